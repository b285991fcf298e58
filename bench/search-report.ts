import { residentsOf } from './household-report.ts';
import { measureSearch, searchers, type SearchFigures, type SearchSettings } from './search.ts';
import { searchKinds } from './search-sample.ts';
import { rounded, type Latencies } from './statistic.ts';

const full: SearchSettings = { residents: residentsOf(13_000), sample: 60, rounds: 5 };
const quick: SearchSettings = { residents: 2000, sample: 5, rounds: 1 };

const labels = {
  frontoffice: 'the desk, which sees every household',
  backoffice: 'the back office, which sees its own',
};

/** Measures the search and prints what came of it. */
export async function reportSearch(options: {
  readonly quick: boolean;
  readonly json: boolean;
  /** About how many households the store holds: 13,000 unless told otherwise. */
  readonly households?: string | undefined;
}): Promise<void> {
  const figures = await measureSearch({
    ...(options.quick ? quick : full),
    ...(options.households === undefined ? {} : { residents: residentsOf(Number(options.households)) }),
  });
  console.log(describe(figures));
  if (options.json) console.log(JSON.stringify({ search: toJson(figures) }));
}

function describe({ households, persons, all, cpuMs, kinds }: SearchFigures): string {
  const row = (label: string, { p50, p95, p99 }: Latencies) =>
    label.padEnd(40) + [p50, p95, p99].map((value) => value.toFixed(1).padStart(10)).join('');
  return [
    `Search among ${persons} people in ${households} households, in process, access and durable log on; ms`,
    ...searchers.flatMap((searcher) => [
      `\n${labels[searcher].padEnd(40)}${['p50', 'p95', 'p99'].map((head) => head.padStart(10)).join('')}`,
      ...searchKinds.flatMap((kind) => {
        const own = kinds.get(searcher)?.get(kind);
        return own ? [row(`  ${kind}`, own)] : [];
      }),
    ]),
    `\n${row('all', all)}\nProcessor time of a search on average: ${cpuMs.toFixed(1)} ms.`,
  ].join('\n');
}

function toJson({ households, persons, all, cpuMs, kinds }: SearchFigures) {
  const p95 = (searcher: (typeof searchers)[number]) =>
    Object.fromEntries([...(kinds.get(searcher) ?? [])].map(([kind, own]) => [kind, rounded(own.p95)]));
  return {
    households,
    persons,
    p50: rounded(all.p50),
    p95: rounded(all.p95),
    p99: rounded(all.p99),
    cpuMs: rounded(cpuMs),
    p95ByKind: p95('frontoffice'),
    p95ByKindOfBackOffice: p95('backoffice'),
    withLog: true,
  };
}
