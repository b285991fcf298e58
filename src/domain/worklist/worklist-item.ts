import { findConceptOfId } from '../../../db/id.ts';
import type { Law } from '../../../db/law.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { OfficeFunction } from '../../../db/responsibility.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import type { WorklistKind } from '../../../db/worklist-arm.ts';
import type { WorklistOrder, WorklistRow } from '../../../db/worklist.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { daysBetween } from '../../day.ts';
import { listCaseHandovers, type GrantedCaseHandover } from '../case/case-handover.ts';
import { listChainMessages, type GrantedChainMessage } from '../chain/chain-message.ts';
import { listCases, type GrantedCase } from '../case/case.ts';
import { listDirectorOffers, type GrantedDirectorOffer } from '../direction/director-offer.ts';
import { viewCaseDuty } from '../duty/duty-case.ts';
import type { GrantedDuty } from '../duty/duty-household.ts';
import { listPlanDuties } from '../duty/duty-plan.ts';
import { listActions, type GrantedAction } from '../plan/goal.ts';
import { listHouseholds, wantsNothing } from '../household/household.ts';
import { listPlans, type GrantedPlan } from '../plan/plan.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listSignals, type GrantedSignal } from '../signal/signal.ts';
import { listStandings } from '../standing/standing.ts';
import { cursorOfRow } from './worklist-cursor.ts';

/** What there is to do something about. */
export type GrantedWorklistSubject =
  | GrantedCase
  | GrantedPlan
  | GrantedAction
  | GrantedSignal
  | GrantedCaseHandover
  | GrantedChainMessage
  | GrantedDirectorOffer;

/** One thing to do: what, who, by when, under which norm, and where it waits. Days are `YYYY-MM-DD`. */
export interface WorklistItemView {
  readonly key: string;
  readonly cursor: string;
  readonly kind: WorklistKind;
  /** What must be done, in Dutch. */
  readonly message: string;
  /** What it is about; null where the kind of signal says so. */
  readonly title: string | null;
  readonly law: Law | null;
  readonly since: string;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly passed: boolean | null;
  readonly waitingFor: string;
  readonly organisation: OrganisationRow | null;
  readonly officeFunction: OfficeFunction | null;
  readonly worker: StaffRow | null;
  readonly person: GrantedPerson | null;
  readonly householdId: string | null;
  readonly subject: GrantedWorklistSubject;
  readonly duty: GrantedDuty | null;
}
export type GrantedWorklistItem = Granted<WorklistItemView>;

type Content = Pick<
  WorklistItemView,
  'message' | 'title' | 'law' | 'organisation' | 'officeFunction' | 'worker' | 'person' | 'subject' | 'duty'
>;
const nothing = {
  law: null,
  organisation: null,
  officeFunction: null,
  worker: null,
  person: null,
  duty: null,
} as const;

/** What a page of a worklist holds, each sort of thing read as a set, in the order of its rows. */
export async function listWorklistItems(
  context: Context,
  { rows, order }: { readonly rows: readonly WorklistRow[]; readonly order: WorklistOrder },
): Promise<readonly GrantedWorklistItem[]> {
  const contents = await readContents(context, rows);
  const standings = listStandings(context, [...new Set(rows.flatMap(({ householdId }) => householdId ?? []))]);
  return rows.flatMap((row) => {
    const content = contents.get(row.id);
    if (!content) return [];
    if (row.householdId !== null) standings.get(row.householdId)?.touchHousehold(context.today, 'WorklistItem');
    const daysLeft = row.day === null ? null : daysBetween(context.today, row.day);
    // What it shows was granted by the reader of its own sort; that it is there is what the list itself was judged on.
    return grant({ level: 'EXISTS' }, 'EXISTS', {
      ...content,
      key: row.id,
      cursor: cursorOfRow(order, row),
      kind: row.kind,
      since: row.since,
      dueOn: row.day,
      daysLeft,
      passed: daysLeft === null ? null : daysLeft < 0,
      waitingFor: row.waitingFor,
      householdId: row.householdId,
    });
  });
}

async function readContents(context: Context, rows: readonly WorklistRow[]): Promise<ReadonlyMap<string, Content>> {
  const idsOf = (kind: WorklistKind) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  return new Map<string, Content>([
    ...casesOf(context, idsOf('CASE')),
    ...actionsOf(context, idsOf('ACTION')),
    ...signalsOf(context, idsOf('SIGNAL')),
    ...handoversOf(context, idsOf('HANDOVER')),
    ...directorshipsOf(context, idsOf('DIRECTORSHIP')),
    ...messagesOf(context, idsOf('CHAIN_MESSAGE')),
    ...(await plansOf(
      context,
      rows.filter(({ kind }) => kind === 'PLAN'),
    )),
  ]);
}

type Entry = [id: string, content: Content];

function casesOf(context: Context, ids: readonly string[]): Entry[] {
  return [...(ids.length > 0 ? listCases(context, ids, context.today) : [])].flatMap(([id, found]): Entry[] => {
    const duty = viewCaseDuty(context, found);
    if (!duty) return [];
    const { title, law, organisation, officeFunction, worker, person } = found;
    return [
      [id, { message: duty.message, title, law, organisation, officeFunction, worker, person, subject: found, duty }],
    ];
  });
}

function actionsOf(context: Context, ids: readonly string[]): Entry[] {
  return [...(ids.length > 0 ? listActions(context, ids) : [])].map(([id, thing]): Entry => {
    const message = `${context.actor.staff.name} doet wat in het plan is afgesproken.`;
    return [id, { ...nothing, message, title: thing.description, worker: context.actor.staff, subject: thing }];
  });
}

function signalsOf(context: Context, ids: readonly string[]): Entry[] {
  return [...(ids.length > 0 ? listSignals(context, ids) : [])].map(([id, thing]): Entry => {
    const { law, person, takenUpBy: worker } = thing;
    const message = worker ? `${worker.name} handelt het signaal af.` : 'Iemand van het kantoor pakt het signaal op.';
    return [id, { ...nothing, message, title: null, law, person, worker, subject: thing }];
  });
}

function handoversOf(context: Context, ids: readonly string[]): Entry[] {
  return [...(ids.length > 0 ? listCaseHandovers(context, ids) : [])].map(([id, thing]): Entry => {
    const { law, from, fromOfficeFunction: officeFunction } = thing;
    const message = `${from.name} biedt een zaak aan: neem haar aan of wijs haar af.`;
    return [
      id,
      {
        ...nothing,
        message,
        title: 'Overdracht van een zaak',
        law,
        organisation: from,
        officeFunction,
        subject: thing,
      },
    ];
  });
}

function directorshipsOf(context: Context, ids: readonly string[]): Entry[] {
  return [...(ids.length > 0 ? listDirectorOffers(context, ids) : [])].map(([id, thing]): Entry => {
    const { offeredBy, offeredTo: worker } = thing;
    const message = `${offeredBy.name} vraagt ${worker.name} de regie over te nemen: neem haar over, of zeg waarom niet.`;
    return [id, { ...nothing, message, title: 'Regie van een plan overnemen', worker, subject: thing }];
  });
}

function messagesOf(context: Context, ids: readonly string[]): Entry[] {
  return [...(ids.length > 0 ? listChainMessages(context, ids) : [])].map(([id, thing]): Entry => {
    const { kindLabel, law, senderName, direction, explanation } = thing;
    const from = direction === 'IN' && senderName !== null ? ` van ${senderName}` : '';
    const message = explanation ?? 'Kijk wat er met dit bericht moet gebeuren.';
    return [id, { ...nothing, message, title: `Bericht: ${kindLabel}${from}`, law, subject: thing }];
  });
}

async function plansOf(context: Context, rows: readonly WorklistRow[]): Promise<Entry[]> {
  if (rows.length === 0) return [];
  const plans = listPlans(
    context,
    rows.map(({ id }) => id),
  );
  const ids = rows.flatMap(({ householdId }) => householdId ?? []);
  const households = listHouseholds(context, ids, context.today, wantsNothing);
  const entries = rows.map(async ({ id, householdId }): Promise<Entry[]> => {
    const [thing, household] = [plans.get(id), households.get(householdId ?? '')];
    if (!thing || !household) return [];
    const duties = await listPlanDuties(context, household, []);
    const duty = duties.find(({ kind }) => kind === 'EVALUATE_PLAN');
    if (!duty) return [];
    const { message, organisation, officeFunction, worker } = duty;
    return [
      [id, { ...nothing, message, title: thing.title, organisation, officeFunction, worker, subject: thing, duty }],
    ];
  });
  return (await Promise.all(entries)).flat();
}

const types = {
  case: 'Case',
  plan: 'Plan',
  action: 'Action',
  signal: 'Signal',
  caseHandover: 'CaseHandover',
  chainMessage: 'ChainMessage',
  directorOffer: 'DirectorOffer',
} as const;

/** The GraphQL type of what something is to be done about. */
export function typeOfSubject({ id }: GrantedWorklistSubject): (typeof types)[keyof typeof types] | null {
  const concept = findConceptOfId(id);
  return concept !== undefined && concept in types ? types[concept as keyof typeof types] : null;
}
