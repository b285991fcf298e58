import { z } from 'zod';
import { caseStatuses, type CaseRow } from '../../../db/case.table.ts';
import type { Context } from '../../context.ts';
import { daysBetween } from '../../day.ts';
import { withdrawHandoverOf } from './case-handover-change.ts';
import { endStandStill } from './case-term-change.ts';
import type { CaseRules } from './case-rules.ts';
import { caseStatusNames } from '../wording.ts';
import { caseReader, getCase, getCaseType, moveCase, type CaseNamed, type CaseOutcome } from './case-work.ts';
import { change, type Change } from '../change/change.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';
import { isReferred } from './referral.ts';

type CaseStatus = CaseRow['status'];

const step: Change<CaseNamed & { readonly status: CaseStatus }> = {
  name: 'changeCaseStatus',
  type: 'Case',
  shape: z.object({ id: z.string(), expectedVersion: z.int(), status: z.enum(caseStatuses) }),
  make(work, input) {
    const row = getCase(work, 'CHANGE_CASE_STATUS', input);
    checkStep(work.context.reference, row, input.status, isReferred(work.db, row));
    const isEnd = input.status === 'CLOSED' || input.status === 'WITHDRAWN';
    // What stands still goes on no more: only the day on which it ended is to be kept.
    if (row.status === 'SUSPENDED') endStandStill(work, row, work.today);
    if (isEnd) withdrawHandoverOf(work, row);
    return moveCase(work, row, input.status, isEnd ? { closedOn: work.today } : {}).id;
  },
};

/** The steps of its type, and where nothing is to be decided in it that it ends. */
export function withEnd(steps: readonly CaseStatus[], referred: boolean): readonly CaseStatus[] {
  return referred && steps.includes('DECIDED') && !steps.includes('CLOSED') ? ['CLOSED', ...steps] : steps;
}

function checkStep(rules: CaseRules, row: CaseRow, status: CaseStatus, referred: boolean): void {
  const path = ['input', 'status'];
  const allowed = withEnd(getCaseType(rules, row).steps[row.status], referred);
  if (allowed.length === 0) {
    throw new Refusal(
      ruleBroken('CASE_ENDED', 'Deze zaak is al afgelopen. Open een nieuwe zaak als er weer iets nodig is.', path),
    );
  }
  if (status === 'SUSPENDED' || (row.status === 'SUSPENDED' && status === 'IN_PROGRESS')) {
    const message =
      'Een termijn schort u op en hervat u met een reden en een dag. Gebruik daarvoor opschorten of hervatten.';
    throw new Refusal(ruleBroken('TERM_STANDS_STILL', message, path));
  }
  if (status === 'DECIDED' && allowed.includes(status)) {
    const message =
      'Een besluit neemt u met een uitkomst en een motivering. Gebruik daarvoor besluiten (Awb art. 3:46).';
    throw new Refusal(ruleBroken('DECISION_NEEDED', message, path));
  }
  if (allowed.includes(status)) return;
  const next = allowed.map((each) => caseStatusNames[each]).join(' of ');
  throw new Refusal(
    ruleBroken('STEP_NOT_ALLOWED', `Deze stap kan nu niet. Na “${caseStatusNames[row.status]}” komt: ${next}.`, path),
  );
}

/** What is sent to change the status of a case. */
export type ChangeCaseStatusInput = CaseNamed & { readonly clientMutationId: string; readonly status: CaseStatus };

/** Brings a case a step further, along the steps of its type. */
export async function changeCaseStatus(context: Context, input: ChangeCaseStatusInput): Promise<CaseOutcome> {
  return change(context, step, input, caseReader(context));
}

/** What whoever took a step should know of it, in Dutch: that the term had passed. Empty when there is nothing to tell. */
export function remarksOn({ thing }: CaseOutcome): readonly string[] {
  if (!thing || thing.dueOn === null || thing.sight !== 'CONTENT') return [];
  const [last] = thing.statusHistory ?? [];
  if (last?.status !== 'DECIDED' && last?.status !== 'CLOSED') return [];
  const decided = thing.statusHistory?.find(({ status }) => status === 'DECIDED') ?? last;
  return remarksOnDay(thing.dueOn, decided.since);
}

/** What to know of a decision on a day, in Dutch: that the term had passed by then. Empty when it had not. */
export function remarksOnDay(dueOn: string, decidedOn: string): readonly string[] {
  const days = daysBetween(dueOn, decidedOn);
  if (days <= 0) return [];
  return [
    `De termijn was ${days} ${days === 1 ? 'dag' : 'dagen'} voorbij. Laat de inwoner weten waarom het later werd, en kijk na of u in gebreke bent gesteld.`,
  ];
}
