import { describe, expect, test } from 'vitest';
import { startTestHub } from '../testkit/hub.ts';

const all = `query Agreements($organisation: String, $on: Date) { agreements(organisation: $organisation, on: $on) {
  code kind title basis validFrom validUntil commissioner { code } executor { code } } }`;

const norms = `query Norms($code: String!, $on: Date) { agreement(code: $code) {
  norms(on: $on) { code measure law officeFunction caseKind days workingDays targetPercent assumed basis agreement { code } } } }`;

const larikslaan2 = 'prestatieovereenkomst-larikslaan2';
const amersfoort = 'dienstverleningsovereenkomst-amersfoort';

describe('the agreements', () => {
  test('are told to every member of staff, with their parties and where they are known from', async () => {
    const { ask } = await startTestHub();
    for (const persona of ['frontoffice', 'backoffice', 'management', 'admin', 'chain']) {
      const { data, errors } = await ask(persona, all, {}, null);
      expect(errors, persona).toEqual([]);
      expect(data, persona).toMatchObject({
        agreements: [
          { code: amersfoort, kind: 'SERVICE', commissioner: { code: 'leusden' }, executor: { code: 'amersfoort' } },
          {
            code: larikslaan2,
            kind: 'PERFORMANCE',
            commissioner: { code: 'leusden' },
            executor: { code: 'larikslaan2' },
          },
        ],
      });
    }
  });

  test('are listed by party, the commissioner being party to both', async () => {
    const { ask } = await startTestHub();
    const codes = async (organisation: string) =>
      (((await ask('admin', all, { organisation })).data ?? {})['agreements'] as { code: string }[]).map(
        ({ code }) => code,
      );
    expect(await codes('larikslaan2')).toEqual([larikslaan2]);
    expect(await codes('leusden')).toEqual([amersfoort, larikslaan2]);
    expect(await codes('nobody')).toEqual([]);
  });

  test('are listed for a day, past or to come', async () => {
    const { ask, db } = await startTestHub();
    db.$client.exec(
      `update agreement set valid_from = '2017-01-01', valid_until = '2027-01-01' where code = '${larikslaan2}'`,
    );
    const codes = async (on: string) =>
      (((await ask('admin', all, { on })).data ?? {})['agreements'] as { code: string }[]).map(({ code }) => code);
    expect(await codes('2016-12-31')).toEqual([amersfoort]);
    expect(await codes('2026-12-31')).toEqual([amersfoort, larikslaan2]);
    expect(await codes('2027-01-01')).toEqual([amersfoort]);
  });

  test('that there is not is null', async () => {
    const { ask } = await startTestHub();
    expect((await ask('admin', norms, { code: "' or 1=1" })).data).toEqual({ agreement: null });
  });

  test('refuse a day that is none and one that nobody can mean', async () => {
    const { ask } = await startTestHub();
    for (const on of ['2026-02-30', '0001-01-01', '9999-12-31', 'tomorrow', '']) {
      const { errors, text } = await ask('admin', all, { on });
      expect(
        errors.map(({ extensions }) => extensions.code),
        on,
      ).toEqual(['BAD_USER_INPUT']);
      expect(text).not.toContain(`"${on}"`);
    }
  });
});

describe('the norms of an agreement', () => {
  test('say what they demand, and that their figures are assumed', async () => {
    const { ask } = await startTestHub();
    const { data } = await ask('teamlead', norms, { code: larikslaan2 });
    const found = ((data ?? {})['agreement'] as { norms: Record<string, unknown>[] }).norms;
    expect(found.find(({ code }) => code === 'regisseur')).toEqual({
      ...{ code: 'regisseur', measure: 'DIRECTOR_APPOINTED', law: null, officeFunction: 'FRONT', caseKind: null },
      ...{ days: 5, workingDays: true, targetPercent: 95, assumed: true, agreement: { code: larikslaan2 } },
      basis: expect.stringMatching(/^Aangenomen/),
    });
    expect(found.every((norm) => norm['assumed'] === true)).toBe(true);
  });

  test('that the municipality put in itself name the agreement as their basis', async () => {
    const { ask, db } = await startTestHub();
    db.$client.exec(`update service_norm set assumed = 0, days = 3, source = 'STAFF' where code = 'regisseur'`);
    const { data } = await ask('teamlead', norms, { code: larikslaan2 });
    const found = ((data ?? {})['agreement'] as { norms: Record<string, unknown>[] }).norms;
    expect(found.find(({ code }) => code === 'regisseur')).toMatchObject({
      ...{ days: 3, assumed: false, basis: expect.stringContaining('§ 7.1') },
    });
  });

  test('are those of the day asked', async () => {
    const { ask, db } = await startTestHub();
    db.$client.exec(`update service_norm set valid_from = '2027-01-01' where code = 'regisseur'`);
    const codes = async (on?: string) => {
      const { data } = await ask('teamlead', norms, { code: larikslaan2, on });
      return ((data ?? {})['agreement'] as { norms: { code: string }[] }).norms.map(({ code }) => code);
    };
    expect(await codes('2026-06-01')).not.toContain('regisseur');
    expect(await codes('2027-01-01')).toContain('regisseur');
    expect(await codes()).toContain('regisseur');
  });
});

describe('what is done under an agreement', () => {
  const under = `query Under($code: String!, $on: Date) { agreement(code: $code) {
    responsibilities(on: $on) { law officeFunction task status organisation { code } agreement { code } } } }`;

  test('is all its executor’s, and on a day what it then held', async () => {
    const { ask } = await startTestHub();
    const read = async (on?: string) => {
      const { data } = await ask('management', under, { code: larikslaan2, on });
      return ((data ?? {})['agreement'] as { responsibilities: { task: string; organisation: { code: string } }[] })
        .responsibilities;
    };
    expect((await read()).every(({ organisation }) => organisation.code === 'larikslaan2')).toBe(true);
    expect((await read('2016-12-31')).map(({ task }) => task)).not.toContain('SOCIAL_TEAM');
    expect((await read('2017-01-01')).map(({ task }) => task)).toContain('SOCIAL_TEAM');
  });

  test('leads from an organisation to its agreements, and each of them is found by its id', async () => {
    const { ask } = await startTestHub();
    const { data } = await ask(
      'frontoffice',
      `{ me { staff { organisation { kind agreements { id norms { id } } } } } }`,
    );
    const { organisation } = ((data ?? {})['me'] as { staff: { organisation: Organisation } }).staff;
    expect(organisation.kind).toBe('EXECUTOR');
    const [agreement] = organisation.agreements;
    const { data: nodes } = await ask(
      'management',
      'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids: [agreement?.id, agreement?.norms[0]?.id] },
      null,
    );
    expect(nodes).toEqual({
      nodes: [
        { __typename: 'Agreement', id: agreement?.id },
        { __typename: 'ServiceNorm', id: agreement?.norms[0]?.id },
      ],
    });
  });
});

interface Organisation {
  readonly kind: string;
  readonly agreements: readonly { readonly id: string; readonly norms: readonly { readonly id: string }[] }[];
}
