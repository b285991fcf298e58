import { columnsAddUp } from './column-equation.ts';
import { nameOfMonth } from './month-name.ts';
import { medianOfSorted, ninetiethOfSorted, percentOf } from './quantile.ts';
import type { RawCell, RawColumn, RawEquation, RawRow } from './report.ts';
import { sumUp, type Counted, type Sums, type TermTally } from './term-tally.ts';

/** The columns of tallies; `source` in Dutch. */
export function termColumns(source: string, options: { readonly hasTarget: boolean }): RawColumn[] {
  const column = (code: string, label: string, definition: string, rest: Partial<RawColumn> = {}): RawColumn => ({
    code,
    label,
    definition,
    source,
    unit: 'NUMBER',
    additive: true,
    ...rest,
  });
  const target = column('target', 'Afgesproken', 'In hoeveel van de honderd keer het volgens de afspraak moet lukken', {
    unit: 'PERCENT',
    additive: false,
  });
  return [
    column('due', 'Aan de beurt', 'Keren dat de laatste dag in deze periode viel en voorbij is'),
    column('within', 'Op tijd', 'Daarvan: op of voor de laatste dag gedaan'),
    column('passed', 'Te laat', 'Daarvan: na de laatste dag gedaan, of nog niet gedaan'),
    column('share', 'Deel op tijd', 'Op tijd, van elke honderd die aan de beurt waren', {
      unit: 'PERCENT',
      additive: false,
      ratioOf: ['within', 'due'],
    }),
    ...(options.hasTarget ? [target] : []),
    column(
      'median',
      'Doorlooptijd: de middelste',
      'Kalenderdagen tot het gedaan was: de helft duurde zo lang of korter',
      {
        unit: 'DAY',
        additive: false,
      },
    ),
    column(
      'p90',
      'Doorlooptijd: negen van de tien',
      'Kalenderdagen tot het gedaan was: negen van de tien duurden zo lang of korter',
      {
        unit: 'DAY',
        additive: false,
      },
    ),
  ];
}

/** A row for the year and one for each month of it, which add up to it. */
export function termRows({ meaning, months }: TermTally, year: number, counted: Counted): RawRow[] {
  const { code, label, targetPercent } = meaning;
  return [
    { code, label, parent: null, cells: cellsOf(sumUp(months, counted), targetPercent) },
    ...months.map((month, index) => ({
      code: `${code}/${String(index + 1).padStart(2, '0')}`,
      label: `${nameOfMonth(index)} ${year}`,
      parent: code,
      cells: cellsOf(sumUp([month], counted), targetPercent),
    })),
  ];
}

function cellsOf({ due, within, passed, leads, done }: Sums, targetPercent: number | null): RawCell[] {
  // It rests on those of whom it took as long or longer: of fewer it would tell about the last of them.
  const lead = (value = Infinity): RawCell => {
    const about = done.about.filter((_, index) => (done.days[index] ?? 0) >= value);
    return { value: Number.isFinite(value) ? value : null, contributors: new Set(about).size };
  };
  return [
    due,
    within,
    passed,
    { value: percentOf(within.value, due.value), contributors: due.contributors },
    ...(targetPercent === null ? [] : [{ value: targetPercent, contributors: null }]),
    lead(medianOfSorted(leads)),
    lead(ninetiethOfSorted(leads)),
  ];
}

/** In each row, what came due is what was on time and what was not. */
export function termEquations(table: string, rows: readonly RawRow[]): RawEquation[] {
  return columnsAddUp(table, rows, 'due', ['within', 'passed']);
}
