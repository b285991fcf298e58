import { expect, test } from 'vitest';
import { activityId } from '../testkit/activity.ts';
import { startDirectionDesk, type DirectionDesk } from '../director/desk.ts';

const list = `query Offers($filter: WorklistFilter) { worklist(filter: $filter) { totalCount nodes { kind title message law since dueOn daysLeft
  waitingFor organisation { code } worker { name } person { id } household { id }
  subject { __typename ... on DirectorOffer { id reason mayAnswer } } } }
  worklistCounts(groupBy: KIND, filter: $filter) { key label count passedCount dueSoonCount } }`;

const offered = { kinds: ['DIRECTORSHIP'] };

async function look(desk: DirectionDesk, persona: string, filter: object = offered, activity?: string) {
  const { data, errors } = await desk.ask(persona, list, { filter }, activity);
  expect(errors).toEqual([]);
  return data as { worklist: { totalCount: number; nodes: unknown[] }; worklistCounts: unknown[] };
}

test('the direction that is offered is work of whoever is asked, by the day on which an answer is due', async () => {
  const desk = await startDirectionDesk();
  // Half past midnight in the Netherlands: the day before by UTC.
  desk.later(12 * 60 + 30);
  const { thing } = await desk.offerTo('director2');
  const { worklist, worklistCounts } = await look(desk, 'director2');
  expect(worklist).toEqual({
    totalCount: 1,
    nodes: [
      {
        ...{ kind: 'DIRECTORSHIP', title: 'Regie van een plan overnemen', law: null, waitingFor: 'WORKER' },
        ...{ since: '2026-06-02', dueOn: '2026-06-09', daysLeft: 7 },
        message: 'Emine Karaca vraagt Bas Terpstra de regie over te nemen: neem haar over, of zeg waarom niet.',
        ...{ organisation: null, worker: { name: 'Bas Terpstra' }, person: null },
        household: { id: desk.householdId },
        subject: { __typename: 'DirectorOffer', id: thing?.id, reason: 'WORKLOAD', mayAnswer: true },
      },
    ],
  });
  const group = { key: 'DIRECTORSHIP', label: 'regie aangeboden', count: 1 };
  expect(worklistCounts).toEqual([{ ...group, passedCount: 0, dueSoonCount: 0 }]);
  // It is asked for like other work: by day, and by with whom it is.
  for (const [filter, count] of [
    [{ worker: { me: true }, ...offered }, 1],
    [{ worker: { nobody: true }, ...offered }, 0],
    [{ deadline: { withinDays: 7 }, ...offered }, 1],
    [{ deadline: { withinDays: 6 }, ...offered }, 0],
    [{ deadline: { none: true }, ...offered }, 0],
    [{ laws: ['WMO'], ...offered }, 0],
    [{ waitingFor: 'WORKER', ...offered }, 1],
    [{ everywhere: true, ...offered }, 0],
    [{ kinds: ['PLAN'] }, 0],
  ] as const)
    expect([filter, (await look(desk, 'director2', filter)).worklist.totalCount]).toEqual([filter, count]);
  // How many days there are to answer is a setting; what is too late is counted so.
  desk.goTo('2026-06-10');
  expect((await look(desk, 'director2')).worklistCounts).toEqual([{ ...group, passedCount: 1, dueSoonCount: 0 }]);
});

test('it is nobody else’s, and nobody’s once it was answered or withdrawn', async () => {
  const desk = await startDirectionDesk();
  const count = async (persona: string, activity?: string) =>
    (await look(desk, persona, offered, activity)).worklist.totalCount;
  const first = await desk.offerTo('director2');
  for (const persona of ['director', 'director3', 'frontoffice', 'backoffice', 'workincome', 'teamlead', 'privacy'])
    expect([persona, await count(persona)]).toEqual([persona, 0]);
  expect(await count('management', activityId('sturing-en-verantwoording'))).toBe(0);
  const named = (id: string | undefined) => ({ id, expectedVersion: 1 });
  await desk.make('declineDirectorship', 'director2', { ...named(first.thing?.id), answer: 'Ik ken de moeder.' });
  expect(await count('director2')).toBe(0);
  const second = await desk.offerTo('director2');
  expect(await count('director2')).toBe(1);
  await desk.make('withdrawDirectorshipOffer', 'director', named(second.thing?.id));
  expect(await count('director2')).toBe(0);
  await desk.offerTo('director2');
  // Who is no director by their work any more has nothing to answer.
  desk.db.$client.exec(
    `update staff_role set valid_until = '2026-05-01' where role = 'DIRECTOR' and staff_id = (select id from staff where subject = 'demo:director2')`,
  );
  const { errors } = await desk.ask('director2', list, { filter: offered });
  expect(errors.length).toBeGreaterThan(0);
});
