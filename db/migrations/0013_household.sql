CREATE TABLE `household_correction_person` (
	`id` text PRIMARY KEY NOT NULL,
	`correction_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`correction_id`) REFERENCES `household_correction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `household_correction_person_once` ON `household_correction_person` (`correction_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `household_correction_person_by_person` ON `household_correction_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `household_correction` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`household_id` text NOT NULL,
	`other_household_id` text,
	`day` text NOT NULL,
	`reason` text NOT NULL,
	`staff_id` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "household_correction_source" CHECK("household_correction"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "household_correction_kind" CHECK("household_correction"."kind" in ('MEMBER_ADDED', 'MEMBER_REMOVED', 'SPLIT', 'JOINED')),
	CONSTRAINT "household_correction_day_is_day" CHECK("household_correction"."day" is null or date("household_correction"."day", '+0 days') is "household_correction"."day"),
	CONSTRAINT "household_correction_has_reason" CHECK(trim("household_correction"."reason") <> ''),
	CONSTRAINT "household_correction_names_both" CHECK("household_correction"."kind" not in ('SPLIT', 'JOINED') or "household_correction"."other_household_id" is not null),
	CONSTRAINT "household_correction_of_two" CHECK("household_correction"."other_household_id" is null or "household_correction"."other_household_id" <> "household_correction"."household_id")
);
--> statement-breakpoint
CREATE INDEX `household_correction_by_household` ON `household_correction` (`household_id`,`day`);--> statement-breakpoint
CREATE INDEX `household_correction_by_other` ON `household_correction` (`other_household_id`,`day`);--> statement-breakpoint
CREATE TABLE `identity_check` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`document` text NOT NULL,
	`checked_on` text NOT NULL,
	`staff_id` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "identity_check_source" CHECK("identity_check"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "identity_check_document" CHECK("identity_check"."document" in ('PASSPORT', 'IDENTITY_CARD', 'DRIVING_LICENCE', 'RESIDENCE_PERMIT')),
	CONSTRAINT "identity_check_checked_on_is_day" CHECK("identity_check"."checked_on" is null or date("identity_check"."checked_on", '+0 days') is "identity_check"."checked_on")
);
--> statement-breakpoint
CREATE INDEX `identity_check_by_person` ON `identity_check` (`person_id`,`checked_on`,`id`);--> statement-breakpoint
CREATE TABLE `person_join_row` (
	`id` text PRIMARY KEY NOT NULL,
	`join_id` text NOT NULL,
	`position` integer NOT NULL,
	`table_name` text NOT NULL,
	`record_id` text NOT NULL,
	`column_name` text,
	`before` text,
	`after` text,
	`set_aside` text,
	FOREIGN KEY (`join_id`) REFERENCES `person_join`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_join_row_is_one_thing" CHECK(("person_join_row"."column_name" is null) <> ("person_join_row"."set_aside" is null)),
	CONSTRAINT "person_join_row_has_values" CHECK(("person_join_row"."column_name" is null) = ("person_join_row"."before" is null) and ("person_join_row"."column_name" is null) = ("person_join_row"."after" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_join_row_in_order` ON `person_join_row` (`join_id`,`position`);--> statement-breakpoint
CREATE TABLE `person_join` (
	`id` text PRIMARY KEY NOT NULL,
	`remaining_id` text NOT NULL,
	`joined_id` text NOT NULL,
	`reason` text NOT NULL,
	`joined_by_id` text NOT NULL,
	`joined_at` text NOT NULL,
	`undone_at` text,
	`undone_by_id` text,
	`undone_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`remaining_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`joined_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`joined_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_join_source" CHECK("person_join"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "person_join_of_two" CHECK("person_join"."remaining_id" <> "person_join"."joined_id"),
	CONSTRAINT "person_join_has_reason" CHECK(trim("person_join"."reason") <> ''),
	CONSTRAINT "person_join_undone_is_whole" CHECK(("person_join"."undone_at" is null) = ("person_join"."undone_by_id" is null) and ("person_join"."undone_at" is null) = ("person_join"."undone_reason" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_join_once` ON `person_join` (`joined_id`) WHERE "person_join"."undone_at" is null;--> statement-breakpoint
CREATE INDEX `person_join_by_remaining` ON `person_join` (`remaining_id`);