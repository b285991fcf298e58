-- Names as they are typed: one row for each word by which somebody is found, in the order in which hits are listed.
-- `without rowid` makes of the table itself that one index.
CREATE TABLE `person_name` (
	`part` text NOT NULL,
	`word` text NOT NULL,
	`former` integer NOT NULL,
	`prefix` text NOT NULL,
	`other` text NOT NULL,
	`birth_date` text NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`initials` text NOT NULL,
	PRIMARY KEY(`part`, `word`, `former`, `prefix`, `other`, `birth_date`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_name_part" CHECK("person_name"."part" in ('SURNAME', 'GIVEN')),
	CONSTRAINT "person_name_former" CHECK("person_name"."former" in (0, 1))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `person_name_by_person` ON `person_name` (`person_id`);
--> statement-breakpoint
-- For each word that occurs, the word and all that is left of it without one letter: how a typing error is seen through.
CREATE TABLE `name_variant` (
	`variant` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`variant`, `word`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `person_by_birth_date` ON `person` (`birth_date`);
--> statement-breakpoint
CREATE INDEX `case_by_typed_number` ON `case` (replace(replace(replace(replace(upper(`number`), '-', ''), ' ', ''), '.', ''), '/', ''));
--> statement-breakpoint
CREATE INDEX `case_open_by_organisation` ON `case` (`organisation_id`, `household_id`, `office_function`, `law`, `sealed`, `worker_id`) WHERE `closed_on` IS NULL;
