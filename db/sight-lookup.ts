import { directingIds, isPlanInUse } from './directing.ts';
import { laws } from './law.ts';
import { holdsOn } from './statement.ts';

/** What an index into a table of sight is made of: each fact that the access decision leans on is worth a bit. */
export const sightBits = {
  /** Of a case: it is in hand of the actor's office. Of a signal: that is at work in the household. Of a goal: it is their part. */
  NEAR: 1,
  WORKER: 2,
  SEALED: 4,
  SUWI: 8,
  PROTECTED_CHILD: 16,
  DIRECTOR: 32,
  EMERGENCY: 64,
  CONSENT: 128,
} as const;

/** What a table of sight says of a combination of facts, as SQL. */
export const sightBytes = { NONE: `x'00'`, EXISTS: `x'01'`, CONTENT: `x'02'` } as const;

/** How many combinations of those facts there are: a table of sight holds as many for each law. */
export const sightsOfLaw = 256;

/** A law's place in a table of sight. */
export const placeOfLaw = (law: string) =>
  `case ${law} ${laws.map((each, place) => `when '${each}' then ${place * sightsOfLaw}`).join(' ')} end`;

/** SQL: what the table of sight that is a parameter says of these facts, as one byte. */
export const sightOf = (table: string, facts: readonly string[]) => `substr(${table}, 1 + ${facts.join(' + ')}, 1)`;

/** SQL: what a fact is worth in an index into a table of sight. */
export const bit = (name: keyof typeof sightBits, condition: string) => `${sightBits[name]} * (${condition})`;

/** SQL: the households whose plan the actor directs, or stands in for whoever does. */
export const directed = `select p.household_id from director d join plan p on p.id = d.plan_id and ${isPlanInUse('p', '@day')}
  where d.id in (${directingIds('@staffId', '@day')})`;

/** SQL: members, also of the past, who are protected children, with their households. */
export const guarded = `select m.household_id, m.person_id from child_protection g
  join membership m on m.person_id = g.person_id where ${holdsOn('g', '@day')}`;

/** SQL: the households and laws to which an emergency access of the actor runs. */
export const inEmergency = `select e.household_id, l.law from emergency_access e
  join emergency_access_law l on l.emergency_access_id = e.id
  where +e.staff_id = @staffId and e.granted_at <= @moment and e.ends_at > @moment and e.ended_at is null`;

/** SQL: those who let the actor's organisation see what is under a law. */
const consented = `select m.household_id, m.person_id, s.law from consent s join membership m on m.person_id = s.person_id
  where +s.organisation_id = @ownOrganisationId and s.given_on <= @day and (s.ends_on is null or s.ends_on > @day)
    and s.withdrawn_on is null`;

/** SQL: the case is in hand of an office of the actor's. */
export const inOwnOffice = (alias: string) =>
  `${alias}.organisation_id = @ownOrganisationId and instr(@offices, ' ' || ${alias}.office_function || ' ') > 0`;
/** SQL: the purpose covers the law. */
export const isCovered = (law: string) => `instr(@laws, ' ' || ${law} || ' ') > 0`;

/**
 * SQL: how much the actor sees of the case `c`, or of what was granted in it to `about`, as one of {@link sightBytes}: by the table of
 * sight that is a parameter. `isFromSuwi`: whether what was granted comes from Suwinet, whatever the case does.
 */
export function sightInCase(table: string, about?: string, isFromSuwi?: string): string {
  const isGuarded = (person: string) => `(c.household_id, ${person}) in (${guarded})`;
  // Who works on a case of another is no worker of a protected child.
  const isWorkers = about ? ` and (${about} is c.person_id or not ${isGuarded(about)})` : '';
  return sightOf(table, [
    placeOfLaw('c.law'),
    bit('NEAR', inOwnOffice('c')),
    bit('WORKER', `c.worker_id is @staffId${isWorkers}`),
    bit('SEALED', 'c.sealed'),
    bit('SUWI', isFromSuwi ? `c.suwi_derived or ${isFromSuwi}` : 'c.suwi_derived'),
    bit('PROTECTED_CHILD', isGuarded('c.person_id') + (about ? ` or ${isGuarded(about)}` : '')),
    bit('DIRECTOR', `c.household_id in (${directed})`),
    bit('EMERGENCY', `(c.household_id, c.law) in (${inEmergency})`),
    bit('CONSENT', `(c.household_id, c.person_id, c.law) in (${consented})`),
  ]);
}
