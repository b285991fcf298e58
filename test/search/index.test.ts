import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transaction, type Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { migrateStore } from '../../db/migrate.ts';
import { insertPerson, insertPersons, listPersonsByIds, updatePerson } from '../../db/person.ts';
import { nameUses, type PersonRow } from '../../db/person.table.ts';
import { rebuildSearchIndex } from '../../db/search-index.ts';
import { nameEntriesOf } from '../../db/search-name.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

function dump(db: Db): unknown {
  return {
    names: db.$client.prepare('select * from person_name').all(),
    variants: db.$client.prepare('select * from name_variant').all(),
  };
}

/** The index as it would be, made anew. */
function remake(db: Db): unknown {
  transaction(db, () => rebuildSearchIndex(db));
  return dump(db);
}

const text = fc.option(
  fc.oneof(
    fc.constantFrom(
      'Berg',
      'van den Berg',
      'Bakker-de Wit',
      'Jan Pieter',
      'Jan-Willem',
      'El Amrani',
      'Van',
      "'t",
      '',
      '  ',
      '-',
    ),
    fc.string({ maxLength: 15 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
);

const names = fc.record({
  givenNames: text,
  initials: text,
  surnamePrefix: fc.option(fc.constantFrom('van', 'van den', "in 't", 'el')),
  surname: text,
  partnerSurnamePrefix: fc.option(fc.constantFrom('de', 'ter')),
  partnerSurname: text,
  nameUse: fc.constantFrom(...nameUses),
  birthDate: fc.option(fc.constantFrom('1984-03-12', '1984-03', '1984')),
});

function rowOf(id: string, own: Partial<PersonRow>): PersonRow {
  return {
    ...{ id, bsn: null, nobility: null, displayName: 'N', birthPlace: null, birthCountry: null, sex: 'UNKNOWN' },
    ...{ deathDate: null, registrationStatus: 'CURRENT', secrecy: 0, underInvestigation: 0, version: 1 },
    ...{ source: 'STAFF', recordedAt: testNow.toISOString() },
    ...{ givenNames: null, initials: null, surnamePrefix: null, surname: null, nameUse: 'OWN' },
    ...{ partnerSurnamePrefix: null, partnerSurname: null, birthDate: null },
    ...own,
  };
}

describe('the index of names', () => {
  test('is what it would be made anew, whatever people are added and changed', { timeout: 60_000 }, async () => {
    const db = await makeTestStore();
    const ids: string[] = [];
    const change = fc.record({ person: fc.nat(30), names });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        transaction(db, () => {
          for (const { person, names: own } of changes) {
            const known = ids[person];
            if (known) updatePerson(db, rowOf(known, own));
            else {
              const id = newId('person');
              ids.push(id);
              if (person % 2 === 0) insertPerson(db, rowOf(id, own));
              else insertPersons(db, [rowOf(id, own)]);
            }
          }
        });
        expect(dump(db)).toEqual(remake(db));
      }),
      { numRuns: 40 },
    );
    expect(db.$client.prepare('select count(*) from person_name').pluck().get()).toBeGreaterThan(0);
  });

  test('is in step with a made-up municipality', async () => {
    const db = await makeTestStore();
    makeDemo(db, { residents: 300, seed: 3, now: testNow });
    expect(dump(db)).toEqual(remake(db));
  });

  test('is filled when a store from before there was one is brought up to date, and not made again after', async () => {
    const db = await makeTestStore();
    makeDemo(db, { residents: 200, seed: 3, now: testNow });
    const before = dump(db);
    db.$client.exec('delete from person_name; delete from name_variant; pragma user_version = 0');
    await migrateStore(db);
    expect(dump(db)).toEqual(before);
    db.$client.exec('delete from person_name');
    await migrateStore(db);
    expect(db.$client.prepare('select count(*) from person_name').pluck().get()).toBe(0);
  });

  test('goes back with the transaction that changed a person', async () => {
    const db = await makeTestStore();
    const id = newId('person');
    transaction(db, () => insertPerson(db, rowOf(id, { surname: 'Berg' })));
    const before = dump(db);
    expect(() =>
      transaction(db, () => {
        updatePerson(db, rowOf(id, { surname: 'Dijkstra' }));
        throw new Error('on second thoughts');
      }),
    ).toThrow('on second thoughts');
    expect(dump(db)).toEqual(before);
  });

  test('keeps no word that nobody bears any more', async () => {
    const db = await makeTestStore();
    const id = newId('person');
    transaction(db, () => insertPerson(db, rowOf(id, { surname: 'Zeldzaam' })));
    transaction(db, () => updatePerson(db, rowOf(id, { surname: 'Berg' })));
    expect(JSON.stringify(dump(db))).not.toContain('zeldzaam');
    expect(listPersonsByIds(db, [id])).toHaveLength(1);
  });

  test('has a surname that holds its prefix, is joined by a hyphen or is a prefix itself', () => {
    const wordsOf = (own: Partial<PersonRow>) => [
      ...new Set(nameEntriesOf(rowOf('per', own)).map(({ part, word, prefix }) => `${part} ${prefix}|${word}`)),
    ];
    expect(wordsOf({ surname: 'El Amrani' })).toEqual(['SURNAME el|amrani', 'SURNAME |elamrani']);
    expect(wordsOf({ surname: 'Bakker-van den Berg' })).toEqual([
      'SURNAME |bakker',
      'SURNAME vanden|berg',
      'SURNAME |vandenberg',
    ]);
    expect(wordsOf({ surname: 'Van' })).toEqual(['SURNAME |van']);
    expect(wordsOf({ givenNames: 'Jan-Willem' })).toEqual(['GIVEN |jan', 'GIVEN |willem', 'GIVEN |janwillem']);
    expect(wordsOf({ surname: 'Sørensen Łukasz' })).toEqual(['SURNAME |sorensen', 'SURNAME |lukasz']);
    expect(wordsOf({})).toEqual([]);
  });
});
