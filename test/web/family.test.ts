import { expect, test } from 'vitest';
import type { FamilyTieFragment, MemberPersonFragment } from '../../web/src/generated/graphql.ts';
import { familyLinesOf } from '../../web/src/household/family.ts';
import { callName } from '../../web/src/shared/person-name.ts';

type Authority = MemberPersonFragment['authority'][number];

const callNames = new Map([
  ['mother', 'Marieke de Wit'],
  ['father', 'Johan van den Berg'],
]);

function tie(kind: FamilyTieFragment['kind'], otherId: string | null, otherName: string): FamilyTieFragment {
  return { __typename: 'Relation', id: `${kind} ${otherName}`, kind, personId: 'child', otherId, otherName };
}

function authority(kind: Authority['kind'], holderId: string | null, rest: Partial<Authority> = {}): Authority {
  return {
    __typename: 'Authority',
    id: `${kind} ${holderId}`,
    kind,
    holderId,
    holderName: null,
    explanation: null,
    ...rest,
  };
}

function linesOf(
  authorities: Authority[],
  ties: FamilyTieFragment[],
  role: Parameters<typeof familyLinesOf>[3] = 'CHILD',
): string[] {
  const person: MemberPersonFragment = {
    __typename: 'Person',
    id: 'child',
    name: { __typename: 'PersonName', full: 'L. van den Berg', given: 'Lotte', initials: 'L.' },
    birthDate: '2017-09-21',
    age: 9,
    deathDate: null,
    registrationStatus: 'CURRENT',
    underInvestigation: false,
    inRegister: true,
    protection: null,
    authority: authorities,
  };
  const lines = familyLinesOf(person, { ties, callNames }, (_, value) => value.toLowerCase(), role);
  return lines.map(({ name, text }) => `${name}: ${text}`);
}

const parents = [tie('PARENT', 'mother', 'M. de Wit'), tie('PARENT', 'father', 'J. van den Berg')];

test('parents who hold the authority together are named once', () => {
  const both = [authority('JOINT_PARENTAL', 'father'), authority('JOINT_PARENTAL', 'mother')];
  expect(linesOf(both, parents)).toEqual(['Ouders en gezag: Marieke de Wit en Johan van den Berg']);
});

test('authority of one of two parents stands apart', () => {
  expect(linesOf([authority('SOLE_PARENTAL', 'mother')], parents)).toEqual([
    'Ouders: Marieke de Wit en Johan van den Berg',
    'Gezag: Marieke de Wit',
  ]);
});

test('a guardian is named with what they are', () => {
  expect(linesOf([authority('GUARDIANSHIP', null, { holderName: 'Stichting Voogdij' })], [])).toEqual([
    'Gezag: Stichting Voogdij (guardianship)',
  ]);
});

test('where the register cannot tell who holds the authority, its explanation is given, and else that it cannot tell', () => {
  const explanation = 'gezag kan niet worden bepaald';
  expect(linesOf([authority('UNDETERMINABLE', null, { explanation })], [])).toEqual([`Gezag: ${explanation}`]);
  expect(linesOf([authority('TEMPORARILY_NONE', null)], [])).toEqual(['Gezag: temporarily_none']);
});

test('a parent outside the household goes by the name that the register gives', () => {
  expect(linesOf([authority('SOLE_PARENTAL', 'mother')], [tie('PARENT', null, 'B. Smit')])).toEqual([
    'Ouder: B. Smit',
    'Gezag: Marieke de Wit',
  ]);
});

test('a grown-up is shown with a partner and without parents', () => {
  expect(linesOf([], [tie('PARTNER', 'father', 'J. van den Berg'), ...parents], 'PARENT')).toEqual([
    'Partner: Johan van den Berg',
  ]);
});

test('a child over whom nobody is known to hold authority, such as a grown-up one at home, still has parents', () => {
  expect(linesOf([], parents, 'ADULT_CHILD')).toEqual(['Ouders: Marieke de Wit en Johan van den Berg']);
});

test.each([
  [{ full: 'J.P. van den Berg', given: 'Johan Pieter', initials: 'J.P.' }, 'Johan Pieter van den Berg'],
  [{ full: 'M. van den Berg-de Wit', given: 'Marieke', initials: 'M.' }, 'Marieke van den Berg-de Wit'],
  [{ full: 'Jonkheer A. de Groot', given: 'Arend', initials: 'A.' }, 'Jonkheer A. de Groot'],
  [{ full: 'Groot', given: null, initials: null }, 'Groot'],
])('calls %o "%s"', (name, called) => {
  expect(callName({ __typename: 'PersonName', ...name })).toBe(called);
});
