CREATE TABLE `case_handover` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`from_organisation_id` text NOT NULL,
	`from_office_function` text NOT NULL,
	`to_organisation_id` text NOT NULL,
	`to_office_function` text NOT NULL,
	`reason` text NOT NULL,
	`status` text NOT NULL,
	`offered_on` text NOT NULL,
	`offered_by_id` text NOT NULL,
	`answered_on` text,
	`answered_by_id` text,
	`answer` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_handover_source" CHECK("case_handover"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "case_handover_from_office_function" CHECK("case_handover"."from_office_function" in ('FRONT', 'BACK')),
	CONSTRAINT "case_handover_to_office_function" CHECK("case_handover"."to_office_function" in ('FRONT', 'BACK')),
	CONSTRAINT "case_handover_status" CHECK("case_handover"."status" in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
	CONSTRAINT "case_handover_has_reason" CHECK(length(trim("case_handover"."reason")) > 0),
	CONSTRAINT "case_handover_offered_on_is_day" CHECK("case_handover"."offered_on" is null or date("case_handover"."offered_on", '+0 days') is "case_handover"."offered_on"),
	CONSTRAINT "case_handover_answered_on_is_day" CHECK("case_handover"."answered_on" is null or date("case_handover"."answered_on", '+0 days') is "case_handover"."answered_on"),
	CONSTRAINT "case_handover_answer_is_whole" CHECK(("case_handover"."status" <> 'OFFERED') = ("case_handover"."answered_on" is not null) and ("case_handover"."status" <> 'OFFERED') = ("case_handover"."answered_by_id" is not null)),
	CONSTRAINT "case_handover_in_order" CHECK("case_handover"."answered_on" is null or "case_handover"."answered_on" >= "case_handover"."offered_on"),
	CONSTRAINT "case_handover_declined_says_why" CHECK(("case_handover"."status" = 'DECLINED') = ("case_handover"."answer" is not null)),
	CONSTRAINT "case_handover_to_another" CHECK("case_handover"."from_organisation_id" <> "case_handover"."to_organisation_id" or "case_handover"."from_office_function" <> "case_handover"."to_office_function")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_handover_one_open` ON `case_handover` (`case_id`) WHERE "case_handover"."status" = 'OFFERED';--> statement-breakpoint
CREATE INDEX `case_handover_by_case` ON `case_handover` (`case_id`,`offered_on`,`id`);--> statement-breakpoint
CREATE INDEX `case_handover_open_by_office` ON `case_handover` (`to_organisation_id`,`to_office_function`) WHERE "case_handover"."status" = 'OFFERED';--> statement-breakpoint
CREATE INDEX `action_open_by_owner` ON `action` (`owner_staff_id`,`due_on`) WHERE "action"."status" = 'OPEN';--> statement-breakpoint
CREATE INDEX `case_open_by_office` ON `case` (`organisation_id`,`office_function`,`law`,`status`,`kind`,`received_on`,`due_on`,`worker_id`,`sealed`,`suwi_derived`,`person_id`,`household_id`,`closed_on`,`id`) WHERE "case"."closed_on" is null;--> statement-breakpoint
CREATE INDEX `person_secret` ON `person` (`id`) WHERE "person"."secrecy" = 1;--> statement-breakpoint
CREATE INDEX `signal_open` ON `signal` (`law`,`status`,`raised_on`) WHERE "signal"."closed_on" is null;