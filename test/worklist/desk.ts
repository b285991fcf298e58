import type { FamilySpec } from '../testkit/family.ts';
import { insertSignal } from '../testkit/family.ts';
import { mutationOf, startWorkDesk, type WorkDesk } from '../testkit/work-desk.ts';

const noon = { law: 'WMO', organisation: 'larikslaan2', office: 'FRONT' } as const;
const back = { law: 'WMO', organisation: 'amersfoort', office: 'BACK' } as const;

/** A family with work at two offices: passed, due, standing still and done; some sealed, some from Suwinet. */
const family: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
  ],
  cases: [
    { number: 'F-1', ...noon, worker: 'frontoffice', rest: { dueOn: '2026-06-03', receivedOn: '2026-05-12' } },
    { number: 'F-2', ...noon, rest: { status: 'RECEIVED', receivedOn: '2026-05-29', dueOn: '2026-07-10' } },
    { number: 'F-3', ...noon, worker: 'frontoffice2', rest: { dueOn: '2026-06-12', sealed: 1 } },
    {
      number: 'F-4',
      ...noon,
      law: 'JEUGDWET',
      worker: 'frontoffice2',
      rest: { status: 'DECIDED', dueOn: '2026-05-20' },
    },
    {
      number: 'B-1',
      ...back,
      worker: 'backoffice',
      rest: { kind: 'APPLICATION', receivedOn: '2026-05-18', dueOn: '2026-05-31' },
    },
    {
      number: 'B-2',
      ...back,
      rest: { kind: 'APPLICATION', status: 'SUSPENDED', receivedOn: '2026-05-20', dueOn: '2026-06-04' },
    },
    {
      ...{ number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'BACK', worker: 'workincome' },
      rest: { kind: 'APPLICATION', suwiDerived: 1, receivedOn: '2026-05-01', dueOn: '2026-06-26' },
    },
  ],
  plan: { director: 'director', startedOn: '2026-01-15' },
};

export interface ListDesk extends WorkDesk {
  /** Numbers of the cases in a worklist, and titles of what else is in it, in its order. */
  readonly names: (persona: string, args?: string, activity?: string) => Promise<readonly string[]>;
  readonly caseOf: (number: string) => string;
}

export const assignCases = mutationOf(
  'assignCases',
  'results { id case { worker { id } version } problems { code path } }',
)
  .replace('thing: results', 'results')
  .replace('problems { __typename', 'problems { __typename');
export const releaseCase = mutationOf('releaseCase', 'case { id version worker { id } }');

/** A hub with that family, a signal that nobody took up, and another family. */
export async function startListDesk(): Promise<ListDesk> {
  const desk = await startWorkDesk(family);
  insertSignal(desk.db, { householdId: desk.householdId, law: 'WMO', personId: desk.personIds[0] ?? null });
  const ids = desk.db.$client.prepare<[string], string>('select id from "case" where number = ?').pluck();
  const names: ListDesk['names'] = async (persona, args = '', activity) => {
    const document = `{ worklist(first: 50${args}) { totalCount nodes { title subject { ... on Case { number } } } } }`;
    const { data, errors } = await desk.ask(persona, document, {}, activity);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const { nodes, totalCount } = (data?.['worklist'] ?? {}) as {
      totalCount: number;
      nodes: { title: string; subject: { number?: string } }[];
    };
    if (totalCount !== nodes.length) throw new Error(`${totalCount} counted, ${nodes.length} shown`);
    return nodes.map(({ title, subject }) => subject.number ?? title);
  };
  return { ...desk, names, caseOf: (number) => ids.get(number) ?? '' };
}
