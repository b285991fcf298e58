import type { ConsentGiver, Law, RecordConsentInput } from '../generated/graphql.ts';
import type { ChangeProblem } from '../shared/change.ts';

/** Somebody of the household who may consent, or for whom others may. */
export interface Consenter {
  readonly id: string;
  readonly name: string;
  /** Whole years; null when it cannot be told. */
  readonly age: number | null;
  /** Who has authority over them, as the base register says: by the hub's id, or by name where the hub has none. */
  readonly holders: readonly Holder[];
}

/** Who has authority over a child. */
export interface Holder {
  readonly id: string | null;
  readonly name: string;
}

/** What somebody filled in to record consent; what is not chosen yet is empty. */
export interface ConsentDraft {
  readonly personId: string;
  readonly law: Law | '';
  readonly organisationId: string;
  readonly givenBy: ConsentGiver | '';
  /** The hub's id of the giver; `other` for somebody whom the hub does not hold. */
  readonly giver: string;
  readonly giverName: string;
  readonly childAgrees: boolean;
  readonly purpose: string;
  readonly givenOn: string;
  /** Empty: until it is withdrawn. */
  readonly endsOn: string;
}

/** What the giver is chosen as when the hub does not hold them. */
export const otherGiver = 'other';

/** Nothing filled in but the day. */
export function emptyDraft(today: string): ConsentDraft {
  return {
    personId: '',
    law: '',
    organisationId: '',
    givenBy: '',
    giver: '',
    giverName: '',
    childAgrees: false,
    purpose: '',
    givenOn: today,
    endsOn: '',
  };
}

/** Who may give consent for somebody of an age, the most usual first: oneself from 16 on (UAVG art. 5, Jeugdwet art. 7.3.5). */
export function giversFor(age: number | null): readonly ConsentGiver[] {
  if (age === null) return ['SELF', 'PARENT', 'REPRESENTATIVE'];
  return age >= 16 ? ['SELF', 'REPRESENTATIVE'] : ['PARENT', 'REPRESENTATIVE'];
}

/** Whether a child of this age consents beside its parent or guardian (Jeugdwet art. 7.3.4). */
export function asksChildToo(age: number | null): boolean {
  return age !== null && age >= 12 && age < 16;
}

/** Whom the hub holds who may have given consent for somebody: those with authority first, then other grown-ups. */
export function listGivers(person: Consenter, members: readonly Consenter[]): readonly Holder[] {
  const grownUps = members.filter(({ id, age }) => id !== person.id && (age === null || age >= 18));
  const byId = new Map([...person.holders, ...grownUps].flatMap((one) => (one.id ? [[one.id, one] as const] : [])));
  return [...byId.values()];
}

/** A draft in which all that must be chosen is chosen. */
interface Filled {
  readonly input: Omit<RecordConsentInput, 'clientMutationId'>;
}

function missing(field: string, message: string): ChangeProblem {
  return { __typename: 'Incomplete', code: 'MISSING', message, path: ['input', field] };
}

/** The draft as the hub takes it, or what has not been chosen yet; whether it fits is for the hub to say. */
export function readDraft(draft: ConsentDraft): Filled | { readonly problems: readonly ChangeProblem[] } {
  const { personId, law, organisationId, givenBy, giver, givenOn } = draft;
  const problems = [
    ...(personId ? [] : [missing('personId', 'Kies over wie het gaat.')]),
    ...(law ? [] : [missing('law', 'Kies van welke wet de gegevens zijn.')]),
    ...(organisationId ? [] : [missing('organisationId', 'Kies wie de gegevens mag inzien.')]),
    ...(givenBy ? [] : [missing('givenBy', 'Kies wie de toestemming gaf.')]),
    ...(givenOn ? [] : [missing('givenOn', 'Kies de dag waarop de toestemming gegeven is.')]),
  ];
  if (!law || !givenBy || problems.length > 0) return { problems };
  const byOther = givenBy !== 'SELF';
  const isHeld = byOther && giver !== '' && giver !== otherGiver;
  return {
    input: {
      personId,
      law,
      organisationId,
      givenBy,
      givenOn,
      purpose: draft.purpose,
      giverPersonId: isHeld ? giver : null,
      giverName: byOther && !isHeld ? draft.giverName : null,
      childAgrees: byOther && draft.childAgrees,
      endsOn: draft.endsOn || null,
    },
  };
}
