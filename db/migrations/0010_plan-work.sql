CREATE TABLE `plan_agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`person_id` text NOT NULL,
	`with_plan` integer NOT NULL,
	`with_sharing` integer NOT NULL,
	`remark` text,
	`given_by` text NOT NULL,
	`giver_person_id` text,
	`giver_name` text,
	`child_agrees` integer DEFAULT 0 NOT NULL,
	`given_on` text NOT NULL,
	`ended_on` text,
	`ending` text,
	`recorded_by_id` text NOT NULL,
	`end_recorded_by_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`giver_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`end_recorded_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_agreement_source" CHECK("plan_agreement"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "plan_agreement_with_plan" CHECK("plan_agreement"."with_plan" in (0, 1)),
	CONSTRAINT "plan_agreement_with_sharing" CHECK("plan_agreement"."with_sharing" in (0, 1)),
	CONSTRAINT "plan_agreement_child_agrees" CHECK("plan_agreement"."child_agrees" in (0, 1)),
	CONSTRAINT "plan_agreement_given_by" CHECK("plan_agreement"."given_by" in ('SELF', 'PARENT', 'REPRESENTATIVE')),
	CONSTRAINT "plan_agreement_given_on_is_day" CHECK("plan_agreement"."given_on" is null or date("plan_agreement"."given_on", '+0 days') is "plan_agreement"."given_on"),
	CONSTRAINT "plan_agreement_ended_on_is_day" CHECK("plan_agreement"."ended_on" is null or date("plan_agreement"."ended_on", '+0 days') is "plan_agreement"."ended_on"),
	CONSTRAINT "plan_agreement_ending" CHECK("plan_agreement"."ending" in ('WITHDRAWN', 'REPLACED')),
	CONSTRAINT "plan_agreement_ends_after_given" CHECK("plan_agreement"."ended_on" is null or "plan_agreement"."ended_on" >= "plan_agreement"."given_on"),
	CONSTRAINT "plan_agreement_end_is_whole" CHECK(("plan_agreement"."ended_on" is null) = ("plan_agreement"."ending" is null) and ("plan_agreement"."ended_on" is null) = ("plan_agreement"."end_recorded_by_id" is null)),
	CONSTRAINT "plan_agreement_giver_is_named" CHECK(case "plan_agreement"."given_by" when 'SELF' then "plan_agreement"."giver_person_id" is null and "plan_agreement"."giver_name" is null else "plan_agreement"."giver_person_id" is not null or "plan_agreement"."giver_name" is not null end)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_agreement_one_running` ON `plan_agreement` (`plan_id`,`person_id`) WHERE "plan_agreement"."ended_on" is null;--> statement-breakpoint
CREATE INDEX `plan_agreement_by_plan` ON `plan_agreement` (`plan_id`,`given_on`,`id`);--> statement-breakpoint
DROP INDEX `score_once_a_day`;--> statement-breakpoint
CREATE UNIQUE INDEX `score_once_a_day` ON `score` (`household_id`,`person_id`,`life_domain`,`scored_on`);--> statement-breakpoint
ALTER TABLE `action` ADD `end_note` text;--> statement-breakpoint
ALTER TABLE `goal` ADD `end_note` text;--> statement-breakpoint
ALTER TABLE `plan` ADD `end_note` text;