import { expect, test } from 'vitest';
import type { FamilyTieFragment } from '../../web/src/generated/graphql.ts';
import { layOutKin } from '../../web/src/household/kin.ts';

function tie(
  personId: string,
  kind: FamilyTieFragment['kind'],
  otherId: string | null,
  otherName = '',
): FamilyTieFragment {
  return {
    __typename: 'Relation',
    id: `${personId} ${kind} ${otherId ?? otherName}`,
    kind,
    personId,
    otherId,
    otherName,
  };
}

function grownUp(id: string) {
  return { id, child: false };
}

function child(id: string) {
  return { id, child: true };
}

const parentsOfTwo = ['son', 'daughter'].flatMap((id) => [tie(id, 'PARENT', 'mother'), tie(id, 'PARENT', 'father')]);

test('partners stand beside each other with a line, and their children under the middle of it', () => {
  const ties = [tie('mother', 'PARTNER', 'father'), ...parentsOfTwo];
  const { columns, rows } = layOutKin([grownUp('mother'), grownUp('father'), child('son'), child('daughter')], ties);
  expect(columns).toBe(2);
  expect(rows.map(({ people }) => people.map(({ id }) => id))).toEqual([
    ['mother', 'father'],
    ['son', 'daughter'],
  ]);
  expect(rows[0]?.pairs).toEqual([{ from: 0.25, to: 0.75, partners: true }]);
  expect(rows[0]?.descents).toEqual([{ from: 0.5, fromPair: true, to: [0.25, 0.75] }]);
});

test('a parent who lives elsewhere stands beside the other as an outsider, and not as a partner', () => {
  const ties = [tie('son', 'PARENT', 'mother'), tie('son', 'PARENT', null, 'K. de Boer')];
  const { rows } = layOutKin([grownUp('mother'), child('son')], ties);
  expect(rows[0]?.people.map(({ outsideName }) => outsideName)).toEqual([undefined, 'K. de Boer']);
  expect(rows[0]?.pairs).toMatchObject([{ partners: false }]);
});

test('the parents of a grown-up who lives on her own are not drawn', () => {
  const { rows } = layOutKin([grownUp('woman')], [tie('woman', 'PARENT', null, 'M. Jansen')]);
  expect(rows).toEqual([{ people: [{ id: 'woman', outsideName: undefined, across: 0.5 }], pairs: [], descents: [] }]);
});

test('children of different parents hang from lines of their own', () => {
  const ties = [
    ...[
      tie('mother', 'PARTNER', 'stepfather'),
      tie('son', 'PARENT', 'mother'),
      tie('son', 'PARENT', null, 'K. de Boer'),
    ],
    ...[tie('baby', 'PARENT', 'mother'), tie('baby', 'PARENT', 'stepfather')],
  ];
  const { rows } = layOutKin([grownUp('mother'), grownUp('stepfather'), child('son'), child('baby')], ties);
  expect(rows[0]?.people).toHaveLength(3);
  expect(rows[0]?.descents.map(({ to }) => to.length)).toEqual([1, 1]);
});

test('a child with one known parent hangs from that parent', () => {
  const { rows } = layOutKin([grownUp('mother'), child('son')], [tie('son', 'PARENT', 'mother')]);
  expect(rows[0]?.descents).toEqual([{ from: 0.5, fromPair: false, to: [0.5] }]);
});

test('three generations stand in three rows', () => {
  const ties = [tie('mother', 'PARENT', 'grandmother'), tie('baby', 'PARENT', 'mother')];
  const { rows } = layOutKin([grownUp('grandmother'), grownUp('mother'), child('baby')], ties);
  expect(rows.map(({ people }) => people[0]?.id)).toEqual(['grandmother', 'mother', 'baby']);
});

test('people without ties stand side by side without a line', () => {
  const { columns, rows } = layOutKin([grownUp('one'), grownUp('other')], []);
  expect(columns).toBe(2);
  expect(rows[0]?.pairs).toEqual([]);
});

test('records that name each other as parent, or oneself, end nowhere else than in a picture', () => {
  const circle = [tie('one', 'PARENT', 'other'), tie('other', 'PARENT', 'one'), tie('one', 'PARENT', 'one')];
  const { rows } = layOutKin([child('one'), child('other')], circle);
  expect(rows.flatMap(({ people }) => people.map(({ id }) => id)).sort()).toEqual(['one', 'other']);
});

test('nobody in it gives a picture of nobody', () => {
  expect(layOutKin([], [])).toEqual({ columns: 1, rows: [] });
});
