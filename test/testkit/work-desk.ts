import { insertFamily, type Family, type FamilySpec } from './family.ts';
import { startTestHub, type Answer, type TestHub } from './hub.ts';
import { testNow } from './store.ts';

export interface ProblemSeen {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly version?: number;
}

/** What came of a mutation: under `thing` what it made or changed, whatever the schema calls that. */
export interface Payload {
  readonly thing: (Record<string, unknown> & { readonly id: string; readonly version: number }) | null;
  readonly problems: readonly ProblemSeen[];
}

/** A mutation of the schema as a document with one variable, `input`. */
export function mutationOf(field: string, selection: string): string {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return `mutation ${name}($input: ${name}Input!) { payload: ${field}(input: $input) {
    thing: ${selection} problems { __typename code message path ... on Conflict { version } } } }`;
}

/** One family with a case at each of three desks, and a director. */
export const workFamily: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
    { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
  ],
  plan: { director: 'director' },
};

/** Another family, with a case and without a plan, at another address. */
export const otherFamily: FamilySpec = {
  members: [{ name: 'Joris Maas', bsn: '999990032' }],
  address: { postalCode: '3832BB', houseNumber: 2 },
  cases: [{ number: 'W-2', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' }],
};

export interface WorkDesk extends TestHub, Family {
  readonly other: Family;
  /** Moves the hub's clock to 10:00 UTC on a day. */
  readonly goTo: (day: string) => void;
  readonly send: (document: string, persona: string, input: object, activity?: string | null) => Promise<Answer>;
  /** Sends a mutation, by a name of its own, and looks into its payload; throws when the answer has errors. */
  readonly change: (document: string, persona: string, input: object, activity?: string) => Promise<Payload>;
}

let count = 0;

/** A hub with two families and a clock that can be moved. */
export async function startWorkDesk(spec: FamilySpec = workFamily): Promise<WorkDesk> {
  let now = testNow;
  const hub = await startTestHub({ now: () => now });
  const family = insertFamily(hub.db, spec);
  const other = insertFamily(hub.db, otherFamily);
  const send: WorkDesk['send'] = (document, persona, input, activity) =>
    hub.ask(persona, document, { input: { clientMutationId: `work-${++count}`, ...input } }, activity);
  const change: WorkDesk['change'] = async (document, persona, input, activity) => {
    const { data, errors } = await send(document, persona, input, activity);
    if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
    return data['payload'] as Payload;
  };
  const goTo = (day: string) => void (now = new Date(`${day}T10:00:00.000Z`));
  return { ...hub, ...family, other, goTo, send, change };
}

/** Codes of the problems of a payload. */
export function codesOf({ problems }: Payload): string[] {
  return problems.map(({ code }) => code);
}

/** Codes of the problems of a payload, each with the path of its field. */
export function placesOf({ problems }: Payload): string[] {
  return problems.map(({ code, path }) => [code, ...path].join(' '));
}

/** The history of a record: what changed, in the order in which it did. */
export function readHistory({ db }: Pick<TestHub, 'db'>, recordId: string): readonly unknown[] {
  return db.$client
    .prepare<[string], string>('select changes from revision where record_id = ? order by recorded_at, id')
    .pluck()
    .all(recordId)
    .map((changes) => JSON.parse(changes) as unknown);
}
