import { describe, expect, test } from 'vitest';
import { readLooks } from '../mutation/wire.ts';
import { activityId } from '../testkit/activity.ts';
import { review, startDesk, type Desk } from './ask.ts';
import { codesOf, newName, type Payload, workFamily as family } from '../testkit/work-desk.ts';

const list = `query Notices($unreadOnly: Boolean, $first: Int, $after: String) {
  notices(unreadOnly: $unreadOnly, first: $first, after: $after) {
    nodes { id kind text at readAt readBy { name } household { id } emergencyAccess { id reason staff { name } } }
    edges { cursor } pageInfo { hasNextPage endCursor }
  }
}`;
const rights = activityId('rechten-van-betrokkenen');

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly readAt: string | null;
  readonly emergencyAccess: { readonly id: string } | null;
}
interface Page {
  readonly nodes: readonly Notice[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function pageAs({ ask }: Desk, persona: string, variables: object = {}, activity?: string): Promise<Page> {
  const { data, errors } = await ask(persona, list, variables, activity);
  if (errors.length > 0) throw new Error(errors[0]?.extensions.code);
  return data?.['notices'] as Page;
}

async function noticesAs(desk: Desk, persona: string, variables: object = {}, activity?: string) {
  return (await pageAs(desk, persona, variables, activity)).nodes;
}

async function markRead({ ask }: Desk, persona: string, id: string, activity?: string): Promise<Payload> {
  const document = `mutation Read($input: MarkNoticeReadInput!) {
    payload: markNoticeRead(input: $input) { notice { id readAt readBy { name } } problems { __typename code path message } }
  }`;
  const { data } = await ask(persona, document, { input: { clientMutationId: newName(), id } }, activity);
  return data?.['payload'] as Payload;
}

describe('emergency access is told at once', () => {
  test('to the director of the plan, who can see what it was for', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    expect(await noticesAs(desk, 'director')).toEqual([
      {
        ...{
          id: expect.stringMatching(/^ntc_/),
          kind: 'EMERGENCY_ACCESS_USED',
          text: expect.stringMatching(/noodtoegang/),
        },
        ...{ at: '2026-06-01T10:00:00.000Z', readAt: null, readBy: null, household: { id: desk.householdId } },
        emergencyAccess: { id, reason: expect.any(String), staff: { name: 'Marloes Dijkhuizen' } },
      },
    ]);
  });

  test('to the privacy desk, who can see what it was for when they review', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    expect(await noticesAs(desk, 'privacy', {}, review)).toMatchObject([{ emergencyAccess: { id } }]);
    expect(await noticesAs(desk, 'privacy', {}, rights)).toMatchObject([{ emergencyAccess: null }]);
    // The privacy officer supervises; what is for the desk is not for them as such.
    expect(await noticesAs(desk, 'privacy')).toEqual([]);
  });

  test('to the privacy desk alone where there is no director, or it is they who ask', async () => {
    for (const [spec, persona] of [
      [{ ...family, plan: {} }, 'frontoffice'],
      [family, 'director'],
    ] as const) {
      const desk = await startDesk(spec);
      await desk.open(persona);
      expect(desk.db.$client.prepare('select role, staff_id from notice').all()).toEqual([
        { role: 'PRIVACY_DESK', staff_id: null },
      ]);
    }
  });

  test.for([['frontoffice'], ['backoffice'], ['workincome'], ['teamlead'], ['management']] as const)(
    'and not to %s',
    async ([persona]) => {
      const desk = await startDesk();
      await desk.open('frontoffice');
      expect(await noticesAs(desk, persona)).toEqual([]);
    },
  );

  test.for([['admin'], ['chain']] as const)('and not to %s, who has no purpose', async ([persona]) => {
    const desk = await startDesk();
    await expect(noticesAs(desk, persona)).rejects.toThrow('PURPOSE_NOT_ALLOWED');
  });

  test('and its review to whoever had it', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    desk.later(61);
    await desk.make('review', 'teamlead', { id, expectedVersion: 1, outcome: 'JUSTIFIED' }, review);
    expect(await noticesAs(desk, 'frontoffice')).toMatchObject([
      { kind: 'EMERGENCY_ACCESS_REVIEWED', emergencyAccess: { id }, readAt: null },
    ]);
  });
});

describe('a notice', () => {
  test('is read by whom it is for, and told to be', async () => {
    const desk = await startDesk();
    await desk.open('frontoffice');
    const [notice] = await noticesAs(desk, 'director');
    desk.later(5);
    expect(await markRead(desk, 'director', notice?.id ?? '')).toEqual({
      notice: { id: notice?.id, readAt: '2026-06-01T10:05:00.000Z', readBy: { name: 'Emine Karaca' } },
      problems: [],
    });
    expect(await noticesAs(desk, 'director', { unreadOnly: true })).toEqual([]);
    expect(await noticesAs(desk, 'director')).toHaveLength(1);
  });

  test('keeps the moment at which it was first read', async () => {
    const desk = await startDesk();
    await desk.open('frontoffice');
    const [notice] = await noticesAs(desk, 'director');
    await markRead(desk, 'director', notice?.id ?? '');
    desk.later(5);
    await markRead(desk, 'director', notice?.id ?? '');
    expect(await noticesAs(desk, 'director')).toMatchObject([{ readAt: '2026-06-01T10:00:00.000Z' }]);
  });

  test.for([
    ['frontoffice', undefined],
    ['teamlead', review],
    ['backoffice', undefined],
    ['workincome', undefined],
    ['management', undefined],
    ['privacy', undefined],
  ] as const)('is not there for %s, whom it was not sent to', async ([persona, activity]) => {
    const desk = await startDesk();
    await desk.open('frontoffice');
    const [notice] = await noticesAs(desk, 'director');
    const id = notice?.id ?? '';
    const hidden = await markRead(desk, persona, id, activity);
    expect(codesOf(hidden)).toEqual(['NOT_FOUND']);
    expect(await markRead(desk, persona, 'ntc_00000000-0000-7000-8000-000000000000', activity)).toEqual(hidden);
    const { data } = await desk.ask(persona, 'query N($id: ID!) { node(id: $id) { id } }', { id }, activity);
    expect(data).toEqual({ node: null });
    expect(desk.db.$client.prepare('select count(*) from notice where read_at is not null').pluck().get()).toBe(0);
  });

  test('that is read changes nothing of a resident', async () => {
    const desk = await startDesk();
    await desk.open('frontoffice');
    const [notice] = await noticesAs(desk, 'director');
    await markRead(desk, 'director', notice?.id ?? '');
    expect(readLooks(desk).map(({ access }) => access.kind)).toEqual(['CHANGED', 'FOUND', 'OPENED']);
  });

  test('comes page by page, each once, the latest first', async () => {
    const desk = await startDesk();
    for (const persona of ['frontoffice', 'workincome']) {
      for (let time = 0; time < 2; time++) {
        const { id } = await desk.open(persona, { laws: ['WGS'] });
        await desk.make('end', persona, { id, expectedVersion: 1 });
        if (time === 0) desk.later(1);
      }
    }
    const all = (await noticesAs(desk, 'director')).map(({ id }) => id);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await pageAs(desk, 'director', { first: 1, after });
      found.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([found, found.length]).toEqual([all, 4]);
  });

  test.for([{ first: 0 }, { first: 101 }, { after: 'nowhere' }, { unreadOnly: 'yes' }])(
    'is a wrong question with %o',
    async (variables) => {
      const desk = await startDesk();
      await expect(noticesAs(desk, 'director', variables)).rejects.toThrow('BAD_USER_INPUT');
    },
  );
});
