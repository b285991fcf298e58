-- More kinds of notice: only what the CHECK allows grows, so its text is changed where SQLite keeps it (see 0017).
PRAGMA writable_schema = ON;
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, '''MATCH_FOUND''', '''MATCH_FOUND'', ''PLAN_CLOSED'', ''CASE_OFFER_ACCEPTED'', ''CASE_OFFER_DECLINED''') WHERE type = 'table' AND name = 'notice';
--> statement-breakpoint
PRAGMA writable_schema = RESET;
--> statement-breakpoint
ALTER TABLE `notice` ADD `case_handover_id` text CONSTRAINT "notice_handover_is_told" CHECK(("kind" in ('CASE_OFFER_ACCEPTED', 'CASE_OFFER_DECLINED')) = ("case_handover_id" is not null)) REFERENCES `case_handover`(`id`);
--> statement-breakpoint
-- What was recorded by mistake is put right or withdrawn, and counts its changes.
ALTER TABLE `evaluation` ADD `version` integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE `evaluation` ADD `withdrawn_on` text CONSTRAINT "evaluation_withdrawn_on_is_day" CHECK("withdrawn_on" is null or date("withdrawn_on", '+0 days') is "withdrawn_on");
--> statement-breakpoint
ALTER TABLE `evaluation` ADD `withdrawal_reason` text CONSTRAINT "evaluation_withdrawal_has_reason" CHECK(("withdrawal_reason" is null) = ("withdrawn_on" is null));
--> statement-breakpoint
ALTER TABLE `score` ADD `version` integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE `score` ADD `withdrawn_on` text CONSTRAINT "score_withdrawn_on_is_day" CHECK("withdrawn_on" is null or date("withdrawn_on", '+0 days') is "withdrawn_on");
--> statement-breakpoint
ALTER TABLE `score` ADD `withdrawal_reason` text CONSTRAINT "score_withdrawal_has_reason" CHECK(("withdrawal_reason" is null) = ("withdrawn_on" is null));
