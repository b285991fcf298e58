CREATE TABLE `report_credential` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`secret_hash` text NOT NULL,
	`report_names` text NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_on` text NOT NULL,
	`revoked_at` text,
	`revoked_by_id` text,
	`last_used_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`created_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_credential_source" CHECK("report_credential"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "report_credential_has_label" CHECK(length(trim("report_credential"."label")) > 0),
	CONSTRAINT "report_credential_secret_is_hashed" CHECK(length("report_credential"."secret_hash") = 64),
	CONSTRAINT "report_credential_names_are_json" CHECK(json_valid("report_credential"."report_names") and json_type("report_credential"."report_names") = 'array' and json_array_length("report_credential"."report_names") > 0),
	CONSTRAINT "report_credential_expires_on_is_day" CHECK("report_credential"."expires_on" is null or date("report_credential"."expires_on", '+0 days') is "report_credential"."expires_on"),
	CONSTRAINT "report_credential_revocation_is_whole" CHECK(("report_credential"."revoked_at" is null) = ("report_credential"."revoked_by_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_credential_secret_hash_unique` ON `report_credential` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `report_edition` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`proposed_by_id` text NOT NULL,
	`proposed_at` text NOT NULL,
	`decided_by_id` text,
	`decided_at` text,
	`reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_edition_source" CHECK("report_edition"."source" in ('BRP', 'STAFF', 'REFERENCE', 'DEMO', 'CHAIN', 'FILE')),
	CONSTRAINT "report_edition_name" CHECK("report_edition"."name" in ('MONITOR', 'LADDER', 'FLOW', 'AGREEMENTS', 'PLANS', 'BUDGET', 'RESERVE', 'PURCHASING', 'QUALITY', 'PRIVACY')),
	CONSTRAINT "report_edition_state" CHECK("report_edition"."state" in ('PROPOSED', 'PUBLISHED', 'REJECTED')),
	CONSTRAINT "report_edition_year" CHECK("report_edition"."year" between 2015 and 2999),
	CONSTRAINT "report_edition_number" CHECK("report_edition"."number" > 0),
	CONSTRAINT "report_edition_content_is_json" CHECK(json_valid("report_edition"."content")),
	CONSTRAINT "report_edition_digest" CHECK(length("report_edition"."digest") = 64),
	CONSTRAINT "report_edition_decision_is_whole" CHECK(("report_edition"."state" = 'PROPOSED') = ("report_edition"."decided_at" is null) and ("report_edition"."decided_at" is null) = ("report_edition"."decided_by_id" is null)),
	CONSTRAINT "report_edition_reason_goes_with_rejection" CHECK(("report_edition"."state" = 'REJECTED') = (length(trim(coalesce("report_edition"."reason", ''))) > 0)),
	CONSTRAINT "report_edition_published_by_another" CHECK("report_edition"."state" <> 'PUBLISHED' or "report_edition"."decided_by_id" is not "report_edition"."proposed_by_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_edition_number_once` ON `report_edition` (`name`,`year`,`number`) WHERE "report_edition"."state" <> 'REJECTED';--> statement-breakpoint
CREATE UNIQUE INDEX `report_edition_one_proposed` ON `report_edition` (`name`,`year`) WHERE "report_edition"."state" = 'PROPOSED';--> statement-breakpoint
-- An edition is decided on once; what it says, and who proposed it when, is never rewritten.
CREATE TRIGGER report_edition_stands BEFORE UPDATE ON `report_edition`
  WHEN old.state <> 'PROPOSED'
    OR (new.name, new.year, new.number, new.content, new.digest, new.proposed_by_id, new.proposed_at)
      IS NOT (old.name, old.year, old.number, old.content, old.digest, old.proposed_by_id, old.proposed_at)
BEGIN
  SELECT raise(ABORT, 'report_edition_stands');
END;
--> statement-breakpoint
CREATE TRIGGER report_edition_is_kept BEFORE DELETE ON `report_edition` WHEN old.state = 'PUBLISHED'
BEGIN
  SELECT raise(ABORT, 'report_edition_is_kept');
END;
