import { describe, expect, test } from 'vitest';
import { demoPersonas } from '../../src/population/staff.ts';
import { codesOf, newName, placesOf, readHistory, type Payload } from '../testkit/work-desk.ts';
import { answerDocument, orderDocument, startRequestDesk, type RequestDesk } from './request-desk.ts';

const asReceived = { version: 1, status: 'RECEIVED', untold: 0, reason: null };

/** All but who decides on help under the Wmo and the Jeugdwet, and so answers what is asked of it. */
const others = demoPersonas.map(({ persona }) => persona).filter((persona) => persona !== 'backoffice');

/** Who sees the request hears that it is not theirs to do; the others no more than of a request that there is not. */
const denied = {
  NOT_PERMITTED: ['frontoffice', 'director', 'teamlead', 'teamlead2', 'privacy'],
  NOT_FOUND: ['workincome', 'management', 'management2', 'admin'],
  PURPOSE_REQUIRED: ['chain'],
};

/** What everybody hears who does not decide on such help: each for the first of their processing activities. */
async function hearAll(desk: RequestDesk, document: string, input: object): Promise<Record<string, readonly string[]>> {
  const heard: Record<string, string[]> = {};
  for (const persona of others) {
    const own = await desk.ask(persona, '{ me { processingActivities { id } } }', {}, null);
    const { me } = own.data as { me: { processingActivities: { id: string }[] } };
    const { data, errors } = await desk.send(document, persona, input, me.processingActivities[0]?.id ?? null);
    const payload = data?.['payload'] as Payload | null | undefined;
    const codes = [...errors.map(({ extensions }) => extensions.code), ...(payload ? codesOf(payload) : [])];
    (heard[codes.join()] ??= []).push(persona);
  }
  return heard;
}

describe('answering a request of a provider', () => {
  test('is for who decides on such help; nobody else may, nor learns more than they see', async () => {
    const desk = await startRequestDesk();
    const { id } = await desk.asked();
    expect(await hearAll(desk, answerDocument, { id, expectedVersion: 1, answer: 'UNDER_INVESTIGATION' })).toEqual(
      denied,
    );
    expect(desk.stored(id)).toEqual(asReceived);
  });

  test('refuses what does not fit, each in its place', async () => {
    const desk = await startRequestDesk();
    const { id } = await desk.asked();
    const child = await desk.asked('JEUGDWET');
    const refuse = async (input: object) =>
      placesOf(await desk.answer('backoffice', { id, answer: 'REFUSED', ...input }));
    expect(await refuse({})).toEqual(['REASON_MISSING input refusalReason']);
    expect(await refuse({ refusalReason: null })).toEqual(['REASON_MISSING input refusalReason']);
    expect(await refuse({ answer: 'UNDER_INVESTIGATION', refusalReason: 'NO_CONTRACT' })).toEqual([
      'REASON_NOT_FITTING input refusalReason',
    ]);
    const elsewhere = ['MUNICIPALITY_NOT_FITTING input municipality'];
    expect(await refuse({ refusalReason: 'NO_CONTRACT', municipality: '0307' })).toEqual(elsewhere);
    expect(await refuse({ answer: 'UNDER_INVESTIGATION', municipality: '0307' })).toEqual(elsewhere);
    expect(await refuse({ refusalReason: 'RESIDENCE', municipality: '0307' })).toEqual(elsewhere);
    for (const municipality of [undefined, null, '', '307', '03071', '03O7', ' 0307', '0307'.repeat(500)]) {
      expect([municipality, await refuse({ id: child.id, refusalReason: 'RESIDENCE', municipality })]).toEqual([
        municipality,
        elsewhere,
      ]);
    }
    for (const unknown of ['crq_none', '', child.caseId, child.personId, 'x'.repeat(5000)]) {
      expect(await refuse({ id: unknown, refusalReason: 'NO_CONTRACT' })).toEqual(['NOT_FOUND input id']);
    }
    expect(await refuse({ expectedVersion: 2, refusalReason: 'NO_CONTRACT' })).toEqual([
      'CONFLICT input expectedVersion',
    ]);
    for (const wrong of [
      { answer: 'GRANTED' },
      { answer: null },
      { refusalReason: 'BORED' },
      { expectedVersion: '1' },
      { municipality: 307 },
    ]) {
      const { data, errors } = await desk.send(answerDocument, 'backoffice', {
        id,
        expectedVersion: 1,
        answer: 'REFUSED',
        ...wrong,
      });
      expect(data?.['payload'] ?? null).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
    expect([desk.stored(id), desk.stored(child.id)]).toEqual([asReceived, asReceived]);
    const named = { id: child.id, refusalReason: 'RESIDENCE', municipality: '0307' };
    expect(await refuse(named)).toEqual([]);
    expect(desk.stored(child.id)).toMatchObject({ status: 'REFUSED', reason: 'RESIDENCE', untold: 1 });
  });

  test('by two at once tells the provider one thing; whoever is late hears of it', async () => {
    const desk = await startRequestDesk();
    const { id } = await desk.asked();
    const refusal = { id, answer: 'REFUSED', refusalReason: 'NO_CONTRACT' };
    const both = await Promise.all([desk.answer('backoffice', refusal), desk.answer('backoffice2', { id })]);
    expect(both.flatMap(placesOf)).toEqual(['CONFLICT input expectedVersion']);
    expect(both.flatMap(({ problems }) => problems)).toMatchObject([{ __typename: 'Conflict', version: 2 }]);
    const [done] = both.flatMap(({ thing }) => thing ?? []);
    expect(desk.stored(id)).toMatchObject({ version: 2, status: done?.['status'], untold: 1 });
    expect(readHistory(desk, id)).toHaveLength(1);
  });

  test('is done once, by whom it says, and not again after it was refused', async () => {
    const desk = await startRequestDesk();
    const { id } = await desk.asked();
    const clientMutationId = newName();
    const once = { id, clientMutationId };
    const sent = [await desk.answer('backoffice2', once), await desk.answer('backoffice2', once)];
    expect(sent.flatMap(codesOf)).toEqual([]);
    expect(sent[0]?.thing).toMatchObject({
      version: 2,
      status: 'UNDER_INVESTIGATION',
      answeredBy: { name: 'Shanti Ramdin' },
    });
    expect(desk.stored(id)).toMatchObject({ version: 2 });
    const next = { id, expectedVersion: 2 };
    expect(codesOf(await desk.answer('backoffice', next))).toEqual(['ALREADY_INVESTIGATED']);
    const refusal = { ...next, answer: 'REFUSED', refusalReason: 'NOT_SUITABLE' };
    expect((await desk.answer('backoffice', refusal)).thing).toMatchObject({
      status: 'REFUSED',
      refusalReason: 'NOT_SUITABLE',
    });
    expect(codesOf(await desk.answer('backoffice', { ...refusal, expectedVersion: 3 }))).toEqual(['ALREADY_ANSWERED']);
  });
});

describe('ordering help on a request', () => {
  test('is refused of a request that is not there or not seen, or that does not fit, and then nothing is ordered', async () => {
    const desk = await startRequestDesk();
    const [own, other, child] = [await desk.asked(), await desk.asked(), await desk.asked('JEUGDWET')];
    const { id: provisionId } = await desk.granted(own);
    const refused = async (input: object, persona = 'backoffice') =>
      placesOf(await desk.order(persona, { provisionId, ...input }));
    for (const careRequestId of ['crq_none', '', own.caseId, 'x'.repeat(5000)]) {
      expect(await refused({ careRequestId })).toEqual(['NOT_FOUND input careRequestId']);
    }
    for (const { id } of [other, child]) {
      expect(await refused({ careRequestId: id })).toEqual(['REQUEST_NOT_FITTING input careRequestId']);
    }
    expect(await refused({ careRequestId: own.id, expectedVersion: 2 })).toEqual(['CONFLICT input expectedVersion']);
    expect(await refused({ careRequestId: own.id, note: 'x'.repeat(201) })).toEqual(['TOO_BIG input note']);
    expect(await refused({ careRequestId: own.id, lastDay: '2027-06-15' })).toEqual([
      'OUTSIDE_PROVISION input lastDay',
    ]);
    expect(desk.db.$client.prepare('select count(*) from allocation').pluck().get()).toBe(0);
    expect([own, other, child].map(({ id }) => desk.stored(id))).toEqual([asReceived, asReceived, asReceived]);
  });

  test('is for who decides on such help', async () => {
    const desk = await startRequestDesk();
    const request = await desk.asked();
    const { id: provisionId } = await desk.granted(request);
    expect(await hearAll(desk, orderDocument, { provisionId, expectedVersion: 1, careRequestId: request.id })).toEqual(
      denied,
    );
    expect(desk.stored(request.id)).toEqual(asReceived);
  });

  test('by two at once orders once and grants once; beside a refusal one of the two holds', async () => {
    const desk = await startRequestDesk();
    const request = await desk.asked();
    const { id: provisionId } = await desk.granted(request);
    const ordering = { provisionId, careRequestId: request.id };
    const both = await Promise.all(['backoffice', 'backoffice2'].map((persona) => desk.order(persona, ordering)));
    expect(both.flatMap(codesOf)).toEqual(['ALREADY_ORDERED']);
    expect(desk.stored(request.id)).toMatchObject({ version: 2, status: 'GRANTED', untold: 0 });
    expect(codesOf(await desk.answer('backoffice', { id: request.id, expectedVersion: 2 }))).toEqual([
      'ALREADY_ANSWERED',
    ]);

    const second = await desk.asked();
    const help = await desk.granted(second);
    const refusal = { id: second.id, answer: 'REFUSED', refusalReason: 'OVER_BUDGET' };
    const race = await Promise.all([
      desk.order('backoffice', { provisionId: help.id, careRequestId: second.id }),
      desk.answer('backoffice2', refusal),
    ]);
    const orders = desk.db.$client
      .prepare<[string], number>('select count(*) from allocation where care_request_id = ?')
      .pluck();
    const isOrdered = race[0].thing !== null;
    expect(race.flatMap(codesOf)).toEqual([isOrdered ? 'CONFLICT' : 'ALREADY_ANSWERED']);
    expect(orders.get(second.id)).toBe(isOrdered ? 1 : 0);
    expect(desk.stored(second.id)).toMatchObject({ version: 2, status: isOrdered ? 'GRANTED' : 'REFUSED' });
  });
});
