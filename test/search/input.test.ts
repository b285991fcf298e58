import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublicError } from '../../src/errors.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { readSearchText } from '../../src/domain/search/search-text.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { makeTestServer } from '../testkit/server.ts';
import { testNow, testToday } from '../testkit/store.ts';
import { search, searchQuery, startWithResidents } from './people.ts';

describe('a text that cannot be looked for', () => {
  test('is refused with a code and a reason, without a word of it', async () => {
    const hub = await startWithResidents();
    for (const text of ['', ' ', 'b', '!', '\'%_*"', '😀😀😀', '.,;:-/', 'x'.repeat(201), 'geheim '.repeat(1500)]) {
      const { status, data, errors, text: answer } = await hub.ask('frontoffice', searchQuery, { text });
      expect([status, data, errors.map(({ extensions }) => extensions.code)]).toEqual([200, null, ['BAD_USER_INPUT']]);
      expect(errors[0]?.message).toMatch(/^text: expected at (least two letters or digits|most 200 characters)$/);
      expect(answer).not.toMatch(/geheim|x{10}|😀/);
    }
  });

  test('and a page of a wrong size', async () => {
    const hub = await startWithResidents();
    for (const first of [0, -1, 101]) {
      const { errors } = await hub.ask('frontoffice', searchQuery, { text: 'berg', first });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describe('a text that is no name', () => {
  test('finds nobody, and nothing else happens', async () => {
    const hub = await startWithResidents();
    const odd = [
      '%%',
      'b%',
      '*berg*',
      'be_g',
      `berg'; drop table person_name; --`,
      `" OR "" = "`,
      'word:berg',
      'berg OR bergsma',
      'berg NEAR/2 jan',
      'NOT zz',
      '(berg',
      'berg)',
      '{"$ne":1}',
      'null',
      'undefined',
      '\u0000\u0000ab',
      '\ud800 zz',
      'ab\u202eab',
      '中文',
      'Иванов',
      'שלום',
      '１２３',
      '00000000',
      '99-99-9999',
      'a b c d e f g h i j k',
      'x y',
      'van van van',
      'qz '.repeat(60),
      '9'.repeat(200),
      '-- berg --'.repeat(10),
      '3831 AB 99999',
      '3831AB 123456',
      'Z-999999999999999999999999',
    ];
    for (const text of odd) {
      const { data, errors } = await hub.ask('frontoffice', searchQuery, { text });
      if (/^[*(]?berg[*)]?$|^b%$|be_g/.test(text)) continue;
      const codes = errors.map(({ extensions }) => extensions.code).filter((code) => code !== 'BAD_USER_INPUT');
      expect([text, codes]).toEqual([text, []]);
      expect([text, JSON.stringify(data ?? { search: { nodes: [] } })]).toEqual([
        text,
        expect.stringContaining('"nodes":[]'),
      ]);
    }
    expect((await search(hub, 'berg')).hits.length).toBeGreaterThan(0);
  });

  test('what parts words is heeded as little as capitals', async () => {
    const hub = await startWithResidents();
    for (const text of ['*berg*', '(berg', 'berg)', '"berg"', 'berg%', "berg'"]) {
      expect([text, (await search(hub, text)).hits[0]?.name]).toEqual([text, 'J. van den Berg']);
    }
  });
});

describe('whatever is typed', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'van',
      'de',
      'vd',
      'v.d.',
      "'t",
      'berg',
      'Jan',
      'J.',
      'JP',
      'jansen-de',
      '12-3-1984',
      '1984',
      '3831AB',
      '12a',
      'Z-0001',
      '999990019',
      'Öz',
      'ij',
      '%',
      '"',
      'mrt',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.nat().map(String),
  );
  const typed = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

  test('is read, or refused as too long or too short', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(describeReading(text)).toMatch(/^(BAD_USER_INPUT|[a-z ]*)$/);
      }),
      { numRuns: 2000 },
    );
  });

  test(
    'is answered without an unforeseen error, with everybody shown in the log and nobody else',
    { timeout: 60_000 },
    async () => {
      for (const [persona, activity] of [
        ['frontoffice', 'toegang-sociaal-domein'],
        ['backoffice', 'uitvoering-wmo-jeugd'],
      ] as const) {
        const disclosures: Disclosure[] = [];
        const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
        const { ask, db, unforeseen } = await makeTestServer({ record }, persona, activity);
        makeDemo(db, { residents: 150, seed: 7, now: testNow });
        await fc.assert(
          fc.asyncProperty(typed, async (text) => {
            disclosures.length = 0;
            const { body } = await ask(searchQuery, { text });
            const logged = disclosures.flatMap(({ subjects }) => subjects.flatMap(({ id }) => id ?? []));
            const shown = [...body.matchAll(/per_[0-9a-f-]{36}/g)].map(([id]) => id);
            expect(logged.toSorted()).toEqual(shown.toSorted());
            expect(disclosures.map(({ kind }) => kind)).toEqual([shown.length > 0 ? 'FOUND' : 'NONE']);
            const codes = ((JSON.parse(body).errors ?? []) as { extensions: { code: string } }[]).map(
              ({ extensions }) => extensions.code,
            );
            expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
          }),
          { numRuns: 300 },
        );
        expect(unforeseen).toEqual([]);
      }
    },
  );
});

/** The words that a text is read as, or the code with which it is refused. */
function describeReading(text: string): string {
  try {
    const readings = readSearchText(text, testToday);
    return readings.flatMap((reading) => (reading.kind === 'NAME' ? reading.name.words : [])).join(' ');
  } catch (error) {
    return error instanceof PublicError ? error.code : String(error);
  }
}
