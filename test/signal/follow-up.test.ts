import { describe, expect, test } from 'vitest';
import { dump } from '../mutation/wire.ts';
import { mutationOf, placesOf, type Payload } from '../testkit/work-desk.ts';
import { followUp, startWorryDesk, type WorryDesk } from './worry.ts';

const close = mutationOf('closeSignal', `signal { id version status followUpKind ledTo { __typename id } }`);

/** A desk with a signal that was taken up, and a way to close it. */
async function startTaken() {
  const desk = await startWorryDesk();
  const id = await desk.raised();
  await desk.takeUp('frontoffice', { id });
  const contactId = await contactOf(desk);
  const end = (input: object, persona = 'frontoffice'): Promise<Payload> =>
    desk.change(close, persona, { id, expectedVersion: 2, followUp, ...input });
  return { ...desk, id, contactId, end };
}

async function contactOf({ change, householdId }: WorryDesk): Promise<string> {
  const register = mutationOf('registerContactMoment', 'contactMoment { id version }');
  const contact = { householdId, law: 'WMO', channel: 'PHONE', summary: 'Gebeld: het gaat niet goed.' };
  const { thing, problems } = await change(register, 'frontoffice', { ...contact, at: '2026-06-01T09:00:00.000Z' });
  if (!thing) throw new Error(JSON.stringify(problems));
  return thing.id;
}

type Taken = Awaited<ReturnType<typeof startTaken>>;

describe('a signal that is closed leads on', () => {
  test.each([
    ['CASE_OPENED', 'Case', ({ caseIds }: Taken) => caseIds[0]],
    // Of a case of another desk one sees that it is there, and that is what came of it.
    ['CASE_OPENED', 'Case', ({ caseIds }: Taken) => caseIds[2]],
    ['CONTACT_MADE', 'ContactMoment', ({ contactId }: Taken) => contactId],
    ['PLAN_CHANGED', 'Plan', ({ planId }: Taken) => planId],
  ] as const)('by %s to a %s', async (followUpKind, __typename, pick) => {
    const desk = await startTaken();
    const followUpId = pick(desk);
    expect(await desk.end({ followUpKind, followUpId })).toMatchObject({
      thing: { status: 'CLOSED', followUpKind, ledTo: { __typename, id: followUpId } },
      problems: [],
    });
  });

  test.each(['REFERRED', 'NO_ACTION', null])('by %s to nothing', async (followUpKind) => {
    const { end } = await startTaken();
    expect((await end({ followUpKind })).thing).toMatchObject({ followUpKind, ledTo: null });
  });
});

describe('a signal is not closed with', () => {
  const own = (pick: (desk: Taken) => string | undefined | null) => pick;
  test.each([
    ['CASE_OPENED', 'FOLLOW_UP_MISSING input followUpId', own(() => null)],
    ['NO_ACTION', 'FOLLOW_UP_KIND_MISSING input followUpKind', own(({ caseIds }) => caseIds[0])],
    [null, 'FOLLOW_UP_KIND_MISSING input followUpKind', own(({ caseIds }) => caseIds[0])],
    ['CASE_OPENED', 'NOT_FOUND input followUpId', own(({ other }) => other.caseIds[0])],
    ['CASE_OPENED', 'NOT_FOUND input followUpId', own(({ planId }) => planId)],
    ['CONTACT_MADE', 'NOT_FOUND input followUpId', own(({ caseIds }) => caseIds[0])],
    ['PLAN_CHANGED', 'NOT_FOUND input followUpId', own(() => 'pla_00000000-0000-7000-8000-000000000000')],
    ['WITHDRAWN', 'NOT_FITTING input followUpKind', own(() => null)],
  ] as const)('%s: %s', async (followUpKind, place, pick) => {
    const desk = await startTaken();
    const before = dump(desk);
    expect(placesOf(await desk.end({ followUpKind, followUpId: pick(desk) }))).toEqual([place]);
    expect(dump(desk)).toBe(before);
  });
});
