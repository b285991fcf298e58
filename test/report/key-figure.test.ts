import { expect, test } from 'vitest';
import { renderToStaticMarkup } from 'react-dom/server';
import { trendChart } from '../../src/chart/trend-chart.ts';
import { startTestHub } from '../testkit/hub.ts';

interface Figure {
  readonly value: number | null;
  readonly state: string;
  readonly moment: string;
}

interface KeyFigure {
  readonly code: string;
  readonly explanation: string;
  readonly figure: Figure;
  readonly against: { readonly label: string; readonly figure: Figure } | null;
  readonly trend: readonly { readonly label: string; readonly figure: Figure }[];
  readonly report: string;
  readonly table: string;
}

const figure = 'figure { value state moment }';
const query = `query($year: Int!) {
  keyFigures(year: $year) { code explanation ${figure} against { label ${figure} } trend { label ${figure} } report table }
}`;
const reportQuery = `query($name: ReportName!) {
  report(name: $name, year: 2026) { tables { code rows { code figures { value state moment } } } }
}`;

interface Report {
  readonly tables: readonly {
    readonly code: string;
    readonly rows: readonly { readonly figures: readonly Figure[] }[];
  }[];
}

test('key figures are figures of the reports that they name, for management only', async () => {
  const { ask } = await startTestHub({ residents: 1500 });
  const { data, errors } = await ask('management', query, { year: 2026 });
  expect(errors).toEqual([]);
  const found = data?.['keyFigures'] as KeyFigure[];
  expect(found.map(({ code }) => code)).toEqual([
    'clients',
    'lighter-help',
    'plan',
    'director',
    'goals',
    'norms-met',
    'spent',
    'reserve',
    'emergency',
  ]);
  const byCode = new Map(found.map((each) => [each.code, each]));
  expect(byCode.get('reserve')).toMatchObject({ figure: { value: 152_600_000 }, table: 'reserve-leusden-2017' });
  expect(byCode.get('reserve')?.trend.map(({ label }) => label)).toEqual(['2016', '2017', '2018', '2019']);
  expect(byCode.get('spent')?.against).toMatchObject({ label: 'begroot', figure: { value: null, state: 'MISSING' } });
  expect(byCode.get('lighter-help')?.against).toMatchObject({ label: 'streefwaarde', figure: { value: 40 } });
  // Today is 1 June: of months and quarters that have yet to come nothing is told.
  expect(byCode.get('plan')?.trend.map(({ label }) => label)).toEqual([
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
  ]);
  expect(byCode.get('spent')?.trend.map(({ label }) => label)).toEqual(['Eerste kwartaal', 'Tweede kwartaal']);

  for (const name of new Set(found.map(({ report }) => report))) {
    const answer = await ask('management', reportQuery, { name });
    const { tables } = (answer.data ?? {})['report'] as Report;
    for (const { code, figure: of, against, table } of found.filter(({ report }) => report === name)) {
      const figures = tables.find((each) => each.code === table)?.rows.flatMap((row) => row.figures) ?? [];
      // The log of processing is read at each request, so that report is of a later moment.
      const told = ({ value, state }: Figure) => ({ value, state });
      for (const shown of [of, ...(against ? [against.figure] : [])]) {
        expect(figures.map(told), code).toContainEqual(told(shown));
      }
    }
  }

  for (const persona of ['frontoffice', 'teamlead', 'privacy']) {
    const refused = await ask(persona, query, { year: 2026 });
    expect(refused.errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
  }
  for (const year of [2014, 2027]) {
    const refused = await ask('management', query, { year });
    expect(refused.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('the course of a figure begins at nought, and tells of what is held back neither number nor height', () => {
  const draw = (values: readonly (number | null)[]) =>
    renderToStaticMarkup(
      trendChart(
        'test',
        values.map((value, at) => ({
          label: `${at}`,
          figure: { value, state: value === null ? 'SUPPRESSED' : 'EXACT' },
        })),
        'PERSON',
      ),
    );
  const heights = [...draw([50, 100]).matchAll(/height="([\d.]+)" class="ep-chart__series/g)].map(([, high]) =>
    Number(high),
  );
  expect(heights[0]).toBe((heights[1] ?? 0) / 2);
  expect(draw([50, null, 100])).toContain('1: niet getoond');
  expect(draw([5])).toBe('');
  expect(draw([0, 0])).toBe('');
});
