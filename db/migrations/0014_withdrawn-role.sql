ALTER TABLE `staff_right` ADD `withdrawn_at` text;--> statement-breakpoint
ALTER TABLE `staff_role` ADD `withdrawn_at` text;