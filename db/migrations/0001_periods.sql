-- Periods that may not overlap, and history that may not be rewritten: what CHECK and UNIQUE cannot say.
CREATE TRIGGER membership_no_overlap_on_insert BEFORE INSERT ON `membership` WHEN new.kind = 'PRINCIPAL'
BEGIN
  SELECT raise(ABORT, 'membership_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `membership` AS other
    WHERE other.person_id = new.person_id AND other.kind = 'PRINCIPAL' AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER membership_no_overlap_on_update BEFORE UPDATE ON `membership` WHEN new.kind = 'PRINCIPAL'
BEGIN
  SELECT raise(ABORT, 'membership_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `membership` AS other
    WHERE other.person_id = new.person_id AND other.kind = 'PRINCIPAL' AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER director_no_overlap_on_insert BEFORE INSERT ON `director`
BEGIN
  SELECT raise(ABORT, 'director_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `director` AS other
    WHERE other.plan_id = new.plan_id AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER director_no_overlap_on_update BEFORE UPDATE ON `director`
BEGIN
  SELECT raise(ABORT, 'director_no_overlap') WHERE EXISTS (
    SELECT 1 FROM `director` AS other
    WHERE other.plan_id = new.plan_id AND other.id <> new.id
      AND (other.valid_until IS NULL OR new.valid_from IS NULL OR new.valid_from < other.valid_until)
      AND (new.valid_until IS NULL OR other.valid_from IS NULL OR other.valid_from < new.valid_until)
  );
END;
--> statement-breakpoint
CREATE TRIGGER revision_is_kept BEFORE UPDATE ON revision
BEGIN
  SELECT raise(ABORT, 'revision_is_kept');
END;
--> statement-breakpoint
CREATE TRIGGER case_status_is_kept BEFORE UPDATE ON case_status
BEGIN
  SELECT raise(ABORT, 'case_status_is_kept');
END;
