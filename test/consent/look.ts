import { expect } from 'vitest';
import { contactMomentTable } from '../../db/contact-moment.table.ts';
import { transaction } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { staffId } from '../../src/population/staff.ts';
import { insertDecision, insertDocument, insertProvision } from '../testkit/family.ts';
import { testNow } from '../testkit/store.ts';
import { family, startDesk, type Desk } from './consent.ts';

export const look = `query Look($id: ID!) { household(by: { id: $id }) {
  cases { law sight title number person { name { full } } decisions { grounds } provisions { product { name } } }
  documents { title } provisions { law } contactMoments { nodes { summary } totalCount }
  withheld { area reason law count }
} }`;

/** What is seen of the household. */
export interface Seen {
  readonly cases: readonly (Record<string, unknown> & { readonly law: string; readonly sight: string })[];
  readonly documents: readonly { readonly title: string }[];
  readonly provisions: readonly { readonly law: string }[];
  readonly contactMoments: { readonly nodes: readonly { readonly summary: string }[]; readonly totalCount: number };
  readonly withheld: readonly { readonly area: string; readonly reason: string; readonly law: string | null }[];
}

/** What a persona sees of the household. */
export async function lookAs({ ask, householdId }: Desk, persona: string, activity?: string): Promise<Seen> {
  const { data, errors } = await ask(persona, look, { id: householdId }, activity);
  expect(errors).toEqual([]);
  return data?.['household'] as Seen;
}

/** Whether it is about debts. */
export const underDebts = ({ law }: { readonly law: string }) => law === 'WGS';

/** What is seen of the mother's debts, in one line. */
export async function sightOfDebts(desk: Desk, persona = 'director', activity?: string): Promise<unknown> {
  const seen = await lookAs(desk, persona, activity);
  return seen.cases.filter(underDebts).map(({ sight }) => sight);
}

/** The family, with a decision, a letter, help and a talk in the mother's debts. */
export async function startDebts(rest: object = {}): Promise<Desk> {
  const cases = (family.cases ?? []).map((each) => (each.law === 'WGS' ? { ...each, rest } : each));
  const desk = await startDesk({ ...family, cases });
  const { db, householdId, personIds, caseIds } = desk;
  const [personId = '', caseId = ''] = [personIds[0], caseIds[1]];
  const decisionId = insertDecision(db, { caseId, grounds: 'Schuldregeling is passend.' });
  insertProvision(db, { householdId, personId, law: 'WGS', caseId, decisionId });
  insertDocument(db, { caseId, title: 'Schuldenlijst' });
  const talk = { id: newId('contactMoment'), householdId, personId, caseId, law: 'WGS', channel: 'PHONE' } as const;
  transaction(db, () =>
    insertRows(db, contactMomentTable, [
      {
        ...talk,
        at: '2026-05-20T09:00:00.000Z',
        summary: 'Gesprek over schulden',
        staffId: staffId('debt'),
        ...provenance,
      },
    ]),
  );
  return desk;
}

const provenance = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;
