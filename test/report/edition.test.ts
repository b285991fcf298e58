import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findReportEdition, insertReportEdition, listReportEditions } from '../../db/report-edition.ts';
import { staffId } from '../../src/population/staff.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { startReportHub } from './edition-kit.ts';

const figures =
  'moment tables { code rows { code figures { value state moment definition } } } edition { number state }';
const query = `query($edition: Int) { report(name: BUDGET, year: 2026, edition: $edition) { ${figures} } }`;
const overview = `{ reportEditions(name: BUDGET, year: 2026) { id number state reason mayPublish proposedBy { name } decidedBy { name }
  report { ${figures} } differences { change table { code } row { code } column { code } before { value } after { value state } } } }`;
const waiting = '{ proposedReportEditions { name year mayPublish } }';

const budget = { name: 'BUDGET', year: 2026 };

test('an edition is proposed by one, published by another, and handed out as it was frozen from then on', async () => {
  const hub = await startReportHub();
  const { decide, ask, db, goTo } = hub;

  const proposed = await decide('proposeReportEdition', 'management', budget, 'once');
  expect(proposed).toMatchObject({
    problems: [],
    edition: { number: 1, state: 'PROPOSED', mayPublish: false, version: 1 },
  });
  const { id, digest } = proposed.edition ?? { id: '', digest: '' };
  // Sent again it has no second effect; another proposal has to wait for this one.
  expect(await decide('proposeReportEdition', 'management', budget, 'once')).toEqual(proposed);
  expect(codesOf(await decide('proposeReportEdition', 'management2', budget))).toEqual(['EDITION_WAITS']);
  expect((await ask('management2', waiting)).data).toEqual({
    proposedReportEditions: [{ ...budget, mayPublish: true }],
  });

  const own = await decide('publishReportEdition', 'management', { id, expectedVersion: 1 });
  expect(own.problems.map(({ message }) => message)).toEqual([
    'Dit stelde u zelf voor: een collega van het management stelt het vast.',
  ]);
  const stale = await decide('publishReportEdition', 'management2', { id, expectedVersion: 2 });
  expect(codesOf(stale)).toEqual(['CONFLICT']);
  const frozen = (await ask('management', query, { edition: 1 })).data?.['report'];

  // Two at once: one of them decides.
  goTo('2026-06-03');
  const both = await Promise.all(
    [1, 2].map(() => decide('publishReportEdition', 'management2', { id, expectedVersion: 1 })),
  );
  expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
  expect(both.find(({ problems }) => problems.length === 0)?.edition).toMatchObject({
    state: 'PUBLISHED',
    decidedBy: { name: 'Yvonne Schuttelaar' },
    version: 2,
  });
  expect(
    codesOf(await decide('rejectReportEdition', 'management', { id, expectedVersion: 2, reason: 'Toch niet' })),
  ).toEqual(['EDITION_DECIDED']);

  const after = (await ask('management', query, { edition: 1 })).data?.['report'];
  expect(after).toEqual({ ...(frozen as object), edition: { number: 1, state: 'PUBLISHED' } });
  const live = (await ask('management', query)).data?.['report'];
  expect(live).toMatchObject({ moment: '2026-06-03T10:00:00.000Z', edition: null });
  expect(frozen).toMatchObject({ moment: '2026-06-01T10:00:00.000Z', edition: { number: 1, state: 'PROPOSED' } });

  const row = findReportEdition(db, id);
  expect(hash('sha256', row?.content ?? '', 'hex')).toBe(digest);
  // Its history holds who and when, and the figures by their fingerprint alone.
  const [made, published] = readHistory(hub, id);
  expect(made).toMatchObject({ digest: { from: null, to: digest }, state: { from: null, to: 'PROPOSED' } });
  expect(made).not.toHaveProperty('content');
  expect(published).toMatchObject({ state: { from: 'PROPOSED', to: 'PUBLISHED' } });
  // Nobody can change it, not even past the hub.
  for (const sql of [`update report_edition set content = '{}'`, 'delete from report_edition']) {
    expect(() => db.$client.exec(sql)).toThrow(/report_edition_(stands|is_kept)/);
  }
});

test('what is rejected leaves its number to the next, which tells in what it differs from the one before', async () => {
  const { decide, ask, db, goTo } = await startReportHub();
  const first = await decide('proposeReportEdition', 'management', budget);
  const rejected = await decide('rejectReportEdition', 'management', {
    id: first.edition?.id,
    expectedVersion: 1,
    reason: ' De reserve ontbreekt ',
  });
  expect(rejected.edition).toMatchObject({ state: 'REJECTED', reason: 'De reserve ontbreekt' });

  // As it would have been published before the total was corrected.
  const [row] = listReportEditions(db, 'BUDGET', 2026);
  if (!row) throw new Error('no edition');
  const content = row.content.replaceAll('1724600000', '1724500000');
  const digest = hash('sha256', content, 'hex');
  insertReportEdition(db, {
    ...row,
    id: row.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    content,
    digest,
    state: 'PUBLISHED',
    reason: null,
    proposedAt: '2026-06-01T11:00:00.000Z',
    decidedById: staffId('management2'),
  });
  goTo('2026-06-02');
  expect((await decide('proposeReportEdition', 'management2', budget)).edition).toMatchObject({ number: 2 });

  const { data, errors } = await ask('management', overview);
  expect(errors).toEqual([]);
  const editions = data?.['reportEditions'] as Record<string, unknown>[];
  expect(editions.map(({ number, state, mayPublish }) => ({ number, state, mayPublish }))).toEqual([
    { number: 1, state: 'REJECTED', mayPublish: false },
    { number: 1, state: 'PUBLISHED', mayPublish: false },
    { number: 2, state: 'PROPOSED', mayPublish: true },
  ]);
  expect(editions[1]?.['differences']).toBeNull();
  expect(editions[2]?.['differences']).toContainEqual({
    change: 'CHANGED',
    table: { code: 'budget-leusden-2017' },
    row: { code: 'current-budget' },
    column: { code: '2017' },
    before: { value: 1724500000 },
    after: { value: 1724600000, state: 'EXACT' },
  });
});

test('only management proposes and publishes, and what does not fit is refused', async () => {
  const { decide, ask } = await startReportHub();
  const { edition } = await decide('proposeReportEdition', 'management', budget);
  const id = edition?.id;
  for (const persona of ['frontoffice', 'teamlead', 'privacy']) {
    expect(codesOf(await decide('proposeReportEdition', persona, { name: 'RESERVE', year: 2026 }))).toEqual([
      'NOT_PERMITTED',
    ]);
    expect(codesOf(await decide('publishReportEdition', persona, { id, expectedVersion: 1 }))).toEqual([
      'NOT_PERMITTED',
    ]);
    const refused = await decide('rejectReportEdition', persona, { id, expectedVersion: 1, reason: 'Niet goed' });
    expect(codesOf(refused)).toEqual(['NOT_PERMITTED']);
    for (const document of [overview, waiting, query]) {
      expect((await ask(persona, document, { edition: 1 })).errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
    }
  }
  for (const year of [2014, 2027]) {
    const refused = await decide('proposeReportEdition', 'management', { name: 'BUDGET', year });
    expect(placesOf(refused)).toEqual(['YEAR_NOT_FITTING input year']);
  }
  const nowhere = await decide('publishReportEdition', 'management2', { id: 'red_nowhere', expectedVersion: 1 });
  expect(placesOf(nowhere)).toEqual(['NOT_FOUND input id']);
  const unexplained = await decide('rejectReportEdition', 'management2', { id, expectedVersion: 1, reason: ' ' });
  expect(placesOf(unexplained)).toEqual(
    ['NOT_FITTING input reason'].map(() => expect.stringContaining('input reason')),
  );
  for (const number of [0, 2, -1]) {
    expect((await ask('management', query, { edition: number })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('what an edition holds back is held back by the report as it is from the moment that it is published', async () => {
  const hub = await startReportHub(0, {}, { oldestReading: 900_000 });
  const totals = async () => {
    const { report } = (await hub.ask('management', query)).data as { report: { tables: FrozenTable[] } };
    return report.tables[0]?.rows.find(({ code }) => code === 'total')?.figures.map(({ state }) => state);
  };
  expect(await totals()).toEqual(['EXACT', 'EXACT', 'EXACT', 'EXACT']);

  const { edition } = await hub.decide('proposeReportEdition', 'management', budget);
  const row = findReportEdition(hub.db, edition?.id ?? '');
  if (!row) throw new Error('it was proposed');
  await hub.decide('rejectReportEdition', 'management', { id: row.id, expectedVersion: 1, reason: 'Klopt niet' });
  const frozen = JSON.parse(row.content) as { tables: FrozenTable[] };
  const figure = frozen.tables[0]?.rows.find(({ code }) => code === 'total')?.figures[0];
  Object.assign(figure ?? {}, { value: null, state: 'SUPPRESSED' });
  const content = JSON.stringify(frozen);
  insertReportEdition(hub.db, { ...row, id: `${row.id}0`, content, digest: hash('sha256', content, 'hex') });
  expect(await totals()).toEqual(['EXACT', 'EXACT', 'EXACT', 'EXACT']);

  await hub.decide('publishReportEdition', 'management2', { id: `${row.id}0`, expectedVersion: 1 });
  expect((await totals())?.[0]).toBe('SUPPRESSED');
});

interface FrozenTable {
  readonly rows: readonly { readonly code: string; readonly figures: readonly { readonly state: string }[] }[];
}
