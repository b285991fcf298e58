import { describe, expect, test } from 'vitest';
import { isObjectType } from 'graphql';
import { findSchemaRule } from '../../src/access/schema-rule.ts';
import { listKindsOfData } from '../../src/domain/resident-log/resident-look-text.ts';
import { demoPersonas } from '../../src/population/staff.ts';
import { buildSchema } from '../../src/schema.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub, type Answer } from '../testkit/hub.ts';

const rights = activityId('rechten-van-betrokkenen');
const bsn = '999990019';
const members = [
  { name: 'Tess Jansma', bsn },
  { name: 'Bo Jansma', bsn: '999990020', role: 'CHILD', birthDate: '2015-05-05' },
] as const;
const open = 'query Open($by: HouseholdBy!) { household(by: $by) { id members { person { name { full } } } } }';
const query = `query ResidentLog($bsn: BSN, $personId: ID, $from: Date, $until: Date, $first: Int, $after: String) {
  residentLog(bsn: $bsn, personId: $personId, from: $from, until: $until, first: $first, after: $after) {
    reachesBackTo remarks pageInfo { hasNextPage endCursor }
    nodes { moment staff { name } organisation { name } roles processingActivity { label } purpose kind outcome data sentence }
  }
}`;

interface Log {
  readonly reachesBackTo: string | null;
  readonly remarks: readonly string[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Record<string, unknown>[];
}

function logOf({ data }: Answer): Log {
  return data?.['residentLog'] as Log;
}

describe('a resident asks who looked', () => {
  test('and hears when, who, for which organisation, in which role, what for and at what, in plain Dutch', async () => {
    const { db, ask } = await startTestHub();
    insertFamily(db, { members });
    await ask('frontoffice', open, { by: { bsn } });
    const answer = await ask('privacy', query, { bsn }, rights);
    expect(answer.errors).toEqual([]);
    const { nodes, reachesBackTo, remarks } = logOf(answer);
    expect(nodes).toEqual([
      {
        moment: '2026-06-01T10:00:00.000Z',
        staff: { name: expect.any(String) },
        organisation: { name: 'Larikslaan2' },
        roles: ['FRONT_OFFICE_WORKER'],
        processingActivity: { label: expect.any(String) },
        purpose: expect.stringMatching(/\.$/),
        kind: 'OPENED',
        outcome: 'OK',
        data: expect.arrayContaining(['het huishouden', 'persoonsgegevens']),
        sentence: expect.stringMatching(
          /^Op 1 juni 2026 om 12:00 uur opende .+ \(frontofficemedewerker, Larikslaan2\) gegevens van u of uw huishouden\. Doel: .+\. In beeld: .+\.$/,
        ),
      },
    ]);
    expect(reachesBackTo).toBe('2026-06-01');
    expect(remarks).toEqual([expect.stringContaining('begint op 1 juni 2026')]);
  });

  test('and hears of being found in a list, of looks in vain and of looks that were refused, apart', async () => {
    const { db, ask } = await startTestHub();
    await ask('frontoffice', open, { by: { bsn } });
    await ask('frontoffice', open, { by: { bsn } }, null);
    insertFamily(db, { members });
    await ask('frontoffice', '{ search(text: "Jansma") { nodes { person { id } } } }');
    const { nodes } = logOf(await ask('privacy', query, { bsn }, rights));
    expect(nodes.map(({ kind, outcome, purpose }) => [kind, outcome, purpose])).toEqual([
      ['FOUND', 'OK', expect.any(String)],
      ['NONE', 'DENIED', 'Er is geen doel genoemd.'],
      ['NONE', 'EMPTY', expect.any(String)],
    ]);
    expect(
      nodes.map(({ sentence }) =>
        String(sentence)
          .replace(/ \(.*$/, '')
          .replace(/^.*uur /, ''),
      ),
    ).toEqual([expect.stringMatching(/^kreeg /), expect.stringMatching(/^vroeg /), expect.stringMatching(/^zocht /)]);
  });

  test('by their id as by their number, and one whom the hub does not know by their number', async () => {
    const { db, ask } = await startTestHub();
    const { personIds } = insertFamily(db, { members });
    await ask('frontoffice', open, { by: { bsn } });
    await ask('frontoffice', open, { by: { bsn: '999990044' } });
    const byId = logOf(await ask('privacy', query, { personId: personIds[0] }, rights));
    expect(byId.nodes).toHaveLength(1);
    expect(logOf(await ask('privacy', query, { bsn: '999990044' }, rights)).nodes).toHaveLength(1);
    expect((await ask('privacy', query, { personId: 'per_nobody' }, rights)).data).toEqual({ residentLog: null });
  });

  test('and the asking is itself in the log', async () => {
    const { db, ask } = await startTestHub();
    insertFamily(db, { members });
    await ask('privacy', query, { bsn }, rights);
    const { nodes } = logOf(await ask('privacy', query, { bsn }, rights));
    expect(nodes).toMatchObject([
      {
        kind: 'OPENED',
        outcome: 'OK',
        data: ['wie de gegevens raadpleegde'],
        roles: ['PRIVACY_DESK', 'PRIVACY_OFFICER'],
      },
    ]);
  });

  test('in pages, within days', async () => {
    const { db, ask } = await startTestHub();
    insertFamily(db, { members });
    for (const persona of ['frontoffice', 'director', 'workincome']) await ask(persona, open, { by: { bsn } });
    const first = logOf(await ask('privacy', query, { bsn, first: 2 }, rights));
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const after = first.pageInfo.endCursor;
    // The first page was a look too, and stands before the cursor.
    const second = logOf(await ask('privacy', query, { bsn, first: 2, after }, rights));
    expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([1, false]);
    const before = logOf(await ask('privacy', query, { bsn, until: '2026-06-01' }, rights));
    expect(before.nodes).toEqual([]);
    const day = logOf(await ask('privacy', query, { bsn, from: '2026-06-01', until: '2026-06-02' }, rights));
    expect([day.nodes.length, day.remarks]).toEqual([6, []]);
  });
});

describe('nobody else is told', () => {
  test.for(demoPersonas.map(({ persona }) => persona).filter((persona) => persona !== 'privacy'))(
    '%s is refused, for a purpose of their own and for that of the privacy desk',
    async (persona) => {
      const { db, ask } = await startTestHub();
      insertFamily(db, { members });
      for (const activity of [undefined, rights]) {
        const answer = await ask(persona, query, { bsn }, activity);
        expect(answer.data).toEqual({ residentLog: null });
        expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
      }
      const { nodes } = logOf(await ask('privacy', query, { bsn }, rights));
      expect(nodes.map(({ outcome }) => outcome)).toEqual(['DENIED', 'DENIED']);
    },
  );

  test('the privacy officer is refused when it is for supervision', async () => {
    const { ask } = await startTestHub();
    const { errors } = await ask('privacy', query, { bsn }, activityId('toezicht-fg'));
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
  });
});

test.each([
  ['nobody', {}],
  ['somebody in two ways', { bsn, personId: 'per_1' }],
  ['too much', { bsn, first: 101 }],
  ['from a cursor of another list', { bsn, after: 'bG9vazp4' }],
  ['a number that is none', { bsn: '123456789' }],
])('asking for %s is refused without repeating it', async (_, variables) => {
  const { ask } = await startTestHub();
  const { errors, text } = await ask('privacy', query, variables, rights);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(text).not.toMatch(/\d{9}/);
});

test('every type that holds data of residents has a Dutch word', () => {
  const schema = buildSchema();
  // What is said within another type, which the log names.
  const within =
    /^(Address|CaseStatusChange|PersonName|Membership|Withheld|PageInfo|ProvisionVolume|ScoreSeries|EmergencyAccessReview|.*(Connection|Edge|Deadline|Payload))$/;
  const types = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__') && name !== 'Query' && name !== 'Mutation' && !within.test(name))
    .filter((type) => typeof findSchemaRule(schema, type.name, Object.keys(type.getFields())[0] ?? '') === 'object')
    .map(({ name }) => name);
  expect(types.filter((type) => listKindsOfData({ types: [type] })[0] === 'overige gegevens')).toEqual([]);
});
