import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { ChartFigure, ChartTable } from '../../src/chart/chart-table.ts';
import { chartOf } from '../../src/chart/table-chart.ts';

const shown = (value: number): ChartFigure => ({ value, state: 'EXACT' });
const withheld: ChartFigure = { value: null, state: 'SUPPRESSED' };

function table(chart: ChartTable['chart'], rows: Record<string, readonly ChartFigure[]>, parent?: string): ChartTable {
  return {
    code: 'test',
    title: 'Cliënten',
    chart,
    columns: [
      { code: 'now', label: 'Dit jaar', unit: 'PERSON' },
      { code: 'before', label: 'Vorig jaar', unit: 'PERSON' },
      { code: 'cost', label: 'Kosten', unit: 'EURO_CENT' },
    ],
    rows: Object.entries(rows).map(([code, figures]) => ({
      code,
      label: code.replace('>', ' → '),
      parent: parent !== undefined && code !== parent ? parent : null,
      figures,
    })),
  };
}

const draw = (of: ChartTable) => renderToStaticMarkup(chartOf(of, 600));
/** Widths of the bars, in the order in which they are drawn. */
const barsOf = (svg: string) =>
  [...svg.matchAll(/<rect height="15" width="([\d.]+)" class="ep-chart__series-/g)].map(([, width]) => Number(width));

describe('the picture of a table', () => {
  test('has bars as long as their numbers, each with its number, and none of another unit', () => {
    const svg = draw(
      table('BAR', { Wmo: [shown(200), shown(100), shown(5e9)], Jeugd: [shown(50), shown(100), shown(1)] }),
    );
    const [first = 0, second, third, fourth] = barsOf(svg);
    expect([second, third, fourth].map((width) => (width ?? 0) / first)).toEqual([0.5, 0.25, 0.5]);
    expect(svg).toContain('>200<');
    expect(svg).not.toContain('€');
    expect(svg).toContain('<title id="chart-test">Staafdiagram: Cliënten</title>');
  });

  test('shows no whole beside its parts', () => {
    const svg = draw(
      table('BAR', { Totaal: [shown(30), shown(30)], A: [shown(10), shown(10)], B: [shown(20), shown(20)] }, 'Totaal'),
    );
    expect(svg).not.toContain('Totaal');
    expect(svg).toContain('>A<');
  });

  test.for(['BAR', 'STACKED_BAR', 'LINE', 'FLOW'] as const)(
    'a %s tells of what is held back neither number nor length',
    (kind) => {
      const codes = kind === 'LINE' ? ['2024', '2025', '2026'] : ['a>b', 'b>a', 'b>c'];
      const drawn = [1, 4].map(() =>
        draw(
          table(
            kind,
            Object.fromEntries(
              codes.map((code, at) => [code, at === 1 ? [withheld, withheld] : [shown(40), shown(9)]]),
            ),
          ),
        ),
      );
      expect(drawn[0]).toBe(drawn[1]);
      expect(drawn[0]).toMatch(kind === 'LINE' ? /^<figure/ : /niet getoond/);
    },
  );

  test('a line is broken where a figure is not shown', () => {
    const svg = draw(table('LINE', { 2023: [shown(1)], 2024: [withheld], 2025: [shown(3)], 2026: [shown(4)] }));
    expect(/<path d="(M[^"]+)" fill="none"/.exec(svg)?.[1]?.replace(/[\d.,]+/g, '')).toBe('MML');
  });

  test('runs over the columns where those are the periods', () => {
    const svg = draw({
      code: 'years',
      title: 'Reserve',
      chart: 'LINE',
      columns: ['2016', '2017'].map((code) => ({ code, label: code, unit: 'EURO_CENT' })),
      rows: [{ code: 'closing', label: 'Stand', figures: [shown(100_000), shown(200_000)] }],
    });
    expect(svg).toContain('>2016<');
    expect(svg).toContain('€');
  });

  test('is not made of nothing', () => {
    expect(draw(table(null, { Wmo: [shown(1), shown(1)] }))).toBe('');
    expect(draw(table('BAR', {}))).toBe('');
    expect(draw(table('BAR', { Wmo: [withheld, withheld] }))).toBe('');
    expect(draw(table('STACKED_BAR', { januari: [shown(0), shown(0)] }))).toBe('');
  });

  test('shows the columns that its table names, and says which those are', () => {
    const svg = draw({ ...table('BAR', { Wmo: [shown(200), shown(100), shown(500)] }), drawn: ['cost'] });
    expect(svg).toContain('>€ 5<');
    expect(svg).not.toContain('>200<');
    expect(svg).toContain(' Kosten</span>');
  });

  test('says once what is so of all that is told of a category', () => {
    const svg = draw(
      table('BAR', { Wmo: [shown(200), shown(100)], Jeugd: [withheld, withheld], Wgs: [shown(0), shown(0)] }),
    );
    expect(svg.match(/>niet getoond</g)).toHaveLength(1);
    expect(svg.match(/>0</g)).toHaveLength(1);
  });

  test('shows of many parts what they are part of', () => {
    const parts = Array.from({ length: 30 }, (_, at) => [`deel ${at}`, [shown(1), shown(2)]] as const);
    const whole = table('BAR', { Wmo: [shown(30), shown(60)], ...Object.fromEntries(parts) }, 'Wmo');
    const svg = draw({ ...whole, rows: [...whole.rows, ...table('BAR', { Jeugd: [shown(5), shown(6)] }).rows] });
    expect(svg).not.toContain('deel 3');
    expect(svg).toContain('>Wmo<');
    expect(svg).toContain('>Jeugd<');
  });
});
