import { z } from 'zod';
import { insertDecision, listDecisionsByCaseIds, listDecisionsByIds, updateDecision } from '../../../db/decision.ts';
import { decisionOutcomes, type DecisionOutcome, type DecisionRow } from '../../../db/decision.table.ts';
import { listCasesByIds, listCaseStatusesByCaseIds, updateCase } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import { listProvisionsByCaseIds } from '../../../db/provision.ts';
import { listFirstRecordedAt } from '../../../db/revision.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../day.ts';
import { remarksOnDay } from './case-step.ts';
import { getCase, getCaseType, permitInCase, recordStatus, type CaseNamed } from './case-work.ts';
import { findCaseOf, type GrantedCase } from './case.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { grantsHelp, outcomesOf, stepsToDecision } from './decision-rule.ts';
import { listDecisions, listDecisionsOfCase, type GrantedDecision } from './decision.ts';
import { optionalString, text } from '../change/input.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import { listStandings } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

export type DecisionChanged = Outcome<GrantedDecision>;

interface Deciding extends CaseNamed, Pick<DecisionRow, 'outcome' | 'grounds' | 'againstId'> {
  /** Null: today. */
  readonly decidedOn: string | null;
}

const grounds = text('de motivering', { least: 20, most: 4000 });
const named = { id: z.string(), expectedVersion: z.int() };

const decide: Change<Deciding> = {
  name: 'decideCase',
  type: 'Decision',
  shape: z.object({
    ...named,
    outcome: z.enum(decisionOutcomes),
    grounds,
    decidedOn: optionalString,
    againstId: optionalString,
  }),
  make(work, input) {
    const row = getCase(work, 'DECIDE_CASE', input);
    checkUndecided(work, row);
    checkOutcome(work, row, input.outcome);
    const decidedOn = input.decidedOn ?? work.today;
    checkDay(work, row, decidedOn);
    checkAgainst(work, row, input.againstId);
    bringToDecision(work, row, decidedOn);
    const { outcome, againstId } = input;
    return work.insert(insertDecision, {
      id: newId('decision'),
      caseId: row.id,
      decidedOn,
      outcome,
      grounds: input.grounds,
      staffId: work.staffId,
      againstId,
      withdrawnOn: null,
      withdrawalReason: null,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

function checkUndecided(work: Work, { id, status }: CaseRow): void {
  if (status === 'CLOSED' || status === 'WITHDRAWN') {
    const message = 'Deze zaak is al afgelopen. Open een nieuwe zaak als er weer iets te beslissen is.';
    throw new Refusal(ruleBroken('CASE_ENDED', message));
  }
  if (listStanding(work, id).length === 0) return;
  const message = 'In deze zaak is al besloten. Trek dat besluit eerst in als er een ander voor in de plaats komt.';
  throw new Refusal(ruleBroken('ALREADY_DECIDED', message));
}

/** What was decided in a case and stands, the latest first. */
export function listStanding({ db, today }: Work, caseId: string): readonly DecisionRow[] {
  return listDecisionsByCaseIds(db, [caseId], today).filter(({ withdrawnOn }) => withdrawnOn === null);
}

function checkOutcome(work: Work, row: CaseRow, outcome: DecisionOutcome): void {
  const path = ['input', 'outcome'];
  const fitting = outcomesOf(getCaseType(work.context.reference, row));
  if (fitting.includes(outcome)) return;
  if (fitting.length === 0) {
    const message =
      'Zo’n zaak eindigt zonder besluit. Open een aanvraag als er een besluit nodig is, of sluit de zaak af.';
    throw new Refusal(ruleBroken('NOTHING_TO_DECIDE', message));
  }
  const message =
    row.kind === 'OBJECTION'
      ? 'Op een bezwaar is de uitkomst gegrond of ongegrond (Awb art. 7:11). Kies een van die twee.'
      : 'Kies toegekend, deels toegekend of afgewezen. De andere uitkomsten zijn voor een bezwaar.';
  throw new Refusal(ruleBroken('OUTCOME_NOT_FITTING', message, path));
}

function checkDay({ today }: Work, { receivedOn }: CaseRow, decidedOn: string): void {
  const path = ['input', 'decidedOn'];
  if (decidedOn < receivedOn) {
    const message = 'Een besluit komt niet voor de ontvangst van de zaak. Kies de dag van de ontvangst of een latere.';
    throw new Refusal(ruleBroken('DECIDED_BEFORE_RECEIPT', message, path));
  }
  if (decidedOn <= today) return;
  const message = 'Een besluit legt u vast als het genomen is. Kies vandaag of een eerdere dag.';
  throw new Refusal(ruleBroken('DECIDED_IN_FUTURE', message, path));
}

/** An objection is against a decision (Awb art. 6:4 and 7:1): of the same person and law, and made before it came in. */
function checkAgainst(work: Work, row: CaseRow, againstId: string | null): void {
  const path = ['input', 'againstId'];
  if (row.kind !== 'OBJECTION') {
    if (againstId === null) return;
    const message = 'Alleen een bezwaar richt zich tegen een besluit. Laat dit leeg.';
    throw new Refusal(ruleBroken('NOT_AN_OBJECTION', message, path));
  }
  if (againstId === null) {
    const message = 'Kies het besluit waartegen het bezwaar is. Is het er niet, leg dan eerst dat besluit vast.';
    throw new Refusal(incomplete('DECISION_MISSING', message, path));
  }
  const [against] = listDecisionsByIds(work.db, [againstId], work.today);
  const [itsCase] = against ? listCasesByIds(work.db, [against.caseId]) : [];
  const standing = itsCase && listStandings(work.context, [itsCase.householdId]).get(itsCase.householdId);
  if (!against || !itsCase || standing?.decideCase(itsCase).level !== 'CONTENT') throw new Refusal(notFound(path));
  if (itsCase.personId !== row.personId || itsCase.law !== row.law) {
    const message =
      'Dit besluit gaat over iemand anders of valt onder een andere wet. Kies een besluit van deze inwoner.';
    throw new Refusal(ruleBroken('DECISION_NOT_FITTING', message, path));
  }
  if (itsCase.kind === 'OBJECTION') {
    const message =
      'Tegen een besluit op bezwaar staat beroep open bij de rechter, en geen bezwaar. Kies een ander besluit.';
    throw new Refusal(ruleBroken('DECIDED_ON_OBJECTION', message, path));
  }
  if (against.decidedOn <= row.receivedOn) return;
  const message = 'Dit besluit is van na het bezwaar. Kies het besluit waartegen de inwoner bezwaar maakte.';
  throw new Refusal(ruleBroken('DECISION_TOO_LATE', message, path));
}

/** Takes the steps that are left, on the day of the decision; a case that another system decided is where it must be. */
function bringToDecision(work: Work, row: CaseRow, decidedOn: string): void {
  if (row.status === 'DECIDED') return;
  const steps = stepsToDecision(getCaseType(work.context.reference, row), row.status);
  if (!steps) {
    const message = 'De termijn van deze zaak staat stil. Laat haar eerst weer lopen, en beslis daarna.';
    throw new Refusal(ruleBroken('TERM_STANDS_STILL', message));
  }
  const last = listCaseStatusesByCaseIds(work.db, [row.id], work.today)[0]?.since ?? decidedOn;
  const since = last > decidedOn ? last : decidedOn;
  // Ids of one millisecond have no order of their own.
  const ids = steps.map(() => newId('caseStatus')).toSorted();
  let current = row;
  for (const [index, status] of steps.entries()) {
    current = work.update(updateCase, current, { status });
    recordStatus(work, current, { since, id: ids[index] });
  }
}

/** A decision that the actor may decide about, as it was seen, and its case. Throws {@link Refusal} otherwise. */
function getDecision(work: Work, { id, expectedVersion }: CaseNamed): { row: DecisionRow; ofCase: CaseRow } {
  const path = ['input', 'id'];
  const [row] = listDecisionsByIds(work.db, [id], work.today);
  const { row: ofCase, standing } = permitInCase(work, 'DECIDE_CASE', row?.caseId ?? id, path);
  if (!row || standing.decideCase(ofCase).level !== 'CONTENT') throw new Refusal(notFound(path));
  work.expect(row, expectedVersion);
  if (row.withdrawnOn === null) return { row, ofCase };
  throw new Refusal(ruleBroken('DECISION_WITHDRAWN', 'Dit besluit is al ingetrokken. Neem een nieuw besluit.'));
}

const correct: Change<CaseNamed & Pick<DecisionRow, 'outcome' | 'grounds'>> = {
  name: 'correctDecision',
  type: 'Decision',
  shape: z.object({ ...named, outcome: z.enum(decisionOutcomes), grounds }),
  make(work, input) {
    const { row, ofCase } = getDecision(work, input);
    const recordedAt = listFirstRecordedAt(work.db, [row.id]).get(row.id);
    if (recordedAt === undefined || dayOf(new Date(recordedAt)) !== work.today) {
      const message =
        'Verbeteren kan op de dag waarop het besluit is vastgelegd. Trek het nu in, en neem een nieuw besluit.';
      throw new Refusal(ruleBroken('CORRECTION_TOO_LATE', message));
    }
    checkOutcome(work, ofCase, input.outcome);
    if (!grantsHelp(input.outcome) && listHelpOn(work, row).length > 0) {
      const message = 'Op dit besluit rust al hulp. Beëindig die eerst, of laat de uitkomst staan.';
      throw new Refusal(ruleBroken('HELP_RESTS_ON_IT', message, ['input', 'outcome']));
    }
    return work.update(updateDecision, row, { outcome: input.outcome, grounds: input.grounds }).id;
  },
};

function listHelpOn({ db, today }: Work, { id, caseId }: DecisionRow) {
  const rows = listProvisionsByCaseIds(db, [caseId], { day: today, isToday: true });
  return rows.filter(({ decisionId }) => decisionId === id);
}

const withdraw: Change<CaseNamed & { readonly reason: string; readonly withdrawnOn: string | null }> = {
  name: 'withdrawDecision',
  type: 'Decision',
  shape: z.object({ ...named, reason: text('de reden', { least: 10, most: 1000 }), withdrawnOn: optionalString }),
  make(work, input) {
    const { row } = getDecision(work, input);
    const withdrawnOn = input.withdrawnOn ?? work.today;
    if (withdrawnOn < row.decidedOn || withdrawnOn > work.today) {
      const message = 'Kies een dag vanaf het besluit en niet later dan vandaag.';
      throw new Refusal(ruleBroken('DAY_NOT_FITTING', message, ['input', 'withdrawnOn']));
    }
    if (listHelpOn(work, row).some(({ validUntil }) => validUntil === null || validUntil > withdrawnOn)) {
      const message =
        'Op dit besluit rust hulp die daarna nog loopt. Beëindig die hulp eerst, en trek daarna het besluit in.';
      throw new Refusal(ruleBroken('HELP_RUNS', message));
    }
    return work.update(updateDecision, row, { withdrawnOn, withdrawalReason: input.reason }).id;
  },
};

type Sent = { readonly clientMutationId: string } & CaseNamed;
type Left = string | null | undefined;

/** What is sent to decide. */
export type DecideCaseInput = Sent &
  Pick<Deciding, 'outcome' | 'grounds'> & { readonly decidedOn?: Left; readonly againstId?: Left };

/** Decides in a case, with the grounds; the case goes along its steps. */
export async function decideCase(context: Context, input: DecideCaseInput): Promise<DecisionChanged> {
  return change(context, decide, input, reader(context));
}

/** Corrects what was decided today, before it is made known. */
export async function correctDecision(
  context: Context,
  input: Sent & Pick<DecisionRow, 'outcome' | 'grounds'>,
): Promise<DecisionChanged> {
  return change(context, correct, input, reader(context));
}

/** Withdraws a decision on which no help rests any more. */
export async function withdrawDecision(
  context: Context,
  input: Sent & { readonly reason: string; readonly withdrawnOn?: Left },
): Promise<DecisionChanged> {
  return change(context, withdraw, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedDecision | undefined {
  return (id) => listDecisions(context, [id], context.today).get(id);
}

/** The case of what was decided, as it is by now; null where nothing was. */
export async function caseOfOutcome(context: Context, { thing }: DecisionChanged): Promise<GrantedCase | null> {
  return thing && findCaseOf(context, thing);
}

/** What can be decided in such a case; null when only its existence is seen. */
export function listOutcomesOfCase(
  { reference }: Context,
  { law, kind, receivedOn }: GrantedCase,
): readonly DecisionOutcome[] | null {
  if (kind === null || receivedOn === null) return null;
  const type = reference.findCaseType(law, kind, receivedOn);
  return type ? outcomesOf(type) : [];
}

/** What the actor may decide in a case as it stands; empty where they may not, or there is nothing to decide. */
export async function listDecidable(context: Context, found: GrantedCase): Promise<readonly DecisionOutcome[]> {
  const { id, householdId } = found;
  const standing = listStandings(context, [householdId]).get(householdId);
  const row = standing?.cases.find((each) => each.id === id);
  if (!row || !standing?.mayInCase('DECIDE_CASE', row)) return [];
  const type = context.reference.findCaseType(row.law, row.kind, row.receivedOn);
  if (!type || (row.status !== 'DECIDED' && !stepsToDecision(type, row.status))) return [];
  const decisions = (await listDecisionsOfCase(context, found)) ?? [];
  return decisions.some(({ withdrawnOn }) => withdrawnOn === null) ? [] : outcomesOf(type);
}

/** What whoever decided should know of it, in Dutch: that the term had passed. */
export async function remarksOnDecision(context: Context, outcome: DecisionChanged): Promise<readonly string[]> {
  const dueOn = (await caseOfOutcome(context, outcome))?.dueOn ?? null;
  return dueOn === null || !outcome.thing ? [] : remarksOnDay(dueOn, outcome.thing.decidedOn);
}
