CREATE TABLE `deputy` (
	`id` text PRIMARY KEY NOT NULL,
	`director_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`named_by_id` text NOT NULL,
	`ended_at` text,
	`ended_by_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`director_id`) REFERENCES `director`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`named_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deputy_source" CHECK("deputy"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "deputy_valid_from_is_date" CHECK("deputy"."valid_from" is null or date("deputy"."valid_from", '+0 days') is "deputy"."valid_from" or date("deputy"."valid_from" || '-01', '+0 days') is "deputy"."valid_from" || '-01' or "deputy"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "deputy_valid_until_is_date" CHECK("deputy"."valid_until" is null or date("deputy"."valid_until", '+0 days') is "deputy"."valid_until" or date("deputy"."valid_until" || '-01', '+0 days') is "deputy"."valid_until" || '-01' or "deputy"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "deputy_period_in_order" CHECK("deputy"."valid_from" is null or "deputy"."valid_until" is null or "deputy"."valid_from" < "deputy"."valid_until"),
	CONSTRAINT "deputy_valid_from_is_day" CHECK("deputy"."valid_from" is null or date("deputy"."valid_from", '+0 days') is "deputy"."valid_from"),
	CONSTRAINT "deputy_valid_until_is_day" CHECK("deputy"."valid_until" is null or date("deputy"."valid_until", '+0 days') is "deputy"."valid_until"),
	CONSTRAINT "deputy_end_is_whole" CHECK(("deputy"."ended_at" is null) = ("deputy"."ended_by_id" is null))
);
--> statement-breakpoint
CREATE INDEX `deputy_by_director` ON `deputy` (`director_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE INDEX `deputy_by_staff` ON `deputy` (`staff_id`);--> statement-breakpoint
CREATE TABLE `director_offer` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`director_id` text NOT NULL,
	`offered_to_id` text NOT NULL,
	`offered_by_id` text NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`status` text NOT NULL,
	`offered_at` text NOT NULL,
	`ended_at` text,
	`answer` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`director_id`) REFERENCES `director`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_to_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "director_offer_source" CHECK("director_offer"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "director_offer_reason" CHECK("director_offer"."reason" in ('DEPARTURE', 'LONG_ABSENCE', 'WORKLOAD', 'EXPERTISE', 'RESIDENTS_WISH', 'OTHER')),
	CONSTRAINT "director_offer_status" CHECK("director_offer"."status" in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
	CONSTRAINT "director_offer_ended_has_moment" CHECK(("director_offer"."status" = 'OPEN') = ("director_offer"."ended_at" is null)),
	CONSTRAINT "director_offer_declined_has_answer" CHECK(("director_offer"."status" = 'DECLINED') = ("director_offer"."answer" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `director_offer_one_open` ON `director_offer` (`plan_id`) WHERE "director_offer"."status" = 'OPEN';--> statement-breakpoint
CREATE INDEX `director_offer_by_plan` ON `director_offer` (`plan_id`,`offered_at`,`id`);--> statement-breakpoint
CREATE INDEX `director_offer_by_staff` ON `director_offer` (`offered_to_id`);--> statement-breakpoint
-- A CHECK cannot be widened in place: what was told so far moves to a table that knows more kinds of notice.
CREATE TABLE `__new_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`household_id` text NOT NULL,
	`emergency_access_id` text,
	`director_offer_id` text,
	`household_change` text,
	`staff_id` text,
	`role` text,
	`at` text NOT NULL,
	`read_at` text,
	`read_by_id` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`emergency_access_id`) REFERENCES `emergency_access`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`director_offer_id`) REFERENCES `director_offer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`read_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_source" CHECK("__new_notice"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "notice_kind" CHECK("__new_notice"."kind" in ('EMERGENCY_ACCESS_USED', 'EMERGENCY_ACCESS_REVIEWED', 'DIRECTOR_APPOINTED', 'DIRECTORSHIP_OFFERED', 'DIRECTORSHIP_ACCEPTED', 'DIRECTORSHIP_DECLINED', 'DIRECTORSHIP_OFFER_WITHDRAWN', 'DIRECTOR_CHANGED', 'DEPUTY_NAMED', 'DEPUTY_ENDED', 'TEAM_MEMBER_ADDED', 'TEAM_MEMBER_REMOVED', 'HOUSEHOLD_CHANGED')),
	CONSTRAINT "notice_role" CHECK("__new_notice"."role" in ('FRONT_OFFICE_WORKER', 'BACK_OFFICE_WORKER', 'DIRECTOR', 'WORK_AND_INCOME_WORKER', 'TEAM_LEAD', 'MANAGEMENT', 'PRIVACY_DESK', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'CHAIN_CLIENT')),
	CONSTRAINT "notice_is_for_somebody" CHECK(("__new_notice"."staff_id" is null) <> ("__new_notice"."role" is null)),
	CONSTRAINT "notice_household_change" CHECK("__new_notice"."household_change" in ('MEMBER_JOINED', 'MEMBER_LEFT', 'MEMBER_DIED', 'MEMBER_CAME_OF_AGE', 'SPLIT', 'MERGED', 'MOVED', 'DISSOLVED', 'RECORDS_JOINED', 'RECORDS_PARTED')),
	CONSTRAINT "notice_change_is_told" CHECK(("__new_notice"."kind" = 'HOUSEHOLD_CHANGED') = ("__new_notice"."household_change" is not null)),
	CONSTRAINT "notice_read_is_whole" CHECK(("__new_notice"."read_at" is null) = ("__new_notice"."read_by_id" is null))
);
--> statement-breakpoint
INSERT INTO `__new_notice`("id", "kind", "household_id", "emergency_access_id", "staff_id", "role", "at", "read_at", "read_by_id", "source", "recorded_at")
SELECT "id", "kind", "household_id", "emergency_access_id", "staff_id", "role", "at", "read_at", "read_by_id", "source", "recorded_at" FROM `notice`;--> statement-breakpoint
DROP TABLE `notice`;--> statement-breakpoint
ALTER TABLE `__new_notice` RENAME TO `notice`;--> statement-breakpoint
CREATE INDEX `notice_by_staff` ON `notice` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `notice_by_role` ON `notice` (`role`,`at`);--> statement-breakpoint
ALTER TABLE `director` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `team_member` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE TRIGGER deputy_no_overlap_on_insert BEFORE INSERT ON `deputy` WHEN new.ended_at IS NULL
BEGIN
  SELECT raise(ABORT, 'deputy_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `deputy` AS other
    WHERE other.director_id = new.director_id AND other.id <> new.id AND other.ended_at IS NULL
      AND new.valid_from < other.valid_until AND other.valid_from < new.valid_until
  );
END;
--> statement-breakpoint
CREATE TRIGGER deputy_no_overlap_on_update BEFORE UPDATE ON `deputy` WHEN new.ended_at IS NULL
BEGIN
  SELECT raise(ABORT, 'deputy_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `deputy` AS other
    WHERE other.director_id = new.director_id AND other.id <> new.id AND other.ended_at IS NULL
      AND new.valid_from < other.valid_until AND other.valid_from < new.valid_until
  );
END;
