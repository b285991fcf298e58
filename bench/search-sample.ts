import type { Db } from '../db/client.ts';

/** What is typed, and what it is. */
export interface Search {
  readonly kind: SearchKind;
  readonly text: string;
}

export const searchKinds = [
  'as one types',
  'surname',
  'given name and surname',
  'surname, initials, prefix',
  'typing error',
  'name and birth date',
  'name and year',
  'birth date',
  'number',
  'address',
  'case number',
  'nobody',
] as const;
export type SearchKind = (typeof searchKinds)[number];

interface Person {
  readonly bsn: string;
  readonly given: string;
  readonly initials: string;
  readonly prefix: string | null;
  readonly surname: string;
  readonly birthDate: string;
  readonly postalCode: string;
  readonly houseNumber: number;
  readonly caseNumber: string;
}

// Everybody with a case, at a home in the Netherlands, with nothing of the name unknown.
const sample = `select p.bsn, p.given_names as given, p.initials, p.surname_prefix as prefix, p.surname,
    p.birth_date as birthDate, a.postal_code as postalCode, a.house_number as houseNumber, c.number as caseNumber
  from person p
  join residence r on r.person_id = p.id and r.kind = 'HOME' and r.valid_until is null
  join address a on a.id = r.address_id and a.kind = 'DUTCH'
  join "case" c on c.person_id = p.id
  where length(p.birth_date) = 10 and p.bsn is not null and p.given_names is not null and p.initials is not null
  group by p.id order by p.id`;

/** What may be typed of people spread evenly over the store, `size` of them, in each way. Throws when there are none. */
export function listSearches(db: Db, size: number): readonly Search[] {
  const people = db.$client.prepare<[], Person>(sample).all();
  if (people.length === 0) throw new Error('nobody in the store can be searched for');
  const step = Math.max(1, people.length / size);
  return Array.from({ length: Math.min(size, people.length) }, (_, place) => people[Math.floor(place * step)]).flatMap(
    (person, place) => (person ? searchKinds.map((kind) => ({ kind, text: textOf(kind, person, place) })) : []),
  );
}

function textOf(kind: SearchKind, person: Person, place: number): string {
  const { given, initials, prefix, surname, birthDate } = person;
  const first = given.split(' ')[0] ?? given;
  const full = [prefix, surname].filter(Boolean).join(' ');
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const texts: Readonly<Record<SearchKind, string>> = {
    'as one types': [prefix ?? '', surname.slice(0, 2 + (place % 3))].join(' ').trim(),
    surname: full,
    'given name and surname': `${first} ${full}`,
    'surname, initials, prefix': `${surname}, ${initials} ${prefix ?? ''}`,
    'typing error': surname.charAt(0) + surname.charAt(2) + surname.charAt(1) + surname.slice(3),
    'name and birth date': `${surname} ${Number(day)}-${Number(month)}-${year}`,
    'name and year': `${full} ${year}`,
    'birth date': `${day}${month}${year}`,
    number: person.bsn,
    address: `${person.postalCode} ${person.houseNumber}`,
    'case number': person.caseNumber.slice(0, place % 2 === 0 ? undefined : -1),
    nobody: `${surname}xq ${first}`,
  };
  return texts[kind];
}
