CREATE TABLE `case_type` (
	`id` text PRIMARY KEY NOT NULL,
	`law` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`office_function` text NOT NULL,
	`steps` text NOT NULL,
	`other_terms` text NOT NULL,
	`term_changes` text NOT NULL,
	`reasonable_term` integer NOT NULL,
	`from_suwinet` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "case_type_source" CHECK("case_type"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "case_type_law" CHECK("case_type"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "case_type_kind" CHECK("case_type"."kind" in ('REPORT', 'APPLICATION', 'OBJECTION')),
	CONSTRAINT "case_type_office_function" CHECK("case_type"."office_function" in ('FRONT', 'BACK')),
	CONSTRAINT "case_type_reasonable_term" CHECK("case_type"."reasonable_term" in (0, 1)),
	CONSTRAINT "case_type_from_suwinet" CHECK("case_type"."from_suwinet" in (0, 1)),
	CONSTRAINT "case_type_steps_are_json" CHECK(json_valid("case_type"."steps") and json_type("case_type"."steps") = 'object'),
	CONSTRAINT "case_type_other_terms_are_json" CHECK(json_valid("case_type"."other_terms") and json_type("case_type"."other_terms") = 'array'),
	CONSTRAINT "case_type_term_changes_are_json" CHECK(json_valid("case_type"."term_changes") and json_type("case_type"."term_changes") = 'object'),
	CONSTRAINT "case_type_valid_from_is_date" CHECK("case_type"."valid_from" is null or date("case_type"."valid_from", '+0 days') is "case_type"."valid_from" or date("case_type"."valid_from" || '-01', '+0 days') is "case_type"."valid_from" || '-01' or "case_type"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "case_type_valid_until_is_date" CHECK("case_type"."valid_until" is null or date("case_type"."valid_until", '+0 days') is "case_type"."valid_until" or date("case_type"."valid_until" || '-01', '+0 days') is "case_type"."valid_until" || '-01' or "case_type"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "case_type_period_in_order" CHECK("case_type"."valid_from" is null or "case_type"."valid_until" is null or "case_type"."valid_from" < "case_type"."valid_until")
);
--> statement-breakpoint
CREATE INDEX `case_type_by_law` ON `case_type` (`law`,`kind`,`valid_from`);--> statement-breakpoint
CREATE TABLE `processing_activity` (
	`id` text PRIMARY KEY NOT NULL,
	`uri` text NOT NULL,
	`label` text NOT NULL,
	`purpose` text NOT NULL,
	`ground` text NOT NULL,
	`article` text NOT NULL,
	`controller` text NOT NULL,
	`processor` text,
	`laws` text NOT NULL,
	`coordination` integer NOT NULL,
	`suwi` integer NOT NULL,
	`roles` text NOT NULL,
	`retention_years` integer,
	`position` integer NOT NULL,
	`proposal` text,
	`proposed_by_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "processing_activity_source" CHECK("processing_activity"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "processing_activity_coordination" CHECK("processing_activity"."coordination" in (0, 1)),
	CONSTRAINT "processing_activity_suwi" CHECK("processing_activity"."suwi" in (0, 1)),
	CONSTRAINT "processing_activity_has_article" CHECK(length(trim("processing_activity"."ground")) > 0 and length(trim("processing_activity"."article")) > 0),
	CONSTRAINT "processing_activity_laws_are_json" CHECK(json_valid("processing_activity"."laws") and json_type("processing_activity"."laws") = 'array'),
	CONSTRAINT "processing_activity_roles_are_json" CHECK(json_valid("processing_activity"."roles") and json_type("processing_activity"."roles") = 'array'),
	CONSTRAINT "processing_activity_retention_is_positive" CHECK("processing_activity"."retention_years" is null or "processing_activity"."retention_years" > 0),
	CONSTRAINT "processing_activity_proposal_is_whole" CHECK(("processing_activity"."proposal" is null) = ("processing_activity"."proposed_by_id" is null)),
	CONSTRAINT "processing_activity_proposal_is_json" CHECK("processing_activity"."proposal" is null or json_valid("processing_activity"."proposal")),
	CONSTRAINT "processing_activity_valid_from_is_date" CHECK("processing_activity"."valid_from" is null or date("processing_activity"."valid_from", '+0 days') is "processing_activity"."valid_from" or date("processing_activity"."valid_from" || '-01', '+0 days') is "processing_activity"."valid_from" || '-01' or "processing_activity"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "processing_activity_valid_until_is_date" CHECK("processing_activity"."valid_until" is null or date("processing_activity"."valid_until", '+0 days') is "processing_activity"."valid_until" or date("processing_activity"."valid_until" || '-01', '+0 days') is "processing_activity"."valid_until" || '-01' or "processing_activity"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "processing_activity_period_in_order" CHECK("processing_activity"."valid_from" is null or "processing_activity"."valid_until" is null or "processing_activity"."valid_from" < "processing_activity"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `processing_activity_uri_unique` ON `processing_activity` (`uri`);--> statement-breakpoint
CREATE TABLE `statutory_term` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`law` text,
	`case_kinds` text NOT NULL,
	`label` text NOT NULL,
	`article` text NOT NULL,
	`amount` integer,
	`unit` text,
	`counts_from` text NOT NULL,
	`note` text,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	CONSTRAINT "statutory_term_source" CHECK("statutory_term"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "statutory_term_law" CHECK("statutory_term"."law" in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL')),
	CONSTRAINT "statutory_term_unit" CHECK("statutory_term"."unit" in ('DAYS', 'WORKING_DAYS', 'WEEKS')),
	CONSTRAINT "statutory_term_counts_from" CHECK("statutory_term"."counts_from" in ('RECEIPT', 'FIRST_TALK', 'END_OF_FILING_PERIOD', 'END_OF_TERM', 'NOTICE_OF_DECISION', 'NOTICE_OF_DEFAULT')),
	CONSTRAINT "statutory_term_has_article" CHECK(length(trim("statutory_term"."article")) > 0),
	CONSTRAINT "statutory_term_length_is_whole" CHECK(("statutory_term"."amount" is null) = ("statutory_term"."unit" is null) and ("statutory_term"."amount" is null or "statutory_term"."amount" > 0)),
	CONSTRAINT "statutory_term_case_kinds_are_json" CHECK(json_valid("statutory_term"."case_kinds") and json_type("statutory_term"."case_kinds") = 'array'),
	CONSTRAINT "statutory_term_valid_from_is_date" CHECK("statutory_term"."valid_from" is null or date("statutory_term"."valid_from", '+0 days') is "statutory_term"."valid_from" or date("statutory_term"."valid_from" || '-01', '+0 days') is "statutory_term"."valid_from" || '-01' or "statutory_term"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "statutory_term_valid_until_is_date" CHECK("statutory_term"."valid_until" is null or date("statutory_term"."valid_until", '+0 days') is "statutory_term"."valid_until" or date("statutory_term"."valid_until" || '-01', '+0 days') is "statutory_term"."valid_until" || '-01' or "statutory_term"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "statutory_term_period_in_order" CHECK("statutory_term"."valid_from" is null or "statutory_term"."valid_until" is null or "statutory_term"."valid_from" < "statutory_term"."valid_until")
);
--> statement-breakpoint
CREATE INDEX `statutory_term_by_code` ON `statutory_term` (`code`,`valid_from`);--> statement-breakpoint
ALTER TABLE `agreement` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `product` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `product` ADD `valid_from` text CONSTRAINT "product_valid_from_is_date" CHECK("valid_from" is null or date("valid_from", '+0 days') is "valid_from" or date("valid_from" || '-01', '+0 days') is "valid_from" || '-01' or "valid_from" glob '[0-9][0-9][0-9][0-9]');--> statement-breakpoint
ALTER TABLE `product` ADD `valid_until` text CONSTRAINT "product_valid_until_is_date" CHECK("valid_until" is null or date("valid_until", '+0 days') is "valid_until" or date("valid_until" || '-01', '+0 days') is "valid_until" || '-01' or "valid_until" glob '[0-9][0-9][0-9][0-9]') CONSTRAINT "product_period_in_order" CHECK("valid_from" is null or "valid_until" is null or "valid_from" < "valid_until");--> statement-breakpoint
ALTER TABLE `responsibility` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `service_norm` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- A case of one law and kind has one type on a day, and a term one length: what CHECK and UNIQUE cannot say.
CREATE TRIGGER case_type_no_overlap_on_insert BEFORE INSERT ON `case_type`
BEGIN
  SELECT raise(ABORT, 'case_type_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `case_type` AS other
    WHERE other.law = new.law AND other.kind = new.kind AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER case_type_no_overlap_on_update BEFORE UPDATE ON `case_type`
BEGIN
  SELECT raise(ABORT, 'case_type_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `case_type` AS other
    WHERE other.law = new.law AND other.kind = new.kind AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER statutory_term_no_overlap_on_insert BEFORE INSERT ON `statutory_term`
BEGIN
  SELECT raise(ABORT, 'statutory_term_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `statutory_term` AS other
    WHERE other.code = new.code AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER statutory_term_no_overlap_on_update BEFORE UPDATE ON `statutory_term`
BEGIN
  SELECT raise(ABORT, 'statutory_term_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `statutory_term` AS other
    WHERE other.code = new.code AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from IS NULL OR other.valid_from < new.valid_until)
  );
END;
