import type { Law } from '../../db/law.ts';
import type { NewDocument } from '../../db/document.table.ts';
import type { NewEvaluation } from '../../db/evaluation.table.ts';
import type { NewScore } from '../../db/score.table.ts';
import type { MadeCase } from './case.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import type { MadeHousehold } from './household.ts';
import type { Resident } from './person.ts';
import type { MadePlan } from './plan.ts';
import { staffId, type StaffKey } from './staff.ts';

export interface EvaluationFacts {
  readonly plan: MadePlan;
  readonly on: Day;
  readonly outcome: NewEvaluation['outcome'];
  readonly summary: string;
  /** Day by which the next is due; left out when none is. */
  readonly nextOn?: Day | undefined;
  readonly staff: StaffKey;
}

/** Adds a look back on a plan. */
export function addEvaluation(draft: Draft, { plan, on, outcome, summary, nextOn, staff }: EvaluationFacts): void {
  draft.dossier.evaluations.push({
    id: draft.newId('evaluation'),
    planId: plan.id,
    heldOn: textOfDay(on),
    outcome,
    summary,
    nextOn: textOfDay(nextOn),
    staffId: staffId(staff),
  });
}

export interface ScoreFacts {
  readonly household: MadeHousehold;
  readonly person: Resident;
  readonly lifeDomain: NewScore['lifeDomain'];
  /** From 1 (acute problem) to 5 (fully self-reliant). */
  readonly value: number;
  readonly on: Day;
  readonly reason: string;
  readonly staff: StaffKey;
}

/** Adds how self-reliant somebody is in a life domain. */
export function addScore(draft: Draft, { household, person, on, staff, ...facts }: ScoreFacts): void {
  draft.dossier.scores.push({
    id: draft.newId('score'),
    householdId: household.id,
    personId: person.id,
    ...facts,
    scoredOn: textOfDay(on),
    staffId: staffId(staff),
  });
}

export interface TeamMemberFacts {
  readonly plan: MadePlan;
  readonly staff: StaffKey;
  readonly law?: Law | undefined;
  readonly from: Day;
  readonly until?: Day | undefined;
}

/** Adds a professional who is, or was, at work in a plan. */
export function addTeamMember(draft: Draft, { plan, staff, law, from, until }: TeamMemberFacts): void {
  draft.dossier.teamMembers.push({
    id: draft.newId('teamMember'),
    planId: plan.id,
    staffId: staffId(staff),
    law: law ?? null,
    validFrom: textOfDay(from),
    validUntil: textOfDay(until),
  });
}

export interface DocumentFacts {
  readonly of: { readonly case: MadeCase } | { readonly plan: MadePlan };
  readonly kind: NewDocument['kind'];
  readonly title: string;
  readonly on: Day;
}

/** Adds a reference to a document of a case or a plan. */
export function addDocument(draft: Draft, { of, kind, title, on }: DocumentFacts): void {
  const id = draft.newId('document');
  draft.dossier.documents.push({
    id,
    caseId: 'case' in of ? of.case.id : null,
    planId: 'plan' in of ? of.plan.id : null,
    kind,
    title,
    uri: `https://documenten.example/${id.slice(4)}`,
    createdOn: textOfDay(on),
  });
}
