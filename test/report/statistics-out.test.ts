import { readXlsx } from 'hucre/xlsx';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { findChromium } from '../../src/reporting/export/pdf.ts';
import { activityId } from '../testkit/activity.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { mutationOf, newName, placesOf, type Payload } from '../testkit/work-desk.ts';

let hub: TestHub;
let manager: Record<string, string>;
async function start(residents: number): Promise<void> {
  hub = await startTestHub({ residents });
  manager = await tokenOf('management');
}

async function tokenOf(persona: string): Promise<Record<string, string>> {
  return {
    authorization: `Bearer ${await hub.token(persona)}`,
    'x-processing-activity': activityId('sturing-en-verantwoording'),
  };
}

const get = (path: string, headers: Record<string, string> = manager) =>
  fetch(`${hub.url}/reports/statistics.${path}`, { headers });
const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());

async function refusalOf(path: string, headers?: Record<string, string>): Promise<unknown[]> {
  const response = await get(path, headers);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
}

interface Cell {
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  readonly figure: { readonly value: number | null; readonly state: string };
}

test('free statistics come out in every form with the figures that the API gives', async () => {
  await start(4000);
  const query = `{ statistics(measure: COST, groupBy: [LAW, QUARTER], filter: [{ dimension: LAW, codes: ["WGS", "WMO", "LEERPLICHTWET"] }],
    period: { from: "2025-01-01", until: "2026-01-01" }) { moment rounding cells { categories { code label } figure { value state definition } } } }`;
  const { data } = await hub.ask('management', query);
  const { cells, moment, rounding } = (data ?? {})['statistics'] as { cells: Cell[]; moment: string; rounding: string };
  const values = cells.map(({ figure }) => figure.value);
  expect(values.some((value) => value !== null)).toBe(true);
  expect(values.some((value) => value === null)).toBe(true);
  const address = 'measure=COST&groupBy=LAW,QUARTER&filter=LAW:WGS,WMO,LEERPLICHTWET&year=2025';

  const csv = parse(Buffer.from(await bytesOf(`csv?${address}`)), {
    bom: true,
    columns: true,
    delimiter: ';',
  }) as Record<string, string>[];
  const centsOf = (euros: string | undefined) => (euros ? Math.round(Number(euros.replace(',', '.')) * 100) : null);
  expect(csv.map(({ waarde }) => centsOf(waarde))).toEqual(values);
  expect(csv.map(({ per_wet: law, per_kwartaal: quarter }) => [law, quarter])).toEqual(
    cells.map(({ categories }) => categories.map(({ label }) => label)),
  );
  expect(new Set(csv.map(({ status }) => status))).toEqual(new Set(['afgerond', 'niet getoond']));
  expect(csv[1]).toMatchObject({
    rapport: 'statistics',
    tabel: 'Kosten per wet per kwartaal',
    definitie: expect.stringContaining('Verwachte kosten'),
    afronding: rounding,
    periode_vanaf: '2025-04-01',
    periode_tot_en_met: '2025-06-30',
    berekend_op: moment,
  });

  const json = JSON.parse(await (await get(`json?${address}`)).text());
  const figures = json.tables[0].rows.flatMap((row: { figures: { value: number | null }[] }) => row.figures);
  expect(figures.map(({ value }: { value: number | null }) => value && Math.round(value * 100))).toEqual(values);
  expect(json).toMatchObject({ name: 'statistics', year: null, moment, dividedBy: ['wet', 'kwartaal'] });
  expect(json.remarks).toEqual([expect.stringMatching(/^Alleen wet: /), rounding]);

  const { sheets } = await readXlsx(await bytesOf(`xlsx?${address}`));
  const shown = (sheets[1]?.rows.slice(4) ?? []).flatMap((row) => row.slice(1));
  expect(shown.map((value) => (typeof value === 'number' ? Math.round(value * 100) : null))).toEqual(values);
  expect(sheets[0]?.rows.flat()).toEqual(expect.arrayContaining([rounding, 'Kosten per wet per kwartaal']));
  expect(sheets[2]?.rows.flat().join(' ')).toContain('Verwachte kosten');

  const page = await get(`html?${address}`);
  expect(page.headers.get('content-disposition')).toBe('inline; filename="statistics-2025-01-01-2025-12-31.html"');
  const html = await page.text();
  const inWords = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text = '']) => text.replaceAll(/\D/g, ''));
  expect(inWords.map((digits) => (digits === '' ? null : Number(digits) * 100))).toEqual(values);
  expect(html).toContain(rounding);
  expect(html).not.toMatch(/<script|NaN|undefined/);

  const pdf = findChromium(undefined) ? Buffer.from(await bytesOf(`pdf?${address}`)).toString('latin1', 0, 5) : '%PDF-';
  expect(pdf).toBe('%PDF-');
});

test('one figure, one dimension and three come out too', async () => {
  await start(300);
  for (const [groupBy, heads] of [
    ['', []],
    ['AGE_GROUP', ['per_leeftijdsgroep']],
    ['LAW,DISTRICT,YEAR', ['per_wet', 'per_wijk', 'per_jaar']],
  ] as const) {
    const asked = `csv?measure=CLIENTS&groupBy=${groupBy}&from=2025-01-01&until=2026-04-01&numbers=en`;
    const [head = '', ...lines] = Buffer.from(await bytesOf(asked))
      .toString('utf8')
      .trim()
      .split('\r\n');
    expect(head.split(',').slice(19)).toEqual([...heads, 'afronding']);
    expect(lines.length).toBeGreaterThan(heads.length);
    expect(Buffer.from(await bytesOf(asked.replace('csv', 'html').replace('&numbers=en', ''))).toString()).toContain(
      '</html>',
    );
  }
  // Of this year as far as it has come.
  const json = JSON.parse(await (await get('json?measure=CASES&year=2026')).text());
  expect(json.period).toEqual({ from: '2026-01-01', until: '2026-07-01' });
});

test('whoever may not see figures gets none, and a credential reads statistics where it is for them', async () => {
  await start(0);
  const asked = 'csv?measure=CLIENTS&year=2025';
  expect(await refusalOf(asked, {})).toEqual([401, 'UNAUTHENTICATED']);
  expect(await refusalOf(asked, { authorization: manager['authorization'] ?? '' })).toEqual([403, 'PURPOSE_REQUIRED']);
  for (const persona of ['frontoffice', 'teamlead']) {
    expect(await refusalOf(asked, await tokenOf(persona))).toEqual([403, 'PURPOSE_NOT_ALLOWED']);
  }
  const privacy = { ...(await tokenOf('privacy')), 'x-processing-activity': activityId('toezicht-fg') };
  expect(await refusalOf(asked, privacy)).toEqual([403, 'PURPOSE_NOT_ALLOWED']);

  const create = mutationOf('createReportCredential', '{ reportNames readsStatistics }', 'secret').replace(
    'thing:',
    'thing: credential',
  );
  const made = async (input: object) => {
    const sent = { clientMutationId: newName(), label: 'Werkblad', ...input };
    const { data } = await hub.ask('management', create, { input: sent });
    return data?.['payload'] as Payload<{ readsStatistics: boolean }> & { readonly secret: string };
  };
  const own = await made({ reportNames: [], readsStatistics: true });
  expect(own.thing).toMatchObject({ reportNames: [], readsStatistics: true });
  const bearer = ({ secret }: { readonly secret: string }) => ({ authorization: `Bearer ${secret}` });
  expect((await get(asked, bearer(own))).status).toBe(200);
  const report = await fetch(`${hub.url}/reports/budget.csv?year=2026`, { headers: bearer(own) });
  expect(report.status).toBe(403);
  const other = await made({ reportNames: ['BUDGET'] });
  expect(other.thing).toMatchObject({ readsStatistics: false });
  expect(await refusalOf(asked, bearer(other))).toEqual([403, 'NOT_PERMITTED']);
  expect(placesOf(await made({ reportNames: [] }))).toEqual([expect.stringContaining('input reportNames')]);
});

test('what makes no sense is refused, in words that hold nothing of it', async () => {
  await start(0);
  for (const query of [
    '',
    'measure=CLIENTS',
    'measure=BSN&year=2025',
    'measure=CLIENTS&year=2025&from=2025-01-01&until=2025-02-01',
    'measure=CLIENTS&from=2025-01-01',
    'measure=CLIENTS&from=2025-01-02&until=2025-02-01',
    'measure=CLIENTS&from=2025-02-01&until=2025-01-01',
    'measure=CLIENTS&from=2025-13-01&until=2026-01-01',
    'measure=CLIENTS&year=2027',
    'measure=CLIENTS&year=2025&groupBy=NAME',
    'measure=CLIENTS&year=2025&groupBy=LAW,LAW',
    'measure=CLIENTS&year=2025&groupBy=MONTH,YEAR',
    'measure=CLIENTS&year=2025&groupBy=LAW,PRODUCT,DISTRICT,MONTH',
    'measure=GOALS_ATTAINED&year=2025&groupBy=PROVIDER',
    'measure=CLIENTS&year=2025&filter=LAW',
    'measure=CLIENTS&year=2025&filter=LAW:',
    'measure=CLIENTS&year=2025&filter=LAW:Zeep',
    'measure=CLIENTS&year=2025&filter=LAW:WMO&filter=LAW:WGS',
    'measure=CLIENTS&year=2025&year=2024',
    'measure=CLIENTS&year=2025&edition=1',
    'measure=CLIENTS&year=2025&numbers=fr',
  ]) {
    expect([query, ...(await refusalOf(`csv?${query}`))]).toEqual([query, 400, 'BAD_USER_INPUT']);
  }
  const answer = await (await get('csv?measure=CLIENTS&year=2025&groupBy=Zeepbel')).text();
  expect(answer).toContain('groupBy: expected some of LAW, PRODUCT');
  expect(answer).not.toContain('Zeepbel');
});
