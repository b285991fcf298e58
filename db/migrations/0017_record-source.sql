-- Records may come from a chain's messages and from files of other organisations. Only what the CHECKs allow grows, so no row needs to be
-- copied: their text is changed where SQLite keeps it, as its own documentation does for constraints that loosen.
PRAGMA writable_schema = ON;
--> statement-breakpoint
UPDATE sqlite_schema SET sql = replace(sql, '''BRP'', ''STAFF'', ''REFERENCE'', ''DEMO''', '''BRP'', ''STAFF'', ''REFERENCE'', ''DEMO'', ''CHAIN'', ''FILE''') WHERE type = 'table';
--> statement-breakpoint
PRAGMA writable_schema = RESET;
