import { describe, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { organisationId } from '../../db/reference.ts';
import { activityId } from '../testkit/activity.ts';
import { readLooks } from '../mutation/wire.ts';
import { startListDesk } from './desk.ts';

describe('a worklist', () => {
  test('holds what the actor’s office is to do, the first day first, and of each by what it is asked', async () => {
    const desk = await startListDesk();
    const { data, errors } = await desk.ask(
      'frontoffice',
      `{ worklist { totalCount pageInfo { hasNextPage } nodes { kind title message law since dueOn daysLeft passed waitingFor
        organisation { code } officeFunction worker { name } person { name { full } } household { id }
        subject { __typename } duty { dueOn norms { norm { code } endsOn } ... on CaseDuty { statutory { endsOn term { article } } } } } } }`,
    );
    expect(errors).toEqual([]);
    const { totalCount, nodes } = (data?.['worklist'] ?? {}) as {
      totalCount: number;
      nodes: Record<string, unknown>[];
    };
    expect(totalCount).toBe(5);
    expect(nodes[0]).toEqual({
      ...{ kind: 'CASE', title: 'Zaak WMO', law: 'WMO', since: '2026-05-29', dueOn: '2026-06-02', daysLeft: 1 },
      ...{ passed: false, waitingFor: 'NOBODY', worker: null, person: { name: { full: 'Noor Visser' } } },
      ...{ organisation: { code: 'larikslaan2' }, officeFunction: 'FRONT', household: { id: desk.householdId } },
      message: 'Larikslaan2 (frontoffice) neemt contact op met de inwoner.',
      subject: { __typename: 'Case' },
      duty: {
        dueOn: '2026-06-02',
        norms: [{ norm: { code: 'eerste-contact' }, endsOn: '2026-06-02' }],
        statutory: { endsOn: '2026-07-10', term: { article: 'Wmo 2015 art. 2.3.2 lid 1' } },
      },
    });
    expect(nodes.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['CASE', '2026-06-02'],
      ['CASE', '2026-06-03'],
      ['CASE', '2026-06-05'],
      ['CASE', null],
      ['SIGNAL', null],
    ]);
    expect(nodes.at(-1)).toMatchObject({ title: 'Signaal: eenzaamheid', waitingFor: 'NOBODY' });
    const looks = readLooks(desk);
    expect(looks).toMatchObject([{ access: { kind: 'FOUND', outcome: 'OK' } }]);
    expect(looks[0]?.access.types).toContain('WorklistItem');
  });

  test('shows nobody what they may not see', async () => {
    const desk = await startListDesk();
    const seen = async (persona: string, activity?: string) =>
      [...(await desk.names(persona, '', activity))].toSorted();
    // F-3 is sealed: for its worker only. The cases of the back office are not the desk's.
    expect(await seen('frontoffice')).toEqual(['F-1', 'F-2', 'F-4', 'Signaal: eenzaamheid', 'W-2']);
    expect(await seen('frontoffice', activityId('toegang-wmo'))).toEqual(['F-1', 'F-2', 'Signaal: eenzaamheid', 'W-2']);
    expect(await seen('backoffice')).toEqual(['B-1', 'B-2']);
    expect(await seen('workincome')).toEqual(['P-1']);
    expect(await seen('director')).toEqual(['F-1', 'F-2', 'F-4', 'Samen verder', 'Signaal: eenzaamheid', 'W-2']);
    expect(await seen('teamlead')).toEqual(['F-1', 'F-2', 'F-4', 'W-2']);
    expect(await seen('teamlead2')).toEqual(['B-1', 'B-2']);
    // What comes from Suwinet is for the tasks of Wet SUWI art. 62 alone.
    expect(await seen('teamlead2', activityId('teamleiding-werk-en-inkomen'))).toEqual([]);
    for (const persona of ['privacy', 'management']) expect([persona, await seen(persona)]).toEqual([persona, []]);
  });

  test('is refused without a purpose, and to who may not ask for it', async () => {
    const desk = await startListDesk();
    for (const field of [
      'worklist { totalCount }',
      'worklistCounts(groupBy: LAW) { count }',
      'workload { openCases }',
      'myAttention { pageInfo { hasNextPage } }',
    ]) {
      const none = await desk.ask('frontoffice', `{ ${field} }`, {}, null);
      const foreign = await desk.ask('frontoffice', `{ ${field} }`, {}, activityId('toezicht-fg'));
      expect([field, none.errors[0]?.extensions.code, foreign.errors[0]?.extensions.code]).toEqual([
        field,
        'PURPOSE_REQUIRED',
        'PURPOSE_NOT_ALLOWED',
      ]);
    }
    const { errors } = await desk.ask('frontoffice', '{ workload { openCases } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PURPOSE_NOT_ALLOWED']);
  });

  test('answers to what is asked of it', async () => {
    const desk = await startListDesk();
    const asked = async (filter: string, persona = 'frontoffice') => desk.names(persona, `, filter: { ${filter} }`);
    expect(await asked('laws: [JEUGDWET]')).toEqual(['F-4']);
    expect(await asked('laws: [PARTICIPATIEWET]')).toEqual([]);
    expect(await asked('statuses: [RECEIVED, DECIDED]')).toEqual(['F-2', 'F-4']);
    expect(await asked('kinds: [SIGNAL]')).toEqual(['Signaal: eenzaamheid']);
    expect(await asked('deadline: { passed: true }', 'backoffice')).toEqual(['B-1']);
    expect(await asked('deadline: { withinDays: 2 }')).toEqual(['F-2', 'F-1']);
    expect(await asked('deadline: { before: "2026-06-02" }')).toEqual(['F-2']);
    expect(await asked('deadline: { after: "2026-06-04" }')).toEqual(['W-2']);
    expect(await asked('deadline: { none: true }')).toEqual(['F-4', 'Signaal: eenzaamheid']);
    expect(await asked('worker: { me: true }')).toEqual(['F-1']);
    expect(await asked('worker: { nobody: true }')).toEqual(['F-2', 'Signaal: eenzaamheid']);
    expect(await asked(`worker: { id: "${staffId('frontoffice2')}" }`)).toEqual(['W-2', 'F-4']);
    expect(await asked('waitingFor: RESIDENT', 'backoffice')).toEqual(['B-2']);
    expect(await asked('withoutDirector: true')).toEqual(['W-2']);
    expect(await asked(`organisationId: "${organisationId('amersfoort')}"`)).toEqual(['B-1', 'B-2']);
    expect(await asked('everywhere: true, kinds: [CASE], statuses: [IN_PROGRESS]')).toEqual(['B-1', 'F-1', 'W-2']);
    expect(await asked('ladderStep: TAILORED_PROVISION')).toEqual([]);
    expect(await asked('providerId: "prv_x"')).toEqual([]);
    expect(await asked('districtCode: "WK032701"')).toEqual([]);
  });

  test('comes in the order asked, page by page the same', async () => {
    const desk = await startListDesk();
    for (const order of ['DUE', 'SINCE', 'LAW', 'HOUSEHOLD']) {
      const whole = await desk.names('frontoffice', `, orderBy: ${order}`);
      const walked: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await desk.ask(
          'frontoffice',
          `query Page($after: String) { worklist(first: 2, orderBy: ${order}, after: $after) { edges { cursor node { title subject { ... on Case { number } } } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        const page = (data?.['worklist'] ?? {}) as {
          edges: { cursor: string; node: { title: string; subject: { number?: string } } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        walked.push(...page.edges.map(({ node }) => node.subject.number ?? node.title));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect([order, walked]).toEqual([order, whole]);
    }
    expect(await desk.names('frontoffice', ', orderBy: LAW')).toEqual([
      'F-4',
      'F-2',
      'F-1',
      'W-2',
      'Signaal: eenzaamheid',
    ]);
  });

  test('is not asked for in a way that does not fit', async () => {
    const desk = await startListDesk();
    const cursor = Buffer.from(JSON.stringify(['SINCE', 'a', 'b', 'c'])).toString('base64url');
    for (const args of [
      'first: 0',
      'first: 101',
      'after: "nonsense"',
      `after: "${cursor}"`,
      'filter: { deadline: { withinDays: -1 } }',
      'filter: { deadline: { withinDays: 4000 } }',
    ]) {
      const { errors } = await desk.ask('frontoffice', `{ worklist(${args}) { totalCount } }`);
      expect([args, errors.map(({ extensions }) => extensions.code)]).toEqual([args, ['BAD_USER_INPUT']]);
    }
  });

  test('counts its groups by what is seen alone', async () => {
    const desk = await startListDesk();
    const count = async (groupBy: string, persona = 'frontoffice', filter = '') => {
      const document = `{ worklistCounts(groupBy: ${groupBy}${filter}) { key label count passedCount dueSoonCount } }`;
      const { data, errors } = await desk.ask(persona, document);
      expect(errors).toEqual([]);
      return (
        (data?.['worklistCounts'] ?? {}) as {
          label: string;
          count: number;
          passedCount: number;
          dueSoonCount: number;
        }[]
      ).map((group) => `${group.label}: ${group.count}, ${group.passedCount} te laat, ${group.dueSoonCount} deze week`);
    };
    expect(await count('LAW')).toEqual(['Jeugdwet: 1, 0 te laat, 0 deze week', 'Wmo: 4, 0 te laat, 3 deze week']);
    // Nothing of the sealed case, of which the colleague is the worker.
    expect(await count('WORKER')).toEqual(
      expect.arrayContaining(['Daan Witteveen: 2, 0 te laat, 1 deze week', 'niemand: 2, 0 te laat, 1 deze week']),
    );
    expect(await count('DEADLINE', 'backoffice')).toEqual([
      'verlopen: 1, 1 te laat, 0 deze week',
      'geen termijn: 1, 0 te laat, 0 deze week',
    ]);
    expect(await count('WAITING_FOR', 'backoffice')).toEqual([
      'de inwoner: 1, 0 te laat, 0 deze week',
      'de behandelaar: 1, 1 te laat, 0 deze week',
    ]);
    expect(await count('ORGANISATION', 'frontoffice', ', filter: { everywhere: true, kinds: [CASE] }')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Gemeente Amersfoort: 2/),
        expect.stringMatching(/^Larikslaan2: 4/),
      ]),
    );
  });
});

describe('the load of a team', () => {
  test('is told by member of staff, also of what is only seen to be there', async () => {
    const desk = await startListDesk();
    const load = async (persona: string, activity?: string) => {
      const document = '{ workload { worker { name } openCases heldCases dueSoonCases passedCases directorships } }';
      const { data, errors } = await desk.ask(persona, document, {}, activity);
      expect(errors).toEqual([]);
      return ((data?.['workload'] ?? []) as Record<string, unknown>[]).map(({ worker, ...rest }) => [
        (worker as { name: string } | null)?.name ?? null,
        ...Object.values(rest),
      ]);
    };
    const front = await load('teamlead');
    expect(front[0]).toEqual(['Daan Witteveen', 3, 1, 1, 0, 0]);
    expect(front).toEqual(
      expect.arrayContaining([
        ['Marloes Dijkhuizen', 1, 0, 1, 0, 0],
        ['Emine Karaca', 0, 0, 0, 0, 1],
      ]),
    );
    expect(front.at(-1)).toEqual([null, 1, 0, 1, 0, 0]);
    expect(await load('teamlead2')).toEqual(expect.arrayContaining([['Wouter Lankhorst', 1, 0, 0, 1, 0]]));
    expect(await load('teamlead2', activityId('teamleiding-werk-en-inkomen'))).toEqual(
      expect.arrayContaining([['Anouk Rietveldt', 1, 1, 0, 0, 0]]),
    );
  });
});

describe('attention in one’s own households', () => {
  test('is told by household, the same as in the household itself', async () => {
    const desk = await startListDesk();
    const document = '{ myAttention { nodes { household { id } attention { key } } pageInfo { hasNextPage } } }';
    const { data, errors } = await desk.ask('director', document);
    expect(errors).toEqual([]);
    const own = await desk.ask('director', 'query Own($id: ID!) { household(by: { id: $id }) { attention { key } } }', {
      id: desk.householdId,
    });
    expect(data?.['myAttention']).toEqual({
      nodes: [
        {
          household: { id: desk.householdId },
          attention: ((own.data?.['household'] ?? {}) as { attention: unknown }).attention,
        },
      ],
      pageInfo: { hasNextPage: false },
    });
    const others = await desk.ask('director', '{ myAttention(first: 0) { pageInfo { hasNextPage } } }');
    expect(others.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});
