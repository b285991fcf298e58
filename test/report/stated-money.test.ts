import { expect, test } from 'vitest';
import { discloseContent, makeContent } from '../../src/reporting/make-report.ts';
import type { ReportTable } from '../../src/reporting/report.ts';
import { sourceOf } from '../testkit/report.ts';
import { makeTestStore } from '../testkit/store.ts';

type Years = readonly [number | null, number | null, number | null, number | null];

/** The tables as the document has them, × € 1,000, line by line. They are not taken from what the hub holds. */
const budget: readonly (readonly [code: string, amounts: Years])[] = [
  ['current-budget', [17246, 17175, 17254, 17400]],
  ['working-budget', [50, 50, 50, 50]],
  ['directing-work-processes', [112, 112, 112, 112]],
  ['local-day-activities', [150, 150, 150, 150]],
  ['social-team', [100, 100, 100, 100]],
  ['reserved-cut', [175, 164, 188, 374]],
  ['cover-personal-budgets', [-100, -100, -100, -100]],
  ['cover-own-contributions', [-150, -150, -150, -150]],
  ['cover-chronically-ill', [-80, -80, -80, -80]],
  ['cover-informal-care', [-30, -30, -30, -30]],
  ['cover-free-room', [-350, -350, -350, -350]],
  ['cover-no-addition', [0, 0, -100, -100]],
  ['remaining-room', [123, 134, 210, 24]],
];
const budgetTotals: Years = [17246, 17175, 17254, 17400];

const reserve: readonly (readonly [code: string, amounts: Years])[] = [
  ['opening', [1509, 1884, 1716, 1578]],
  ['addition', [100, 0, 0, 100]],
  ['household-allowance', [-24, -64, -64, 0]],
  ['community-developer', [-34, -25, null, null]],
  ['physical-portal', [-85, null, null, null]],
  ['spring-note', [-325, null, null, null]],
  ['transport-tender', [-5, -10, -5, 0]],
  ['day-activities', [-36, null, null, null]],
  ['sports-hall', [-8, null, null, null]],
  ['quartermaster', [-15, null, null, null]],
  ['local-transport', [-15, null, null, null]],
  ['underspend', [822, null, null, null]],
  ['direction-staff', [null, -69, -69, -52]],
  ['cancelled-addition', [null, null, null, -100]],
];
const closings: Years = [1884, 1716, 1578, 1526];

/** Rows in euros; a blank is no nought. */
function eurosOf(table: ReportTable | undefined): (readonly [string, (number | null)[]])[] {
  return (table?.rows ?? []).map(({ code, figures }) => {
    for (const { state, value } of figures) expect(state).toBe(value === null ? 'MISSING' : 'EXACT');
    return [code, figures.map(({ value }) => (value === null ? null : value / 100))];
  });
}

const inEuros = (amounts: Years) => amounts.map((amount) => (amount === null ? null : amount * 1000));

async function report(name: 'BUDGET' | 'RESERVE') {
  const source = sourceOf(await makeTestStore());
  return discloseContent(source, name, 2026, makeContent(source, name, 2026)).tables;
}

test('the budget of 2017 to 2020 is the document’s to the euro, and every total is what its lines make', async () => {
  const [table] = await report('BUDGET');
  expect(table?.columns.map(({ code, unit }) => [code, unit])).toEqual(
    ['2017', '2018', '2019', '2020'].map((year) => [year, 'EURO_CENT']),
  );
  expect(eurosOf(table)).toEqual([
    ['total', inEuros(budgetTotals)],
    ...budget.map(([code, amounts]) => [code, inEuros(amounts)]),
  ]);
  for (const year of [0, 1, 2, 3] as const)
    expect(budget.reduce((sum, [, amounts]) => sum + (amounts[year] ?? 0), 0)).toBe(budgetTotals[year]);
});

test('the reserve of 2016 to 2019 is the document’s to the euro, closes as its lines make, and opens as it closed', async () => {
  const [table, ceiling] = await report('RESERVE');
  expect(table?.columns.map(({ code }) => code)).toEqual(['2016', '2017', '2018', '2019']);
  expect(eurosOf(table)).toEqual([
    ['closing', inEuros(closings)],
    ...reserve.map(([code, amounts]) => [code, inEuros(amounts)]),
  ]);
  for (const year of [0, 1, 2, 3] as const)
    expect(reserve.reduce((sum, [, amounts]) => sum + (amounts[year] ?? 0), 0)).toBe(closings[year]);
  expect(reserve[0]?.[1]).toEqual([1509, ...closings.slice(0, -1)]);
  // A tenth of the state contribution of € 8.6 million; it opened 2017 more than € 1 million above that.
  expect(eurosOf(ceiling)).toEqual([['2017', [8_600_000, 860_000, 1_884_000, 1_024_000]]]);
});
