import { openCopiedStore } from './copied-store.ts';
import { residentsOf } from './household-report.ts';
import { latenciesOf, rounded, type Latencies } from './statistic.ts';

interface MutationSettings {
  readonly residents: number;
  /** How many of each are made. */
  readonly changes: number;
}

const full: MutationSettings = { residents: residentsOf(13_000), changes: 300 };
const quick: MutationSettings = { residents: 2000, changes: 5 };

interface MutationFigures {
  readonly households: number;
  readonly kinds: Readonly<Record<Kind, Latencies>>;
  /** Processor time of a change on average, the log's writer with it. */
  readonly cpuMs: number;
}

const problems = 'problems { code }';
const documents = {
  changeCaseStatus: `mutation Step($input: ChangeCaseStatusInput!) {
    made: changeCaseStatus(input: $input) { case { id version status } ${problems} } }`,
  registerContactMoment: `mutation Contact($input: RegisterContactMomentInput!) {
    made: registerContactMoment(input: $input) { contactMoment { id version } ${problems} } }`,
} as const;
type Kind = keyof typeof documents;
const kinds: readonly Kind[] = ['changeCaseStatus', 'registerContactMoment'];

/** Measures changes of a case and of contact, one after the other, and prints what came of it. */
export async function reportMutation(options: {
  readonly quick: boolean;
  readonly json: boolean;
  /** About how many households the store holds: 13,000 unless told otherwise. */
  readonly households?: string | undefined;
}): Promise<void> {
  const figures = await measureMutation({
    ...(options.quick ? quick : full),
    ...(options.households === undefined ? {} : { residents: residentsOf(Number(options.households)) }),
  });
  console.log(describe(figures));
  if (options.json) console.log(JSON.stringify({ mutation: toJson(figures) }));
}

interface OpenCase {
  readonly id: string;
  readonly householdId: string;
  readonly personId: string;
  readonly version: number;
}

// Taken up at the desk that answers for it, of nobody in particular.
const taken = `select c.id, c.household_id as householdId, c.person_id as personId, c.version from "case" c
  join organisation o on o.id = c.organisation_id and o.code = 'larikslaan2'
  where c.status = 'IN_PROGRESS' and c.law = 'WMO' and c.kind = 'REPORT' and c.sealed = 0
    and not exists (select 1 from child_protection p where p.person_id = c.person_id)
  order by c.id limit ?`;

async function measureMutation({ residents, changes }: MutationSettings): Promise<MutationFigures> {
  const opened = new AsyncDisposableStack();
  try {
    const { db, ask } = await openCopiedStore(residents, opened);
    const cases = db.$client.prepare<[number], OpenCase>(taken).all(changes);
    const times: Record<Kind, number[]> = { changeCaseStatus: [], registerContactMoment: [] };
    const at = new Date().toISOString();
    const before = process.cpuUsage();
    for (const [place, { id, householdId, personId, version }] of cases.entries()) {
      const inputs: Readonly<Record<Kind, object>> = {
        registerContactMoment: {
          householdId,
          personId,
          law: 'WMO',
          channel: 'PHONE',
          at,
          summary: 'Gebeld over de melding.',
        },
        changeCaseStatus: { id, expectedVersion: version, status: 'CLOSED' },
      };
      for (const kind of kinds) {
        const input = { clientMutationId: `${kind}-${place}`, ...inputs[kind] };
        const started = performance.now();
        const body = await ask('frontoffice', documents[kind], { input });
        times[kind].push(performance.now() - started);
        if (!body.includes('"problems":[]')) throw new Error('a change of the bench was refused');
      }
    }
    const used = process.cpuUsage(before);
    return {
      households: Number(db.$client.prepare('select count(*) from household').pluck().get()),
      kinds: {
        changeCaseStatus: latenciesOf(times.changeCaseStatus),
        registerContactMoment: latenciesOf(times.registerContactMoment),
      },
      cpuMs: (used.user + used.system) / 1000 / (cases.length * kinds.length),
    };
  } finally {
    await opened.disposeAsync();
  }
}

function describe({ households, kinds: own, cpuMs }: MutationFigures): string {
  const row = (kind: Kind) =>
    `  ${kind}`.padEnd(40) +
    [own[kind].p50, own[kind].p95, own[kind].p99].map((ms) => ms.toFixed(1).padStart(10)).join('');
  return [
    `Changes one after the other in a store of ${households} households, in process, access, history and durable log on; ms`,
    `${''.padEnd(40)}${['p50', 'p95', 'p99'].map((head) => head.padStart(10)).join('')}`,
    ...kinds.map(row),
    `Processor time of a change on average: ${cpuMs.toFixed(1)} ms.`,
  ].join('\n');
}

function toJson({ households, kinds: own, cpuMs }: MutationFigures) {
  const all = kinds.map((kind) => [kind, own[kind]] as const);
  const part = (name: keyof Latencies) => Object.fromEntries(all.map(([kind, found]) => [kind, rounded(found[name])]));
  return { households, p50: part('p50'), p95: part('p95'), p99: part('p99'), cpuMs: rounded(cpuMs), withLog: true };
}
