import { availableParallelism, loadavg } from 'node:os';
import { fullAmount, quickAmount } from './amount.ts';
import { residentsOf } from './household-report.ts';
import { measureReports, type ReportFigures, type ReportSettings } from './report.ts';
import { rounded } from './statistic.ts';
import type { Took } from './took.ts';

/** More views a second than everybody who works with the hub asks. */
const openPerSecond = 100;
const full: ReportSettings = {
  ...fullAmount,
  openPerSecond,
  openSeconds: 15,
  residents: residentsOf(13_000),
  rounds: 3,
  peerRounds: 25,
};
const quick: ReportSettings = { ...quickAmount, openPerSecond, residents: 2000, rounds: 1, peerRounds: 3 };

const divided = ['by nothing', 'by one dimension', 'by two', 'by three, some of them'];
const labels = {
  ladder: 'clients by their heaviest step at the end of the year',
  flow: 'in, through and out by law',
  steps: 'clients, households and cost by step',
};

/** Measures reports and prints what came of it. */
export async function reportReports(options: {
  readonly quick: boolean;
  readonly json: boolean;
  /** About how many households the store holds: 13,000 unless told otherwise. */
  readonly households?: string | undefined;
}): Promise<void> {
  const figures = await measureReports({
    ...(options.quick ? quick : full),
    ...(options.households === undefined ? {} : { residents: residentsOf(Number(options.households)) }),
  });
  console.log(describe(figures));
  if (options.json) console.log(JSON.stringify({ report: toJson(figures) }));
}

function describe({
  households,
  provisions,
  year,
  read,
  copied,
  reports,
  statistics,
  peers,
  ...views
}: ReportFigures): string {
  const row = (label: string, cells: readonly string[]) =>
    label.padEnd(56) + cells.map((cell) => cell.padStart(14)).join('');
  const both = ({ ms, cpuMs }: Took) => `${text(ms)} / ${text(cpuMs)}`;
  return [
    `Reports over ${year}, of ${households} households and ${provisions} provisions; ms on the clock / of the processor`,
    row('all that reports count, read of the store', [both(read)]),
    row('its help alone, copied into DuckDB', [both(copied)]),
    `\n${row('', ['made', 'disclosed', 'held'])}`,
    ...[...reports].map(([name, { made, disclosed, heldMs }]) =>
      row(name, [both(made), both(disclosed), text(heldMs)]),
    ),
    `\n${row('Free statistics over the year; ms of the processor', ['questions', 'median', 'most'])}`,
    ...statistics.map(({ questions, median, most }, count) =>
      row(divided[count] ?? '', [String(questions), text(median), text(most)]),
    ),
    `\n${row('The same figures, before disclosure control', ['the hub', 'DuckDB', 'DuckDB to hub'])}`,
    ...[...peers].map(([name, { hub, duck }]) =>
      row(labels[name], [both(hub), both(duck), `${text(duck.ms / hub.ms)} / ${text(duck.cpuMs / hub.cpuMs)}`]),
    ),
    `\nHousehold views, ${openPerSecond} a second: 99 % within ${views.p99.toFixed(1)} ms, and within ${views.p99DuringReports.toFixed(1)} ms while ${views.made} reports and statistics were made and ${views.late} took too long: ${(views.p99DuringReports / views.p99).toFixed(2)} times as long.`,
    `Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}, of ${availableParallelism()} processors.`,
  ].join('\n');
}

function text(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

/** `ratioToDuckdb` is how much longer DuckDB takes on the clock. */
function toJson({
  households,
  provisions,
  read,
  copied,
  reports,
  statistics,
  peers,
  p99,
  p99DuringReports,
  made,
  late,
}: ReportFigures) {
  const both = ({ ms, cpuMs }: Took) => ({ ms: rounded(ms), cpuMs: rounded(cpuMs) });
  return {
    households,
    provisions,
    read: both(read),
    copied: both(copied),
    reports: Object.fromEntries(
      [...reports].map(([name, each]) => [
        name,
        { made: both(each.made), disclosed: both(each.disclosed), heldMs: rounded(each.heldMs) },
      ]),
    ),
    statistics: statistics.map(({ questions, median, most }) => ({
      questions,
      median: rounded(median),
      most: rounded(most),
    })),
    ratioToDuckdb: Object.fromEntries([...peers].map(([name, { hub, duck }]) => [name, rounded(duck.ms / hub.ms)])),
    cpuRatioToDuckdb: Object.fromEntries(
      [...peers].map(([name, { hub, duck }]) => [name, rounded(duck.cpuMs / hub.cpuMs)]),
    ),
    p99: rounded(p99),
    p99DuringReports: rounded(p99DuringReports),
    p99Ratio: rounded(p99DuringReports / p99),
    madeMeanwhile: made,
    lateMeanwhile: late,
  };
}
