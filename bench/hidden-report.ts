import { residentsOf } from './household-report.ts';
import { measureHidden, type HiddenFigure, type HiddenSettings } from './hidden.ts';
import { rounded } from './statistic.ts';

const full: HiddenSettings = { residents: residentsOf(13_000), pairs: 1000 };
const quick: HiddenSettings = { residents: 2000, pairs: 20 };

/** Measures whether the time of an answer tells what is hidden from what is not there, and prints what came of it. */
export async function reportHidden(options: { readonly quick: boolean; readonly json: boolean }): Promise<void> {
  const figures = await measureHidden(options.quick ? quick : full);
  console.log(describe(figures));
  if (options.json) console.log(JSON.stringify({ hidden: figures.map(toJson) }));
}

function describe(figures: readonly HiddenFigure[]): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, place) => (place === 0 ? cell.padEnd(28) : cell.padStart(14))).join('');
  return [
    'Hidden against not there, in process, access and durable log on; µs, medians of interleaved pairs',
    row(['way in', 'difference', 'noise', 'half within', 'takes']),
    ...figures.map(({ way, difference, noise, spread, usual }) =>
      row([way, ...[difference, noise, spread, usual].map((value) => value.toFixed(1))]),
    ),
  ].join('\n');
}

function toJson({ way, difference, noise, spread, usual }: HiddenFigure) {
  return {
    way,
    differenceUs: rounded(difference),
    noiseUs: rounded(noise),
    spreadUs: rounded(spread),
    usualUs: rounded(usual),
  };
}
