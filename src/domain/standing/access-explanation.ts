import type { GoalRow } from '../../../db/goal.table.ts';
import { listGoalIdsByActionOwner } from '../../../db/action.ts';
import { listGoalsByPlanIds } from '../../../db/goal.ts';
import { listHouseholdsByIds } from '../../../db/household.ts';
import { laws, type Law } from '../../../db/law.ts';
import { listMembershipsByHouseholdIds } from '../../../db/membership.ts';
import { listProvisionsByHouseholdIds } from '../../../db/provision.ts';
import type { ProcessingActivity } from '../../../db/reference/processing-activity.ts';
import { listSignalsByHouseholdIds } from '../../../db/signal.ts';
import type { Decision, Grounds, WithheldReason } from '../../access/decide.ts';
import { judge } from '../../access/decide.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { AccessArea } from '../../access/policy.ts';
import { relations as allRelations, type Relation } from '../../access/relation.ts';
import type { Sight } from '../../access/sight.ts';
import type { Context } from '../../context.ts';
import { PublicError } from '../../errors.ts';
import { findActor, listProcessingActivities, type Actor } from './actor.ts';
import { readHomes } from '../household/address.ts';
import { DisclosureCollector } from './disclosure.ts';
import { Loaders } from '../loaders.ts';
import { provisionDay } from '../provision/provision.ts';
import { findPurpose } from './purpose.ts';
import { listStandings, purposeOf, standingOutside, type Standing } from './standing.ts';

export interface AccessExplanationView {
  readonly area: AccessArea;
  readonly law: Law | null;
  readonly recordId: string | null;
  readonly subject: string;
  readonly level: Sight;
  readonly reason: WithheldReason | null;
  readonly relations: readonly Relation[];
  /** The cells of the policy that count, and what the purpose leaves of each. */
  readonly grounds: readonly Grounds[];
  /** What the purpose is called. */
  readonly purpose: string;
}
export type GrantedAccessExplanation = Granted<AccessExplanationView>;

export interface AccessExplanationArguments {
  readonly householdId: string;
  readonly staffId: string;
  readonly processingActivityId: string;
}

interface Judged {
  readonly area: AccessArea;
  readonly law?: Law;
  readonly recordId?: string;
  readonly subject: string;
  readonly decision: Decision;
}

/**
 * Why somebody sees what they see of a household today, and why not the rest, judged as if they asked. Null when there is
 * no such household or member of staff. Throws PURPOSE_NOT_ALLOWED for who may not ask this, and for a purpose that the
 * member of staff may not use.
 */
export async function explainAccess(
  context: Context,
  { householdId, staffId, processingActivityId }: AccessExplanationArguments,
): Promise<readonly GrantedAccessExplanation[] | null> {
  const { db, today, disclosure } = context;
  disclosure.asked('OPENED');
  const decision = judgeAsker(context);
  const actor = findStaffActor(context, staffId);
  const [household] = listHouseholdsByIds(db, [householdId]);
  if (!actor || !household) return null;
  const purpose = findPurpose(context.reference, { actor, activityId: processingActivityId, today });
  if (!purpose) {
    throw new PublicError('PURPOSE_NOT_ALLOWED', 'This member of staff may not use this processing activity today.');
  }
  listStandings(context, [householdId]).get(householdId)?.showHousehold(today);
  disclosure.touch('AccessExplanation');
  const theirs: Context = {
    ...context,
    actor,
    activityId: processingActivityId,
    purpose: undefined,
    loaders: new Loaders(context.deadline),
    // What is judged for another is shown to nobody.
    disclosure: new DisclosureCollector(context.db),
  };
  const standing = listStandings(theirs, [householdId]).get(householdId);
  if (!standing) return null;
  return listJudged(theirs, standing, householdId).map((judged) =>
    grant(decision, 'CONTENT', viewJudged(standing, judged, purpose.activity.label)),
  );
}

/**
 * For what a member of staff may look today, the first proposed to them first; null when there is none with the id.
 * Throws PURPOSE_NOT_ALLOWED for who may not ask this.
 */
export function listStaffActivities(context: Context, staffId: string): readonly ProcessingActivity[] | null {
  judgeAsker(context);
  const actor = findStaffActor(context, staffId);
  return actor ? listProcessingActivities(context.reference, actor, context.today) : null;
}

function judgeAsker(context: Context): Decision {
  purposeOf(context);
  const decision = standingOutside(context).decide('LOG');
  if (decision.level === 'CONTENT') return decision;
  context.disclosure.deny();
  throw new PublicError('PURPOSE_NOT_ALLOWED', 'Who sees what, and why, is explained to those who guard it.');
}

function findStaffActor({ db, today, reference }: Context, staffId: string): Actor | undefined {
  const staff = reference.findStaff(staffId);
  return staff && findActor(db, staff.subject, today);
}

function viewJudged(standing: Standing, { decision, ...what }: Judged, purpose: string): AccessExplanationView {
  const question = standing.judged.find((each) => each.decision === decision)?.question;
  return {
    area: what.area,
    law: what.law ?? null,
    recordId: what.recordId ?? null,
    subject: what.subject,
    level: decision.level,
    reason: decision.reason ?? null,
    relations: allRelations.filter((relation) => question?.relations.has(relation)),
    grounds: question ? judge.listGrounds(question) : [],
    purpose,
  };
}

/** Everything of a household that is judged by itself, in the order of the page; where nothing is, there is no line. */
function listJudged(context: Context, standing: Standing, householdId: string): readonly Judged[] {
  const { db, today, reference } = context;
  const members = listMembershipsByHouseholdIds(db, [householdId], today).map(({ personId }) => personId);
  const homes = readHomes(context, members, today);
  const isSecret = [...homes.values()].some((home) => home.standing !== undefined);
  const organisationOf = (id: string) => reference.findOrganisation(id)?.name ?? 'een organisatie';
  return [
    { area: 'HOUSEHOLD', subject: 'het huishouden', decision: standing.decide('HOUSEHOLD') },
    ...members.flatMap((recordId, place): Judged[] => {
      const of = (area: AccessArea) => ({ area, recordId, decision: standing.decideAbout(area, recordId) });
      return [
        { ...of('HOUSEHOLD'), subject: `lid ${place + 1}` },
        { ...of('BSN'), subject: `het burgerservicenummer van lid ${place + 1}` },
      ];
    }),
    {
      area: 'ADDRESS',
      subject: isSecret ? 'het adres, dat geheim is' : 'het adres',
      decision: isSecret ? standing.decide('ADDRESS', undefined, 'SECRECY') : standing.decide('ADDRESS'),
    },
    { area: 'DIRECTOR', subject: 'de regisseur', decision: standing.decide('DIRECTOR') },
    ...(standing.plan ? listOfPlan(context, standing, standing.plan.id) : []),
    ...[...standing.closedPlanIds].flatMap((id) => listOfPlan(context, standing, id)),
    ...standing.cases.map((row): Judged => ({
      area: 'CASE',
      law: row.law,
      recordId: row.id,
      decision: standing.decideCase(row),
      subject: `een ${row.closedOn === null ? 'open' : 'afgesloten'} zaak bij ${organisationOf(row.organisationId)}`,
    })),
    ...listProvisionsByHouseholdIds(db, [householdId], provisionDay(context, today)).map((row): Judged => ({
      area: 'PROVISION',
      law: row.law,
      recordId: row.id,
      decision: standing.decideProvision(row),
      subject: 'een voorziening',
    })),
    ...listSignalsByHouseholdIds(db, [householdId], today).map((row): Judged => ({
      area: 'SIGNAL',
      law: row.law,
      recordId: row.id,
      subject: 'een signaal',
      decision: standing.decideAbout('SIGNAL', row.personId, row.law),
    })),
    ...laws.map((law): Judged => ({
      area: 'CONTACT_MOMENT',
      law,
      subject: 'contact',
      decision: standing.decide('CONTACT_MOMENT', law),
    })),
  ];
}

function listOfPlan({ db, actor }: Context, standing: Standing, planId: string): readonly Judged[] {
  const own = new Set(listGoalIdsByActionOwner(db, [planId], actor.staff.id));
  return [
    { area: 'PLAN', recordId: planId, subject: 'het plan als geheel', decision: standing.decidePlan({ id: planId }) },
    ...listGoalsByPlanIds(db, [planId]).map((goal: GoalRow): Judged => ({
      area: 'GOAL',
      recordId: goal.id,
      subject: 'een doel van het plan',
      decision: standing.decideGoal(goal, own.has(goal.id)),
    })),
  ];
}
