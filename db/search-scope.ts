import { directingIds, isDirecting, isPlanInUse } from './directing.ts';
import { holdsOn } from './statement.ts';

/** Which people may be hits for an actor who does not see every household: those of the households they work for. */
export interface WorkScope {
  /** The organisation whose open cases, in `offices`, open a household to the actor; null when they do not. */
  readonly organisationId: string | null;
  readonly offices: readonly string[];
  /** Laws for which the organisation holds the desk: an open case under them opens a household, whoever has it in hand. */
  readonly deskLaws: readonly string[];
  /** Whose own open cases open a household; null when they do not. */
  readonly workerId: string | null;
  /** Whose plans open a household; null when they do not. */
  readonly directorId: string | null;
  /** Laws that the purpose covers: other cases do not count. */
  readonly laws: readonly string[];
  readonly day: string;
}

/** A scope as statements take it: lists as words between spaces, since none of them holds one. */
export type ScopeParameters = {
  readonly [Name in keyof WorkScope]: WorkScope[Name] extends readonly string[] ? string : WorkScope[Name];
};

export function scopeParameters(scope: WorkScope): ScopeParameters {
  return {
    ...scope,
    offices: wordList(scope.offices),
    deskLaws: wordList(scope.deskLaws),
    laws: wordList(scope.laws),
  };
}

/** Words as a text in which each can be looked for with its spaces. */
export function wordList(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

const isCovered = `c.closed_on is null and c.received_on <= @day and instr(@laws, ' ' || c.law || ' ') > 0`;
const isInHand = `c.organisation_id = @organisationId and instr(@offices, ' ' || c.office_function || ' ') > 0`;

/** SQL: the person belongs, on the day, to a household in scope. */
export function isInWorkScope(person: string): string {
  return `exists (
    select 1 from membership m where m.person_id = ${person} and ${holdsOn('m', '@day')} and (
      exists (select 1 from "case" c where c.household_id = m.household_id and ${isCovered}
        and (c.worker_id = @workerId or (${isInHand}) or instr(@deskLaws, ' ' || c.law || ' ') > 0))
      or (@directorId is not null and exists (select 1 from plan p
        join director d on d.plan_id = p.id and ${isDirecting('d', '@directorId', '@day')}
        where p.household_id = m.household_id and ${isPlanInUse('p', '@day')}))))`;
}

/** SQL: the ids of the households in scope, from the side of the cases and plans; the desk's laws are left out. */
export const householdsInWorkScope = `select c.household_id from "case" c where ${isInHand} and ${isCovered}
  union select c.household_id from "case" c where c.worker_id = @workerId and ${isCovered}
  union select p.household_id from (${directingIds('@directorId', '@day')}) own
    join director d on d.id = own.id join plan p on p.id = d.plan_id and ${isPlanInUse('p', '@day')}`;
