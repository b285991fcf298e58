import type { Db } from '../db/client.ts';
import { openCopiedStore } from './copied-store.ts';
import { listNaively } from './worklist-naive.ts';
import { latenciesOf, type Latencies } from './statistic.ts';

/** How much is measured. */
export interface WorklistSettings {
  readonly residents: number;
  readonly rounds: number;
}

/** What is asked of a worklist, as the page does. */
export const worklistQuestions = [
  'page of the office',
  'page of one’s own',
  'page by law',
  'groups by deadline',
  'groups by worker',
  'groups by area',
  'number in all',
] as const;
export type WorklistQuestion = (typeof worklistQuestions)[number];

export interface WorklistFigures {
  readonly households: number;
  /** Open cases of the office. */
  readonly cases: number;
  readonly questions: ReadonlyMap<WorklistQuestion, Latencies>;
  /** Processor time of a page of the office on average, the log's writer with it. */
  readonly cpuMs: number;
  /** The same page by reading every open case of the office and judging each by itself; median, without log. */
  readonly naiveMs: number;
}

const page = `nodes { key kind title message law dueOn daysLeft waitingFor organisation { id name } worker { id name }
  person { name { full } } household { id } subject { ... on Case { id version status kind number } }
  duty { key norms { endsOn norm { description } } ... on CaseDuty { statutory { endsOn term { label article } } } } }
  pageInfo { hasNextPage endCursor }`;
const groups = 'key label count passedCount dueSoonCount';

const documents: Readonly<Record<WorklistQuestion, string>> = {
  'page of the office': `{ worklist(filter: { kinds: [CASE] }) { ${page} } }`,
  'page of one’s own': `{ worklist(filter: { worker: { me: true } }) { ${page} } }`,
  'page by law': `{ worklist(orderBy: LAW) { ${page} } }`,
  'groups by deadline': `{ worklistCounts(groupBy: DEADLINE) { ${groups} } }`,
  'groups by worker': `{ worklistCounts(groupBy: WORKER) { ${groups} } }`,
  'groups by area': `{ worklistCounts(groupBy: AREA) { ${groups} } }`,
  'number in all': '{ worklist { totalCount } }',
};

/** Who asks: one of the back office, whose worklist is that of an office. */
const asker = 'backoffice';

/** Measures pages and groups in process, with access and the durable log. Throws when the naive way finds another page. */
export async function measureWorklist({ residents, rounds }: WorklistSettings): Promise<WorklistFigures> {
  const opened = new AsyncDisposableStack();
  try {
    const { db, ask } = await openCopiedStore(residents, opened);
    const taken = new Map(worklistQuestions.map((question) => [question, [] as number[]]));
    let cpuMs = 0;
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const question of worklistQuestions) {
        const [before, started] = [process.cpuUsage(), performance.now()];
        await ask(asker, documents[question], {});
        if (round === 0) continue;
        taken.get(question)?.push(performance.now() - started);
        const used = process.cpuUsage(before);
        if (question === 'page of the office') cpuMs += (used.user + used.system) / 1000 / rounds;
      }
    }
    const naive = listNaively(db, asker, Math.max(1, Math.min(5, rounds)));
    checkSame(await ask(asker, documents['page of the office'], {}), naive.ids);
    return {
      households: countOf(db, 'select count(*) from household'),
      cases: naive.cases,
      questions: new Map([...taken].map(([question, values]) => [question, latenciesOf(values)])),
      cpuMs,
      naiveMs: naive.ms,
    };
  } finally {
    await opened.disposeAsync();
  }
}

function checkSame(body: string, ids: readonly string[]): void {
  const found = [...body.matchAll(/"key":"(cas_[^"]+)"/g)].map((match) => match[1]);
  if (found.length === 0 || found.join(' ') !== ids.join(' ')) throw new Error('the worklist is not the one by hand');
}

function countOf(db: Db, sql: string): number {
  return Number(db.$client.prepare(sql).pluck().get());
}
