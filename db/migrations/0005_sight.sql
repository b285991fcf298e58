CREATE TABLE `child_protection` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`ground` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`staff_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "child_protection_source" CHECK("child_protection"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "child_protection_ground" CHECK("child_protection"."ground" in ('SUPERVISION_ORDER', 'SECRET_PLACEMENT', 'GUARDIANSHIP', 'SAFETY')),
	CONSTRAINT "child_protection_valid_from_is_date" CHECK("child_protection"."valid_from" is null or date("child_protection"."valid_from", '+0 days') is "child_protection"."valid_from" or date("child_protection"."valid_from" || '-01', '+0 days') is "child_protection"."valid_from" || '-01' or "child_protection"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "child_protection_valid_until_is_date" CHECK("child_protection"."valid_until" is null or date("child_protection"."valid_until", '+0 days') is "child_protection"."valid_until" or date("child_protection"."valid_until" || '-01', '+0 days') is "child_protection"."valid_until" || '-01' or "child_protection"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "child_protection_period_in_order" CHECK("child_protection"."valid_from" is null or "child_protection"."valid_until" is null or "child_protection"."valid_from" < "child_protection"."valid_until"),
	CONSTRAINT "child_protection_valid_from_is_day" CHECK("child_protection"."valid_from" is null or date("child_protection"."valid_from", '+0 days') is "child_protection"."valid_from"),
	CONSTRAINT "child_protection_valid_until_is_day" CHECK("child_protection"."valid_until" is null or date("child_protection"."valid_until", '+0 days') is "child_protection"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `child_protection_one_open` ON `child_protection` (`person_id`) WHERE "child_protection"."valid_until" is null;--> statement-breakpoint
CREATE INDEX `child_protection_by_person` ON `child_protection` (`person_id`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`law` text NOT NULL,
	`organisation_id` text NOT NULL,
	`given_by` text NOT NULL,
	`giver_person_id` text,
	`giver_name` text,
	`purpose` text NOT NULL,
	`given_on` text NOT NULL,
	`ends_on` text,
	`withdrawn_on` text,
	`recorded_by_id` text NOT NULL,
	`withdrawal_recorded_by_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`giver_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawal_recorded_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consent_source" CHECK("consent"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "consent_law" CHECK("consent"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "consent_given_by" CHECK("consent"."given_by" in ('SELF', 'PARENT', 'REPRESENTATIVE')),
	CONSTRAINT "consent_given_on_is_day" CHECK("consent"."given_on" is null or date("consent"."given_on", '+0 days') is "consent"."given_on"),
	CONSTRAINT "consent_ends_on_is_day" CHECK("consent"."ends_on" is null or date("consent"."ends_on", '+0 days') is "consent"."ends_on"),
	CONSTRAINT "consent_withdrawn_on_is_day" CHECK("consent"."withdrawn_on" is null or date("consent"."withdrawn_on", '+0 days') is "consent"."withdrawn_on"),
	CONSTRAINT "consent_ends_after_given" CHECK("consent"."ends_on" is null or "consent"."ends_on" > "consent"."given_on"),
	CONSTRAINT "consent_withdrawn_after_given" CHECK("consent"."withdrawn_on" is null or "consent"."withdrawn_on" >= "consent"."given_on"),
	CONSTRAINT "consent_withdrawal_has_recorder" CHECK(("consent"."withdrawn_on" is null) = ("consent"."withdrawal_recorded_by_id" is null)),
	CONSTRAINT "consent_giver_is_named" CHECK(case "consent"."given_by" when 'SELF' then "consent"."giver_person_id" is null and "consent"."giver_name" is null else "consent"."giver_person_id" is not null or "consent"."giver_name" is not null end)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_one_open` ON `consent` (`person_id`,`law`,`organisation_id`) WHERE "consent"."withdrawn_on" is null and "consent"."ends_on" is null;--> statement-breakpoint
CREATE INDEX `consent_by_person` ON `consent` (`person_id`);--> statement-breakpoint
CREATE TABLE `emergency_access_law` (
	`emergency_access_id` text NOT NULL,
	`law` text NOT NULL,
	PRIMARY KEY(`emergency_access_id`, `law`),
	FOREIGN KEY (`emergency_access_id`) REFERENCES `emergency_access`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "emergency_access_law_law" CHECK("emergency_access_law"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL'))
);
--> statement-breakpoint
CREATE TABLE `emergency_access` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`processing_activity_id` text NOT NULL,
	`reason` text NOT NULL,
	`granted_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`ended_at` text,
	`reviewed_at` text,
	`reviewed_by_id` text,
	`outcome` text,
	`review_note` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "emergency_access_source" CHECK("emergency_access"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "emergency_access_outcome" CHECK("emergency_access"."outcome" in ('JUSTIFIED', 'NOT_JUSTIFIED')),
	CONSTRAINT "emergency_access_has_reason" CHECK(length(trim("emergency_access"."reason")) > 0),
	CONSTRAINT "emergency_access_is_short" CHECK(coalesce(unixepoch("emergency_access"."ends_at") - unixepoch("emergency_access"."granted_at"), 0) between 60 and 14400),
	CONSTRAINT "emergency_access_ends_within" CHECK("emergency_access"."ended_at" is null or ("emergency_access"."ended_at" >= "emergency_access"."granted_at" and "emergency_access"."ended_at" <= "emergency_access"."ends_at")),
	CONSTRAINT "emergency_access_review_is_whole" CHECK(("emergency_access"."reviewed_at" is null) = ("emergency_access"."reviewed_by_id" is null) and ("emergency_access"."reviewed_at" is null) = ("emergency_access"."outcome" is null) and ("emergency_access"."review_note" is null or "emergency_access"."reviewed_at" is not null)),
	CONSTRAINT "emergency_access_reviewed_by_another" CHECK("emergency_access"."reviewed_by_id" is null or "emergency_access"."reviewed_by_id" <> "emergency_access"."staff_id")
);
--> statement-breakpoint
CREATE INDEX `emergency_access_by_household` ON `emergency_access` (`household_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `emergency_access_by_moment` ON `emergency_access` (`granted_at`,`id`);--> statement-breakpoint
CREATE TABLE `mutation` (
	`staff_id` text NOT NULL,
	`client_mutation_id` text NOT NULL,
	`name` text NOT NULL,
	`input_hash` text NOT NULL,
	`record_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`staff_id`, `client_mutation_id`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mutation_by_moment` ON `mutation` (`at`);--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`household_id` text NOT NULL,
	`emergency_access_id` text,
	`staff_id` text,
	`role` text,
	`at` text NOT NULL,
	`read_at` text,
	`read_by_id` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`emergency_access_id`) REFERENCES `emergency_access`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`read_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notice_source" CHECK("notice"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "notice_kind" CHECK("notice"."kind" in ('EMERGENCY_ACCESS_USED', 'EMERGENCY_ACCESS_REVIEWED')),
	CONSTRAINT "notice_role" CHECK("notice"."role" in ('FRONT_OFFICE_WORKER', 'BACK_OFFICE_WORKER', 'DIRECTOR', 'WORK_AND_INCOME_WORKER', 'TEAM_LEAD', 'MANAGEMENT', 'PRIVACY_DESK', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'CHAIN_CLIENT')),
	CONSTRAINT "notice_is_for_somebody" CHECK(("notice"."staff_id" is null) <> ("notice"."role" is null)),
	CONSTRAINT "notice_read_is_whole" CHECK(("notice"."read_at" is null) = ("notice"."read_by_id" is null))
);
--> statement-breakpoint
CREATE INDEX `notice_by_staff` ON `notice` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `notice_by_role` ON `notice` (`role`,`at`);--> statement-breakpoint
ALTER TABLE `case` ADD `suwi_derived` integer DEFAULT 0 NOT NULL CONSTRAINT "case_suwi_derived" CHECK("suwi_derived" in (0, 1));
