import { expect } from 'vitest';
import { insertFamily, type CaseSpec, type FamilySpec } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

export const deadlines = `dueOn daysLeft passed
  norms { norm { code days workingDays targetPercent assumed agreement { code } } countedFrom endsOn daysLeft passed }`;
export const query = `query Duties($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) { duties {
  __typename kind holder message officeFunction organisation { code } worker { name phone }
  reach { phone email teamLeads { name } } ${deadlines}
  ... on CaseDuty { law case { number sight daysLeft } statutory { endsOn ordinarilyEndsOn standsStill daysLeft passed term { article amount unit } } }
  ... on PlanDuty { agreedFor plan { sight } } } } }`;

export interface Duty {
  readonly __typename: string;
  readonly kind: string | null;
  readonly message: string;
  readonly organisation: { readonly code: string } | null;
  readonly worker: { readonly name: string } | null;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly passed: boolean | null;
  readonly norms: readonly { readonly norm: { readonly code: string }; readonly endsOn: string }[] | null;
  readonly [field: string]: unknown;
}

export const members = [{ name: 'Noor Visser', bsn: '999990019' }];
export const wmo: CaseSpec = {
  number: 'W-1',
  law: 'WMO',
  organisation: 'larikslaan2',
  office: 'FRONT',
  worker: 'frontoffice',
};
export const youth: CaseSpec = {
  number: 'J-1',
  law: 'JEUGDWET',
  organisation: 'amersfoort',
  office: 'BACK',
  worker: 'backoffice',
};
export const benefit: CaseSpec = {
  ...{ number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
};

/** A hub with one household, and a way to ask who must act in it. */
export async function startWith(spec: Omit<FamilySpec, 'members'>) {
  const hub = await startTestHub();
  const family = insertFamily(hub.db, { members, ...spec });
  const dutiesFor = async (persona: string, { asOf, activity }: { asOf?: string; activity?: string } = {}) => {
    const { data, errors } = await hub.ask(persona, query, { by: { id: family.householdId }, asOf }, activity);
    expect(errors).toEqual([]);
    return (data?.['household'] as { duties: readonly Duty[] } | null)?.duties ?? null;
  };
  return { ...hub, ...family, dutiesFor };
}

/** The first duty in a household with this one case. */
export async function dutyOf(spec: CaseSpec, persona = 'privacy', asOf?: string): Promise<Duty | undefined> {
  const { dutiesFor } = await startWith({ cases: [spec] });
  return (await dutiesFor(persona, asOf ? { asOf } : {}))?.[0];
}
