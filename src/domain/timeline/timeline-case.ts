import type { DecisionRow } from '../../../db/decision.table.ts';
import type { Context } from '../../context.ts';
import { listCasesOfHousehold, type GrantedCase } from '../case/case.ts';
import { listDecisionsOfHousehold, type GrantedDecision } from '../case/decision.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { tell, type GrantedTimelineEntry, type Happening } from './timeline-entry.ts';
import { caseKindNames, caseStatusNames, lawNames } from '../wording.ts';

/** What is decided in a case, as the schema labels it. */
export const decisionOutcomeWords: Readonly<Record<DecisionRow['outcome'], string>> = {
  GRANTED: 'toegekend',
  PARTLY_GRANTED: 'deels toegekend',
  REFUSED: 'afgewezen',
  UPHELD: 'bezwaar ongegrond',
  REVISED: 'bezwaar gegrond',
};

/** What happened in those cases of a household whose content the actor sees, by the day it is seen. */
export async function listCaseEntries(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedTimelineEntry[]> {
  const [cases, decisions] = await Promise.all([
    listCasesOfHousehold(context, household),
    listDecisionsOfHousehold(context, household),
  ]);
  const numbers = new Map(cases.map((found) => [found.id, nameOf(found)]));
  const ofDecision = ({ id, caseId, decidedOn, outcome, grounds, law, person, staff }: GrantedDecision): Happening => {
    const title = `Besluit in zaak ${numbers.get(caseId)}: ${decisionOutcomeWords[outcome]}`;
    return { event: 'DECISION_MADE', id, on: decidedOn, title, detail: grounds, law, person, staff };
  };
  const ofWithdrawal = ({ id, caseId, withdrawnOn, withdrawalReason, law, person }: GrantedDecision): Happening => {
    const title = `Besluit in zaak ${numbers.get(caseId)} ingetrokken`;
    return { event: 'DECISION_WITHDRAWN', id, on: withdrawnOn, title, detail: withdrawalReason, law, person };
  };
  return tell(context, household, [
    ...cases.filter((found) => found.sight === 'CONTENT').flatMap((found) => ofCase(found, decisions)),
    ...decisions.map(ofDecision),
    ...decisions.map(ofWithdrawal),
  ]);
}

function nameOf({ number, law }: GrantedCase): string {
  return `${number} (${lawNames[law]})`;
}

function ofCase(found: GrantedCase, decisions: readonly GrantedDecision[]): readonly Happening[] {
  const { id, kind, title, law, person, receivedOn } = found;
  const history = (found.statusHistory ?? []).toReversed();
  const about = { law, person };
  const word = kind === null ? 'zaak' : caseKindNames[kind];
  const received = `${word[0]?.toUpperCase()}${word.slice(1)} ${nameOf(found)} ontvangen: ${title}`;
  const staff = history.find(({ status }) => status === 'RECEIVED')?.staff ?? null;
  return [
    { event: 'CASE_RECEIVED', id, on: receivedOn, title: received, ...about, staff },
    ...history.flatMap(({ status, since, staff: setter }, index): Happening[] => {
      // Told by the entry that the case came in, or by that of the decision itself.
      if (status === 'RECEIVED') return [];
      if (status === 'DECIDED' && decisions.some((made) => made.caseId === id && made.decidedOn === since)) return [];
      const again = status === 'IN_PROGRESS' && history[index - 1]?.status === 'SUSPENDED' ? 'weer ' : '';
      const words = `Zaak ${nameOf(found)} ${again}${caseStatusNames[status]}`;
      const event = status === 'CLOSED' || status === 'WITHDRAWN' ? 'CASE_CLOSED' : 'CASE_STATUS';
      const place = `${id}-${String(index).padStart(3, '0')}`;
      return [{ event, id: place, on: since, title: words, ...about, staff: setter }];
    }),
  ];
}
