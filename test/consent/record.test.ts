import { describe, expect, test } from 'vitest';
import { insertRows } from '../../db/row.ts';
import { authorityTable, type NewAuthority } from '../../db/authority.table.ts';
import { newId } from '../../db/id.ts';
import { organisationId } from '../../db/reference.ts';
import { activityId } from '../testkit/activity.ts';
import { transaction, type Db } from '../../db/client.ts';
import { testNow } from '../testkit/store.ts';
import { documents, family, purpose, startDesk, type Desk } from './consent.ts';
import { codesOf } from '../testkit/work-desk.ts';

const at = (desk: Desk, place: number) => desk.personIds[place] ?? '';

/** Puts authority over a child in the store. */
function insertAuthority(
  db: Db,
  minorId: string,
  kind: NewAuthority['kind'],
  holder: Partial<NewAuthority> = {},
): void {
  const row = {
    id: newId('authority'),
    minorId,
    kind,
    source: 'BRP',
    recordedAt: testNow.toISOString(),
    ...holder,
  } as const;
  transaction(db, () => insertRows(db, authorityTable, [row]));
}

describe('consent', () => {
  test('is recorded by the director as it was given', async () => {
    const desk = await startDesk();
    const { thing, problems, clientMutationId } = await desk.make('record', 'director', {
      clientMutationId: 'once',
    });
    expect([problems, clientMutationId]).toEqual([[], 'once']);
    expect(thing).toEqual({
      id: expect.stringMatching(/^cns_/),
      ...{ state: 'RUNNING', version: 1, law: 'WGS', purpose, givenBy: 'SELF', giver: null, giverName: null },
      ...{ withChild: false, givenOn: '2026-06-01', endsOn: null, withdrawnOn: null },
      ...{ person: { id: at(desk, 0), name: { full: 'Noor Visser' } }, organisation: { code: 'larikslaan2' } },
      ...{ recordedBy: { name: 'Emine Karaca' }, withdrawalRecordedBy: null },
    });
  });

  test('keeps its history: who recorded it, when, and that it was withdrawn', async () => {
    const desk = await startDesk();
    const consent = await desk.consent();
    await desk.withdraw('frontoffice', consent);
    const history = desk.db.$client
      .prepare<[string], { changes: string; staffId: string }>(
        'select changes, staff_id as staffId from revision where record_id = ? order by id',
      )
      .all(consent.id);
    expect(history.map(({ changes }) => JSON.parse(changes))).toEqual([
      expect.objectContaining({ law: { from: null, to: 'WGS' }, purpose: { from: null, to: purpose } }),
      {
        withdrawnOn: { from: null, to: '2026-06-01' },
        withdrawalRecordedById: { from: null, to: expect.stringMatching(/^sta_/) },
      },
    ]);
    expect(new Set(history.map(({ staffId }) => staffId)).size).toBe(2);
  });

  test('is recorded once, however often it is sent', async () => {
    const desk = await startDesk();
    const first = await desk.make('record', 'director', { clientMutationId: 'same' });
    const again = await desk.make('record', 'director', { clientMutationId: 'same' });
    expect(again.thing?.id).toBe(first.thing?.id);
    expect(desk.db.$client.prepare('select count(*) as n from consent').get()).toEqual({ n: 1 });
  });

  test('is one at a time for a person, law and organisation', async () => {
    const desk = await startDesk();
    await desk.consent({ endsOn: '2026-12-31' });
    expect(codesOf(await desk.make('record', 'director'))).toEqual(['CONSENT_ALREADY_GIVEN']);
    expect(codesOf(await desk.make('record', 'director', { law: 'PARTICIPATIEWET' }))).toEqual([]);
    desk.goTo('2026-12-31');
    expect(codesOf(await desk.make('record', 'director'))).toEqual([]);
  });

  test('may be given again once it is withdrawn', async () => {
    const desk = await startDesk();
    await desk.withdraw('director', await desk.consent());
    expect(codesOf(await desk.make('record', 'director'))).toEqual([]);
  });

  test.each([
    ['the purpose is left empty', { purpose: ' ' }, 'TOO_SMALL', ['input', 'purpose']],
    ['the purpose says too little', { purpose: 'voor het plan' }, 'TOO_SMALL', ['input', 'purpose']],
    ['the purpose is a book', { purpose: 'a '.repeat(600) }, 'TOO_BIG', ['input', 'purpose']],
    ['it is given in the future', { givenOn: '2026-06-02' }, 'CONSENT_IN_FUTURE', ['input', 'givenOn']],
    ['it has ended already', { endsOn: '2026-06-01' }, 'CONSENT_ENDS_TOO_EARLY', ['input', 'endsOn']],
    ['it is for an organisation of nowhere', { organisationId: 'org_x' }, 'NOT_FOUND', ['input', 'organisationId']],
    ['it is about nobody', { personId: 'per_x' }, 'NOT_FOUND', ['input', 'personId']],
    ['who gives it themselves is named', { giverName: 'Noor Visser' }, 'NOT_FITTING', ['input', 'giverName']],
    ['no representative is named', { givenBy: 'REPRESENTATIVE' }, 'NOT_FITTING', ['input', 'giverPersonId']],
  ])('is refused where %s', async (_name, input, code, path) => {
    const desk = await startDesk();
    const { thing, problems } = await desk.make('record', 'director', input);
    expect(thing).toBeNull();
    expect(problems).toMatchObject([{ code, path }]);
  });

  test.each([
    ['larikslaan2', 'WMO'],
    ['amersfoort', 'WMO'],
    ['amersfoort', 'PARTICIPATIEWET'],
  ] as const)('is not taken for what %s sees under the %s by its task', async (organisation, law) => {
    const desk = await startDesk();
    const outcome = await desk.make('record', 'director', { law, organisationId: organisationId(organisation) });
    expect(codesOf(outcome)).toEqual(['CONSENT_NOT_NEEDED']);
  });
});

describe('who may record consent:', () => {
  test.each([
    ['frontoffice', 'whoever works on a case of the household', []],
    ['workincome', 'whoever works on a benefit of the household', []],
    ['frontoffice2', 'a colleague who works for somebody else', ['NOT_PERMITTED']],
    ['director2', 'a director of another household', ['NOT_PERMITTED']],
    ['teamlead', 'a team lead', ['NOT_PERMITTED']],
    ['privacy', 'the privacy officer, who decides nothing', ['NOT_PERMITTED']],
    ['backoffice', 'a back office with nothing in hand', ['NOT_FOUND']],
    ['management', 'management', ['NOT_FOUND']],
  ])('%s, %s', async (persona, _who, codes) => {
    const desk = await startDesk();
    expect(codesOf(await desk.make('record', persona))).toEqual(codes);
    expect(desk.db.$client.prepare('select count(*) as n from consent').get()).toEqual({
      n: codes.length === 0 ? 1 : 0,
    });
  });

  test('nobody without a purpose', async () => {
    const desk = await startDesk();
    const { errors } = await desk.send(documents.record, 'director', { ...base(desk) }, null);
    expect(errors[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });

  test('nobody for a purpose that is not theirs', async () => {
    const desk = await startDesk();
    const { errors } = await desk.send(documents.record, 'director', { ...base(desk) }, activityId('werk-en-inkomen'));
    expect(errors[0]?.extensions.code).toBe('PURPOSE_NOT_ALLOWED');
  });
});

function base(desk: Desk) {
  const larikslaan2 = organisationId('larikslaan2');
  return { personId: at(desk, 0), law: 'WGS', organisationId: larikslaan2, givenBy: 'SELF', purpose };
}

describe('who consents for a child', () => {
  // The children by place: 1 is 8, 2 is 13, 3 is 16.
  const byMother = (desk: Desk) => ({ givenBy: 'PARENT', giverPersonId: at(desk, 0) });

  test('under 12: a parent, until the child turns 12', async () => {
    const desk = await startDesk();
    const consent = await desk.consent({ personId: at(desk, 1), ...byMother(desk) });
    expect(consent).toMatchObject({
      givenBy: 'PARENT',
      giverName: 'Noor Visser',
      withChild: false,
      endsOn: '2030-04-04',
    });
    expect(consent['giver']).toEqual({ id: at(desk, 0), name: { full: 'Noor Visser' } });
  });

  test('under 12: not the child', async () => {
    const desk = await startDesk();
    expect(codesOf(await desk.make('record', 'director', { personId: at(desk, 1) }))).toEqual(['CONSENT_IS_PARENTS']);
  });

  test('from 12 to 16: a parent with the child, until it turns 16', async () => {
    const desk = await startDesk();
    const personId = at(desk, 2);
    expect(codesOf(await desk.make('record', 'director', { personId, ...byMother(desk) }))).toEqual([
      'CHILD_MUST_AGREE',
    ]);
    expect(codesOf(await desk.make('record', 'director', { personId, childAgrees: true }))).toEqual([
      'CONSENT_IS_PARENTS',
    ]);
    const consent = await desk.consent({ personId, ...byMother(desk), childAgrees: true });
    expect(consent).toMatchObject({ withChild: true, endsOn: '2029-04-04' });
    const kept = desk.db.$client.prepare<[string], { changes: string }>(
      "select changes from revision where record_id = ? and changes like '%childAgrees%'",
    );
    expect(kept.all(consent.id)).toEqual([{ changes: '{"childAgrees":{"from":null,"to":true}}' }]);
  });

  test('an earlier end that was agreed stays', async () => {
    const desk = await startDesk();
    const input = { personId: at(desk, 1), ...byMother(desk), endsOn: '2026-09-01' };
    expect((await desk.consent(input))['endsOn']).toBe('2026-09-01');
  });

  test('from 16 on: the child itself, and no parent', async () => {
    const desk = await startDesk();
    const personId = at(desk, 3);
    expect(codesOf(await desk.make('record', 'director', { personId, ...byMother(desk) }))).toEqual(['CONSENT_IS_OWN']);
    expect(await desk.consent({ personId })).toMatchObject({ givenBy: 'SELF', endsOn: null });
  });

  test('of an age that is not known to the day: as if it were the younger', async () => {
    const [mother] = family.members;
    const members = [
      ...(mother ? [mother] : []),
      { name: 'Bo Visser', bsn: '999990056', role: 'CHILD', birthDate: '2010' } as const,
    ];
    const desk = await startDesk({ ...family, members });
    expect(codesOf(await desk.make('record', 'director', { personId: at(desk, 1) }))).toEqual(['CONSENT_IS_PARENTS']);
  });

  test('of an age that is not known at all: nobody yet', async () => {
    const desk = await startDesk();
    desk.db.$client.prepare('update person set birth_date = null where id = ?').run(at(desk, 1));
    expect(codesOf(await desk.make('record', 'director', { personId: at(desk, 1), ...byMother(desk) }))).toEqual([
      'AGE_UNKNOWN',
    ]);
  });

  test('is asked anew where the child has turned 12 since', async () => {
    const desk = await startDesk();
    const input = { personId: at(desk, 2), ...byMother(desk), givenOn: '2025-04-03' };
    expect(codesOf(await desk.make('record', 'director', input))).toEqual(['CONSENT_OUTGROWN']);
  });

  test('with authority only, where the base register states it', async () => {
    const desk = await startDesk();
    const personId = at(desk, 1);
    insertAuthority(desk.db, personId, 'SOLE_PARENTAL', { holderName: 'Jip Smit', holderBsn: '999990068' });
    const send = async (giver: object) =>
      codesOf(await desk.make('record', 'director', { personId, givenBy: 'PARENT', ...giver }));
    expect(await send({ giverPersonId: at(desk, 0) })).toEqual(['GIVER_WITHOUT_AUTHORITY']);
    expect(await send({ giverName: 'Noor Visser' })).toEqual(['GIVER_WITHOUT_AUTHORITY']);
    expect(await send({ giverName: ' jip  smit ' })).toEqual([]);
  });

  test('a guardian, and no parent, where a guardian has authority', async () => {
    const desk = await startDesk();
    const personId = at(desk, 1);
    insertAuthority(desk.db, personId, 'GUARDIANSHIP', { holderName: 'Jeugdbescherming Midden' });
    const send = async (giver: object) => codesOf(await desk.make('record', 'director', { personId, ...giver }));
    expect(await send(byMother(desk))).toEqual(['GIVER_WITHOUT_AUTHORITY']);
    expect(await send({ givenBy: 'REPRESENTATIVE', giverName: 'Iemand Anders' })).toEqual(['GIVER_WITHOUT_AUTHORITY']);
    expect(await send({ givenBy: 'REPRESENTATIVE', giverName: 'Jeugdbescherming Midden' })).toEqual([]);
  });

  test('a court-appointed guardian by name, where nobody has authority for the time being', async () => {
    const desk = await startDesk();
    const personId = at(desk, 1);
    insertAuthority(desk.db, personId, 'TEMPORARILY_NONE');
    const send = async (giver: object) => codesOf(await desk.make('record', 'director', { personId, ...giver }));
    expect(await send(byMother(desk))).toEqual(['GIVER_WITHOUT_AUTHORITY']);
    expect(await send({ givenBy: 'REPRESENTATIVE', giverName: 'Tijdelijk voogd' })).toEqual([]);
  });

  test('a parent by family ties, where the register cannot tell who has authority', async () => {
    const desk = await startDesk();
    insertAuthority(desk.db, at(desk, 1), 'UNDETERMINABLE', { explanation: 'niet te bepalen' });
    expect(codesOf(await desk.make('record', 'director', { personId: at(desk, 1), ...byMother(desk) }))).toEqual([]);
  });

  test('no relative who is no parent, no stranger, nobody who may not be seen, and not the child', async () => {
    const desk = await startDesk();
    const personId = at(desk, 1);
    const send = async (giver: object) =>
      codesOf(await desk.make('record', 'director', { personId, givenBy: 'PARENT', ...giver }));
    expect(await send({ giverPersonId: at(desk, 3) })).toEqual(['GIVER_WITHOUT_AUTHORITY']);
    expect(await send({ giverName: 'Een Vreemde' })).toEqual(['GIVER_WITHOUT_AUTHORITY']);
    expect(await send({ giverPersonId: 'per_x' })).toEqual(['NOT_FOUND']);
    expect(await send({ giverPersonId: personId })).toEqual(['GIVER_IS_PERSON']);
  });
});

test('a mentor or curator consents for a grown-up, by name', async () => {
  const desk = await startDesk();
  const consent = await desk.consent({ givenBy: 'REPRESENTATIVE', giverName: 'Bureau Mentorschap' });
  expect(consent).toMatchObject({
    givenBy: 'REPRESENTATIVE',
    giver: null,
    giverName: 'Bureau Mentorschap',
    withChild: false,
  });
});
