import { describe, expect, test } from 'vitest';
import { insertRows } from '../../db/row.ts';
import { authorityTable } from '../../db/authority.table.ts';
import { newId } from '../../db/id.ts';
import { insertFamily, insertRelation } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';

const view = `query Person($by: PersonBy!) { person(by: $by) {
  name { full } birthDate age bsn sex registrationStatus
  relations { kind personName otherName otherId } authority { kind holderName holderId }
  memberships { role kind household { id members { person { name { full } } } } } } }`;

async function start() {
  const hub = await startTestHub();
  const mother = insertFamily(hub.db, {
    address: { postalCode: '3831AA', houseNumber: 1 },
    members: [
      { name: 'Mara Bos', bsn: '999990019' },
      { name: 'Kim Bos', bsn: '999990020', role: 'CHILD', birthDate: '2015-07' },
    ],
  });
  const father = insertFamily(hub.db, {
    address: { postalCode: '3831AA', houseNumber: 2 },
    members: [
      { name: 'Ivo Dam', bsn: '999990032' },
      { name: 'Kim Bos', bsn: '999990020', role: 'CHILD', kind: 'SECONDARY' },
    ],
  });
  const childId = mother.personIds[1] ?? '';
  insertRelation(hub.db, childId, 'PARENT', { id: mother.personIds[0] ?? '', name: 'Mara Bos' });
  insertRelation(hub.db, childId, 'PARENT', { name: 'Ada Verre', bsn: '999990044' });
  insertRows(hub.db, authorityTable, [
    {
      ...{ id: newId('authority'), minorId: childId, kind: 'SOLE_PARENTAL', holderId: mother.personIds[0] ?? null },
      ...{ holderBsn: '999990019', holderName: 'Mara Bos', source: 'BRP', recordedAt: testNow.toISOString() },
    },
  ]);
  return { ...hub, mother, father, childId };
}

describe('a person', () => {
  test('has their ties, authority and both households', async () => {
    const { ask, mother, father } = await start();
    const { data, errors } = await ask('frontoffice', view, { by: { bsn: '999990020' } });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      person: {
        ...{
          name: { full: 'Kim Bos' },
          birthDate: '2015-07',
          age: 10,
          bsn: '999990020',
          sex: 'FEMALE',
          registrationStatus: 'CURRENT',
        },
        relations: expect.toSatisfy((relations: object[]) => relations.length === 2),
        authority: [{ kind: 'SOLE_PARENTAL', holderName: 'Mara Bos', holderId: mother.personIds[0] }],
        memberships: [
          {
            ...{ role: 'CHILD', kind: 'PRINCIPAL' },
            household: {
              id: mother.householdId,
              members: [{ person: { name: { full: 'Mara Bos' } } }, { person: { name: { full: 'Kim Bos' } } }],
            },
          },
          {
            ...{ role: 'CHILD', kind: 'SECONDARY' },
            household: {
              id: father.householdId,
              members: [{ person: { name: { full: 'Ivo Dam' } } }, { person: { name: { full: 'Kim Bos' } } }],
            },
          },
        ],
      },
    });
  });

  test('who is a relative only is named and cannot be opened', async () => {
    const { ask } = await start();
    const { data } = await ask('frontoffice', view, { by: { bsn: '999990020' } });
    const { relations } = (data ?? {})['person'] as { relations: readonly object[] };
    expect(relations).toContainEqual({ kind: 'PARENT', personName: 'Kim Bos', otherName: 'Ada Verre', otherId: null });
    expect((await ask('frontoffice', view, { by: { bsn: '999990044' } })).data).toEqual({ person: null });
  });

  test('sees from the parent the same tie as from the child', async () => {
    const { ask, mother } = await start();
    const { data } = await ask('frontoffice', view, { by: { bsn: '999990019' } });
    expect(data?.['person']).toMatchObject({
      relations: [{ kind: 'PARENT', personName: 'Kim Bos', otherName: 'Mara Bos', otherId: mother.personIds[0] }],
    });
  });

  test('is the same by every path', async () => {
    const { ask, mother, childId } = await start();
    const fields = 'id bsn birthDate age address { line } addressWithheld memberships { id }';
    const query = `query Paths($id: ID!, $bsn: BSN!, $household: ID!) {
      byId: person(by: { id: $id }) { ${fields} } byBsn: person(by: { bsn: $bsn }) { ${fields} }
      byNode: node(id: $id) { ... on Person { ${fields} } }
      inHousehold: household(by: { id: $household }) { members { person { ${fields} } } } }`;
    const { data } = await ask('frontoffice', query, { id: childId, bsn: '999990020', household: mother.householdId });
    const { members } = (data ?? {})['inHousehold'] as { members: readonly { readonly person: object }[] };
    expect(data?.['byBsn']).toEqual(data?.['byId']);
    expect(data?.['byNode']).toEqual(data?.['byId']);
    expect(members[1]?.person).toEqual(data?.['byId']);
  });

  test.for(['management', 'admin', 'chain', 'backoffice'])('is not there for %s', async (persona) => {
    const { ask } = await start();
    const { data, errors, text } = await ask(persona, view, { by: { bsn: '999990020' } });
    expect(data).toEqual({ person: null });
    expect(errors.every(({ extensions }) => extensions.code === 'PURPOSE_NOT_ALLOWED')).toBe(true);
    expect(text).not.toContain('Bos');
  });
});

describe('a case', () => {
  test.for([
    ['frontoffice', { sight: 'CONTENT', title: 'Zaak WMO' }],
    ['workincome', { sight: 'EXISTS', title: null }],
    ['backoffice', null],
    ['management', null],
  ] as const)('by its number shows %s what the ladder gives', async ([persona, expected]) => {
    const { db, ask } = await startTestHub();
    insertFamily(db, {
      members: [{ name: 'Mara Bos', bsn: '999990019' }],
      cases: [{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' }],
    });
    const { data } = await ask(persona, '{ case(by: { number: "W-1" }) { sight title } }');
    expect(data).toEqual({ case: expected });
  });
});
