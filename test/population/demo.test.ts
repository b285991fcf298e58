import { describe, expect, test } from 'vitest';
import { holdsPersons } from '../../db/person.ts';
import { StoreError } from '../../db/store-error.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { PopulationError } from '../../src/population/error.ts';
import { generateMunicipality, type Municipality } from '../../src/population/municipality.ts';
import { installDemoStaff } from '../../src/population/staff.ts';
import { writeMunicipality } from '../../src/population/write.ts';
import { installReference } from '../../db/reference.ts';
import { makeTestStore, testNow, testToday } from '../testkit/store.ts';

const options = { people: 120, seed: 7, now: testNow };

describe('making a demo', () => {
  test('fills an empty store to the number asked', async () => {
    const db = await makeTestStore();
    expect(holdsPersons(db)).toBe(false);
    makeDemo(db, options);
    expect(db.$client.prepare('select count(*) from person').pluck().get()).toBe(120);
  });

  test('makes the same store twice, to the byte', async () => {
    const dumps = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const db = await makeTestStore();
      makeDemo(db, options);
      const tables = db.$client
        .prepare(
          `select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' order by 1`,
        )
        .pluck()
        .all();
      dumps.push(
        tables.map((table) => [table, db.$client.prepare(`select * from "${String(table)}" order by 1, 2`).all()]),
      );
    }
    expect(dumps[0]).toEqual(dumps[1]);
  });

  test('marks every made-up record as such, recorded at the moment it was made', async () => {
    const db = await makeTestStore();
    makeDemo(db, options);
    for (const table of ['person', 'household', 'membership', 'case', 'plan', 'action', 'contact_moment', 'address']) {
      const found = db.$client.prepare(`select distinct source, recorded_at from "${table}"`).all();
      expect([table, found]).toEqual([table, [{ source: 'DEMO', recorded_at: testNow.toISOString() }]]);
    }
  });

  test('takes the day in the Netherlands: late in the evening in Greenwich it is tomorrow', async () => {
    const db = await makeTestStore();
    makeDemo(db, { ...options, now: new Date('2026-06-01T22:30:00.000Z') });
    const [first] = generateMunicipality({ people: 120, seed: 7, today: '2026-06-02' }).dossiers();
    const stored = db.$client
      .prepare('select birth_date from person where bsn = ?')
      .pluck()
      .get(first?.persons[0]?.bsn);
    expect(stored).toBe(first?.persons[0]?.birthDate);
  });

  test('is refused where there are people already, and touches nothing', async () => {
    const db = await makeTestStore();
    makeDemo(db, options);
    const changes = () => db.$client.prepare('select total_changes()').pluck().get();
    const before = changes();
    expect(() => makeDemo(db, { ...options, seed: 8 })).toThrow(expect.objectContaining({ fault: 'NOT_EMPTY' }));
    expect(changes()).toBe(before);
  });

  test('is refused before anything is written when the size makes no sense', async () => {
    const db = await makeTestStore();
    expect(() => makeDemo(db, { ...options, people: 5 })).toThrow(PopulationError);
    expect(db.$client.prepare('select count(*) from organisation').pluck().get()).toBe(0);
  });
});

describe('a municipality that is stopped halfway', () => {
  /** The dossiers up to a point, and there a fault. */
  function broken(fault: () => never): Municipality {
    const whole = generateMunicipality({ people: 2000, seed: 1, today: testToday });
    return {
      ...whole,
      *dossiers() {
        let count = 0;
        for (const dossier of whole.dossiers()) {
          if ((count += 1) > 500) fault();
          yield dossier;
        }
      },
    };
  }

  test('leaves nobody behind, so that it can be made again', async () => {
    const db = await makeTestStore();
    installReference(db, testNow);
    installDemoStaff(db, testNow);
    const failure = new Error('stopped');
    const municipality = broken(() => {
      throw failure;
    });
    expect(() => writeMunicipality(db, municipality, testNow)).toThrow(failure);
    expect(holdsPersons(db)).toBe(false);
    expect(() => makeDemo(db, options)).not.toThrow();
  });

  test('by a rule of the store names the rule', async () => {
    const db = await makeTestStore();
    const whole = generateMunicipality({ people: 120, seed: 1, today: testToday });
    // Without staff and organisations, cases refer to nobody.
    expect(() => writeMunicipality(db, whole, testNow)).toThrow(StoreError);
    expect(holdsPersons(db)).toBe(false);
  });
});
