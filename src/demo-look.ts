import { hash } from 'node:crypto';
import { transaction, type Db } from '../db/client.ts';
import { listDemoLooks, type DemoLook } from '../db/demo-look.ts';
import { insertEmergencyAccess, insertEmergencyAccessLaws } from '../db/emergency-access.ts';
import { activityRegister } from '../db/reference/processing-activity.ts';
import type { Role } from '../db/staff.table.ts';
import { stableId } from '../db/reference/stable-id.ts';
import { policyVersion } from './access/policy.ts';
import { Book, type Request } from './audit/book.ts';
import type { LookKind, LookOutcome } from './audit/disclosure.ts';
import { makeFolder } from './audit/folder.ts';
import type { PseudonymKey } from './audit/pseudonym.ts';
import { newTrace } from './audit/trace.ts';
import { addDays, dayOf } from './day.ts';
import { Random } from './population/random.ts';
import { staffId } from './population/staff.ts';

/** Of so many residents staff look at one on a working day. */
const residentsPerLook = 4500;
/** Into how many cases they look at most. */
const mostCases = 4000;

/** The log in which the looks are laid; nobody else writes there meanwhile. */
export interface DemoLog {
  readonly auditFolder: string;
  readonly pseudonymKey: PseudonymKey;
}

/**
 * Lays looks of the last year and of this one into the log of a demo, and the emergency accesses that staff took then, so that
 * there are months to report on. Everything about them is the same in every demo of a day. Of a municipality too small to have
 * some each day there are none.
 */
export function layDemoLooks(db: Db, now: Date, residents: number, { auditFolder, pseudonymKey }: DemoLog): void {
  const perDay = Math.floor(residents / residentsPerLook);
  const today = dayOf(now);
  const cases = perDay === 0 ? [] : listDemoLooks(db, mostCases);
  if (cases.length === 0) return;
  const random = new Random('looks');
  const days = listWorkingDays(`${Number(today.slice(0, 4)) - 1}-01-01`, today);
  const requests = days.flatMap((day) => looksOfDay(random, cases, day, perDay));
  makeFolder(auditFolder);
  const book = new Book(auditFolder, pseudonymKey, null);
  const accesses = layEmergencyAccesses(db, now, cases, days);
  book.write([...requests, ...accesses].sort((one, other) => one.endedAt - other.endedAt));
  book.close();
}

function listWorkingDays(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) {
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) days.push(day);
  }
  return days;
}

/** What is asked: of a hundred looks so many. */
const kinds: readonly (readonly [what: readonly [LookKind, LookOutcome], weight: number])[] = [
  [['FOUND', 'OK'], 30],
  [['OPENED', 'OK'], 47],
  [['CHANGED', 'OK'], 17],
  [['NONE', 'EMPTY'], 4],
  [['NONE', 'DENIED'], 2],
];
const names: Readonly<Record<LookKind, string>> = {
  FOUND: 'zoeken',
  OPENED: 'dossier inzien',
  CHANGED: 'vastleggen',
  NONE: 'zoeken',
};
/** For what, and in which role, somebody looks who works on such a case. */
function dutyOf({ law, officeFunction }: DemoLook): { readonly activity: string; readonly role: Role } {
  if (law === 'PARTICIPATIEWET') return { activity: 'werk-en-inkomen', role: 'WORK_AND_INCOME_WORKER' };
  if (officeFunction === 'BACK') return { activity: 'uitvoering-wmo-jeugd', role: 'BACK_OFFICE_WORKER' };
  return { activity: 'toegang-sociaal-domein', role: 'FRONT_OFFICE_WORKER' };
}

/** About as many looks as on other days, rather of whoever works on a case that day. */
function looksOfDay(random: Random, cases: readonly DemoLook[], day: string, perDay: number): Request[] {
  const count = random.between(Math.ceil(perDay * 0.7), Math.ceil(perDay * 1.3));
  return Array.from({ length: count }, () => {
    let look = random.pick(cases);
    for (let turn = 0; turn < 6 && !isAtWork(look, day); turn += 1) look = random.pick(cases);
    const [kind, outcome] = random.weighted(kinds);
    const at = Date.parse(`${day}T07:00:00Z`) + random.between(0, 9 * 3600) * 1000;
    return requestOf(look, at, { kind, outcome });
  });
}

function isAtWork({ receivedOn, closedOn }: DemoLook, day: string): boolean {
  return receivedOn <= day && (closedOn === null || closedOn > day);
}

interface Asked {
  readonly kind: LookKind;
  readonly outcome: LookOutcome;
  readonly emergencyAccessIds?: readonly string[];
}

function requestOf(look: DemoLook, at: number, { kind, outcome, emergencyAccessIds = [] }: Asked): Request {
  const { workerId, organisationId, personId, bsn } = look;
  const { activity, role } = dutyOf(look);
  const disclosure = {
    ...newTrace(),
    name: names[kind],
    startedAt: new Date(at),
    actorId: workerId,
    organisationId,
    roles: [role],
    processingActivityId: `${activityRegister}${activity}`,
    operationName: null,
    operationHash: hash('sha256', `demo ${kind}`, 'hex'),
    kind,
    types: kind === 'NONE' ? [] : ['Household', 'Person'],
    decision: outcome,
    policyVersion,
    emergencyAccessIds,
    outcome,
    subjects: kind === 'NONE' ? [] : [{ id: personId, bsn }],
  };
  return { disclosure, endedAt: at + 30 };
}

/** How often somebody took emergency access, month after month. */
const accessesOfMonths = [1, 2, 0, 1, 3, 1, 1, 0, 2, 1, 4, 1];
const reasons = [
  'Melding van geweld thuis: vandaag moet over opvang worden besloten.',
  'De inwoner staat aan de balie en heeft vannacht geen slaapplaats.',
  'De huisarts belt: de inwoner is verward en er is geen regisseur bereikbaar.',
  'Morgen wordt het huis ontruimd; er moet vandaag worden gebeld.',
] as const;
/** How many of the last are not reviewed yet. */
const unreviewedDays = 12;

/** Takes emergency access now and then, has another review it, and gives the looks that rest on it. */
function layEmergencyAccesses(db: Db, now: Date, cases: readonly DemoLook[], days: readonly string[]): Request[] {
  const random = new Random('emergency');
  const front = cases.filter((look) => dutyOf(look).role === 'FRONT_OFFICE_WORKER');
  const recent = addDays(dayOf(now), -unreviewedDays);
  const months = [...Map.groupBy(days, (day) => day.slice(0, 7)).values()];
  return transaction(db, () =>
    months.flatMap((month, index) =>
      Array.from({ length: accessesOfMonths[index % accessesOfMonths.length] ?? 0 }, (_, turn) => {
        const look = random.pick(front);
        const day = random.pick(month);
        const at = Date.parse(`${day}T08:00:00Z`) + random.between(0, 7 * 3600) * 1000;
        const id = stableId('emergencyAccess', `${day} ${turn}`);
        const isReviewed = day < recent;
        const reviewedAt = new Date(at + random.between(20, 120) * 3_600_000).toISOString();
        const isJustified = random.chance(0.85);
        insertEmergencyAccess(db, {
          id,
          householdId: look.householdId,
          staffId: look.workerId,
          organisationId: look.organisationId,
          processingActivityId: `${activityRegister}${dutyOf(look).activity}`,
          reason: random.pick(reasons),
          grantedAt: new Date(at).toISOString(),
          endsAt: new Date(at + 3_600_000).toISOString(),
          endedAt: null,
          reviewedAt: isReviewed ? reviewedAt : null,
          reviewedById: isReviewed ? staffId('privacy') : null,
          outcome: isReviewed ? (isJustified ? 'JUSTIFIED' : 'NOT_JUSTIFIED') : null,
          reviewNote: isReviewed && !isJustified ? 'Een gewone vraag aan de regisseur had volstaan.' : null,
          version: isReviewed ? 2 : 1,
          source: 'DEMO',
          recordedAt: now.toISOString(),
        });
        insertEmergencyAccessLaws(db, id, ['PARTICIPATIEWET']);
        return requestOf(look, at + 60_000, { kind: 'OPENED', outcome: 'OK', emergencyAccessIds: [id] });
      }),
    ),
  );
}
