CREATE INDEX `case_by_receipt` ON `case` (`received_on`);--> statement-breakpoint
CREATE INDEX `decision_by_day` ON `decision` (`decided_on`);