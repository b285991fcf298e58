import { expect, test } from 'vitest';
import { reportNames } from '../../db/report-name.ts';
import { startTestHub, type Answer } from '../testkit/hub.ts';

const query = `query($name: ReportName!, $year: Int!) {
  report(name: $name, year: $year) {
    title moment tables { code rows { code parent figures { value state unit definition source period { from until } } } }
  }
}`;

interface Table {
  readonly code: string;
  readonly rows: readonly { readonly code: string; readonly figures: readonly { readonly value: number | null }[] }[];
}

const tablesOf = ({ data }: Answer) => (data?.['report'] as { tables: Table[] } | undefined)?.tables ?? [];

const thousands = (table: Table | undefined, code: string) =>
  table?.rows.find((row) => row.code === code)?.figures.map(({ value }) => (value === null ? null : value / 100_000));

test('budget and reserve come out to the euro, for management only', async () => {
  const { ask } = await startTestHub({ residents: 300 });

  const budget = await ask('management', query, { name: 'BUDGET', year: 2026 });
  expect(budget.errors).toEqual([]);
  const [lines] = tablesOf(budget);
  expect(thousands(lines, 'total')).toEqual([17246, 17175, 17254, 17400]);

  const reserve = await ask('management', query, { name: 'RESERVE', year: 2026 });
  const [run, ceiling] = tablesOf(reserve);
  expect(thousands(run, 'closing')).toEqual([1884, 1716, 1578, 1526]);
  expect(thousands(run, 'physical-portal')).toEqual([-85, null, null, null]);
  expect(thousands(ceiling, '2017')).toEqual([8600, 860, 1884, 1024]);

  const progress = '{ reportProgress { waiting partsRead parts } }';
  const none = { reportProgress: { waiting: 0, partsRead: null, parts: null } };
  expect((await ask('management', progress)).data).toEqual(none);
  expect((await ask('frontoffice', progress)).errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');

  for (const persona of ['frontoffice', 'backoffice', 'teamlead', 'privacy']) {
    const refused = await ask(persona, query, { name: 'BUDGET', year: 2026 });
    expect(refused.errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
  }
  const unasked = await ask('management', query, { name: 'BUDGET', year: 2026 }, null);
  expect(unasked.errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  for (const year of [2014, 2027, 99_999]) {
    const refused = await ask('management', query, { name: 'BUDGET', year });
    expect(refused.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

interface Whole {
  readonly tables: readonly {
    readonly columns: readonly { readonly unit: string }[];
    readonly rows: readonly {
      readonly code: string;
      readonly figures: readonly { readonly value: number | null; readonly state: string }[];
    }[];
  }[];
}

test('every report of every year ends, with a figure in every cell and none of fewer than five', async () => {
  const { ask } = await startTestHub({ residents: 1500 });
  const everything = `query($name: ReportName!, $year: Int!) {
    report(name: $name, year: $year) { threshold tables { columns { code unit } rows { code figures { value state } } } }
  }`;
  for (const name of reportNames) {
    for (const year of [2017, 2022, 2024, 2025, 2026]) {
      const { data, errors } = await ask('management', everything, { name, year });
      expect(errors).toEqual([]);
      const { tables } = (data ?? {})['report'] as Whole;
      expect(tables.length).toBeGreaterThan(0);
      for (const { columns, rows } of tables) {
        for (const { code, figures } of rows) {
          expect(figures).toHaveLength(columns.length);
          const few = figures.filter(
            ({ value }, at) => columns[at]?.unit === 'PERSON' && (value ?? 0) > 0 && (value ?? 0) < 5,
          );
          expect(few, `${name} ${year} ${code}`).toEqual([]);
        }
      }
    }
  }
});
