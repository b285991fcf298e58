import type { OrganisationRow } from '../../../db/organisation.table.ts';
import { listPersonJoins, listRemainingIds } from '../../../db/person-join.ts';
import { findPersonByBsn, listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { residentRightsActivityId, type ProcessingActivity } from '../../../db/reference/processing-activity.ts';
import { roles, type Role, type StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Look, LookPage } from '../../audit/look.ts';
import type { Context } from '../../context.ts';
import { dayOf, startOfDay } from '../../day.ts';
import { PublicError } from '../../errors.ts';
import { fromCursor, toCursor, wrongCursor } from '../cursor.ts';
import type { DataSubject } from '../standing/disclosure.ts';
import { readLog } from './log-read.ts';
import { firstOf, type PageInfo, pageInfoAfter } from '../page.ts';
import { purposeOf, standingOutside } from '../standing/standing.ts';
import { writeDay } from '../wording.ts';

/** One look at a resident, with those who looked by name. */
export interface ResidentLookView extends Pick<Look, 'seq' | 'traceId' | 'kind' | 'outcome' | 'types'> {
  /** ISO 8601 in UTC. */
  readonly moment: string;
  readonly staff: StaffRow | null;
  readonly organisation: OrganisationRow | null;
  readonly roles: readonly Role[];
  /** Whether the request named a processing activity, known or not. */
  readonly isPurposeNamed: boolean;
  /** Whether it was seen or changed by emergency access only. */
  readonly emergency: boolean;
  readonly processingActivity: ProcessingActivity | null;
}
export type GrantedResidentLook = Granted<ResidentLookView>;

/** A page of looks at one resident, the newest first. */
export interface ResidentLogView {
  readonly nodes: readonly GrantedResidentLook[];
  readonly hasNextPage: boolean;
  /** The day on which the log that is kept begins; null when there is none. */
  readonly reachesBackTo: string | null;
  /** What it cannot tell, in Dutch. */
  readonly remarks: readonly string[];
}
export type ResidentLogPage = Granted<ResidentLogView>;

export interface ResidentLogArguments {
  readonly bsn?: string | null;
  readonly personId?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * Who looked at the data of a resident, when and why (AVG art. 15): null when there is no person with the id. Throws
 * PURPOSE_NOT_ALLOWED to whoever does not handle residents' requests just now, BAD_USER_INPUT and LOG_UNAVAILABLE.
 */
export async function findResidentLog(context: Context, args: ResidentLogArguments): Promise<ResidentLogPage | null> {
  const { db, disclosure } = context;
  disclosure.asked('OPENED');
  if (args.bsn) disclosure.seek(args.bsn);
  const decision = judge(context);
  if ((args.bsn == null) === (args.personId == null)) {
    throw new PublicError('BAD_USER_INPUT', 'Name the resident by bsn or by personId: exactly one of them.');
  }
  const period = { from: momentOf(args.from), until: momentOf(args.until) };
  const page = { first: firstOf(args.first), after: args.after ? parseCursor(args.after) : null };
  const namedId = args.personId ?? '';
  const personId = listRemainingIds(db, [namedId]).get(namedId) ?? namedId;
  const person = args.bsn ? findPersonByBsn(db, args.bsn) : listPersonsByIds(db, [personId])[0];
  const subjects = [...listNames(person, args.bsn ?? null), ...listJoinedNames(context, person)];
  if (subjects.length === 0) return null;

  if (person) disclosure.show('ResidentLook', person.id, person.bsn);
  else disclosure.touch('ResidentLook');
  const found = readLog(context, ({ readLooks }) => readLooks({ subjects, ...period, ...page }));
  const reachesBackTo = found.reachesBackTo === null ? null : dayOf(new Date(found.reachesBackTo));
  return grant(decision, 'CONTENT', {
    nodes: found.looks.map((look) => grant(decision, 'CONTENT', viewLook(context, look))),
    hasNextPage: found.hasMore,
    reachesBackTo,
    remarks: writeRemarks(found, reachesBackTo, args.from ?? null),
  });
}

/** The privacy officer's own supervision is no reason to read who looked at somebody: a request of that resident is. */
function judge(context: Context) {
  const { activity } = purposeOf(context);
  const decision = standingOutside(context).decide('LOG');
  if (activity.id === residentRightsActivityId && decision.level === 'CONTENT') return decision;
  context.disclosure.deny();
  throw new PublicError(
    'PURPOSE_NOT_ALLOWED',
    'Who looked at a resident may be asked for the rights of residents only, by those who handle their requests.',
  );
}

/** The names by which the log may have somebody: before a BSN was known they stood in it by the hub's own id. */
function listNames(person: PersonRow | undefined, bsn: string | null): readonly DataSubject[] {
  if (!person) return bsn === null ? [] : [{ id: null, bsn }];
  const byId = { id: person.id, bsn: null };
  return person.bsn === null ? [byId] : [{ id: person.id, bsn: person.bsn }, byId];
}

/** Looks at a record that was joined to this one were at this person too. */
function listJoinedNames({ db }: Context, person: PersonRow | undefined): readonly DataSubject[] {
  const joins = person ? listPersonJoins(db, [person.id]).filter(({ undoneAt }) => undoneAt === null) : [];
  return joins.map(({ joinedId }) => ({ id: joinedId, bsn: null }));
}

function viewLook({ reference }: Context, look: Look): ResidentLookView {
  const { seq, traceId, kind, outcome, types, processingActivityId } = look;
  return {
    seq,
    traceId,
    kind,
    outcome,
    types,
    moment: new Date(look.moment).toISOString(),
    staff: reference.findStaff(look.actorId) ?? null,
    organisation: reference.findOrganisation(look.organisationId) ?? null,
    roles: roles.filter((role) => look.roles.includes(role)),
    isPurposeNamed: processingActivityId !== null,
    emergency: look.emergencyAccessIds.length > 0,
    processingActivity: reference.findActivity(processingActivityId ?? '') ?? null,
  };
}

function writeRemarks({ missingKeys }: LookPage, reachesBackTo: string | null, from: string | null): readonly string[] {
  const remarks: string[] = [];
  if (reachesBackTo !== null && (from === null || from < reachesBackTo)) {
    remarks.push(
      `Het verslag begint op ${writeDay(reachesBackTo)}; van daarvoor is er geen, of is de bewaartermijn voorbij.`,
    );
  }
  if (missingKeys.length > 0) {
    remarks.push(
      `Een deel van het verslag kan niet worden gelezen: ${missingKeys.length === 1 ? 'een sleutel ontbreekt' : 'sleutels ontbreken'} (${missingKeys.join(', ')}). Raadplegingen die daarmee zijn vastgelegd, staan hier niet bij.`,
    );
  }
  return remarks;
}

function momentOf(day: string | null | undefined): number | null {
  return day == null ? null : Date.parse(startOfDay(day));
}

/** The cursor of a look: where a page goes on after it. */
export function cursorOfLook({ seq }: GrantedResidentLook): string {
  return toCursor(`look:${seq}`);
}

function parseCursor(cursor: string): number {
  const [, seq] = /^look:([1-9]\d{0,14})$/.exec(fromCursor(cursor)) ?? [];
  if (!seq) throw wrongCursor();
  return Number(seq);
}

/** Where a page of looks stands in the whole. */
export function pageInfoOfLooks({ nodes, hasNextPage }: ResidentLogPage): PageInfo {
  return pageInfoAfter(nodes, hasNextPage, cursorOfLook);
}
