import type { CaseRow } from '../../../db/case.table.ts';
import {
  countContactMoments,
  listContactMoments,
  listContactMomentsByIds,
  type ContactMomentKey,
  type ContactMomentScope,
} from '../../../db/contact-moment.ts';
import type { ContactMomentRow } from '../../../db/contact-moment.table.ts';
import { laws } from '../../../db/law.ts';
import { snapshot } from '../../../db/statement.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { addDays, startOfDay } from '../../day.ts';
import { fromMomentCursor, toMomentCursor } from '../cursor.ts';
import { countHeld, type Held } from '../standing/held.ts';
import type { SeenHousehold } from '../household/seen-household.ts';
import type { PageInfo } from '../page.ts';
import { firstOf, pageInfoAfter } from '../page.ts';
import { listPersons, type GrantedPerson } from '../person/person.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface ContactMomentView extends Pick<
  ContactMomentRow,
  'id' | 'householdId' | 'at' | 'channel' | 'summary' | 'law' | 'caseId' | 'personId' | 'recordedAt' | 'version'
> {
  readonly asOf: string;
  readonly staff: StaffRow;
}
export type GrantedContactMoment = Granted<ContactMomentView>;

const scopes = new WeakMap<Standing, ContactMomentScope>();

/** Which contact moments of a household the actor may see: the one place that says so. */
function contactMomentScope(householdId: string, standing: Standing): ContactMomentScope {
  let scope = scopes.get(standing);
  if (!scope) {
    const open = laws.filter((law) => standing.decide('CONTACT_MOMENT', law).level === 'CONTENT');
    const { protectedIds } = standing;
    const isMarked = (row: CaseRow) => row.sealed === 1 || row.suwiDerived === 1 || protectedIds.has(row.personId);
    const isHidden = (row: CaseRow) => {
      const { id: caseId, law, personId } = row;
      return isMarked(row) && standing.decideContact({ caseId, law, personId }).level !== 'CONTENT';
    };
    scope = {
      householdId,
      laws: open,
      hiddenCaseIds: standing.cases.filter(isHidden).map((row) => row.id),
      hiddenSubjects: [...protectedIds].flatMap((id) =>
        open
          .filter((law) => standing.decideAbout('CONTACT_MOMENT', id, law).level !== 'CONTENT')
          .map((law) => `${law}:${id}`),
      ),
    };
    scopes.set(standing, scope);
  }
  return scope;
}

function isInScope(
  scope: ContactMomentScope,
  { law, caseId, personId }: Pick<ContactMomentRow, 'law' | 'caseId' | 'personId'>,
): boolean {
  return (
    scope.laws.includes(law) &&
    (caseId === null || !scope.hiddenCaseIds.includes(caseId)) &&
    (personId === null || !scope.hiddenSubjects.includes(`${law}:${personId}`))
  );
}

/** Whether the actor sees contact of a household, or would see it. */
export function isContactSeen(
  standing: Standing,
  row: Pick<ContactMomentRow, 'householdId' | 'law' | 'caseId' | 'personId'>,
): boolean {
  return isInScope(contactMomentScope(row.householdId, standing), row);
}

/** The first moment that no longer falls on a day, which is a Dutch one. */
function endOf(asOf: string): string {
  return startOfDay(addDays(asOf, 1));
}

export interface ContactMomentPage {
  readonly householdId: string;
  readonly asOf: string;
  readonly nodes: readonly GrantedContactMoment[];
  readonly hasNextPage: boolean;
  /** How many contact moments of the household the actor may see in all; undefined: not asked for. */
  readonly totalCount: number | undefined;
}
export type GrantedContactMomentPage = Granted<ContactMomentPage>;

/** Undefined: how many contact moments there are was not read yet. */
type HouseholdWithContact = SeenHousehold & { readonly contactCounts: ContactMomentCounts | undefined };

interface Stretch {
  readonly asOf: string;
  /** The moment before which they come. */
  readonly before: string;
  readonly after: ContactMomentKey | null;
  readonly first: number;
}

function readPage(
  context: Context,
  { id, contactCounts }: HouseholdWithContact,
  { asOf, before, after, first }: Stretch,
): GrantedContactMomentPage {
  const standing = listStandings(context, [id]).get(id);
  if (!standing) throw new Error('a household that is seen has no standing');
  const rows = listContactMoments(context.db, contactMomentScope(id, standing), { before, after, limit: first + 1 });
  for (const row of rows) discloseContactMoment(context, standing, row, asOf);
  showSubjects(context, rows, asOf);
  return grant(standing.decide('HOUSEHOLD'), 'CONTENT', {
    householdId: id,
    asOf,
    nodes: rows.slice(0, first).map((row) => viewContactMoment(context, standing, row, asOf)),
    hasNextPage: rows.length > first,
    totalCount: contactCounts?.visible,
  });
}

/** What was said with nobody in particular concerns the whole household. */
function discloseContactMoment(
  context: Context,
  standing: Standing,
  { personId }: Pick<ContactMomentRow, 'personId'>,
  asOf: string,
): void {
  if (personId === null) standing.showHousehold(asOf, 'ContactMoment');
  else context.disclosure.touch('ContactMoment', personId);
}

/** What was said with somebody concerns them, whether the answer names them or not. */
function showSubjects(context: Context, rows: readonly ContactMomentRow[], asOf: string): void {
  const ids = new Set(rows.flatMap((row) => row.personId ?? []));
  listPersons(
    context,
    [...ids].filter((id) => !context.disclosure.hasShown(id)),
    asOf,
  );
}

/** A contact moment that is in scope. */
function viewContactMoment(
  context: Context,
  standing: Standing,
  row: ContactMomentRow,
  asOf: string,
): GrantedContactMoment {
  return grant(standing.decide('CONTACT_MOMENT', row.law), 'CONTENT', {
    id: row.id,
    householdId: row.householdId,
    recordedAt: row.recordedAt,
    at: row.at,
    channel: row.channel,
    summary: row.summary,
    law: row.law,
    caseId: row.caseId,
    personId: row.personId,
    version: row.version,
    asOf,
    staff: context.reference.getStaff(row.staffId),
  });
}

/** The contact moments with these ids that the actor may see. */
export function listContactMomentsById(
  context: Context,
  ids: readonly string[],
): ReadonlyMap<string, GrantedContactMoment> {
  const rows = listContactMomentsByIds(context.db, ids);
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  const seen = rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    if (standing?.decide('HOUSEHOLD').level !== 'CONTENT') return [];
    return isContactSeen(standing, row) ? [{ row, standing }] : [];
  });
  for (const { row, standing } of seen) discloseContactMoment(context, standing, row, context.today);
  showSubjects(
    context,
    seen.map(({ row }) => row),
    context.today,
  );
  return new Map(seen.map(({ row, standing }) => [row.id, viewContactMoment(context, standing, row, context.today)]));
}

/** The person whom a contact moment was with, or null when there is none or they may not be seen. */
export async function findPersonOfContactMoment(
  context: Context,
  { personId, asOf }: GrantedContactMoment,
): Promise<GrantedPerson | null> {
  if (personId === null) return null;
  const loader = context.loaders.get(`person ${asOf}`, (ids: readonly string[]) => listPersons(context, ids, asOf));
  return (await loader.load(personId)) ?? null;
}

/** How many contact moments of a household the actor may see, and of how many they see only that they are there. */
export interface ContactMomentCounts {
  readonly visible: number;
  readonly held: readonly Held[];
}

/** The numbers of contact moments of households by a day, read as a set. */
export function readContactMomentCounts(
  context: Context,
  householdIds: readonly string[],
  asOf: string,
): ReadonlyMap<string, ContactMomentCounts> {
  const standings = listStandings(context, householdIds);
  const apart = [...standings.values()].flatMap(({ protectedIds }) => [...protectedIds]);
  const counts = countContactMoments(context.db, householdIds, { before: endOf(asOf), apart });
  const byHousehold = Map.groupBy(counts, (row) => row.householdId);
  return new Map(
    householdIds.flatMap((id): [string, ContactMomentCounts][] => {
      const standing = standings.get(id);
      if (!standing) return [];
      const scope = contactMomentScope(id, standing);
      const rows = byHousehold.get(id) ?? [];
      const visible = rows.filter((row) => isInScope(scope, row)).reduce((sum, { count }) => sum + count, 0);
      const hidden = rows.filter((row) => !isInScope(scope, row));
      // A law that is not open hides all under it, whatever it is about.
      const held = countHeld('CONTACT_MOMENT', hidden, (row) =>
        scope.laws.includes(row.law) ? standing.decideContact(row) : standing.decide('CONTACT_MOMENT', row.law),
      );
      return [[id, { visible, held }]];
    }),
  );
}

/** The cursor of a contact moment: where a page goes on after it. */
export function cursorOf(contact: ContactMomentKey): string {
  return toMomentCursor(contact);
}

/** A page of a household's contact moments, the latest first. Throws BAD_USER_INPUT for a wrong `first` or cursor. */
export function getContactMomentPage(
  context: Context,
  household: HouseholdWithContact,
  args: { readonly first?: number | null; readonly after?: string | null },
): GrantedContactMomentPage {
  const after = typeof args.after === 'string' ? fromMomentCursor(args.after) : null;
  return getContactMomentsBefore(context, household, { before: null, after, first: firstOf(args.first) });
}

/**
 * So many contact moments of a household by the day it is seen, the latest first: those before a moment (null: all), and
 * after another contact moment in that order.
 */
export function getContactMomentsBefore(
  context: Context,
  household: HouseholdWithContact,
  { before, after, first }: Pick<Stretch, 'after' | 'first'> & { readonly before: string | null },
): GrantedContactMomentPage {
  const { asOf } = household;
  const stretch: Stretch = { asOf, before: before ?? endOf(asOf), after, first };
  return snapshot(context.db, () => readPage(context, household, stretch));
}

/** Where a page of contact moments stands in the whole. */
export function pageInfoOf({ nodes, hasNextPage }: GrantedContactMomentPage): PageInfo {
  return pageInfoAfter(nodes, hasNextPage, cursorOf);
}
