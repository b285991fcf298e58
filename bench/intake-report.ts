import { measureIntake, type IntakeFigures } from './intake.ts';
import { rounded } from './statistic.ts';

/** Measures the intake of BRP answers and prints what came of it. */
export async function reportIntake(options: { readonly quick: boolean; readonly json: boolean }): Promise<void> {
  const figures = await measureIntake(options.quick ? { families: 50, rounds: 1 } : { families: 2500, rounds: 5 });
  console.log(describe(figures));
  if (options.json) console.log(JSON.stringify({ intake: toJson(figures) }));
}

function describe({ persons, megabytes, bare, hub, again }: IntakeFigures): string {
  const row = (label: string, run: IntakeFigures['hub']) =>
    label.padEnd(60) +
    [(run.personsPerSecond / bare.personsPerSecond).toFixed(2), run.cpuMs.toFixed(2), run.personsPerSecond.toFixed(0)]
      .map((cell) => cell.padStart(12))
      .join('');
  return [
    `Intake of ${persons} people from a BRP answer of ${megabytes.toFixed(1)} MB, medians of interleaved rounds`,
    ''.padEnd(60) + ['to bare', 'CPU ms each', 'a second'].map((head) => head.padStart(12)).join(''),
    row('JSON.parse and insert, nothing checked (bare)', bare),
    row('the hub: checked, matched, with households formed', hub),
    row('the hub: the same file once more', again),
  ].join('\n');
}

function toJson({ persons, bare, hub, again }: IntakeFigures) {
  return {
    ratioToBare: rounded(hub.personsPerSecond / bare.personsPerSecond),
    cpuRatioToBare: rounded(bare.cpuMs / hub.cpuMs),
    persons,
    personsPerSecond: rounded(hub.personsPerSecond),
    againPerSecond: rounded(again.personsPerSecond),
    cpuMs: rounded(hub.cpuMs),
  };
}
