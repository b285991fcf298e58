CREATE TABLE `allocation` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`provision_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`product_category` text,
	`product_code` text NOT NULL,
	`volume` real NOT NULL,
	`volume_unit` text NOT NULL,
	`volume_per` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`note` text,
	`ordered_on` text NOT NULL,
	`ordered_by_id` text,
	`status` text NOT NULL,
	`since` text NOT NULL,
	`reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`provision_id`) REFERENCES `provision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ordered_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "allocation_source" CHECK("allocation"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "allocation_volume_unit" CHECK("allocation"."volume_unit" in ('MINUTE', 'HOUR', 'HALF_DAY', 'DAY', 'PIECE', 'EURO')),
	CONSTRAINT "allocation_volume_per" CHECK("allocation"."volume_per" in ('DAY', 'WEEK', 'MONTH', 'TOTAL')),
	CONSTRAINT "allocation_status" CHECK("allocation"."status" in ('TO_SEND', 'SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
	CONSTRAINT "allocation_number_has_nine_digits" CHECK("allocation"."number" between 1 and 999999999),
	CONSTRAINT "allocation_volume_is_positive" CHECK("allocation"."volume" > 0),
	CONSTRAINT "allocation_valid_from_is_day" CHECK("allocation"."valid_from" is null or date("allocation"."valid_from", '+0 days') is "allocation"."valid_from"),
	CONSTRAINT "allocation_valid_until_is_day" CHECK("allocation"."valid_until" is null or date("allocation"."valid_until", '+0 days') is "allocation"."valid_until"),
	CONSTRAINT "allocation_period_in_order" CHECK("allocation"."valid_from" is null or "allocation"."valid_until" is null or "allocation"."valid_from" < "allocation"."valid_until"),
	CONSTRAINT "allocation_ordered_on_is_day" CHECK("allocation"."ordered_on" is null or date("allocation"."ordered_on", '+0 days') is "allocation"."ordered_on"),
	CONSTRAINT "allocation_since_is_day" CHECK("allocation"."since" is null or date("allocation"."since", '+0 days') is "allocation"."since"),
	CONSTRAINT "allocation_since_order" CHECK("allocation"."since" >= "allocation"."ordered_on"),
	CONSTRAINT "allocation_reason_when_ended" CHECK(("allocation"."reason" is not null) = ("allocation"."status" in ('REFUSED', 'WITHDRAWN')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allocation_number` ON `allocation` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `allocation_one_open` ON `allocation` (`provision_id`) WHERE "allocation"."status" in ('TO_SEND', 'SENT', 'ACCEPTED');--> statement-breakpoint
CREATE INDEX `allocation_by_provision` ON `allocation` (`provision_id`,`number`);--> statement-breakpoint
CREATE INDEX `allocation_by_provider` ON `allocation` (`provider_id`,`status`);--> statement-breakpoint
CREATE TABLE `offering` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`product_id` text NOT NULL,
	`contracted` integer NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offering_source" CHECK("offering"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "offering_contracted" CHECK("offering"."contracted" in (0, 1)),
	CONSTRAINT "offering_valid_from_is_date" CHECK("offering"."valid_from" is null or date("offering"."valid_from", '+0 days') is "offering"."valid_from" or date("offering"."valid_from" || '-01', '+0 days') is "offering"."valid_from" || '-01' or "offering"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "offering_valid_until_is_date" CHECK("offering"."valid_until" is null or date("offering"."valid_until", '+0 days') is "offering"."valid_until" or date("offering"."valid_until" || '-01', '+0 days') is "offering"."valid_until" || '-01' or "offering"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "offering_period_in_order" CHECK("offering"."valid_from" is null or "offering"."valid_until" is null or "offering"."valid_from" < "offering"."valid_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offering_once_current` ON `offering` (`provider_id`,`product_id`) WHERE "offering"."valid_until" is null;--> statement-breakpoint
ALTER TABLE `decision` ADD `against_id` text CONSTRAINT "decision_against_another" CHECK("against_id" is null or "against_id" <> "id") REFERENCES `decision`(`id`);--> statement-breakpoint
ALTER TABLE `decision` ADD `withdrawn_on` text CONSTRAINT "decision_withdrawn_on_is_day" CHECK("withdrawn_on" is null or date("withdrawn_on", '+0 days') is "withdrawn_on") CONSTRAINT "decision_withdrawn_after_made" CHECK("withdrawn_on" is null or "withdrawn_on" >= "decided_on");--> statement-breakpoint
ALTER TABLE `decision` ADD `withdrawal_reason` text CONSTRAINT "decision_withdrawal_has_reason" CHECK(("withdrawal_reason" is null) = ("withdrawn_on" is null));--> statement-breakpoint
CREATE UNIQUE INDEX `decision_one_in_case` ON `decision` (`case_id`) WHERE "decision"."source" = 'STAFF' and "decision"."withdrawn_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `provision_one_successor` ON `provision` (`previous_id`) WHERE "provision"."previous_id" is not null;
