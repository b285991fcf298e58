CREATE TABLE `chain_content` (
	`message_id` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "chain_content_is_something" CHECK(length("chain_content"."content") > 0)
);
--> statement-breakpoint
CREATE TABLE `chain_effect` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`record_id` text NOT NULL,
	`person_id` text,
	`law` text,
	`change` text NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "chain_effect_law" CHECK("chain_effect"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "chain_effect_change" CHECK("chain_effect"."change" in ('ADDED', 'CHANGED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chain_effect_in_order` ON `chain_effect` (`message_id`,`position`);--> statement-breakpoint
CREATE INDEX `chain_effect_by_record` ON `chain_effect` (`record_id`);--> statement-breakpoint
CREATE INDEX `chain_effect_by_person` ON `chain_effect` (`person_id`);--> statement-breakpoint
CREATE TABLE `chain_message` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`direction` text NOT NULL,
	`source` text NOT NULL,
	`kind` text,
	`sender` text,
	`receiver` text,
	`reference` text,
	`message_date` text,
	`digest` text NOT NULL,
	`answers_id` text,
	`handed_by_id` text,
	`status` text NOT NULL,
	`code` text,
	`reason` text,
	`codes` text DEFAULT '[]' NOT NULL,
	`at` text NOT NULL,
	`sent_at` text,
	`settled_at` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`answers_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handed_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "chain_message_source" CHECK("chain_message"."source" in ('BRP', 'ISTANDAARDEN', 'ROWS', 'ZGW', 'SUWI', 'MIJN_OVERHEID')),
	CONSTRAINT "chain_message_status_fits_direction" CHECK(("chain_message"."direction" = 'IN' and "chain_message"."status" in ('RECEIVED', 'APPLIED', 'PARTLY_APPLIED', 'REJECTED', 'QUARANTINED', 'DEAD')) or ("chain_message"."direction" = 'OUT' and "chain_message"."status" in ('TO_SEND', 'SENT', 'ANSWERED', 'REFUSED', 'UNDELIVERED'))),
	CONSTRAINT "chain_message_number_counts" CHECK("chain_message"."number" > 0),
	CONSTRAINT "chain_message_digest_is_sha256" CHECK(length("chain_message"."digest") = 64 and "chain_message"."digest" not glob '*[^0-9a-f]*'),
	CONSTRAINT "chain_message_date_is_day" CHECK("chain_message"."message_date" is null or date("chain_message"."message_date", '+0 days') is "chain_message"."message_date"),
	CONSTRAINT "chain_message_is_read" CHECK(("chain_message"."direction" = 'IN' and "chain_message"."status" in ('RECEIVED', 'QUARANTINED', 'DEAD')) or ("chain_message"."kind" is not null and "chain_message"."sender" is not null and "chain_message"."receiver" is not null and "chain_message"."reference" is not null and "chain_message"."message_date" is not null)),
	CONSTRAINT "chain_message_answers_another" CHECK("chain_message"."answers_id" is null or "chain_message"."answers_id" <> "chain_message"."id"),
	CONSTRAINT "chain_message_handed_over_comes_in" CHECK("chain_message"."handed_by_id" is null or "chain_message"."direction" = 'IN'),
	CONSTRAINT "chain_message_reason_with_code" CHECK(("chain_message"."code" is null) = ("chain_message"."reason" is null)),
	CONSTRAINT "chain_message_failed_has_code" CHECK("chain_message"."code" is not null or "chain_message"."status" not in ('QUARANTINED', 'DEAD', 'UNDELIVERED')),
	CONSTRAINT "chain_message_codes_are_list" CHECK(json_valid("chain_message"."codes") and json_type("chain_message"."codes") = 'array'),
	CONSTRAINT "chain_message_sent_has_moment" CHECK(("chain_message"."sent_at" is not null) = ("chain_message"."status" in ('SENT', 'ANSWERED', 'REFUSED'))),
	CONSTRAINT "chain_message_sent_after_made" CHECK("chain_message"."sent_at" is null or "chain_message"."sent_at" >= "chain_message"."at"),
	CONSTRAINT "chain_message_settled_has_moment" CHECK(("chain_message"."settled_at" is null) = ("chain_message"."status" in ('RECEIVED', 'TO_SEND', 'SENT'))),
	CONSTRAINT "chain_message_settled_last" CHECK("chain_message"."settled_at" is null or "chain_message"."settled_at" >= coalesce("chain_message"."sent_at", "chain_message"."at")),
	CONSTRAINT "chain_message_attempts_count" CHECK("chain_message"."attempts" >= 0),
	CONSTRAINT "chain_message_waits_while_open" CHECK("chain_message"."next_attempt_at" is null or "chain_message"."status" in ('RECEIVED', 'TO_SEND'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chain_message_number` ON `chain_message` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `chain_message_received_once` ON `chain_message` (`source`,`digest`) WHERE "chain_message"."direction" = 'IN' and ("chain_message"."source" <> 'BRP' or "chain_message"."status" = 'RECEIVED');--> statement-breakpoint
CREATE UNIQUE INDEX `chain_message_one_content` ON `chain_message` (`source`,`sender`,`kind`,`reference`) WHERE "chain_message"."direction" = 'IN' and "chain_message"."source" <> 'BRP' and "chain_message"."status" not in ('QUARANTINED', 'DEAD');--> statement-breakpoint
CREATE UNIQUE INDEX `chain_message_sent_once` ON `chain_message` (`source`,`receiver`,`kind`,`reference`) WHERE "chain_message"."direction" = 'OUT';--> statement-breakpoint
CREATE INDEX `chain_message_by_status` ON `chain_message` (`status`,`number`);--> statement-breakpoint
CREATE INDEX `chain_message_by_answered` ON `chain_message` (`answers_id`);
--> statement-breakpoint
CREATE TRIGGER chain_message_stays_as_it_came BEFORE UPDATE ON `chain_message`
  WHEN new.number <> old.number OR new.direction <> old.direction OR new.source <> old.source OR new.digest <> old.digest
    OR new.at <> old.at OR new.handed_by_id IS NOT old.handed_by_id
BEGIN
  SELECT raise(ABORT, 'chain_message_stays_as_it_came');
END;
--> statement-breakpoint
CREATE TRIGGER chain_message_outcome_stands BEFORE UPDATE ON `chain_message`
  WHEN new.status <> old.status AND (old.status IN ('APPLIED', 'PARTLY_APPLIED', 'REJECTED', 'ANSWERED', 'REFUSED')
    OR (old.status = 'SENT' AND new.status = 'TO_SEND'))
BEGIN
  SELECT raise(ABORT, 'chain_message_outcome_stands');
END;
