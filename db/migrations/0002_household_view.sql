CREATE TABLE `agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`commissioner_id` text NOT NULL,
	`executor_id` text NOT NULL,
	`basis` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`commissioner_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`executor_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_source" CHECK("agreement"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "agreement_kind" CHECK("agreement"."kind" in ('PERFORMANCE', 'SERVICE')),
	CONSTRAINT "agreement_has_two_parties" CHECK("agreement"."commissioner_id" <> "agreement"."executor_id"),
	CONSTRAINT "agreement_valid_from_is_date" CHECK("agreement"."valid_from" is null or date("agreement"."valid_from", '+0 days') is "agreement"."valid_from" or date("agreement"."valid_from" || '-01', '+0 days') is "agreement"."valid_from" || '-01' or "agreement"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "agreement_valid_until_is_date" CHECK("agreement"."valid_until" is null or date("agreement"."valid_until", '+0 days') is "agreement"."valid_until" or date("agreement"."valid_until" || '-01', '+0 days') is "agreement"."valid_until" || '-01' or "agreement"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "agreement_period_in_order" CHECK("agreement"."valid_from" is null or "agreement"."valid_until" is null or "agreement"."valid_from" < "agreement"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_code_unique` ON `agreement` (`code`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`decided_on` text NOT NULL,
	`outcome` text NOT NULL,
	`grounds` text NOT NULL,
	`staff_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_source" CHECK("decision"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "decision_outcome" CHECK("decision"."outcome" in ('GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'UPHELD', 'REVISED')),
	CONSTRAINT "decision_decided_on_is_day" CHECK("decision"."decided_on" is null or date("decision"."decided_on", '+0 days') is "decision"."decided_on")
);
--> statement-breakpoint
CREATE INDEX `decision_by_case` ON `decision` (`case_id`,`decided_on`,`id`);--> statement-breakpoint
CREATE TABLE `district` (
	`code` text PRIMARY KEY NOT NULL,
	`municipality_code` text NOT NULL,
	`name` text NOT NULL,
	`confirmed` integer NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "district_source" CHECK("district"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "district_confirmed" CHECK("district"."confirmed" in (0, 1))
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text,
	`plan_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`uri` text NOT NULL,
	`created_on` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_source" CHECK("document"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "document_kind" CHECK("document"."kind" in ('APPLICATION', 'DECISION_LETTER', 'INQUIRY_REPORT', 'PLAN', 'LETTER', 'EVIDENCE')),
	CONSTRAINT "document_created_on_is_day" CHECK("document"."created_on" is null or date("document"."created_on", '+0 days') is "document"."created_on"),
	CONSTRAINT "document_belongs_to_one" CHECK(("document"."case_id" is null) <> ("document"."plan_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_uri_unique` ON `document` (`uri`);--> statement-breakpoint
CREATE INDEX `document_by_case` ON `document` (`case_id`,`created_on`,`id`);--> statement-breakpoint
CREATE INDEX `document_by_plan` ON `document` (`plan_id`,`created_on`,`id`);--> statement-breakpoint
CREATE TABLE `evaluation` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`held_on` text NOT NULL,
	`outcome` text NOT NULL,
	`summary` text NOT NULL,
	`next_on` text,
	`staff_id` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evaluation_source" CHECK("evaluation"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "evaluation_outcome" CHECK("evaluation"."outcome" in ('ON_COURSE', 'ADJUSTED', 'STALLED', 'COMPLETED')),
	CONSTRAINT "evaluation_held_on_is_day" CHECK("evaluation"."held_on" is null or date("evaluation"."held_on", '+0 days') is "evaluation"."held_on"),
	CONSTRAINT "evaluation_next_on_is_day" CHECK("evaluation"."next_on" is null or date("evaluation"."next_on", '+0 days') is "evaluation"."next_on"),
	CONSTRAINT "evaluation_next_comes_later" CHECK("evaluation"."next_on" is null or "evaluation"."next_on" > "evaluation"."held_on")
);
--> statement-breakpoint
CREATE INDEX `evaluation_by_plan` ON `evaluation` (`plan_id`,`held_on`,`id`);--> statement-breakpoint
CREATE TABLE `population_count` (
	`district_code` text NOT NULL,
	`age_group` text NOT NULL,
	`counted_on` text NOT NULL,
	`count` integer NOT NULL,
	`assumed` integer NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`district_code`, `age_group`, `counted_on`),
	FOREIGN KEY (`district_code`) REFERENCES `district`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "population_count_source" CHECK("population_count"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "population_count_age_group" CHECK("population_count"."age_group" in ('0-3', '4-11', '12-17', '18-22', '23-44', '45-64', '65-74', '75-84', '85+')),
	CONSTRAINT "population_count_counted_on_is_day" CHECK("population_count"."counted_on" is null or date("population_count"."counted_on", '+0 days') is "population_count"."counted_on"),
	CONSTRAINT "population_count_assumed" CHECK("population_count"."assumed" in (0, 1)),
	CONSTRAINT "population_count_is_not_negative" CHECK("population_count"."count" >= 0)
);
--> statement-breakpoint
CREATE TABLE `product` (
	`id` text PRIMARY KEY NOT NULL,
	`law` text NOT NULL,
	`code` text NOT NULL,
	`category` text,
	`name` text NOT NULL,
	`ladder_step` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "product_source" CHECK("product"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "product_law" CHECK("product"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "product_ladder_step" CHECK("product"."ladder_step" in ('OWN_STRENGTH', 'OWN_NETWORK', 'GENERAL_PROVISION', 'TAILORED_PROVISION', 'COMPLEX_TRAJECTORY'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_code_in_law` ON `product` (`law`,`code`);--> statement-breakpoint
CREATE TABLE `provider` (
	`id` text PRIMARY KEY NOT NULL,
	`agb_code` text,
	`name` text NOT NULL,
	`phone` text,
	`email` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "provider_source" CHECK("provider"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "provider_agb_code_is_eight_digits" CHECK("provider"."agb_code" is null or (length("provider"."agb_code") = 8 and "provider"."agb_code" not glob '*[^0-9]*'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provider_agb_code_unique` ON `provider` (`agb_code`);--> statement-breakpoint
CREATE TABLE `provision` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text NOT NULL,
	`law` text NOT NULL,
	`case_id` text,
	`decision_id` text,
	`product_id` text NOT NULL,
	`ladder_step` text NOT NULL,
	`provider_id` text,
	`delivery_form` text NOT NULL,
	`volume` real,
	`volume_unit` text,
	`volume_per` text,
	`monthly_cost` integer,
	`end_reason` text,
	`previous_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_id`) REFERENCES `provision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "provision_source" CHECK("provision"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "provision_law" CHECK("provision"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "provision_ladder_step" CHECK("provision"."ladder_step" in ('OWN_STRENGTH', 'OWN_NETWORK', 'GENERAL_PROVISION', 'TAILORED_PROVISION', 'COMPLEX_TRAJECTORY')),
	CONSTRAINT "provision_delivery_form" CHECK("provision"."delivery_form" in ('IN_KIND', 'PERSONAL_BUDGET', 'PAYMENT')),
	CONSTRAINT "provision_volume_unit" CHECK("provision"."volume_unit" in ('MINUTE', 'HOUR', 'HALF_DAY', 'DAY', 'PIECE', 'EURO')),
	CONSTRAINT "provision_volume_per" CHECK("provision"."volume_per" in ('DAY', 'WEEK', 'MONTH', 'TOTAL')),
	CONSTRAINT "provision_end_reason" CHECK("provision"."end_reason" in ('TERM_PASSED', 'GOAL_ATTAINED', 'LIGHTER_HELP', 'HEAVIER_HELP', 'MOVED_AWAY', 'DECEASED', 'AT_REQUEST')),
	CONSTRAINT "provision_valid_from_is_date" CHECK("provision"."valid_from" is null or date("provision"."valid_from", '+0 days') is "provision"."valid_from" or date("provision"."valid_from" || '-01', '+0 days') is "provision"."valid_from" || '-01' or "provision"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "provision_valid_until_is_date" CHECK("provision"."valid_until" is null or date("provision"."valid_until", '+0 days') is "provision"."valid_until" or date("provision"."valid_until" || '-01', '+0 days') is "provision"."valid_until" || '-01' or "provision"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "provision_period_in_order" CHECK("provision"."valid_from" is null or "provision"."valid_until" is null or "provision"."valid_from" < "provision"."valid_until"),
	CONSTRAINT "provision_valid_from_is_day" CHECK("provision"."valid_from" is null or date("provision"."valid_from", '+0 days') is "provision"."valid_from"),
	CONSTRAINT "provision_valid_until_is_day" CHECK("provision"."valid_until" is null or date("provision"."valid_until", '+0 days') is "provision"."valid_until"),
	CONSTRAINT "provision_volume_is_whole" CHECK(("provision"."volume" is null) = ("provision"."volume_unit" is null) and ("provision"."volume" is null) = ("provision"."volume_per" is null)),
	CONSTRAINT "provision_volume_is_positive" CHECK("provision"."volume" is null or "provision"."volume" > 0),
	CONSTRAINT "provision_cost_is_not_negative" CHECK("provision"."monthly_cost" is null or "provision"."monthly_cost" >= 0),
	CONSTRAINT "provision_end_reason_has_end" CHECK("provision"."end_reason" is null or "provision"."valid_until" is not null),
	CONSTRAINT "provision_decision_has_case" CHECK("provision"."decision_id" is null or "provision"."case_id" is not null)
);
--> statement-breakpoint
CREATE INDEX `provision_by_household` ON `provision` (`household_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE INDEX `provision_by_person` ON `provision` (`person_id`);--> statement-breakpoint
CREATE INDEX `provision_by_case` ON `provision` (`case_id`);--> statement-breakpoint
CREATE INDEX `provision_by_provider` ON `provision` (`provider_id`);--> statement-breakpoint
CREATE TABLE `score` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text NOT NULL,
	`life_domain` text NOT NULL,
	`value` integer NOT NULL,
	`scored_on` text NOT NULL,
	`reason` text NOT NULL,
	`staff_id` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "score_source" CHECK("score"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "score_life_domain" CHECK("score"."life_domain" in ('FINANCES', 'WORK_AND_EDUCATION', 'TIME_USE', 'HOUSING', 'DOMESTIC_RELATIONS', 'MENTAL_HEALTH', 'PHYSICAL_HEALTH', 'SUBSTANCE_USE', 'BASIC_DAILY_LIVING', 'COMPLEX_DAILY_LIVING', 'SOCIAL_NETWORK', 'SOCIAL_PARTICIPATION', 'JUSTICE')),
	CONSTRAINT "score_value_from_1_to_5" CHECK("score"."value" between 1 and 5),
	CONSTRAINT "score_scored_on_is_day" CHECK("score"."scored_on" is null or date("score"."scored_on", '+0 days') is "score"."scored_on")
);
--> statement-breakpoint
CREATE INDEX `score_by_household` ON `score` (`household_id`,`scored_on`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `score_once_a_day` ON `score` (`person_id`,`life_domain`,`scored_on`);--> statement-breakpoint
CREATE TABLE `service_norm` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`code` text NOT NULL,
	`description` text NOT NULL,
	`measure` text NOT NULL,
	`law` text,
	`office_function` text NOT NULL,
	`case_kind` text,
	`days` integer NOT NULL,
	`working_days` integer NOT NULL,
	`target_percent` integer NOT NULL,
	`assumed` integer NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "service_norm_source" CHECK("service_norm"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "service_norm_measure" CHECK("service_norm"."measure" in ('FIRST_CONTACT', 'INVESTIGATION_DONE', 'DECISION_MADE', 'HELP_STARTED', 'DIRECTOR_APPOINTED', 'PLAN_EVALUATED')),
	CONSTRAINT "service_norm_law" CHECK("service_norm"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "service_norm_office_function" CHECK("service_norm"."office_function" in ('FRONT', 'BACK')),
	CONSTRAINT "service_norm_case_kind" CHECK("service_norm"."case_kind" in ('REPORT', 'APPLICATION', 'OBJECTION')),
	CONSTRAINT "service_norm_working_days" CHECK("service_norm"."working_days" in (0, 1)),
	CONSTRAINT "service_norm_assumed" CHECK("service_norm"."assumed" in (0, 1)),
	CONSTRAINT "service_norm_days_are_positive" CHECK("service_norm"."days" > 0),
	CONSTRAINT "service_norm_target_is_percentage" CHECK("service_norm"."target_percent" between 1 and 100),
	CONSTRAINT "service_norm_valid_from_is_date" CHECK("service_norm"."valid_from" is null or date("service_norm"."valid_from", '+0 days') is "service_norm"."valid_from" or date("service_norm"."valid_from" || '-01', '+0 days') is "service_norm"."valid_from" || '-01' or "service_norm"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "service_norm_valid_until_is_date" CHECK("service_norm"."valid_until" is null or date("service_norm"."valid_until", '+0 days') is "service_norm"."valid_until" or date("service_norm"."valid_until" || '-01', '+0 days') is "service_norm"."valid_until" || '-01' or "service_norm"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "service_norm_period_in_order" CHECK("service_norm"."valid_from" is null or "service_norm"."valid_until" is null or "service_norm"."valid_from" < "service_norm"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_norm_code_in_agreement` ON `service_norm` (`agreement_id`,`code`);--> statement-breakpoint
CREATE TABLE `signal` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text,
	`kind` text NOT NULL,
	`law` text NOT NULL,
	`status` text NOT NULL,
	`summary` text NOT NULL,
	`raised_on` text NOT NULL,
	`raised_by` text NOT NULL,
	`source_protected` integer DEFAULT 0 NOT NULL,
	`taken_up_on` text,
	`taken_up_by_id` text,
	`closed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_up_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "signal_source" CHECK("signal"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "signal_kind" CHECK("signal"."kind" in ('ARREARS', 'EVICTION', 'YOUTH_AT_RISK', 'DOMESTIC_VIOLENCE', 'SCHOOL_ABSENCE', 'LONELINESS', 'CARER_OVERBURDENED', 'CARE_AVOIDANCE', 'NUISANCE')),
	CONSTRAINT "signal_law" CHECK("signal"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "signal_status" CHECK("signal"."status" in ('RAISED', 'TAKEN_UP', 'CLOSED')),
	CONSTRAINT "signal_source_protected" CHECK("signal"."source_protected" in (0, 1)),
	CONSTRAINT "signal_raised_on_is_day" CHECK("signal"."raised_on" is null or date("signal"."raised_on", '+0 days') is "signal"."raised_on"),
	CONSTRAINT "signal_taken_up_on_is_day" CHECK("signal"."taken_up_on" is null or date("signal"."taken_up_on", '+0 days') is "signal"."taken_up_on"),
	CONSTRAINT "signal_closed_on_is_day" CHECK("signal"."closed_on" is null or date("signal"."closed_on", '+0 days') is "signal"."closed_on"),
	CONSTRAINT "signal_closed_has_date" CHECK(("signal"."status" = 'CLOSED') = ("signal"."closed_on" is not null)),
	CONSTRAINT "signal_taken_up_has_date" CHECK("signal"."status" <> 'TAKEN_UP' or "signal"."taken_up_on" is not null),
	CONSTRAINT "signal_days_in_order" CHECK(("signal"."taken_up_on" is null or "signal"."taken_up_on" >= "signal"."raised_on") and ("signal"."closed_on" is null or "signal"."closed_on" >= coalesce("signal"."taken_up_on", "signal"."raised_on")))
);
--> statement-breakpoint
CREATE INDEX `signal_by_household` ON `signal` (`household_id`,`raised_on`,`id`);--> statement-breakpoint
CREATE INDEX `signal_by_person` ON `signal` (`person_id`);--> statement-breakpoint
CREATE TABLE `team_member` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`law` text,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_member_source" CHECK("team_member"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "team_member_law" CHECK("team_member"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "team_member_valid_from_is_date" CHECK("team_member"."valid_from" is null or date("team_member"."valid_from", '+0 days') is "team_member"."valid_from" or date("team_member"."valid_from" || '-01', '+0 days') is "team_member"."valid_from" || '-01' or "team_member"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "team_member_valid_until_is_date" CHECK("team_member"."valid_until" is null or date("team_member"."valid_until", '+0 days') is "team_member"."valid_until" or date("team_member"."valid_until" || '-01', '+0 days') is "team_member"."valid_until" || '-01' or "team_member"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "team_member_period_in_order" CHECK("team_member"."valid_from" is null or "team_member"."valid_until" is null or "team_member"."valid_from" < "team_member"."valid_until"),
	CONSTRAINT "team_member_valid_from_is_day" CHECK("team_member"."valid_from" is null or date("team_member"."valid_from", '+0 days') is "team_member"."valid_from"),
	CONSTRAINT "team_member_valid_until_is_day" CHECK("team_member"."valid_until" is null or date("team_member"."valid_until", '+0 days') is "team_member"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_member_once_current` ON `team_member` (`plan_id`,`staff_id`) WHERE "team_member"."valid_until" is null;--> statement-breakpoint
CREATE INDEX `team_member_by_plan` ON `team_member` (`plan_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE INDEX `team_member_by_staff` ON `team_member` (`staff_id`);--> statement-breakpoint
ALTER TABLE `responsibility` ADD `agreement_id` text REFERENCES agreement(id);