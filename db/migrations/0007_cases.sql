CREATE TABLE `case_term_change` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`ground` text NOT NULL,
	`reason` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`answer_by` text,
	`recorded_by_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_term_change_source" CHECK("case_term_change"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "case_term_change_ground" CHECK("case_term_change"."ground" in ('SUPPLEMENT', 'FOREIGN_INFORMATION', 'CONSENT', 'APPLICANT_DELAY', 'FORCE_MAJEURE', 'ADJOURNMENT', 'POSTPONEMENT', 'DELAY_NOTICE', 'DEFAULT_NOTICE')),
	CONSTRAINT "case_term_change_has_reason" CHECK(length(trim("case_term_change"."reason")) > 0),
	CONSTRAINT "case_term_change_from_on_is_day" CHECK("case_term_change"."from_on" is null or date("case_term_change"."from_on", '+0 days') is "case_term_change"."from_on"),
	CONSTRAINT "case_term_change_until_on_is_day" CHECK("case_term_change"."until_on" is null or date("case_term_change"."until_on", '+0 days') is "case_term_change"."until_on"),
	CONSTRAINT "case_term_change_answer_by_is_day" CHECK("case_term_change"."answer_by" is null or date("case_term_change"."answer_by", '+0 days') is "case_term_change"."answer_by"),
	CONSTRAINT "case_term_change_in_order" CHECK("case_term_change"."until_on" is null or "case_term_change"."until_on" >= "case_term_change"."from_on"),
	CONSTRAINT "case_term_change_answer_comes_later" CHECK("case_term_change"."answer_by" is null or "case_term_change"."answer_by" > "case_term_change"."from_on"),
	CONSTRAINT "case_term_change_only_suspension_runs" CHECK("case_term_change"."until_on" is not null or "case_term_change"."ground" in ('SUPPLEMENT', 'FOREIGN_INFORMATION', 'CONSENT', 'APPLICANT_DELAY', 'FORCE_MAJEURE'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_term_change_one_running` ON `case_term_change` (`case_id`) WHERE "case_term_change"."until_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `case_term_change_adjourned_once` ON `case_term_change` (`case_id`) WHERE "case_term_change"."ground" = 'ADJOURNMENT';--> statement-breakpoint
CREATE INDEX `case_term_change_by_case` ON `case_term_change` (`case_id`,`from_on`,`id`);--> statement-breakpoint
ALTER TABLE `case` ADD `term_code` text;--> statement-breakpoint
ALTER TABLE `case` ADD `term_from` text CONSTRAINT "case_term_from_is_day" CHECK("term_from" is null or date("term_from", '+0 days') is "term_from");
