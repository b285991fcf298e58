import type { CaseTermChangeRow, TermChangeGround } from '../../../db/case-term-change.table.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { isSuspension } from './case-term-change.ts';
import type { CaseRules } from './case-rules.ts';
import { getCaseType } from './case-work.ts';
import { text } from '../change/input.ts';
import { Refusal, ruleBroken, type ProblemPath } from '../change/problem.ts';

/** A reason that is kept with what happens to a term. */
export function reasonOf(what: string) {
  return text(what, { least: 10, most: 1000 });
}

/** Throws {@link Refusal} where the law does not let this happen to the term of such a case. */
export function checkGround(rules: CaseRules, row: CaseRow, ground: TermChangeGround): void {
  if (getCaseType(rules, row).termChanges[ground] !== undefined) return;
  const message =
    'Voor zulke zaken laat de wet dit niet toe: de termijn loopt door. Kies een andere grond, of beslis binnen de termijn.';
  throw new Refusal(ruleBroken('GROUND_NOT_ALLOWED', message, ['input', 'ground']));
}

/** The day by which a case is due, where its term runs. Throws {@link Refusal} where it does not, or not any more. */
export function checkRuns({ status, dueOn }: CaseRow): string {
  if (status === 'SUSPENDED') {
    throw new Refusal(ruleBroken('TERM_STANDS_STILL', 'De termijn staat stil. Laat haar eerst weer lopen.'));
  }
  if (status !== 'RECEIVED' && status !== 'IN_PROGRESS') {
    throw new Refusal(ruleBroken('TERM_ENDED', 'Er is al besloten of afgesloten: er loopt geen termijn meer.'));
  }
  if (dueOn === null) {
    throw new Refusal(ruleBroken('NO_TERM', 'Voor deze zaak loopt geen wettelijke termijn. U hoeft niets te doen.'));
  }
  return dueOn;
}

/** A day on which something happened to a term. */
export interface TermDay {
  /** Null: today. */
  readonly day: string | null;
  readonly changes: readonly CaseTermChangeRow[];
  readonly today: string;
}

/** That day, where it lies after the receipt and what happened before. Throws {@link Refusal} where it does not. */
export function dayInTerm({ receivedOn }: CaseRow, { day, changes, today }: TermDay, path: ProblemPath): string {
  const chosen = day ?? today;
  const last = changes.findLast(({ ground }) => isSuspension(ground))?.untilOn ?? receivedOn;
  if (chosen <= today && chosen >= receivedOn && chosen >= last) return chosen;
  const message = 'Kies een dag na de ontvangst en na wat eerder met de termijn gebeurde, en niet later dan vandaag.';
  throw new Refusal(ruleBroken('DAY_NOT_FITTING', message, path));
}
