import type { ConsentGiver, Law, RecordConsentInput } from '../generated/graphql.ts';
import type { Values } from '../work/use-draft.ts';
import { missingOf, oneOf, type Reading, type Stamp } from '../work/use-work-form.ts';
import { ticked } from '../work/option-field.tsx';

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

/** The laws under which consent can be given. */
export const consentLaws: readonly Law[] = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL'];
const givers: readonly ConsentGiver[] = ['SELF', 'PARENT', 'REPRESENTATIVE'];

/** What is filled in to record consent, by the fields of its input; `endsOn` empty: until it is withdrawn. */
export type ConsentField = GiverField | 'personId' | 'law' | 'organisationId' | 'purpose' | 'givenOn' | 'endsOn';

/** Who speaks for somebody, of what is filled in. */
export type GiverField = 'givenBy' | 'giverPersonId' | 'giverName' | 'childAgrees';

/** What the giver is chosen as when the hub does not hold them. */
export const otherGiver = 'other';

/** Nothing filled in but the day. */
export function emptyConsent(today: string): Values<ConsentField> {
  return {
    personId: '',
    law: '',
    organisationId: '',
    givenBy: '',
    giverPersonId: '',
    giverName: '',
    childAgrees: '',
    purpose: '',
    givenOn: today,
    endsOn: '',
  };
}

/** Who may give consent for somebody of an age, the most usual first: oneself from 16 on (UAVG art. 5, Jeugdwet art. 7.3.5). */
export function giversFor(age: number | null): readonly ConsentGiver[] {
  if (age === null) return givers;
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

/** Who speaks for somebody, as the hub takes it; undefined where that was not chosen. */
export function readGiver({ giverPersonId, giverName, childAgrees, ...values }: Values<GiverField>) {
  const givenBy = oneOf(givers, values.givenBy);
  if (!givenBy) return undefined;
  const byOther = givenBy !== 'SELF';
  const isHeld = byOther && giverPersonId !== '' && giverPersonId !== otherGiver;
  return {
    givenBy,
    giverPersonId: isHeld ? giverPersonId : null,
    giverName: byOther && !isHeld ? giverName : null,
    childAgrees: byOther && childAgrees === ticked,
  };
}

/** What was filled in as the hub takes it, or what has not been chosen yet; whether it fits is for the hub to say. */
export function readConsent(values: Values<ConsentField>, { clientMutationId }: Stamp): Reading<RecordConsentInput> {
  const { personId, organisationId, givenOn, purpose } = values;
  const law = oneOf(consentLaws, values.law);
  const giver = readGiver(values);
  const problems = missingOf(values, {
    personId: 'Kies over wie het gaat.',
    law: 'Kies van welke wet de gegevens zijn.',
    organisationId: 'Kies wie de gegevens mag inzien.',
    givenBy: 'Kies wie de toestemming gaf.',
    givenOn: 'Kies de dag waarop de toestemming gegeven is.',
  });
  if (!law || !giver || problems.length > 0) return { problems };
  return {
    input: {
      clientMutationId,
      personId,
      law,
      organisationId,
      givenOn,
      purpose,
      ...giver,
      endsOn: values.endsOn || null,
    },
  };
}
