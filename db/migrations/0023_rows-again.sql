-- A file of which rows were refused may be taken in anew: each row has its effect once.
DROP TRIGGER chain_message_outcome_stands;
--> statement-breakpoint
CREATE TRIGGER chain_message_outcome_stands BEFORE UPDATE ON `chain_message`
  WHEN new.status <> old.status AND (old.status IN ('APPLIED', 'PARTLY_APPLIED', 'REJECTED', 'ANSWERED', 'REFUSED')
    OR (old.status = 'SENT' AND new.status = 'TO_SEND'))
    AND NOT (old.source = 'ROWS' AND old.status IN ('PARTLY_APPLIED', 'REJECTED') AND new.status = 'RECEIVED')
BEGIN
  SELECT raise(ABORT, 'chain_message_outcome_stands');
END;
