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

/** What a test sees of what was made or changed. */
export interface ThingSeen {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** What came of a mutation: under `thing` what it made or changed, whatever the schema calls that. */
export interface Payload<Thing = ThingSeen> {
  readonly thing: Thing | null;
  readonly problems: readonly ProblemSeen[];
  /** Where it was asked for. */
  readonly clientMutationId?: string;
}

/** A mutation of the schema as a document with one variable, `input`; `rest` is what else its payload is asked for. */
export function mutationOf(field: string, selection: string, rest = ''): string {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return `mutation ${name}($input: ${name}Input!) { payload: ${field}(input: $input) {
    thing: ${selection} problems { __typename code message path ... on Conflict { version } } ${rest} } }`;
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
  members: [{ name: 'Joris Maas', bsn: '999996502' }],
  address: { postalCode: '3832BB', houseNumber: 2 },
  cases: [{ number: 'W-2', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' }],
};

export interface WorkDesk extends TestHub, Family {
  readonly other: Family;
  /** Moves the hub's clock to 10:00 UTC on a day. */
  readonly goTo: (day: string) => void;
  /** Moves the hub's clock on by so many minutes. */
  readonly later: (minutes: number) => void;
  readonly send: (document: string, persona: string, input: object, activity?: string | null) => Promise<Answer>;
  /** Sends a mutation, by a name of its own, and looks into its payload; throws when the answer has errors. */
  readonly change: <Thing = ThingSeen>(
    document: string,
    persona: string,
    input: object,
    activity?: string,
  ) => Promise<Payload<Thing>>;
}

let count = 0;

/** A name that no other mutation of the tests has. */
export function newName(): string {
  return `work-${++count}`;
}

/** A hub with two families and a clock that can be moved. */
export async function startWorkDesk(spec: FamilySpec = workFamily): Promise<WorkDesk> {
  let now = testNow;
  const hub = await startTestHub({ now: () => now });
  const family = insertFamily(hub.db, spec);
  const other = insertFamily(hub.db, otherFamily);
  const send: WorkDesk['send'] = (document, persona, input, activity) =>
    hub.ask(persona, document, { input: { clientMutationId: newName(), ...input } }, activity);
  const change = async <Thing>(document: string, persona: string, input: object, activity?: string) => {
    const { data, errors } = await send(document, persona, input, activity);
    if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
    return data['payload'] as Payload<Thing>;
  };
  const later = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000));
  const goTo = (day: string) => void (now = new Date(`${day}T10:00:00.000Z`));
  return { ...hub, ...family, other, goTo, later, send, change };
}

/** Codes of the problems of a payload. */
export function codesOf({ problems }: Pick<Payload, 'problems'>): string[] {
  return problems.map(({ code }) => code);
}

/** Codes of the problems of a payload, each with the path of its field. */
export function placesOf({ problems }: Pick<Payload, 'problems'>): string[] {
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
