import { codesOf, mutationOf, startWorkDesk, type Payload, type WorkDesk } from '../testkit/work-desk.ts';
import type { FamilySpec } from '../testkit/family.ts';

const seen = `case { id version number status receivedOn dueOn closedOn daysLeft law kind officeFunction title
  organisation { code } worker { id name } statusHistory { status since staff { name } }
  termChanges { ground article reason fromOn untilOn answerBy recordedBy { name } penalty { firstDay days amount } } }`;

const documents = {
  openCase: mutationOf('openCase', seen),
  changeCaseStatus: mutationOf('changeCaseStatus', seen).replace('problems {', 'remarks problems {'),
  suspendCaseTerm: mutationOf('suspendCaseTerm', seen),
  resumeCaseTerm: mutationOf('resumeCaseTerm', seen),
  extendCaseTerm: mutationOf('extendCaseTerm', seen),
  recordDefaultNotice: mutationOf('recordDefaultNotice', seen),
  decideCase: mutationOf('decideCase', seen).replace('problems {', 'remarks problems {'),
  takeCase: mutationOf('takeCase', seen),
  assignCase: mutationOf('assignCase', seen),
};
export type Mutation = keyof typeof documents;

/** A family with cases under four laws in the hands of several offices; each is told by its number. */
export const caseFamily: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    {
      number: 'J-1',
      law: 'JEUGDWET',
      organisation: 'amersfoort',
      office: 'BACK',
      worker: 'backoffice',
      // Eight weeks from the day of receipt.
      rest: { kind: 'APPLICATION', receivedOn: '2026-05-11', dueOn: '2026-07-06' },
    },
    {
      number: 'B-1',
      law: 'WMO',
      organisation: 'amersfoort',
      office: 'BACK',
      rest: {
        ...{ kind: 'OBJECTION', receivedOn: '2026-05-11', dueOn: '2026-07-13' },
        ...{ termCode: 'bezwaar-besluit', termFrom: '2026-06-01' },
      },
    },
    {
      number: 'A-1',
      law: 'WMO',
      organisation: 'amersfoort',
      office: 'BACK',
      worker: 'backoffice',
      rest: { kind: 'APPLICATION', receivedOn: '2026-05-26', dueOn: '2026-06-09' },
    },
  ],
};

export interface CaseDesk extends WorkDesk {
  /** The id of the family's case with this number. */
  readonly caseOf: (number: string) => string;
  /** Sends a mutation on a case of the family, by the version it has now unless told otherwise. */
  readonly make: (mutation: Mutation, persona: string, input: object, activity?: string) => Promise<CasePayload>;
  readonly onCase: (mutation: Mutation, persona: string, number: string, input?: object) => Promise<CasePayload>;
  /** Decides in a case of the family; what is left out is ordinary: granted. */
  readonly decide: (persona: string, number: string, input?: object) => Promise<CasePayload>;
  /** Opens a case; what is left out is ordinary. */
  readonly open: (persona: string, input?: object, activity?: string) => Promise<CasePayload>;
}

export type CasePayload = Payload & { readonly remarks?: readonly string[] };

/** A hub with that family and a clock that can be moved. */
export async function startCaseDesk(spec: FamilySpec = caseFamily): Promise<CaseDesk> {
  const desk = await startWorkDesk(spec);
  const versions = desk.db.$client.prepare<[string], number>('select version from "case" where id = ?').pluck();
  const ids = desk.db.$client.prepare<[string], string>('select id from "case" where number = ?').pluck();
  const caseOf = (number: string) => ids.get(number) ?? '';
  const make: CaseDesk['make'] = (mutation, persona, input, activity) =>
    desk.change(documents[mutation], persona, input, activity);
  const onCase: CaseDesk['onCase'] = (mutation, persona, number, input = {}) => {
    const id = caseOf(number);
    return make(mutation, persona, { id, expectedVersion: versions.get(id) ?? 0, ...input });
  };
  const decide: CaseDesk['decide'] = (persona, number, input = {}) =>
    onCase('decideCase', persona, number, { outcome: 'GRANTED', grounds: 'U kunt dit nu niet zonder hulp.', ...input });
  const open: CaseDesk['open'] = (persona, input = {}, activity) => {
    const { householdId, personIds } = desk;
    const usual = { householdId, personId: personIds[0], law: 'WMO', kind: 'REPORT', title: 'Hulp in huis' };
    return make('openCase', persona, { ...usual, ...input }, activity);
  };
  return { ...desk, caseOf, make, onCase, decide, open };
}

/** The codes of what was refused, or the status and last day of what was done. */
export function told(payload: CasePayload): readonly unknown[] {
  return payload.thing ? [payload.thing['status'], payload.thing['dueOn']] : codesOf(payload);
}
