import { listCaseTermChangesByCaseIds, updateCaseTermChange } from '../../../db/case-term-change.ts';
import { suspensionGrounds, type CaseTermChangeRow } from '../../../db/case-term-change.table.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import type { CaseRules } from './case-rules.ts';
import { adjournmentDays } from './case-term.ts';
import { touchCase, type GrantedCase } from './case.ts';
import { penaltyOf, type Penalty } from './default-notice.ts';
import type { StandStill, TermHistory } from './term-clock.ts';
import type { Work } from '../change/work.ts';

/** What happened to the term of a case; days are `YYYY-MM-DD`. */
export interface CaseTermChangeView extends Pick<
  CaseTermChangeRow,
  'ground' | 'reason' | 'fromOn' | 'untilOn' | 'answerBy'
> {
  /** Null where the law of today does not provide for it. */
  readonly article: string | null;
  readonly recordedBy: StaffRow;
  /** What deciding late costs after a notice of default; null for anything else. */
  readonly penalty: GrantedPenalty | null;
}
export type GrantedPenalty = Granted<Penalty>;
export type GrantedCaseTermChange = Granted<CaseTermChangeView>;

/** What happened to the term of a case by the day asked, the oldest first; null when only the case's existence is seen. */
export async function listTermChanges(
  context: Context,
  found: GrantedCase,
): Promise<readonly GrantedCaseTermChange[] | null> {
  if (found.sight !== 'CONTENT' || found.kind === null) return null;
  touchCase(context, found, 'CaseTermChange');
  const { asOf, law, kind, receivedOn } = found;
  const rules = context.reference;
  const type = receivedOn === null ? undefined : rules.findCaseType(law, kind, receivedOn);
  const loader = context.loaders.get(`case term change ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(listCaseTermChangesByCaseIds(context.db, ids, asOf), (row) => row.caseId),
  );
  const rows = (await loader.load(found.id)) ?? [];
  const decision = { level: found.sight };
  const decidedOn = found.statusHistory?.findLast(({ status }) => isOver(status))?.since ?? null;
  return rows.map(({ ground, reason, fromOn, untilOn, answerBy, recordedById }) =>
    grant(decision, 'CONTENT', {
      ground,
      reason,
      fromOn,
      answerBy,
      // On a day in the past it was not yet known when it would go on.
      untilOn: isSuspension(ground) && untilOn !== null && untilOn > asOf ? null : untilOn,
      article: type?.termChanges[ground] ?? null,
      recordedBy: context.reference.getStaff(recordedById),
      penalty:
        ground === 'DEFAULT_NOTICE'
          ? grant(decision, 'CONTENT', penaltyOf(rules, { noticeOn: fromOn, decidedOn, today: asOf }))
          : null,
    }),
  );
}

/** Whether a case of this status is decided on no more. */
function isOver(status: CaseRow['status']): boolean {
  return status === 'DECIDED' || status === 'CLOSED' || status === 'WITHDRAWN';
}

/** Whether a term stands still on this ground. */
export function isSuspension(ground: CaseTermChangeRow['ground']): boolean {
  return suspensionGrounds.some((each) => each === ground);
}

/** What happened to the term of a case, the oldest first. */
export function listTermChangesOf({ db, today }: Work, { id }: Pick<CaseRow, 'id'>): readonly CaseTermChangeRow[] {
  return listCaseTermChangesByCaseIds(db, [id], today);
}

/** What happened to a case's term so far, as far as it is over. */
export function historyOf(
  rules: CaseRules,
  { receivedOn }: Pick<CaseRow, 'receivedOn'>,
  changes: readonly Pick<CaseTermChangeRow, 'ground' | 'fromOn' | 'untilOn'>[],
): TermHistory {
  return {
    standStills: changes.flatMap(({ ground, fromOn, untilOn }) =>
      isSuspension(ground) && untilOn !== null ? [{ fromOn, untilOn }] : [],
    ),
    adjournedDays: changes.some(({ ground }) => ground === 'ADJOURNMENT') ? adjournmentDays(rules, receivedOn) : 0,
  };
}

/**
 * Ends what makes a case's term stand still, at a day on which the answer came, or the day after the last on which it could
 * (Awb art. 4:15 lid 1 onder a). Undefined where it was recorded without a reason, in another system.
 */
export function endStandStill(work: Work, row: CaseRow, answeredOn: string): StandStill | undefined {
  const running = listTermChangesOf(work, row).find(({ untilOn }) => untilOn === null);
  if (!running) return undefined;
  const { fromOn, answerBy } = running;
  const lapsedOn = answerBy === null ? answeredOn : addDays(answerBy, 1);
  const untilOn = lapsedOn < answeredOn ? lapsedOn : answeredOn;
  work.update(updateCaseTermChange, running, { untilOn });
  return { fromOn, untilOn };
}
