CREATE TABLE `staff_right` (
	`staff_id` text NOT NULL,
	`right` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`staff_id`, `right`, `recorded_at`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_right_source" CHECK("staff_right"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO')),
	CONSTRAINT "staff_right_right" CHECK("staff_right"."right" in ('ANALYST')),
	CONSTRAINT "staff_right_valid_from_is_date" CHECK("staff_right"."valid_from" is null or date("staff_right"."valid_from", '+0 days') is "staff_right"."valid_from" or date("staff_right"."valid_from" || '-01', '+0 days') is "staff_right"."valid_from" || '-01' or "staff_right"."valid_from" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "staff_right_valid_until_is_date" CHECK("staff_right"."valid_until" is null or date("staff_right"."valid_until", '+0 days') is "staff_right"."valid_until" or date("staff_right"."valid_until" || '-01', '+0 days') is "staff_right"."valid_until" || '-01' or "staff_right"."valid_until" glob '[0-9][0-9][0-9][0-9]'),
	CONSTRAINT "staff_right_period_in_order" CHECK("staff_right"."valid_from" is null or "staff_right"."valid_until" is null or "staff_right"."valid_from" < "staff_right"."valid_until")
);
