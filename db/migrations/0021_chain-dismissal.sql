CREATE TABLE `chain_dismissal` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`message_version` integer NOT NULL,
	`reason` text NOT NULL,
	`staff_id` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "chain_dismissal_source" CHECK("chain_dismissal"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "chain_dismissal_has_reason" CHECK(length(trim("chain_dismissal"."reason")) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chain_dismissal_once` ON `chain_dismissal` (`message_id`,`message_version`);