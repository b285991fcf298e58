import type { Db } from '../db/client.ts';
import { openCopiedStore } from './copied-store.ts';
import { listSearches, type SearchKind } from './search-sample.ts';
import { latenciesOf, type Latencies } from './statistic.ts';

/** How much is measured. */
export interface SearchSettings {
  readonly residents: number;
  /** How many texts of each kind are searched for. */
  readonly sample: number;
  readonly rounds: number;
}

/** Who searches: one who sees every household, and one who sees those they work for. */
export const searchers = ['frontoffice', 'backoffice'] as const;
export type Searcher = (typeof searchers)[number];

export interface SearchFigures {
  readonly households: number;
  readonly persons: number;
  readonly all: Latencies;
  /** Processor time of a search on average, the log's writer with it: tells more than time on a busy machine. */
  readonly cpuMs: number;
  readonly kinds: ReadonlyMap<Searcher, ReadonlyMap<SearchKind, Latencies>>;
}

/** What the page asks as somebody types. */
const document = `query Search($text: String!) {
  search(text: $text) {
    nodes {
      matchedOn
      exact
      person { id bsn name { full given } birthDate age address { line } addressWithheld registrationStatus }
      household { id }
      case { number }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Measures searches of every kind in process, with access and the durable log. */
export async function measureSearch({ residents, sample, rounds }: SearchSettings): Promise<SearchFigures> {
  const opened = new AsyncDisposableStack();
  try {
    const { db, ask } = await openCopiedStore(residents, opened);
    const searches = listSearches(db, sample);
    const taken = new Map(searchers.map((searcher) => [searcher, new Map<SearchKind, number[]>()]));
    let before = process.cpuUsage();
    // The first round warms up. Kinds and searchers take turns, so that what slows the machine slows them all.
    for (let round = 0; round <= rounds; round += 1) {
      if (round === 1) before = process.cpuUsage();
      for (const { kind, text } of searches) {
        for (const searcher of searchers) {
          const started = performance.now();
          await ask(searcher, document, { text });
          const own = taken.get(searcher);
          if (round > 0) own?.set(kind, [...(own.get(kind) ?? []), performance.now() - started]);
        }
      }
    }
    const used = process.cpuUsage(before);
    const cpuMs = (used.user + used.system) / 1000 / (rounds * searches.length * searchers.length);
    const kinds = new Map(
      [...taken].map(([searcher, own]) => [
        searcher,
        new Map([...own].map(([kind, values]) => [kind, latenciesOf(values)])),
      ]),
    );
    const all = latenciesOf([...taken.values()].flatMap((own) => [...own.values()].flat()));
    return { all, cpuMs, kinds, ...countsOf(db) };
  } finally {
    await opened.disposeAsync();
  }
}

function countsOf(db: Db): { readonly households: number; readonly persons: number } {
  const count = (table: string) => Number(db.$client.prepare(`select count(*) from ${table}`).pluck().get());
  return { households: count('household'), persons: count('person') };
}
