import type { TestHub } from '../testkit/hub.ts';
import { startTestHub } from '../testkit/hub.ts';
import { insertFamily, type MemberSpec } from '../testkit/family.ts';

export const searchQuery = `query Search($text: String!, $first: Int, $after: String) {
  search(text: $text, first: $first, after: $after) {
    nodes { matchedOn exact person { id name { full } } household { id } case { number } }
    edges { cursor }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface Found {
  readonly name: string;
  readonly id: string;
  readonly matchedOn: string;
  readonly exact: boolean;
  readonly householdId: string | null;
  readonly caseNumber: string | null;
}

interface Answered {
  readonly search: {
    readonly nodes: readonly {
      readonly matchedOn: string;
      readonly exact: boolean;
      readonly person: { readonly id: string; readonly name: { readonly full: string } };
      readonly household: { readonly id: string } | null;
      readonly case: { readonly number: string } | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Searches as a persona; fails the test when the answer holds an error. */
export async function search(
  hub: TestHub,
  text: string,
  { persona = 'frontoffice', ...page }: { persona?: string; first?: number; after?: string | null } = {},
): Promise<{ readonly hits: readonly Found[]; readonly hasNextPage: boolean; readonly endCursor: string | null }> {
  const { data, errors } = await hub.ask(persona, searchQuery, { text, ...page });
  if (errors.length > 0 || !data) throw new Error(`the search was refused: ${JSON.stringify(errors)}`);
  const { nodes, pageInfo } = (data as unknown as Answered).search;
  const hits = nodes.map((node) => ({
    name: node.person.name.full,
    id: node.person.id,
    matchedOn: node.matchedOn,
    exact: node.exact,
    householdId: node.household?.id ?? null,
    caseNumber: node.case?.number ?? null,
  }));
  return { hits, ...pageInfo };
}

/** The names of whom a text finds, in the order of the answer. */
export async function namesFound(hub: TestHub, text: string, persona?: string): Promise<readonly string[]> {
  return (await search(hub, text, persona === undefined ? {} : { persona })).hits.map(({ name }) => name);
}

/** A person as the register has them; `full` is how they are addressed. */
export function member(
  full: string,
  bsn: string,
  birthDate: string,
  person: MemberSpec['person'],
  rest: Partial<MemberSpec> = {},
): MemberSpec {
  return { name: full, bsn, birthDate, role: 'SINGLE', person: { displayName: full, ...person }, ...rest };
}

/** Residents whose names are hard to type: each lives alone. */
export const residents: readonly MemberSpec[] = [
  member('J. van den Berg', '999990019', '1984-03-12', {
    givenNames: 'Jan Pieter',
    initials: 'J.P.',
    surnamePrefix: 'van den',
    surname: 'Berg',
  }),
  member('A. Bergsma', '999990020', '1990-10-01', { givenNames: 'Anna', initials: 'A.', surname: 'Bergsma' }),
  member('M. de Vries-Kuijper', '999990032', '1979-05-05', {
    givenNames: 'Maria',
    initials: 'M.',
    surname: 'Kuijper',
    partnerSurnamePrefix: 'de',
    partnerSurname: 'Vries',
    nameUse: 'PARTNER_OWN',
  }),
  member('Ö. Çelik', '999990044', '2001-12-31', { givenNames: 'Ömer', initials: 'Ö.', surname: 'Çelik' }),
  member("R. in 't Veld", '999990056', '1965', {
    givenNames: 'Renée',
    initials: 'R.',
    surnamePrefix: "in 't",
    surname: 'Veld',
  }),
  member('F. El Amrani', '999990068', '1999-02-28', { givenNames: 'Fatima', initials: 'F.', surname: 'El Amrani' }),
];

/** A hub in which each of the residents has a household at an address of their own. */
export async function startWithResidents(people: readonly MemberSpec[] = residents): Promise<TestHub> {
  const hub = await startTestHub();
  people.forEach((each, place) =>
    insertFamily(hub.db, { members: [each], address: { postalCode: '3831AB', houseNumber: 100 + place } }),
  );
  return hub;
}
