import { residentsOf } from './household-report.ts';
import { rounded, type Latencies } from './statistic.ts';
import { measureWorklist, worklistQuestions, type WorklistFigures, type WorklistSettings } from './worklist.ts';

const full: WorklistSettings = { residents: residentsOf(13_000), rounds: 40 };
const quick: WorklistSettings = { residents: 2000, rounds: 2 };

/** Measures worklists and prints what came of it. */
export async function reportWorklist(options: {
  readonly quick: boolean;
  readonly json: boolean;
  /** About how many households the store holds: 13,000 unless told otherwise. */
  readonly households?: string | undefined;
}): Promise<void> {
  const figures = await measureWorklist({
    ...(options.quick ? quick : full),
    ...(options.households === undefined ? {} : { residents: residentsOf(Number(options.households)) }),
  });
  console.log(describe(figures));
  if (options.json) console.log(JSON.stringify({ worklist: toJson(figures) }));
}

function describe({ households, cases, questions, cpuMs, naiveMs }: WorklistFigures): string {
  const row = (label: string, { p50, p95, p99 }: Latencies) =>
    label.padEnd(40) + [p50, p95, p99].map((value) => value.toFixed(1).padStart(10)).join('');
  return [
    `Worklist of a back office with ${cases} open cases, of ${households} households, in process, access and durable log on; ms`,
    `${''.padEnd(40)}${['p50', 'p95', 'p99'].map((head) => head.padStart(10)).join('')}`,
    ...worklistQuestions.flatMap((question) => {
      const own = questions.get(question);
      return own ? [row(`  ${question}`, own)] : [];
    }),
    `Processor time of a page of the office on average: ${cpuMs.toFixed(1)} ms.`,
    `The same page by judging each case by itself, without log: ${naiveMs.toFixed(1)} ms.`,
  ].join('\n');
}

function toJson({ households, cases, questions, cpuMs, naiveMs }: WorklistFigures) {
  const page = questions.get('page of the office');
  return {
    households,
    cases,
    p50: rounded(page?.p50 ?? 0),
    p95: rounded(page?.p95 ?? 0),
    p99: rounded(page?.p99 ?? 0),
    cpuMs: rounded(cpuMs),
    ratioToNaive: rounded(naiveMs / (page?.p50 ?? naiveMs)),
    p50ByQuestion: Object.fromEntries([...questions].map(([question, own]) => [question, rounded(own.p50)])),
    withLog: true,
  };
}
