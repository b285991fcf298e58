import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { isFew, listNames, listNamesOfFew } from '../../db/search.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { findActor } from '../../src/domain/standing/actor.ts';
import { Deadline } from '../../src/limits/deadline.ts';
import { DisclosureCollector } from '../../src/domain/standing/disclosure.ts';
import { Loaders } from '../../src/domain/loaders.ts';
import { listPersonStandings } from '../../src/domain/person/person.ts';
import { makeReferenceSource } from '../../src/domain/reference/reference.ts';
import { getMyHouseholds, getOrganisationHouseholds } from '../../src/domain/search/search-household.ts';
import { personScopeOf } from '../../src/domain/search/search-scope.ts';
import { cursorOfHit, searchPersons } from '../../src/domain/search/search.ts';
import { listStandings } from '../../src/domain/standing/standing.ts';
import type { Db } from '../../db/client.ts';
import { activityId } from '../testkit/activity.ts';
import { makeTestStore, testNow, testToday } from '../testkit/store.ts';

const askers = [
  ['frontoffice', 'toegang-sociaal-domein'],
  ['director', 'regie-huishouden'],
  ['backoffice', 'uitvoering-wmo-jeugd'],
  ['workincome', 'werk-en-inkomen'],
  ['teamlead', 'teamleiding'],
  ['privacy', 'toezicht-fg'],
  ['management', 'sturing-en-verantwoording'],
] as const;

function makeContext(db: Db, persona: string, activity: string): Context {
  const actor = findActor(db, `demo:${persona}`, testToday);
  if (!actor) throw new Error('the demo has no such persona');
  const base = { db, reference: makeReferenceSource(db)(), actor, activityId: activityId(activity), now: testNow };
  const deadline = new Deadline(30_000);
  const own = {
    deadline,
    disclosure: new DisclosureCollector(db),
    loaders: new Loaders(deadline),
    isLogWritten: () => true,
    logReader: undefined,
    reports: undefined,
    purpose: undefined,
  };
  return { ...base, ...own, today: testToday };
}

async function makeTown(): Promise<Db> {
  const db = await makeTestStore();
  makeDemo(db, { residents: 1200, seed: 11, now: testNow });
  return db;
}

const texts = ['be', 'van den Berg', 'van d', 'Velde', 'Jna', 'berg j', 'anna', 'de 1984', 'Z0001', 'jong'];

describe('page by page', () => {
  test(
    'everybody whom a text finds comes once, in the order in which they come in one page',
    { timeout: 60_000 },
    async () => {
      const db = await makeTown();
      for (const [persona, activity] of askers) {
        for (const text of texts) {
          const walk = async (first: number) => {
            const ids: string[] = [];
            let after: string | null = null;
            do {
              const page = await searchPersons(makeContext(db, persona, activity), { text, first, after });
              expect(page.nodes.length).toBeLessThanOrEqual(first);
              ids.push(...page.nodes.map(({ person }) => person.id));
              const last = page.nodes.at(-1);
              after = page.hasNextPage && last ? cursorOfHit(last) : null;
            } while (after);
            return ids;
          };
          const [large, small] = [await walk(100), await walk(7)];
          expect([persona, text, small]).toEqual([persona, text, large]);
          expect(new Set(large).size).toBe(large.length);
        }
      }
    },
  );

  test('nobody is found who may not be seen, and nobody is passed over who may', { timeout: 60_000 }, async () => {
    const db = await makeTown();
    const persons = db.$client.prepare<[], string>('select id from person').pluck().all();
    const guarded = new Set(db.$client.prepare<[], string>('select person_id from child_protection').pluck().all());
    expect(guarded.size).toBeGreaterThan(0);
    for (const [persona, activity] of askers) {
      const context = makeContext(db, persona, activity);
      const seen = new Set(listPersonStandings(context, persons).keys());
      // A protected child is decided on again by itself, as each hit is.
      const inScope = [...listScope(db, context)].filter((id) => seen.has(id) || !guarded.has(id));
      expect([persona, inScope.toSorted()]).toEqual([persona, [...seen].toSorted()]);
      expect([persona, persona === 'privacy' || !seen.isSupersetOf(guarded)]).toEqual([persona, true]);
    }
  });

  test('few households in scope are read from the other side, with the same names in the same order', async () => {
    const db = await makeTown();
    const scope = personScopeOf(makeContext(db, 'backoffice', 'uitvoering-wmo-jeugd'));
    if (typeof scope === 'string') throw new Error('the back office sees every household or none');
    expect(isFew(db, scope)).toBe(true);
    const options = { prefixes: undefined, after: undefined, limit: 100_000, scope };
    const walked = (['GIVEN', 'SURNAME'] as const).flatMap((part) =>
      listNames(db, { part, from: '', until: '~' }, options),
    );
    expect(walked.length).toBeGreaterThan(100);
    expect(listNamesOfFew(db, scope)).toEqual(walked);
  });
});

/** The people in scope as the search has it, by their names. */
function listScope(db: Db, context: Context): ReadonlySet<string> {
  const scope = personScopeOf(context);
  if (scope === 'NOBODY') return new Set();
  const options = { prefixes: undefined, after: undefined, limit: 100_000 };
  const range = { part: 'SURNAME', from: '', until: '~' } as const;
  return new Set(
    listNames(db, range, { ...options, scope: scope === 'EVERYBODY' ? undefined : scope }).map((name) => name.personId),
  );
}

describe('the households one works for', () => {
  test('are those one directs or has a case in, each once, page by page', async () => {
    const db = await makeTown();
    for (const [persona, activity] of askers) {
      const context = makeContext(db, persona, activity);
      const expected = listHouseholds(db).filter((id) => {
        const standing = listStandings(context, [id]).get(id);
        const laws = new Set<string>(context.purpose?.activity.laws);
        const isOwn =
          standing?.director?.staffId === context.actor.staff.id ||
          standing?.cases.some(
            (row) => row.workerId === context.actor.staff.id && row.closedOn === null && laws.has(row.law),
          );
        return isOwn && standing?.decide('HOUSEHOLD').level === 'CONTENT';
      });
      const ids = await walkHouseholds(db, persona, activity, getMyHouseholds);
      expect([persona, ids.toSorted()]).toEqual([persona, expected.toSorted()]);
    }
  });

  test('by the organisation are those in which it has an open case in hand, of which the actor sees what it is', async () => {
    const db = await makeTown();
    for (const [persona, activity] of askers) {
      const context = makeContext(db, persona, activity);
      const expected = listHouseholds(db).filter((id) => {
        const standing = listStandings(context, [id]).get(id);
        // What consent opens under another law is no case of this office.
        const laws = new Set<string>(context.purpose?.activity.laws);
        return standing?.cases.some(
          (row) =>
            laws.has(row.law) &&
            row.closedOn === null &&
            row.organisationId === context.actor.staff.organisationId &&
            officeOf[persona]?.includes(row.officeFunction) &&
            standing.decideCase(row).level === 'CONTENT',
        );
      });
      const ids = await walkHouseholds(db, persona, activity, getOrganisationHouseholds);
      expect([persona, ids]).toEqual([persona, expected.toSorted()]);
    }
  });

  test('by law are fewer, and none under a law that the purpose does not cover', async () => {
    const db = await makeTown();
    const ask = (law?: 'WMO' | 'JEUGDWET' | 'PARTICIPATIEWET') =>
      getOrganisationHouseholds(makeContext(db, 'backoffice', 'uitvoering-wmo-jeugd'), law ? { law } : {});
    const [all, wmo, income] = [await ask(), await ask('WMO'), await ask('PARTICIPATIEWET')];
    expect(wmo.count()).toBeGreaterThan(0);
    expect(wmo.count()).toBeLessThan(all.count());
    expect([income.count(), income.ids]).toEqual([0, []]);
  });

  test('a cursor of a household that is none of them is refused, as one of a household that is not there', async () => {
    const db = await makeTown();
    const own = new Set(
      (await getMyHouseholds(makeContext(db, 'backoffice', 'uitvoering-wmo-jeugd'), { first: 100 })).ids,
    );
    const other = listHouseholds(db).find((id) => !own.has(id)) ?? '';
    for (const id of [other, 'hou_00000000-0000-7000-8000-000000000000', 'nonsense']) {
      const after = Buffer.from(id).toString('base64url');
      await expect(
        getMyHouseholds(makeContext(db, 'backoffice', 'uitvoering-wmo-jeugd'), { after }),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});

const officeOf: Readonly<Record<string, readonly string[]>> = {
  frontoffice: ['FRONT'],
  director: ['FRONT'],
  backoffice: ['BACK'],
  workincome: ['FRONT', 'BACK'],
  teamlead: ['FRONT', 'BACK'],
};

async function walkHouseholds(
  db: Db,
  persona: string,
  activity: string,
  getPage: typeof getMyHouseholds,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await getPage(makeContext(db, persona, activity), { first: 9, after });
    ids.push(...page.ids);
    after = Buffer.from(ids.at(-1) ?? '').toString('base64url');
    if (!page.hasNextPage && page.count() === ids.length) return ids;
    if (!page.hasNextPage) throw new Error(`${page.count()} were counted, ${ids.length} came`);
  }
}

function listHouseholds(db: Db): string[] {
  return db.$client.prepare<[], string>('select id from household order by id').pluck().all();
}
