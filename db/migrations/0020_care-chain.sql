CREATE TABLE `care_request_line` (
	`id` text PRIMARY KEY NOT NULL,
	`care_request_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`allocation_id` text,
	`product_category` text,
	`product_code` text,
	`first_day` text,
	`last_day` text,
	`volume` integer,
	`volume_unit` text,
	`volume_per` text,
	`budget` integer,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`care_request_id`) REFERENCES `care_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`allocation_id`) REFERENCES `allocation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "care_request_line_source" CHECK("care_request_line"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "care_request_line_kind" CHECK("care_request_line"."kind" in ('ADD', 'CHANGE', 'KEEP')),
	CONSTRAINT "care_request_line_volume_unit" CHECK("care_request_line"."volume_unit" in ('MINUTE', 'HOUR', 'HALF_DAY', 'DAY', 'PIECE', 'EURO')),
	CONSTRAINT "care_request_line_volume_per" CHECK("care_request_line"."volume_per" in ('DAY', 'WEEK', 'MONTH', 'TOTAL')),
	CONSTRAINT "care_request_line_counts" CHECK("care_request_line"."position" > 0),
	CONSTRAINT "care_request_line_of_order" CHECK(("care_request_line"."allocation_id" is null) = ("care_request_line"."kind" = 'ADD')),
	CONSTRAINT "care_request_line_product_is_added" CHECK("care_request_line"."kind" = 'ADD' or ("care_request_line"."product_category" is null and "care_request_line"."product_code" is null)),
	CONSTRAINT "care_request_line_has_first_day" CHECK(("care_request_line"."first_day" is null) = ("care_request_line"."kind" = 'KEEP')),
	CONSTRAINT "care_request_line_first_day_is_day" CHECK("care_request_line"."first_day" is null or date("care_request_line"."first_day", '+0 days') is "care_request_line"."first_day"),
	CONSTRAINT "care_request_line_last_day_is_day" CHECK("care_request_line"."last_day" is null or date("care_request_line"."last_day", '+0 days') is "care_request_line"."last_day"),
	CONSTRAINT "care_request_line_volume_is_whole" CHECK(("care_request_line"."volume" is null) = ("care_request_line"."volume_unit" is null) and ("care_request_line"."volume" is null) = ("care_request_line"."volume_per" is null)),
	CONSTRAINT "care_request_line_is_not_negative" CHECK(coalesce("care_request_line"."volume", 0) >= 0 and coalesce("care_request_line"."budget", 0) >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_request_line_in_order` ON `care_request_line` (`care_request_id`,`position`);--> statement-breakpoint
CREATE INDEX `care_request_line_by_allocation` ON `care_request_line` (`allocation_id`);--> statement-breakpoint
CREATE TABLE `care_request` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`law` text NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text,
	`provider_id` text NOT NULL,
	`reference` text NOT NULL,
	`received_on` text NOT NULL,
	`reason` text,
	`referrer` text,
	`note` text,
	`status` text NOT NULL,
	`since` text NOT NULL,
	`refusal_reason` text,
	`municipality` text,
	`answered_by_id` text,
	`untold` integer DEFAULT 0 NOT NULL,
	`message_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "care_request_source" CHECK("care_request"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "care_request_kind" CHECK("care_request"."kind" in ('ALLOCATION', 'CHANGE')),
	CONSTRAINT "care_request_law" CHECK("care_request"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "care_request_reason" CHECK("care_request"."reason" in ('SITUATION_CHANGED', 'CARE_PLAN_CHANGED')),
	CONSTRAINT "care_request_referrer" CHECK("care_request"."referrer" in ('MUNICIPALITY', 'GENERAL_PRACTITIONER', 'YOUTH_DOCTOR', 'CERTIFIED_INSTITUTION', 'MEDICAL_SPECIALIST', 'NOBODY', 'COURT')),
	CONSTRAINT "care_request_status" CHECK("care_request"."status" in ('RECEIVED', 'UNDER_INVESTIGATION', 'GRANTED', 'REFUSED')),
	CONSTRAINT "care_request_refusal_reason" CHECK("care_request"."refusal_reason" in ('NEW_REQUEST_NEEDED', 'OVER_BUDGET', 'NO_CONTRACT', 'OUTSIDE_CONTRACT', 'OTHER_MUNICIPALITY', 'PILED_UP', 'NOT_SUITABLE', 'RESIDENCE', 'AGE_LIMIT')),
	CONSTRAINT "care_request_untold" CHECK("care_request"."untold" in (0, 1)),
	CONSTRAINT "care_request_received_on_is_day" CHECK("care_request"."received_on" is null or date("care_request"."received_on", '+0 days') is "care_request"."received_on"),
	CONSTRAINT "care_request_since_is_day" CHECK("care_request"."since" is null or date("care_request"."since", '+0 days') is "care_request"."since"),
	CONSTRAINT "care_request_since_order" CHECK("care_request"."since" >= "care_request"."received_on"),
	CONSTRAINT "care_request_has_reference" CHECK(length(trim("care_request"."reference")) > 0),
	CONSTRAINT "care_request_reason_of_change" CHECK(("care_request"."reason" is not null) = ("care_request"."kind" = 'CHANGE')),
	CONSTRAINT "care_request_referrer_of_new" CHECK(("care_request"."referrer" is not null) = ("care_request"."kind" = 'ALLOCATION')),
	CONSTRAINT "care_request_refused_for_reason" CHECK(("care_request"."refusal_reason" is not null) = ("care_request"."status" = 'REFUSED')),
	CONSTRAINT "care_request_municipality_elsewhere" CHECK("care_request"."municipality" is null or ("care_request"."refusal_reason" = 'RESIDENCE' and length("care_request"."municipality") = 4 and "care_request"."municipality" not glob '*[^0-9]*')),
	CONSTRAINT "care_request_answered_by" CHECK("care_request"."status" = 'RECEIVED' or "care_request"."answered_by_id" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_request_reference_at_provider` ON `care_request` (`provider_id`,`law`,`reference`);--> statement-breakpoint
CREATE INDEX `care_request_by_household` ON `care_request` (`household_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `care_request_by_person` ON `care_request` (`person_id`);--> statement-breakpoint
CREATE INDEX `care_request_by_case` ON `care_request` (`case_id`);--> statement-breakpoint
CREATE INDEX `care_request_untold_first` ON `care_request` (`provider_id`) WHERE "care_request"."untold" = 1;--> statement-breakpoint
CREATE TABLE `claim_line` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`law` text NOT NULL,
	`allocation_id` text NOT NULL,
	`reference` text NOT NULL,
	`credits_id` text,
	`credited` integer DEFAULT 0 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`volume` integer NOT NULL,
	`volume_unit` text NOT NULL,
	`rate` integer,
	`amount` integer NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`allocation_id`) REFERENCES `allocation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`credits_id`) REFERENCES `claim_line`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_line_source" CHECK("claim_line"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "claim_line_law" CHECK("claim_line"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "claim_line_volume_unit" CHECK("claim_line"."volume_unit" in ('MINUTE', 'HOUR', 'HALF_DAY', 'DAY', 'PIECE', 'EURO')),
	CONSTRAINT "claim_line_has_reference" CHECK(length(trim("claim_line"."reference")) > 0),
	CONSTRAINT "claim_line_credited" CHECK("claim_line"."credited" = 0 or ("claim_line"."credited" = 1 and "claim_line"."credits_id" is null)),
	CONSTRAINT "claim_line_valid_from_is_day" CHECK("claim_line"."valid_from" is null or date("claim_line"."valid_from", '+0 days') is "claim_line"."valid_from"),
	CONSTRAINT "claim_line_valid_until_is_day" CHECK("claim_line"."valid_until" is null or date("claim_line"."valid_until", '+0 days') is "claim_line"."valid_until"),
	CONSTRAINT "claim_line_period_in_order" CHECK("claim_line"."valid_from" is null or "claim_line"."valid_until" is null or "claim_line"."valid_from" < "claim_line"."valid_until"),
	CONSTRAINT "claim_line_is_not_negative" CHECK("claim_line"."volume" >= 0 and coalesce("claim_line"."rate", 0) >= 0 and "claim_line"."amount" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_line_claimed_once` ON `claim_line` (`provider_id`,`law`,`reference`) WHERE "claim_line"."credits_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `claim_line_credited_once` ON `claim_line` (`credits_id`) WHERE "claim_line"."credits_id" is not null;--> statement-breakpoint
CREATE INDEX `claim_line_by_allocation` ON `claim_line` (`allocation_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `claim_line_by_claim` ON `claim_line` (`claim_id`);--> statement-breakpoint
CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`law` text NOT NULL,
	`number` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`claimed_on` text NOT NULL,
	`claimed` integer NOT NULL,
	`granted` integer NOT NULL,
	`message_id` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_source" CHECK("claim"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "claim_law" CHECK("claim"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "claim_has_number" CHECK(length(trim("claim"."number")) > 0),
	CONSTRAINT "claim_valid_from_is_day" CHECK("claim"."valid_from" is null or date("claim"."valid_from", '+0 days') is "claim"."valid_from"),
	CONSTRAINT "claim_valid_until_is_day" CHECK("claim"."valid_until" is null or date("claim"."valid_until", '+0 days') is "claim"."valid_until"),
	CONSTRAINT "claim_period_in_order" CHECK("claim"."valid_from" is null or "claim"."valid_until" is null or "claim"."valid_from" < "claim"."valid_until"),
	CONSTRAINT "claim_claimed_on_is_day" CHECK("claim"."claimed_on" is null or date("claim"."claimed_on", '+0 days') is "claim"."claimed_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_number_at_provider` ON `claim` (`provider_id`,`law`,`number`);--> statement-breakpoint
CREATE INDEX `claim_by_message` ON `claim` (`message_id`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`allocation_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`end_reason` text,
	`withdrawn_on` text,
	`message_id` text NOT NULL,
	`end_message_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`allocation_id`) REFERENCES `allocation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`end_message_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delivery_source" CHECK("delivery"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "delivery_end_reason" CHECK("delivery"."end_reason" in ('AS_PLANNED', 'PAUSED', 'DECEASED', 'BY_CLIENT', 'BY_PROVIDER', 'AGREED', 'CIRCUMSTANCES', 'MOVED_AWAY', 'BY_MUNICIPALITY', 'CHANGE_REQUESTED', 'OTHER_PROVIDER', 'OTHER_LAW')),
	CONSTRAINT "delivery_valid_from_is_day" CHECK("delivery"."valid_from" is null or date("delivery"."valid_from", '+0 days') is "delivery"."valid_from"),
	CONSTRAINT "delivery_valid_until_is_day" CHECK("delivery"."valid_until" is null or date("delivery"."valid_until", '+0 days') is "delivery"."valid_until"),
	CONSTRAINT "delivery_period_in_order" CHECK("delivery"."valid_from" is null or "delivery"."valid_until" is null or "delivery"."valid_from" < "delivery"."valid_until"),
	CONSTRAINT "delivery_withdrawn_on_is_day" CHECK("delivery"."withdrawn_on" is null or date("delivery"."withdrawn_on", '+0 days') is "delivery"."withdrawn_on"),
	CONSTRAINT "delivery_end_has_reason" CHECK(("delivery"."end_reason" is null) = ("delivery"."valid_until" is null)),
	CONSTRAINT "delivery_end_has_message" CHECK("delivery"."end_message_id" is not null or ("delivery"."valid_until" is null and "delivery"."withdrawn_on" is null))
);
--> statement-breakpoint
CREATE INDEX `delivery_by_allocation` ON `delivery` (`allocation_id`,`valid_from`);--> statement-breakpoint
ALTER TABLE `allocation` ADD `care_request_id` text REFERENCES care_request(id)
--> statement-breakpoint
ALTER TABLE `allocation` ADD `change_reason` text CONSTRAINT "allocation_change_reason" CHECK("change_reason" in ('SHORTENED', 'DECEASED', 'MOVED_AWAY', 'OTHER_PROVIDER', 'BY_PROVIDER', 'REMOVED'))
--> statement-breakpoint
ALTER TABLE `allocation` ADD `untold` integer DEFAULT 0 NOT NULL CONSTRAINT "allocation_untold" CHECK("untold" in (0, 1)) CONSTRAINT "allocation_untold_was_sent" CHECK("untold" = 0 or "status" <> 'TO_SEND')
--> statement-breakpoint
CREATE INDEX `allocation_due` ON `allocation` (`provider_id`) WHERE "allocation"."status" = 'TO_SEND' or "allocation"."untold" = 1;
--> statement-breakpoint
CREATE INDEX `allocation_by_care_request` ON `allocation` (`care_request_id`);
--> statement-breakpoint
CREATE TRIGGER delivery_no_overlap_on_insert BEFORE INSERT ON `delivery` WHEN new.withdrawn_on IS NULL
BEGIN
  SELECT raise(ABORT, 'delivery_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `delivery` AS other
    WHERE other.allocation_id = new.allocation_id AND other.id <> new.id AND other.withdrawn_on IS NULL
      AND (other.valid_until IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER delivery_no_overlap_on_update BEFORE UPDATE ON `delivery` WHEN new.withdrawn_on IS NULL
BEGIN
  SELECT raise(ABORT, 'delivery_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `delivery` AS other
    WHERE other.allocation_id = new.allocation_id AND other.id <> new.id AND other.withdrawn_on IS NULL
      AND (other.valid_until IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER claim_line_no_overlap_on_insert BEFORE INSERT ON `claim_line` WHEN new.credits_id IS NULL AND new.credited = 0
BEGIN
  SELECT raise(ABORT, 'claim_line_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `claim_line` AS other
    WHERE other.allocation_id = new.allocation_id AND other.id <> new.id AND other.credits_id IS NULL AND other.credited = 0
      AND (other.valid_until IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER claim_line_no_overlap_on_update BEFORE UPDATE ON `claim_line` WHEN new.credits_id IS NULL AND new.credited = 0
BEGIN
  SELECT raise(ABORT, 'claim_line_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `claim_line` AS other
    WHERE other.allocation_id = new.allocation_id AND other.id <> new.id AND other.credits_id IS NULL AND other.credited = 0
      AND (other.valid_until IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from < new.valid_until)
  );
END;
