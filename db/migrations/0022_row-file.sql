CREATE TABLE `benefit` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`case_id` text,
	`scheme` text NOT NULL,
	`amount` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "benefit_source" CHECK("benefit"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "benefit_scheme" CHECK("benefit"."scheme" in ('SOCIAL_ASSISTANCE', 'IOAW', 'IOAZ', 'BBZ', 'SPECIAL_ASSISTANCE', 'INCOME_SUPPLEMENT', 'STUDY_SUPPLEMENT', 'WAGE_SUBSIDY')),
	CONSTRAINT "benefit_amount_is_not_negative" CHECK("benefit"."amount" >= 0),
	CONSTRAINT "benefit_period_in_order" CHECK("benefit"."valid_from" is null or "benefit"."valid_until" is null or "benefit"."valid_from" < "benefit"."valid_until"),
	CONSTRAINT "benefit_valid_from_is_day" CHECK("benefit"."valid_from" is null or date("benefit"."valid_from", '+0 days') is "benefit"."valid_from"),
	CONSTRAINT "benefit_valid_until_is_day" CHECK("benefit"."valid_until" is null or date("benefit"."valid_until", '+0 days') is "benefit"."valid_until")
);
--> statement-breakpoint
CREATE INDEX `benefit_by_person` ON `benefit` (`person_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE INDEX `benefit_by_case` ON `benefit` (`case_id`);--> statement-breakpoint
CREATE TABLE `budget_spending` (
	`id` text PRIMARY KEY NOT NULL,
	`provision_id` text NOT NULL,
	`amount` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`provision_id`) REFERENCES `provision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "budget_spending_source" CHECK("budget_spending"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "budget_spending_period_in_order" CHECK("budget_spending"."valid_from" is null or "budget_spending"."valid_until" is null or "budget_spending"."valid_from" < "budget_spending"."valid_until"),
	CONSTRAINT "budget_spending_valid_from_is_day" CHECK("budget_spending"."valid_from" is null or date("budget_spending"."valid_from", '+0 days') is "budget_spending"."valid_from"),
	CONSTRAINT "budget_spending_valid_until_is_day" CHECK("budget_spending"."valid_until" is null or date("budget_spending"."valid_until", '+0 days') is "budget_spending"."valid_until")
);
--> statement-breakpoint
CREATE INDEX `budget_spending_by_provision` ON `budget_spending` (`provision_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE TABLE `contract` (
	`id` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contract_source" CHECK("contract"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "contract_period_in_order" CHECK("contract"."valid_from" is null or "contract"."valid_until" is null or "contract"."valid_from" < "contract"."valid_until"),
	CONSTRAINT "contract_valid_from_is_day" CHECK("contract"."valid_from" is null or date("contract"."valid_from", '+0 days') is "contract"."valid_from"),
	CONSTRAINT "contract_valid_until_is_day" CHECK("contract"."valid_until" is null or date("contract"."valid_until", '+0 days') is "contract"."valid_until")
);
--> statement-breakpoint
CREATE INDEX `contract_by_provider` ON `contract` (`provider_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE TABLE `own_contribution` (
	`id` text PRIMARY KEY NOT NULL,
	`provision_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`provision_id`) REFERENCES `provision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "own_contribution_source" CHECK("own_contribution"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "own_contribution_kind" CHECK("own_contribution"."kind" in ('SUBSCRIPTION', 'SHELTERED_LIVING', 'NONE_DUE')),
	CONSTRAINT "own_contribution_amount_is_not_negative" CHECK("own_contribution"."amount" >= 0),
	CONSTRAINT "own_contribution_none_is_zero" CHECK("own_contribution"."kind" <> 'NONE_DUE' or "own_contribution"."amount" = 0),
	CONSTRAINT "own_contribution_period_in_order" CHECK("own_contribution"."valid_from" is null or "own_contribution"."valid_until" is null or "own_contribution"."valid_from" < "own_contribution"."valid_until"),
	CONSTRAINT "own_contribution_valid_from_is_day" CHECK("own_contribution"."valid_from" is null or date("own_contribution"."valid_from", '+0 days') is "own_contribution"."valid_from"),
	CONSTRAINT "own_contribution_valid_until_is_day" CHECK("own_contribution"."valid_until" is null or date("own_contribution"."valid_until", '+0 days') is "own_contribution"."valid_until")
);
--> statement-breakpoint
CREATE INDEX `own_contribution_by_provision` ON `own_contribution` (`provision_id`,`valid_from`,`id`);--> statement-breakpoint
CREATE TABLE `row_failure` (
	`message_id` text NOT NULL,
	`position` integer NOT NULL,
	`line` integer NOT NULL,
	`column` text,
	`code` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`message_id`, `position`),
	FOREIGN KEY (`message_id`) REFERENCES `chain_message`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "row_failure_position_counts" CHECK("row_failure"."position" > 0),
	CONSTRAINT "row_failure_line_counts" CHECK("row_failure"."line" > 0)
);
--> statement-breakpoint
CREATE TABLE `source_key` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`record_id` text NOT NULL,
	`said` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_key_source" CHECK("source_key"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "source_key_kind" CHECK("source_key"."kind" in ('CASE', 'PROVISION', 'CONTACT_MOMENT', 'CONTRACT', 'TARIFF', 'BUDGET_SPENDING', 'OWN_CONTRIBUTION', 'BENEFIT')),
	CONSTRAINT "source_key_is_not_empty" CHECK(length(trim("source_key"."key")) > 0),
	CONSTRAINT "source_key_said_is_json" CHECK(json_valid("source_key"."said") and json_type("source_key"."said") = 'object')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_key_of_supplier` ON `source_key` (`organisation_id`,`kind`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `source_key_of_record` ON `source_key` (`record_id`);--> statement-breakpoint
CREATE TABLE `tariff` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`product_id` text NOT NULL,
	`unit` text NOT NULL,
	`amount` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tariff_source" CHECK("tariff"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "tariff_unit" CHECK("tariff"."unit" in ('MINUTE', 'HOUR', 'HALF_DAY', 'DAY', 'PIECE', 'EURO')),
	CONSTRAINT "tariff_amount_is_not_negative" CHECK("tariff"."amount" >= 0),
	CONSTRAINT "tariff_period_in_order" CHECK("tariff"."valid_from" is null or "tariff"."valid_until" is null or "tariff"."valid_from" < "tariff"."valid_until"),
	CONSTRAINT "tariff_valid_from_is_day" CHECK("tariff"."valid_from" is null or date("tariff"."valid_from", '+0 days') is "tariff"."valid_from"),
	CONSTRAINT "tariff_valid_until_is_day" CHECK("tariff"."valid_until" is null or date("tariff"."valid_until", '+0 days') is "tariff"."valid_until")
);
--> statement-breakpoint
CREATE INDEX `tariff_by_contract` ON `tariff` (`contract_id`,`product_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `tariff_by_product` ON `tariff` (`product_id`);--> statement-breakpoint
CREATE TRIGGER tariff_no_overlap_on_insert BEFORE INSERT ON `tariff`
BEGIN
  SELECT raise(ABORT, 'tariff_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `tariff` AS other
    WHERE other.contract_id = new.contract_id AND other.product_id = new.product_id AND other.unit = new.unit
      AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER tariff_no_overlap_on_update BEFORE UPDATE ON `tariff`
BEGIN
  SELECT raise(ABORT, 'tariff_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `tariff` AS other
    WHERE other.contract_id = new.contract_id AND other.product_id = new.product_id AND other.unit = new.unit
      AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from < new.valid_until)
  );
END;
