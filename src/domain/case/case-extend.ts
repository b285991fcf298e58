import { z } from 'zod';
import { insertCaseTermChange } from '../../../db/case-term-change.ts';
import { extensionGrounds, type CaseTermChangeRow, type ExtensionGround } from '../../../db/case-term-change.table.ts';
import { updateCase } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import type { Context } from '../../context.ts';
import { historyOf, listTermChangesOf } from './case-term-change.ts';
import type { CaseRules } from './case-rules.ts';
import { dueAfterAdjournment, dueAfterDelayNotice } from './case-term.ts';
import { checkGround, checkRuns, dayInTerm, reasonOf } from './case-term-rule.ts';
import { caseReader, getCase, getCaseType, type CaseNamed, type CaseOutcome } from './case-work.ts';
import { change, type Change } from '../change/change.ts';
import { endOfGrace, isInDefault } from './default-notice.ts';
import { optionalString, optionalText } from '../change/input.ts';
import { incomplete, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

interface Extension extends CaseNamed {
  readonly ground: ExtensionGround;
  readonly reason: string;
  readonly until: string | null;
}

const untilPath = ['input', 'until'];

const extend: Change<Extension> = {
  name: 'extendCaseTerm',
  type: 'Case',
  shape: z.object({
    id: z.string(),
    expectedVersion: z.int(),
    ground: z.enum(extensionGrounds),
    reason: reasonOf('de reden'),
    until: optionalString,
  }),
  make(work, input) {
    const row = getCase(work, 'CHANGE_CASE_TERM', input);
    const { ground, reason } = input;
    const rules = work.context.reference;
    checkGround(rules, row, ground);
    const dated = { ...row, dueOn: checkRuns(row) };
    const changes = listTermChangesOf(work, row);
    const named = namedDay(dated, input, work.today);
    checkInTime(rules, dated, { ground, changes, today: work.today });
    const untilOn = named ?? dueAfterAdjournment(rules, dated, historyOf(rules, row, changes));
    keep(work, { caseId: row.id, ground, reason, fromOn: work.today, untilOn });
    const dueOn = ground === 'DELAY_NOTICE' ? dueAfterDelayNotice(rules, dated, untilOn) : untilOn;
    return work.update(updateCase, row, { dueOn }).id;
  },
};

type Dated = CaseRow & { readonly dueOn: string };

/** The day on which the decision is to come; null for an adjournment, of which the law sets the length. */
function namedDay({ dueOn }: Dated, { ground, until }: Extension, today: string): string | null {
  if (ground === 'ADJOURNMENT') {
    if (until === null) return null;
    const message = 'Verdagen is met zes weken. Laat de dag leeg; beslis eerder als dat kan.';
    throw new Refusal(ruleBroken('ADJOURNMENT_IS_SIX_WEEKS', message, untilPath));
  }
  if (until === null)
    throw new Refusal(incomplete('DAY_MISSING', 'Vul de dag in waarop u uiterlijk beslist.', untilPath));
  if (until > dueOn && until > today) return until;
  throw new Refusal(ruleBroken('DAY_NOT_FITTING', 'Kies een dag na vandaag en na de termijn die nu geldt.', untilPath));
}

/**
 * What moves the day by which a case is due is done within its term, and adjournment and delay are told once. Throws
 * {@link Refusal} where it is not.
 */
export function checkInTime(
  rules: CaseRules,
  row: Dated,
  { ground, changes, today }: { ground: ExtensionGround; changes: readonly CaseTermChangeRow[]; today: string },
): void {
  const path = ['input', 'ground'];
  const moves = ground !== 'DELAY_NOTICE' || getCaseType(rules, row).reasonableTerm;
  if (moves && today > row.dueOn) {
    const message = 'De termijn is al voorbij: verlengen kan niet meer. Beslis zo snel mogelijk.';
    throw new Refusal(ruleBroken('TERM_PASSED', message, path));
  }
  if (moves && ground !== 'POSTPONEMENT' && changes.some((each) => each.ground === ground)) {
    const message = 'Dit kan één keer, en is al gedaan. Beslis binnen de termijn die nu geldt.';
    throw new Refusal(ruleBroken('ALREADY_EXTENDED', message, path));
  }
}

type Kept = Pick<CaseTermChangeRow, 'caseId' | 'ground' | 'reason' | 'fromOn' | 'untilOn'>;

function keep(work: Work, kept: Kept): void {
  const rest = { answerBy: null, recordedById: work.staffId, version: 1, ...work.provenance };
  work.insert(insertCaseTermChange, { id: newId('caseTermChange'), ...kept, ...rest });
}

interface DefaultNotice extends CaseNamed {
  /** Null: today. */
  readonly receivedOn: string | null;
  readonly note: string | null;
}

const recordNotice: Change<DefaultNotice> = {
  name: 'recordDefaultNotice',
  type: 'Case',
  shape: z.object({
    id: z.string(),
    expectedVersion: z.int(),
    receivedOn: optionalString,
    note: optionalText('de toelichting', { most: 1000 }),
  }),
  make(work, input) {
    const row = getCase(work, 'CHANGE_CASE_TERM', input);
    const rules = work.context.reference;
    checkGround(rules, row, 'DEFAULT_NOTICE');
    const dueOn = checkRuns(row);
    const changes = listTermChangesOf(work, row);
    const path = ['input', 'receivedOn'];
    const fromOn = dayInTerm(row, { day: input.receivedOn, changes, today: work.today }, path);
    if (!isInDefault(dueOn, fromOn)) {
      const message = 'De termijn liep toen nog, dus telt deze ingebrekestelling niet. Laat de inwoner dat weten.';
      throw new Refusal(ruleBroken('NOT_IN_DEFAULT', message, path));
    }
    if (changes.some(({ ground }) => ground === 'DEFAULT_NOTICE')) {
      const message = 'Er is al een ingebrekestelling: de eerste telt. Beslis zo snel mogelijk.';
      throw new Refusal(ruleBroken('ALREADY_IN_DEFAULT', message));
    }
    const reason = input.note ?? 'Ingebrekestelling ontvangen.';
    keep(work, { caseId: row.id, ground: 'DEFAULT_NOTICE', reason, fromOn, untilOn: endOfGrace(rules, fromOn) });
    // The day by which it is due stays: the notice starts a clock of its own.
    return work.update(updateCase, row, {}).id;
  },
};

/** What is sent to extend the term of a case. */
export type ExtendCaseTermInput = { readonly clientMutationId: string } & CaseNamed &
  Pick<Extension, 'ground' | 'reason'> & { readonly until?: string | null | undefined };

/** What is sent to record a notice of default. */
export type RecordDefaultNoticeInput = { readonly clientMutationId: string } & CaseNamed & {
    readonly [Key in 'receivedOn' | 'note']?: string | null | undefined;
  };

/** Adjourns or postpones the decision in a case, or records that it was told that it comes later. */
export async function extendCaseTerm(context: Context, input: ExtendCaseTermInput): Promise<CaseOutcome> {
  return change(context, extend, input, caseReader(context));
}

/** Records that a resident gave notice of default: from then on two weeks are left before a penalty runs. */
export async function recordDefaultNotice(context: Context, input: RecordDefaultNoticeInput): Promise<CaseOutcome> {
  return change(context, recordNotice, input, caseReader(context));
}
