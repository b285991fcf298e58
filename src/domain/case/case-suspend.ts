import { z } from 'zod';
import { insertCaseTermChange } from '../../../db/case-term-change.ts';
import { suspensionGrounds, type SuspensionGround } from '../../../db/case-term-change.table.ts';
import { listCaseStatusesByCaseIds } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import type { Context } from '../../context.ts';
import { endStandStill, historyOf, listTermChangesOf } from './case-term-change.ts';
import { dueAfterStandStill } from './case-term.ts';
import { checkGround, checkRuns, dayInTerm, reasonOf } from './case-term-rule.ts';
import { caseReader, getCase, moveCase, type CaseNamed, type CaseOutcome } from './case-work.ts';
import { change, type Change } from '../change/change.ts';
import { optionalString } from '../change/input.ts';
import { incomplete, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

interface Suspension extends CaseNamed {
  readonly ground: SuspensionGround;
  readonly reason: string;
  /** Null: today. */
  readonly toldOn: string | null;
  readonly answerBy: string | null;
}

const suspend: Change<Suspension> = {
  name: 'suspendCaseTerm',
  type: 'Case',
  shape: z
    .object({
      id: z.string(),
      expectedVersion: z.int(),
      ground: z.enum(suspensionGrounds),
      reason: reasonOf('de reden'),
      toldOn: optionalString,
      answerBy: optionalString,
    })
    .refine(({ ground, answerBy }) => ground !== 'SUPPLEMENT' || answerBy !== null, {
      path: ['answerBy'],
      error: 'Vul in tot en met welke dag de inwoner de tijd kreeg om aan te vullen (Awb art. 4:5).',
    }),
  make(work, input) {
    const row = getCase(work, 'CHANGE_CASE_TERM', input);
    checkGround(work.context.reference, row, input.ground);
    const dueOn = checkRuns(row);
    const changes = listTermChangesOf(work, row);
    const fromOn = dayInTerm(row, { day: input.toldOn, changes, today: work.today }, ['input', 'toldOn']);
    if (fromOn >= dueOn) {
      const message =
        'De termijn was toen al voorbij: opschorten kan niet meer. Beslis, of laat weten dat het later wordt.';
      throw new Refusal(ruleBroken('TERM_PASSED', message, ['input', 'toldOn']));
    }
    if (input.answerBy !== null && input.answerBy <= fromOn) {
      const message = 'Kies een dag nadat de inwoner het hoorde.';
      throw new Refusal(incomplete('ANSWER_TOO_EARLY', message, ['input', 'answerBy']));
    }
    const { ground, reason, answerBy } = input;
    work.insert(insertCaseTermChange, {
      id: newId('caseTermChange'),
      caseId: row.id,
      ground,
      reason,
      fromOn,
      untilOn: null,
      answerBy,
      recordedById: work.staffId,
      version: 1,
      ...work.provenance,
    });
    return moveCase(work, row, 'SUSPENDED').id;
  },
};

const resume: Change<CaseNamed & { readonly answeredOn: string | null }> = {
  name: 'resumeCaseTerm',
  type: 'Case',
  shape: z.object({ id: z.string(), expectedVersion: z.int(), answeredOn: optionalString }),
  make(work, input) {
    const row = getCase(work, 'CHANGE_CASE_TERM', input);
    const path = ['input', 'answeredOn'];
    if (row.status !== 'SUSPENDED') {
      throw new Refusal(ruleBroken('TERM_RUNS', 'De termijn van deze zaak staat niet stil. U hoeft niets te doen.'));
    }
    const answeredOn = input.answeredOn ?? work.today;
    const changes = listTermChangesOf(work, row);
    const since = changes.find(({ untilOn }) => untilOn === null)?.fromOn ?? suspendedSince(work, row);
    if (answeredOn > work.today || answeredOn < since) {
      const message = 'Kies een dag vanaf de opschorting en niet later dan vandaag.';
      throw new Refusal(ruleBroken('DAY_NOT_FITTING', message, path));
    }
    const still = endStandStill(work, row, answeredOn) ?? { fromOn: since, untilOn: answeredOn };
    const { dueOn } = row;
    const rules = work.context.reference;
    const history = historyOf(rules, row, changes);
    const due = dueOn === null ? null : dueAfterStandStill(rules, { ...row, dueOn }, history, still);
    return moveCase(work, row, 'IN_PROGRESS', { dueOn: due }).id;
  },
};

/** The day on which a case got the status that it has. */
function suspendedSince({ db, today }: Work, { id, receivedOn }: CaseRow): string {
  return listCaseStatusesByCaseIds(db, [id], today)[0]?.since ?? receivedOn;
}

/** What is sent to suspend the term of a case. */
export type SuspendCaseTermInput = { readonly clientMutationId: string } & CaseNamed &
  Pick<Suspension, 'ground' | 'reason'> & { readonly [Key in 'toldOn' | 'answerBy']?: string | null | undefined };

/** What is sent to let the term of a case run again. */
export type ResumeCaseTermInput = { readonly clientMutationId: string } & CaseNamed & {
    readonly answeredOn?: string | null | undefined;
  };

/** Lets the term of a case stand still, on a ground that the law gives for such cases. */
export async function suspendCaseTerm(context: Context, input: SuspendCaseTermInput): Promise<CaseOutcome> {
  return change(context, suspend, input, caseReader(context));
}

/** Lets the term of a case run again; the days on which it stood still come to the day by which it is due. */
export async function resumeCaseTerm(context: Context, input: ResumeCaseTermInput): Promise<CaseOutcome> {
  return change(context, resume, input, caseReader(context));
}
