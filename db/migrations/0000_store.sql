CREATE TABLE `action` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`description` text NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_person_id` text,
	`owner_staff_id` text,
	`owner_name` text,
	`status` text NOT NULL,
	`due_on` text,
	`ended_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_source" CHECK("action"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "action_owner_kind" CHECK("action"."owner_kind" in ('RESIDENT', 'OWN_NETWORK', 'PROFESSIONAL', 'ORGANISATION')),
	CONSTRAINT "action_status" CHECK("action"."status" in ('OPEN', 'DONE', 'CANCELLED')),
	CONSTRAINT "action_due_on_is_day" CHECK("action"."due_on" is null or date("action"."due_on", '+0 days') is "action"."due_on"),
	CONSTRAINT "action_ended_on_is_day" CHECK("action"."ended_on" is null or date("action"."ended_on", '+0 days') is "action"."ended_on"),
	CONSTRAINT "action_ended_has_date" CHECK(("action"."status" = 'OPEN') = ("action"."ended_on" is null)),
	CONSTRAINT "action_owner_fits_kind" CHECK(case "action"."owner_kind" when 'RESIDENT' then "action"."owner_person_id" is not null when 'PROFESSIONAL' then "action"."owner_staff_id" is not null else "action"."owner_name" is not null end)
);
--> statement-breakpoint
CREATE INDEX `action_by_goal` ON `action` (`goal_id`,`id`);--> statement-breakpoint
CREATE TABLE `address` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`natural_key` text NOT NULL,
	`street` text,
	`house_number` integer,
	`house_letter` text,
	`house_number_suffix` text,
	`postal_code` text,
	`city` text,
	`description` text,
	`country` text,
	`municipality_code` text,
	`district_code` text,
	`neighbourhood_code` text,
	`bag_object_id` text,
	`bag_address_id` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "address_source" CHECK("address"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "address_kind" CHECK("address"."kind" in ('DUTCH', 'FOREIGN', 'LOCATION', 'UNKNOWN'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `address_natural_key_unique` ON `address` (`natural_key`);--> statement-breakpoint
CREATE INDEX `address_by_postal_code` ON `address` (`postal_code`,`house_number`,`house_letter`,`house_number_suffix`);--> statement-breakpoint
CREATE INDEX `address_by_bag_object` ON `address` (`bag_object_id`);--> statement-breakpoint
CREATE TABLE `authority` (
	`id` text PRIMARY KEY NOT NULL,
	`minor_id` text NOT NULL,
	`kind` text NOT NULL,
	`holder_id` text,
	`holder_bsn` text,
	`holder_name` text,
	`explanation` text,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`minor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "authority_source" CHECK("authority"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "authority_kind" CHECK("authority"."kind" in ('JOINT_PARENTAL', 'SOLE_PARENTAL', 'PARENT_WITH_THIRD_PARTY', 'GUARDIANSHIP', 'TEMPORARILY_NONE', 'UNDETERMINABLE')),
	CONSTRAINT "authority_valid_from_is_date" CHECK("authority"."valid_from" is null or date("authority"."valid_from", '+0 days') is "authority"."valid_from" or date("authority"."valid_from" || '-01', '+0 days') is "authority"."valid_from" || '-01' or "authority"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "authority_valid_until_is_date" CHECK("authority"."valid_until" is null or date("authority"."valid_until", '+0 days') is "authority"."valid_until" or date("authority"."valid_until" || '-01', '+0 days') is "authority"."valid_until" || '-01' or "authority"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "authority_period_in_order" CHECK("authority"."valid_from" is null or "authority"."valid_until" is null or "authority"."valid_from" < "authority"."valid_until"),
	CONSTRAINT "authority_not_over_oneself" CHECK("authority"."holder_id" is null or "authority"."holder_id" <> "authority"."minor_id")
);
--> statement-breakpoint
CREATE INDEX `authority_by_minor` ON `authority` (`minor_id`,`id`);--> statement-breakpoint
CREATE INDEX `authority_by_holder` ON `authority` (`holder_id`);--> statement-breakpoint
CREATE INDEX `authority_by_holder_bsn` ON `authority` (`holder_bsn`);--> statement-breakpoint
CREATE TABLE `case_status` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`status` text NOT NULL,
	`since` text NOT NULL,
	`staff_id` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_status_source" CHECK("case_status"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "case_status_status" CHECK("case_status"."status" in ('RECEIVED', 'IN_PROGRESS', 'SUSPENDED', 'DECIDED', 'CLOSED', 'WITHDRAWN')),
	CONSTRAINT "case_status_since_is_day" CHECK("case_status"."since" is null or date("case_status"."since", '+0 days') is "case_status"."since")
);
--> statement-breakpoint
CREATE INDEX `case_status_by_case` ON `case_status` (`case_id`,`since`,`id`);--> statement-breakpoint
CREATE TABLE `case` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text NOT NULL,
	`law` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`received_on` text NOT NULL,
	`due_on` text,
	`closed_on` text,
	`organisation_id` text NOT NULL,
	`office_function` text NOT NULL,
	`worker_id` text,
	`sealed` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`worker_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_source" CHECK("case"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "case_law" CHECK("case"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "case_kind" CHECK("case"."kind" in ('REPORT', 'APPLICATION', 'OBJECTION')),
	CONSTRAINT "case_status" CHECK("case"."status" in ('RECEIVED', 'IN_PROGRESS', 'SUSPENDED', 'DECIDED', 'CLOSED', 'WITHDRAWN')),
	CONSTRAINT "case_office_function" CHECK("case"."office_function" in ('FRONT', 'BACK')),
	CONSTRAINT "case_sealed" CHECK("case"."sealed" in (0, 1)),
	CONSTRAINT "case_received_on_is_day" CHECK("case"."received_on" is null or date("case"."received_on", '+0 days') is "case"."received_on"),
	CONSTRAINT "case_due_on_is_day" CHECK("case"."due_on" is null or date("case"."due_on", '+0 days') is "case"."due_on"),
	CONSTRAINT "case_closed_on_is_day" CHECK("case"."closed_on" is null or date("case"."closed_on", '+0 days') is "case"."closed_on"),
	CONSTRAINT "case_closed_after_received" CHECK("case"."closed_on" is null or "case"."closed_on" >= "case"."received_on"),
	CONSTRAINT "case_closed_has_date" CHECK(("case"."status" in ('CLOSED', 'WITHDRAWN')) = ("case"."closed_on" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_number_unique` ON `case` (`number`);--> statement-breakpoint
CREATE INDEX `case_by_household` ON `case` (`household_id`,`received_on`,`id`);--> statement-breakpoint
CREATE INDEX `case_by_person` ON `case` (`person_id`);--> statement-breakpoint
CREATE INDEX `case_by_worker` ON `case` (`worker_id`);--> statement-breakpoint
CREATE TABLE `contact_moment` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`case_id` text,
	`person_id` text,
	`staff_id` text NOT NULL,
	`law` text NOT NULL,
	`channel` text NOT NULL,
	`at` text NOT NULL,
	`summary` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contact_moment_source" CHECK("contact_moment"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "contact_moment_law" CHECK("contact_moment"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "contact_moment_channel" CHECK("contact_moment"."channel" in ('DESK', 'PHONE', 'HOME_VISIT', 'EMAIL', 'LETTER', 'VIDEO_CALL'))
);
--> statement-breakpoint
CREATE INDEX `contact_moment_by_household` ON `contact_moment` (`household_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `director` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "director_source" CHECK("director"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "director_valid_from_is_date" CHECK("director"."valid_from" is null or date("director"."valid_from", '+0 days') is "director"."valid_from" or date("director"."valid_from" || '-01', '+0 days') is "director"."valid_from" || '-01' or "director"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "director_valid_until_is_date" CHECK("director"."valid_until" is null or date("director"."valid_until", '+0 days') is "director"."valid_until" or date("director"."valid_until" || '-01', '+0 days') is "director"."valid_until" || '-01' or "director"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "director_period_in_order" CHECK("director"."valid_from" is null or "director"."valid_until" is null or "director"."valid_from" < "director"."valid_until"),
	CONSTRAINT "director_valid_from_is_day" CHECK("director"."valid_from" is null or date("director"."valid_from", '+0 days') is "director"."valid_from"),
	CONSTRAINT "director_valid_until_is_day" CHECK("director"."valid_until" is null or date("director"."valid_until", '+0 days') is "director"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `director_one_current` ON `director` (`plan_id`) WHERE "director"."valid_until" is null;--> statement-breakpoint
CREATE INDEX `director_by_plan` ON `director` (`plan_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE INDEX `director_by_staff` ON `director` (`staff_id`);--> statement-breakpoint
CREATE TABLE `formation` (
	`person_id` text PRIMARY KEY NOT NULL,
	`requested_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`person_id` text,
	`life_domain` text NOT NULL,
	`objective_code` text NOT NULL,
	`description` text NOT NULL,
	`status` text NOT NULL,
	`target_on` text,
	`ended_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_source" CHECK("goal"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "goal_life_domain" CHECK("goal"."life_domain" in ('FINANCES', 'WORK_AND_EDUCATION', 'TIME_USE', 'HOUSING', 'DOMESTIC_RELATIONS', 'MENTAL_HEALTH', 'PHYSICAL_HEALTH', 'SUBSTANCE_USE', 'BASIC_DAILY_LIVING', 'COMPLEX_DAILY_LIVING', 'SOCIAL_NETWORK', 'SOCIAL_PARTICIPATION', 'JUSTICE')),
	CONSTRAINT "goal_status" CHECK("goal"."status" in ('OPEN', 'ATTAINED', 'DROPPED')),
	CONSTRAINT "goal_target_on_is_day" CHECK("goal"."target_on" is null or date("goal"."target_on", '+0 days') is "goal"."target_on"),
	CONSTRAINT "goal_ended_on_is_day" CHECK("goal"."ended_on" is null or date("goal"."ended_on", '+0 days') is "goal"."ended_on"),
	CONSTRAINT "goal_ended_has_date" CHECK(("goal"."status" = 'OPEN') = ("goal"."ended_on" is null))
);
--> statement-breakpoint
CREATE INDEX `goal_by_plan` ON `goal` (`plan_id`,`id`);--> statement-breakpoint
CREATE TABLE `household` (
	`id` text PRIMARY KEY NOT NULL,
	`address_id` text,
	`origin` text NOT NULL,
	`formed_on` text,
	`dissolved_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`address_id`) REFERENCES `address`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "household_source" CHECK("household"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "household_origin" CHECK("household"."origin" in ('BRP', 'STAFF')),
	CONSTRAINT "household_formed_on_is_date" CHECK("household"."formed_on" is null or date("household"."formed_on", '+0 days') is "household"."formed_on" or date("household"."formed_on" || '-01', '+0 days') is "household"."formed_on" || '-01' or "household"."formed_on" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "household_dissolved_on_is_date" CHECK("household"."dissolved_on" is null or date("household"."dissolved_on", '+0 days') is "household"."dissolved_on" or date("household"."dissolved_on" || '-01', '+0 days') is "household"."dissolved_on" || '-01' or "household"."dissolved_on" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "household_period_in_order" CHECK("household"."formed_on" is null or "household"."dissolved_on" is null or "household"."formed_on" < "household"."dissolved_on")
);
--> statement-breakpoint
CREATE INDEX `household_by_address` ON `household` (`address_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`kind` text NOT NULL,
	`origin` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_source" CHECK("membership"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "membership_role" CHECK("membership"."role" in ('SINGLE', 'PARTNER', 'PARENT', 'CHILD', 'ADULT_CHILD', 'OTHER')),
	CONSTRAINT "membership_kind" CHECK("membership"."kind" in ('PRINCIPAL', 'SECONDARY')),
	CONSTRAINT "membership_origin" CHECK("membership"."origin" in ('BRP', 'STAFF')),
	CONSTRAINT "membership_valid_from_is_date" CHECK("membership"."valid_from" is null or date("membership"."valid_from", '+0 days') is "membership"."valid_from" or date("membership"."valid_from" || '-01', '+0 days') is "membership"."valid_from" || '-01' or "membership"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "membership_valid_until_is_date" CHECK("membership"."valid_until" is null or date("membership"."valid_until", '+0 days') is "membership"."valid_until" or date("membership"."valid_until" || '-01', '+0 days') is "membership"."valid_until" || '-01' or "membership"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "membership_period_in_order" CHECK("membership"."valid_from" is null or "membership"."valid_until" is null or "membership"."valid_from" < "membership"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_one_current_principal` ON `membership` (`person_id`) WHERE "membership"."kind" = 'PRINCIPAL' and "membership"."valid_until" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `membership_once_current` ON `membership` (`household_id`,`person_id`) WHERE "membership"."valid_until" is null;--> statement-breakpoint
CREATE INDEX `membership_by_household` ON `membership` (`household_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE INDEX `membership_by_person` ON `membership` (`person_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`phone` text,
	`email` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "organisation_source" CHECK("organisation"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "organisation_kind" CHECK("organisation"."kind" in ('COMMISSIONER', 'EXECUTOR', 'OTHER'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_code_unique` ON `organisation` (`code`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`bsn` text,
	`given_names` text,
	`initials` text,
	`nobility` text,
	`surname_prefix` text,
	`surname` text,
	`name_use` text NOT NULL,
	`partner_surname_prefix` text,
	`partner_surname` text,
	`display_name` text NOT NULL,
	`birth_date` text,
	`birth_place` text,
	`birth_country` text,
	`sex` text NOT NULL,
	`death_date` text,
	`registration_status` text NOT NULL,
	`secrecy` integer DEFAULT 0 NOT NULL,
	`under_investigation` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "person_source" CHECK("person"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "person_sex" CHECK("person"."sex" in ('MALE', 'FEMALE', 'UNKNOWN')),
	CONSTRAINT "person_registration_status" CHECK("person"."registration_status" in ('CURRENT', 'DECEASED', 'EMIGRATED', 'NON_RESIDENT', 'MINISTERIAL', 'UNKNOWN')),
	CONSTRAINT "person_name_use" CHECK("person"."name_use" in ('OWN', 'PARTNER', 'PARTNER_OWN', 'OWN_PARTNER')),
	CONSTRAINT "person_secrecy" CHECK("person"."secrecy" in (0, 1)),
	CONSTRAINT "person_under_investigation" CHECK("person"."under_investigation" in (0, 1)),
	CONSTRAINT "person_birth_date_is_date" CHECK("person"."birth_date" is null or date("person"."birth_date", '+0 days') is "person"."birth_date" or date("person"."birth_date" || '-01', '+0 days') is "person"."birth_date" || '-01' or "person"."birth_date" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "person_death_date_is_date" CHECK("person"."death_date" is null or date("person"."death_date", '+0 days') is "person"."death_date" or date("person"."death_date" || '-01', '+0 days') is "person"."death_date" || '-01' or "person"."death_date" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "person_bsn_is_nine_digits" CHECK("person"."bsn" is null or (length("person"."bsn") = 9 and "person"."bsn" not glob '*[^0-9]*'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_bsn_unique` ON `person` (`bsn`);--> statement-breakpoint
CREATE INDEX `person_by_surname` ON `person` (`surname`);--> statement-breakpoint
CREATE TABLE `plan` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_source" CHECK("plan"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "plan_status" CHECK("plan"."status" in ('DRAFT', 'ACTIVE', 'CLOSED')),
	CONSTRAINT "plan_started_on_is_day" CHECK("plan"."started_on" is null or date("plan"."started_on", '+0 days') is "plan"."started_on"),
	CONSTRAINT "plan_ended_on_is_day" CHECK("plan"."ended_on" is null or date("plan"."ended_on", '+0 days') is "plan"."ended_on"),
	CONSTRAINT "plan_ends_after_start" CHECK("plan"."ended_on" is null or "plan"."ended_on" >= "plan"."started_on"),
	CONSTRAINT "plan_closed_has_date" CHECK(("plan"."status" = 'CLOSED') = ("plan"."ended_on" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_one_active` ON `plan` (`household_id`) WHERE "plan"."status" = 'ACTIVE';--> statement-breakpoint
CREATE INDEX `plan_by_household` ON `plan` (`household_id`,`started_on`,`id`);--> statement-breakpoint
CREATE TABLE `relation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`related_person_id` text,
	`related_bsn` text,
	`related_name` text NOT NULL,
	`related_birth_date` text,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "relation_source" CHECK("relation"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "relation_kind" CHECK("relation"."kind" in ('PARTNER', 'PARENT')),
	CONSTRAINT "relation_valid_from_is_date" CHECK("relation"."valid_from" is null or date("relation"."valid_from", '+0 days') is "relation"."valid_from" or date("relation"."valid_from" || '-01', '+0 days') is "relation"."valid_from" || '-01' or "relation"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "relation_valid_until_is_date" CHECK("relation"."valid_until" is null or date("relation"."valid_until", '+0 days') is "relation"."valid_until" or date("relation"."valid_until" || '-01', '+0 days') is "relation"."valid_until" || '-01' or "relation"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "relation_period_in_order" CHECK("relation"."valid_from" is null or "relation"."valid_until" is null or "relation"."valid_from" < "relation"."valid_until"),
	CONSTRAINT "relation_birth_date_is_date" CHECK("relation"."related_birth_date" is null or date("relation"."related_birth_date", '+0 days') is "relation"."related_birth_date" or date("relation"."related_birth_date" || '-01', '+0 days') is "relation"."related_birth_date" || '-01' or "relation"."related_birth_date" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "relation_not_with_oneself" CHECK("relation"."related_person_id" is null or "relation"."related_person_id" <> "relation"."person_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `relation_once_current` ON `relation` (`person_id`,`kind`,`related_person_id`) WHERE "relation"."valid_until" is null and "relation"."related_person_id" is not null;--> statement-breakpoint
CREATE INDEX `relation_by_person` ON `relation` (`person_id`,`kind`,`id`);--> statement-breakpoint
CREATE INDEX `relation_by_related_person` ON `relation` (`related_person_id`,`kind`);--> statement-breakpoint
CREATE INDEX `relation_by_related_bsn` ON `relation` (`related_bsn`);--> statement-breakpoint
CREATE TABLE `residence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`address_id` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`address_id`) REFERENCES `address`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "residence_source" CHECK("residence"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "residence_kind" CHECK("residence"."kind" in ('HOME', 'CORRESPONDENCE')),
	CONSTRAINT "residence_valid_from_is_date" CHECK("residence"."valid_from" is null or date("residence"."valid_from", '+0 days') is "residence"."valid_from" or date("residence"."valid_from" || '-01', '+0 days') is "residence"."valid_from" || '-01' or "residence"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "residence_valid_until_is_date" CHECK("residence"."valid_until" is null or date("residence"."valid_until", '+0 days') is "residence"."valid_until" or date("residence"."valid_until" || '-01', '+0 days') is "residence"."valid_until" || '-01' or "residence"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "residence_period_in_order" CHECK("residence"."valid_from" is null or "residence"."valid_until" is null or "residence"."valid_from" < "residence"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `residence_one_current` ON `residence` (`person_id`,`kind`) WHERE "residence"."valid_until" is null;--> statement-breakpoint
CREATE INDEX `residence_by_person` ON `residence` (`person_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `residence_by_address` ON `residence` (`address_id`);--> statement-breakpoint
CREATE TABLE `responsibility` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_code` text NOT NULL,
	`law` text NOT NULL,
	`office_function` text NOT NULL,
	`task` text NOT NULL,
	`organisation_id` text,
	`status` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responsibility_source" CHECK("responsibility"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "responsibility_law" CHECK("responsibility"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "responsibility_office_function" CHECK("responsibility"."office_function" in ('FRONT', 'BACK')),
	CONSTRAINT "responsibility_task" CHECK("responsibility"."task" in ('EXECUTION', 'SOCIAL_TEAM', 'DESK', 'PURCHASING')),
	CONSTRAINT "responsibility_status" CHECK("responsibility"."status" in ('IN_FORCE', 'PLANNED', 'UNKNOWN')),
	CONSTRAINT "responsibility_unknown_has_no_organisation" CHECK(("responsibility"."status" = 'UNKNOWN') = ("responsibility"."organisation_id" is null)),
	CONSTRAINT "responsibility_valid_from_is_date" CHECK("responsibility"."valid_from" is null or date("responsibility"."valid_from", '+0 days') is "responsibility"."valid_from" or date("responsibility"."valid_from" || '-01', '+0 days') is "responsibility"."valid_from" || '-01' or "responsibility"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "responsibility_valid_until_is_date" CHECK("responsibility"."valid_until" is null or date("responsibility"."valid_until", '+0 days') is "responsibility"."valid_until" or date("responsibility"."valid_until" || '-01', '+0 days') is "responsibility"."valid_until" || '-01' or "responsibility"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "responsibility_period_in_order" CHECK("responsibility"."valid_from" is null or "responsibility"."valid_until" is null or "responsibility"."valid_from" < "responsibility"."valid_until")
);
--> statement-breakpoint
CREATE INDEX `responsibility_by_law` ON `responsibility` (`law`,`office_function`,`task`);--> statement-breakpoint
CREATE TABLE `revision` (
	`id` text PRIMARY KEY NOT NULL,
	`record_id` text NOT NULL,
	`changes` text NOT NULL,
	`staff_id` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "revision_source" CHECK("revision"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO'))
);
--> statement-breakpoint
CREATE INDEX `revision_by_record` ON `revision` (`record_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `staff_role` (
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`staff_id`, `role`, `recorded_at`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_role_source" CHECK("staff_role"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "staff_role_role" CHECK("staff_role"."role" in ('FRONT_OFFICE_WORKER', 'BACK_OFFICE_WORKER', 'DIRECTOR', 'WORK_AND_INCOME_WORKER', 'TEAM_LEAD', 'MANAGEMENT', 'PRIVACY_DESK', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'CHAIN_CLIENT')),
	CONSTRAINT "staff_role_valid_from_is_date" CHECK("staff_role"."valid_from" is null or date("staff_role"."valid_from", '+0 days') is "staff_role"."valid_from" or date("staff_role"."valid_from" || '-01', '+0 days') is "staff_role"."valid_from" || '-01' or "staff_role"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "staff_role_valid_until_is_date" CHECK("staff_role"."valid_until" is null or date("staff_role"."valid_until", '+0 days') is "staff_role"."valid_until" or date("staff_role"."valid_until" || '-01', '+0 days') is "staff_role"."valid_until" || '-01' or "staff_role"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "staff_role_period_in_order" CHECK("staff_role"."valid_from" is null or "staff_role"."valid_until" is null or "staff_role"."valid_from" < "staff_role"."valid_until")
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`subject` text NOT NULL,
	`name` text NOT NULL,
	`job_title` text NOT NULL,
	`phone` text,
	`email` text,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_source" CHECK("staff"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "staff_valid_from_is_date" CHECK("staff"."valid_from" is null or date("staff"."valid_from", '+0 days') is "staff"."valid_from" or date("staff"."valid_from" || '-01', '+0 days') is "staff"."valid_from" || '-01' or "staff"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "staff_valid_until_is_date" CHECK("staff"."valid_until" is null or date("staff"."valid_until", '+0 days') is "staff"."valid_until" or date("staff"."valid_until" || '-01', '+0 days') is "staff"."valid_until" || '-01' or "staff"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "staff_period_in_order" CHECK("staff"."valid_from" is null or "staff"."valid_until" is null or "staff"."valid_from" < "staff"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_subject_unique` ON `staff` (`subject`);--> statement-breakpoint
CREATE INDEX `staff_by_organisation` ON `staff` (`organisation_id`);