import { describe, expect, test } from 'vitest';
import { organisationId } from '../../db/reference.ts';
import { staffId } from '../../src/population/staff.ts';
import { insertProtection } from '../child-protection/world.ts';
import { readLooks } from '../mutation/wire.ts';
import { codesOf, mutationOf, placesOf, readHistory, type Payload } from '../testkit/work-desk.ts';
import { startCaseDesk, type CaseDesk } from './desk.ts';

const seen = `handover { id version status law reason answer canAnswer canWithdraw offeredOn answeredOn
  from { code } fromOfficeFunction to { code } toOfficeFunction offeredBy { name } answeredBy { name }
  case { sight title organisation { code } officeFunction worker { id } } }`;
const answering = (field: string) => mutationOf(field, seen).replace(/\$input: \w+!/, '$input: CaseHandoverInput!');
const documents = {
  offer: mutationOf('offerCaseHandover', seen),
  accept: answering('acceptCaseHandover'),
  decline: mutationOf('declineCaseHandover', seen),
  withdraw: answering('withdrawCaseHandover'),
};
const reason = 'De aanvraag is binnen, de backoffice kan beslissen.';
const toBack = { organisationId: organisationId('amersfoort'), officeFunction: 'BACK' };

/** Offers W-1, in hand at the desk, to the back office. */
async function offer(desk: CaseDesk, persona = 'frontoffice', input: object = {}): Promise<Payload> {
  const id = desk.caseOf('W-1');
  return desk.change(documents.offer, persona, { id, expectedVersion: 1, reason, ...toBack, ...input });
}

async function startOffered(): Promise<{ readonly desk: CaseDesk; readonly id: string }> {
  const desk = await startCaseDesk();
  const { thing, problems } = await offer(desk);
  expect(problems).toEqual([]);
  return { desk, id: thing?.id ?? '' };
}

const answer = (desk: CaseDesk, how: 'accept' | 'decline' | 'withdraw', persona: string, id: string, input = {}) =>
  desk.change(documents[how], persona, { id, expectedVersion: 1, ...input });

describe('a case is offered', () => {
  test('to an office that answers for such cases, and stays where it is', async () => {
    const desk = await startCaseDesk();
    expect(await offer(desk)).toMatchObject({
      problems: [],
      thing: {
        ...{ status: 'OFFERED', version: 1, law: 'WMO', reason, answer: null, canAnswer: false, canWithdraw: true },
        ...{ from: { code: 'larikslaan2' }, fromOfficeFunction: 'FRONT', to: { code: 'amersfoort' } },
        ...{ toOfficeFunction: 'BACK', offeredOn: '2026-06-01', offeredBy: { name: 'Marloes Dijkhuizen' } },
        case: { organisation: { code: 'larikslaan2' }, worker: { id: staffId('frontoffice') } },
      },
    });
    expect(readLooks(desk)).toMatchObject([{ access: { kind: 'CHANGED', outcome: 'OK' } }]);
  });

  test.each([
    [
      'that does not answer for it',
      { organisationId: organisationId('leusden') },
      'NOT_RESPONSIBLE input organisationId',
    ],
    [
      'that has it',
      { organisationId: organisationId('larikslaan2'), officeFunction: 'FRONT' },
      'NOT_RESPONSIBLE input organisationId',
    ],
    ['that is none', { organisationId: 'org_x' }, 'NOT_RESPONSIBLE input organisationId'],
    ['without a reason', { reason: ' ' }, 'TOO_SMALL input reason'],
    ['as it no longer is', { expectedVersion: 7 }, 'CONFLICT input expectedVersion'],
  ])('not to an office %s', async (_what, input, place) => {
    const desk = await startCaseDesk();
    expect(placesOf(await offer(desk, 'frontoffice', input))).toEqual([place]);
  });

  test.each([
    ['director', 'NOT_PERMITTED'],
    ['privacy', 'NOT_PERMITTED'],
    ['workincome', 'NOT_PERMITTED'],
    ['backoffice', 'NOT_FOUND'],
    ['management', 'NOT_FOUND'],
  ])('not by %s', async (persona, code) => {
    const desk = await startCaseDesk();
    expect(codesOf(await offer(desk, persona))).toEqual([code]);
  });

  test('to one office at a time, though two offer it at once', async () => {
    const desk = await startCaseDesk();
    const both = await Promise.all([offer(desk), offer(desk, 'teamlead')]);
    expect(both.flatMap(codesOf)).toEqual(['HANDOVER_OPEN']);
    expect(both.filter(({ thing }) => thing !== null)).toHaveLength(1);
  });

  test('not once it has ended', async () => {
    const desk = await startCaseDesk();
    await desk.onCase('changeCaseStatus', 'frontoffice', 'W-1', { status: 'WITHDRAWN' });
    expect(codesOf(await offer(desk, 'frontoffice', { expectedVersion: 2 }))).toEqual(['CASE_ENDED']);
  });
});

describe('a case that is offered', () => {
  test('is in the worklist of the other office, which sees that there is one and why it is offered, not what is in it', async () => {
    const { desk, id } = await startOffered();
    const document = `{ worklist(filter: { kinds: [HANDOVER] }) { totalCount nodes { key kind waitingFor law organisation { code }
      person { id } household { id } subject { ... on CaseHandover { reason canAnswer case { sight title } } } } } }`;
    const { data, errors } = await desk.ask('backoffice2', document);
    expect(errors).toEqual([]);
    expect(data?.['worklist']).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{ key: id, kind: 'HANDOVER', waitingFor: 'NOBODY', law: 'WMO', organisation: { code: 'larikslaan2' } },
          // They have cases of this household themselves, so they see it; the person of this case is not told.
          ...{ person: null, household: { id: desk.householdId } },
          subject: { reason, canAnswer: true, case: { sight: 'EXISTS', title: null } },
        },
      ],
    });
    for (const persona of ['frontoffice', 'workincome', 'privacy']) {
      const other = await desk.ask(persona, document);
      expect([persona, other.data?.['worklist']]).toEqual([persona, { totalCount: 0, nodes: [] }]);
    }
  });

  test('is that of whoever takes it from then on, and the history tells from where to where', async () => {
    const { desk, id } = await startOffered();
    expect(await answer(desk, 'accept', 'backoffice2', id)).toMatchObject({
      problems: [],
      thing: {
        ...{ status: 'ACCEPTED', version: 2, answeredOn: '2026-06-01', answeredBy: { name: 'Shanti Ramdin' } },
        ...{ canAnswer: false, canWithdraw: false },
        case: { organisation: { code: 'amersfoort' }, officeFunction: 'BACK', worker: { id: staffId('backoffice2') } },
      },
    });
    expect(readHistory(desk, desk.caseOf('W-1'))).toEqual([
      {
        organisationId: { from: organisationId('larikslaan2'), to: organisationId('amersfoort') },
        officeFunction: { from: 'FRONT', to: 'BACK' },
        workerId: { from: staffId('frontoffice'), to: staffId('backoffice2') },
      },
    ]);
    expect(codesOf(await desk.onCase('changeCaseStatus', 'frontoffice', 'W-1', { status: 'CLOSED' }))).toEqual([
      'NOT_PERMITTED',
    ]);
  });

  test('waits for a colleague when a team lead takes it', async () => {
    const { desk, id } = await startOffered();
    const { thing } = await answer(desk, 'accept', 'teamlead2', id);
    expect(thing?.['case']).toMatchObject({ organisation: { code: 'amersfoort' }, worker: null });
  });

  test('stays where it is when it is declined, and whoever offered it reads why', async () => {
    const { desk, id } = await startOffered();
    const why = 'Er is nog geen aanvraag, alleen een melding.';
    expect(await answer(desk, 'decline', 'backoffice2', id, { answer: why })).toMatchObject({ problems: [] });
    const document = `query Handovers($id: ID!) { case(by: { id: $id }) { organisation { code } handovers { status answer } handoverTargets { organisation { code } officeFunction } } }`;
    const { data } = await desk.ask('frontoffice', document, { id: desk.caseOf('W-1') });
    expect(data?.['case']).toEqual({
      organisation: { code: 'larikslaan2' },
      handovers: [{ status: 'DECLINED', answer: why }],
      handoverTargets: [{ organisation: { code: 'amersfoort' }, officeFunction: 'BACK' }],
    });
    // Whoever declined it has no more to do with it.
    expect((await desk.ask('backoffice2', document, { id: desk.caseOf('W-1') })).data?.['case']).toBeNull();
    // And it can be offered anew.
    expect((await offer(desk)).problems).toEqual([]);
  });

  test('has its answer told to whoever offered it and whoever worked on it, as far as they see the case', async () => {
    const desk = await startCaseDesk();
    const { thing } = await offer(desk, 'teamlead');
    const why = 'Er is nog geen aanvraag, alleen een melding.';
    await answer(desk, 'decline', 'backoffice2', thing?.id ?? '', { answer: why });
    const again = await offer(desk);
    await answer(desk, 'accept', 'backoffice2', again.thing?.id ?? '');
    const document = '{ notices { nodes { kind text caseHandover { status answer case { number sight } } } } }';
    const told = async (persona: string) => (await desk.ask(persona, document)).data?.['notices'];
    const text = expect.not.stringContaining('Visser');
    const declined = { kind: 'CASE_OFFER_DECLINED', text };
    const seen = { status: 'DECLINED', answer: why, case: { number: 'W-1', sight: 'CONTENT' } };
    expect(await told('teamlead')).toEqual({ nodes: [{ ...declined, caseHandover: seen }] });
    expect(await told('frontoffice')).toEqual({
      nodes: [
        { kind: 'CASE_OFFER_ACCEPTED', text, caseHandover: { ...seen, status: 'ACCEPTED', answer: null } },
        { ...declined, caseHandover: seen },
      ],
    });
    // Whoever answered knows, and nobody else is told.
    for (const persona of ['backoffice2', 'frontoffice2', 'director'])
      expect([persona, await told(persona)]).toEqual([persona, { nodes: [] }]);
    // Once the case is sealed, the notice tells no more of it than that it is there.
    desk.db.$client.prepare('update "case" set sealed = 1 where id = ?').run(desk.caseOf('W-1'));
    const { text: sealed } = await desk.ask('teamlead', document);
    expect(sealed).toContain('"sight":"EXISTS"');
    expect(sealed).not.toContain(why);
  });

  test('is taken back by the office that has it', async () => {
    const { desk, id } = await startOffered();
    expect((await answer(desk, 'withdraw', 'frontoffice2', id)).thing).toMatchObject({ status: 'WITHDRAWN' });
    expect(codesOf(await answer(desk, 'accept', 'backoffice2', id, { expectedVersion: 2 }))).toEqual(['NOT_FOUND']);
  });

  test.each([
    ['accept', 'frontoffice', 'NOT_PERMITTED'],
    ['accept', 'workincome', 'NOT_PERMITTED'],
    ['accept', 'privacy', 'NOT_PERMITTED'],
    ['accept', 'management', 'NOT_FOUND'],
    ['decline', 'director', 'NOT_PERMITTED'],
    ['withdraw', 'backoffice2', 'NOT_PERMITTED'],
    ['withdraw', 'director', 'NOT_PERMITTED'],
  ] as const)('has %s not answered by %s', async (how, persona, code) => {
    const { desk, id } = await startOffered();
    const input = how === 'decline' ? { answer: 'Dat hoort hier niet.' } : {};
    expect(codesOf(await answer(desk, how, persona, id, input))).toEqual([code]);
  });

  test('is answered once, though two do so at once', async () => {
    const { desk, id } = await startOffered();
    const both = await Promise.all([
      answer(desk, 'accept', 'backoffice', id),
      answer(desk, 'decline', 'backoffice2', id, { answer: 'Dat hoort hier niet.' }),
      answer(desk, 'withdraw', 'frontoffice', id),
    ]);
    expect(both.filter(({ problems }) => problems.length === 0)).toHaveLength(1);
    expect(desk.db.$client.prepare(`select count(*) from case_handover where status <> 'OFFERED'`).pluck().get()).toBe(
      1,
    );
  });

  test('is offered no more once it has ended, whoever was first', async () => {
    const { desk, id } = await startOffered();
    const withdrawn = { status: 'WITHDRAWN' };
    expect(codesOf(await desk.onCase('changeCaseStatus', 'frontoffice', 'W-1', withdrawn))).toEqual([]);
    expect(readHistory(desk, id).at(-1)).toEqual({
      ...{ status: { from: 'OFFERED', to: 'WITHDRAWN' }, answeredOn: { from: null, to: '2026-06-01' } },
      answeredById: { from: null, to: staffId('frontoffice') },
    });
    const document = 'query Ended($id: ID!) { case(by: { id: $id }) { handovers { status answer canWithdraw } } }';
    const { data } = await desk.ask('frontoffice', document, { id: desk.caseOf('W-1') });
    expect(data?.['case']).toEqual({ handovers: [{ status: 'WITHDRAWN', answer: null, canWithdraw: false }] });

    const other = await startOffered();
    const ended = () => other.desk.onCase('changeCaseStatus', 'frontoffice', 'W-1', withdrawn);
    await Promise.all([answer(other.desk, 'accept', 'backoffice2', other.id), ended()]);
    const both = `select h.status as offered, c.status from case_handover h join "case" c on c.id = h.case_id`;
    const [row] = other.desk.db.$client.prepare(both).all();
    // It goes to the other office as it is, or it ends here and goes nowhere.
    expect([
      { offered: 'ACCEPTED', status: 'RECEIVED' },
      { offered: 'ACCEPTED', status: 'IN_PROGRESS' },
      { offered: 'WITHDRAWN', status: 'WITHDRAWN' },
    ]).toContainEqual(row);
  });

  test('is declined with a reason only', async () => {
    const { desk, id } = await startOffered();
    expect(placesOf(await answer(desk, 'decline', 'backoffice2', id, { answer: 'Nee' }))).toEqual([
      'TOO_SMALL input answer',
    ]);
  });

  test('when sealed, is taken by whoever will work on it alone', async () => {
    const { desk, id } = await startOffered();
    desk.db.$client.prepare('update "case" set sealed = 1 where id = ?').run(desk.caseOf('W-1'));
    expect(codesOf(await answer(desk, 'accept', 'teamlead2', id))).toEqual(['SEALED_NEEDS_WORKER']);
    expect((await answer(desk, 'accept', 'backoffice', id)).thing?.['case']).toMatchObject({ sight: 'CONTENT' });
  });

  test('of a protected child tells no more than that it is there', async () => {
    const { desk, id } = await startOffered();
    insertProtection(desk.db, desk.personIds[0] ?? '');
    const { text } = await desk.ask(
      'backoffice2',
      `query Node($id: ID!) { node(id: $id) { ... on CaseHandover { reason case { sight title person { name { full } } } } } }`,
      { id },
    );
    expect(text).toContain('"sight":"EXISTS"');
    expect(text).not.toContain('Visser');
  });
});
