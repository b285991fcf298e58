import { z } from 'zod';
import { insertAction, updateAction } from '../../../db/action.ts';
import type { ActionRow } from '../../../db/action.table.ts';
import { newId } from '../../../db/id.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import { kindOfSubject } from '../../bearer.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { optionalString, optionalText, text, type Sent } from '../change/input.ts';
import { getMember } from '../formation/member-work.ts';
import { holdsOn } from '../period.ts';
import {
  actionReader,
  checkAhead,
  checkGoalOpen,
  checkPast,
  concern,
  getAction,
  getGoal,
  getSeenAction,
  named,
  type ActionOutcome,
  type Named,
} from './plan-work.ts';
import { notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

/** Who does an action: exactly one of these. */
interface Owner {
  readonly personId: string | null;
  readonly networkName: string | null;
  readonly staffId: string | null;
  readonly organisationName: string | null;
}
const owner = z.object({
  personId: optionalString,
  networkName: optionalText('wie het doet', { most: 200 }),
  staffId: optionalString,
  organisationName: optionalText('de organisatie', { most: 200 }),
});

interface Action {
  readonly description: string;
  readonly owner: Owner;
  readonly dueOn: string | null;
}
const actionShape = {
  description: text('de actie', { least: 3, most: 1000 }),
  owner: owner.refine((said) => Object.values(said).filter((value) => value !== null).length === 1, {
    error: 'Kies wie dit doet: een inwoner, iemand uit het eigen netwerk, een professional of een organisatie.',
  }),
  dueOn: optionalString,
};

type OwnerColumns = Pick<ActionRow, 'ownerKind' | 'ownerPersonId' | 'ownerStaffId' | 'ownerName'>;

interface Place {
  readonly plan: PlanRow;
  readonly standing: Standing;
}

/** Who does it, as the store keeps it. Throws {@link Refusal} where they are not there, or nobody works there any more. */
function ownerOf(work: Work, { plan, standing }: Place, said: Owner): OwnerColumns {
  const nobody = { ownerPersonId: null, ownerStaffId: null, ownerName: null };
  if (said.personId !== null) {
    const member = { householdId: plan.householdId, personId: said.personId, days: [work.today] };
    const { id } = getMember(work, standing, member, ['input', 'owner', 'personId']);
    return { ...nobody, ownerKind: 'RESIDENT', ownerPersonId: id };
  }
  if (said.staffId !== null) {
    checkWorks(work, said.staffId);
    return { ...nobody, ownerKind: 'PROFESSIONAL', ownerStaffId: said.staffId };
  }
  return said.networkName !== null
    ? { ...nobody, ownerKind: 'OWN_NETWORK', ownerName: said.networkName }
    : { ...nobody, ownerKind: 'ORGANISATION', ownerName: said.organisationName };
}

/** A professional is somebody employed today; whether they see what they are to do, their role says. */
function checkWorks({ context, today }: Work, staffId: string): void {
  const staff = context.reference.findStaff(staffId);
  if (staff && holdsOn(staff, today) && kindOfSubject(staff.subject) === 'PERSON') return;
  throw new Refusal(notFound(['input', 'owner', 'staffId']));
}

const add: Change<Action & { readonly goalId: string }> = {
  name: 'addAction',
  type: 'Action',
  shape: z.object({ goalId: z.string(), ...actionShape }),
  make(work, { goalId, description, owner: said, dueOn }) {
    const { goal, ...place } = getGoal(work, 'ADD_ACTION', goalId, ['input', 'goalId']);
    checkGoalOpen(goal);
    const by = ownerOf(work, place, said);
    if (goal.personId !== null) concern(work, [by.ownerPersonId]);
    checkAhead(work, dueOn, ['input', 'dueOn']);
    return work.insert(insertAction, {
      id: newId('action'),
      goalId,
      description,
      ...by,
      status: 'OPEN',
      dueOn,
      endedOn: null,
      endNote: null,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

const changeActionOf: Change<Named & Action> = {
  name: 'changeAction',
  type: 'Action',
  shape: z.object({ ...named, ...actionShape }),
  make(work, { description, owner: said, dueOn, ...input }) {
    const { action, goal, ...place } = getAction(work, 'CHANGE_ACTION', input);
    const by = isOwner(action, said) ? {} : ownerOf(work, place, said);
    if (goal.personId !== null) concern(work, [said.personId]);
    if (dueOn !== action.dueOn) checkAhead(work, dueOn, ['input', 'dueOn']);
    return work.update(updateAction, action, { description, dueOn, ...by }).id;
  },
};

/** Whoever does it already may go on doing it, also when they left the household or their work. */
function isOwner({ ownerKind, ownerPersonId, ownerStaffId, ownerName }: ActionRow, said: Owner): boolean {
  if (said.personId !== null) return said.personId === ownerPersonId;
  if (said.staffId !== null) return said.staffId === ownerStaffId;
  const kind = said.networkName !== null ? 'OWN_NETWORK' : 'ORGANISATION';
  return kind === ownerKind && (said.networkName ?? said.organisationName) === ownerName;
}

interface Doing extends Named {
  /** Null: today. */
  readonly doneOn: string | null;
  readonly note: string | null;
}

const doIt: Change<Doing> = {
  name: 'doAction',
  type: 'Action',
  shape: z.object({ ...named, doneOn: optionalString, note: optionalText('de toelichting', { most: 4000 }) }),
  make(work, { doneOn, note, ...input }) {
    const { action, plan } = getAction(work, 'END_ACTION', input);
    const endedOn = doneOn ?? work.today;
    checkPast(work, endedOn, plan.startedOn, ['input', 'doneOn']);
    return work.update(updateAction, action, { status: 'DONE', endedOn, endNote: note }).id;
  },
};

const cancel: Change<Named & { readonly note: string }> = {
  name: 'cancelAction',
  type: 'Action',
  shape: z.object({ ...named, note: text('de reden', { least: 3, most: 4000 }) }),
  make(work, { note, ...input }) {
    const { action } = getAction(work, 'END_ACTION', input);
    return work.update(updateAction, action, { status: 'CANCELLED', endedOn: work.today, endNote: note }).id;
  },
};

const reopen: Change<Named> = {
  name: 'reopenAction',
  type: 'Action',
  shape: z.object(named),
  make(work, input) {
    const { action, goal } = getSeenAction(work, 'END_ACTION', input);
    if (action.status === 'OPEN') {
      throw new Refusal(ruleBroken('ACTION_OPEN', 'Deze actie staat al open. U hoeft niets te doen.'));
    }
    checkGoalOpen(goal);
    return work.update(updateAction, action, { status: 'OPEN', endedOn: null, endNote: null }).id;
  },
};

type SentAction<Taken> = Sent<Omit<Taken, 'owner'>> & {
  readonly owner: Partial<{ [Key in keyof Owner]: Owner[Key] | undefined }>;
};

/** Adds an action to a goal that is worked on. */
export async function addAction(
  context: Context,
  input: SentAction<Action & { goalId: string }>,
): Promise<ActionOutcome> {
  return change(context, add, input, actionReader(context));
}

/** Changes what is to be done, by whom, or by when. */
export async function changeAction(context: Context, input: SentAction<Named & Action>): Promise<ActionOutcome> {
  return change(context, changeActionOf, input, actionReader(context));
}

/** Says that an action was done. */
export async function doAction(context: Context, input: Sent<Doing>): Promise<ActionOutcome> {
  return change(context, doIt, input, actionReader(context));
}

/** Says that an action will not be done, and why. */
export async function cancelAction(context: Context, input: Sent<Named & { note: string }>): Promise<ActionOutcome> {
  return change(context, cancel, input, actionReader(context));
}

/** Opens an action again that was said to be done or cancelled by mistake, under a goal that is worked on. */
export async function reopenAction(context: Context, input: Sent<Named>): Promise<ActionOutcome> {
  return change(context, reopen, input, actionReader(context));
}
