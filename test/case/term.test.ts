import { describe, expect, test } from 'vitest';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { caseFamily, startCaseDesk, told } from './desk.ts';

const reason = 'Er ontbreken stukken.';
const supplement = { ground: 'SUPPLEMENT', reason, answerBy: '2026-06-15' } as const;

describe('a term that is suspended', () => {
  test('stands still, with why, under which article, and who said so', async () => {
    const desk = await startCaseDesk();
    const { thing, problems } = await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', supplement);
    expect(problems).toEqual([]);
    expect(thing).toMatchObject({ status: 'SUSPENDED', dueOn: '2026-07-06', daysLeft: null, version: 2 });
    expect(thing?.['termChanges']).toEqual([
      {
        ...{ ground: 'SUPPLEMENT', article: 'Awb art. 4:5 en 4:15 lid 1 onder a', reason, fromOn: '2026-06-01' },
        ...{ untilOn: null, answerBy: '2026-06-15', recordedBy: { name: 'Wouter Lankhorst' }, penalty: null },
      },
    ]);
  });

  test.each([
    ['on the day of the answer', '2026-06-10', undefined, '2026-07-14'],
    ['on the day that the answer came, though it is told later', '2026-06-12', '2026-06-10', '2026-07-14'],
    ['by itself when no answer came in time', '2026-06-25', undefined, '2026-07-20'],
    ['on the day after, and then it lost nothing', '2026-06-02', undefined, '2026-07-06'],
  ])('runs again %s', async (_name, day, answeredOn, dueOn) => {
    const desk = await startCaseDesk();
    await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', supplement);
    desk.goTo(day);
    const payload = await desk.onCase('resumeCaseTerm', 'backoffice2', 'J-1', { answeredOn });
    expect(told(payload)).toEqual(['IN_PROGRESS', dueOn]);
    expect(readHistory(desk, desk.caseOf('J-1')).at(-1)).toMatchObject({
      status: { from: 'SUSPENDED', to: 'IN_PROGRESS' },
    });
  });

  test('may stand still again, and both times count', async () => {
    const desk = await startCaseDesk();
    await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', supplement);
    desk.goTo('2026-06-10');
    await desk.onCase('resumeCaseTerm', 'backoffice', 'J-1');
    await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', {
      ground: 'CONSENT',
      reason: 'De ouders willen wachten.',
    });
    desk.goTo('2026-06-21');
    expect(told(await desk.onCase('resumeCaseTerm', 'backoffice', 'J-1'))).toEqual(['IN_PROGRESS', '2026-07-24']);
  });

  test('in another system runs again from the day on which it was', async () => {
    const [wmo, youth, ...rest] = caseFamily.cases ?? [];
    if (!wmo || !youth) throw new Error('the family has no such case');
    const suspended = { ...youth, rest: { ...youth.rest, status: 'SUSPENDED' as const } };
    const desk = await startCaseDesk({ ...caseFamily, cases: [wmo, suspended, ...rest] });
    // It stood still from 5 May, before it was received here: the days until receipt are none of its term.
    expect(told(await desk.onCase('resumeCaseTerm', 'backoffice', 'J-1'))).toEqual(['IN_PROGRESS', '2026-07-27']);
  });

  test('ends with the case when it is withdrawn', async () => {
    const desk = await startCaseDesk();
    await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', supplement);
    desk.goTo('2026-06-05');
    const { thing } = await desk.onCase('changeCaseStatus', 'backoffice', 'J-1', { status: 'WITHDRAWN' });
    expect(thing).toMatchObject({ status: 'WITHDRAWN', termChanges: [{ untilOn: '2026-06-05' }] });
  });

  test('is read as it was on a day', async () => {
    const desk = await startCaseDesk();
    await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', supplement);
    desk.goTo('2026-06-10');
    await desk.onCase('resumeCaseTerm', 'backoffice', 'J-1');
    const query = `query Then($id: ID!) { a: case(by: { id: $id }, asOf: "2026-05-31") { termChanges { untilOn } }
      b: case(by: { id: $id }, asOf: "2026-06-05") { termChanges { untilOn } }
      c: case(by: { id: $id }) { termChanges { untilOn } } }`;
    const { data } = await desk.ask('backoffice', query, { id: desk.caseOf('J-1') });
    expect(data).toEqual({
      a: { termChanges: [] },
      b: { termChanges: [{ untilOn: null }] },
      c: { termChanges: [{ untilOn: '2026-06-10' }] },
    });
    const { data: seen } = await desk.ask('frontoffice', query, { id: desk.caseOf('J-1') });
    expect(seen).toMatchObject({ c: { termChanges: [{ untilOn: '2026-06-10' }] } });
    const { data: exists } = await desk.ask('workincome', query, { id: desk.caseOf('J-1') });
    expect(exists).toEqual({ a: { termChanges: null }, b: { termChanges: null }, c: { termChanges: null } });
  });

  test('by two at once is suspended once', async () => {
    const desk = await startCaseDesk();
    const input = { id: desk.caseOf('J-1'), expectedVersion: 1, ...supplement };
    const both = await Promise.all(
      ['backoffice', 'backoffice2'].map((persona) => desk.make('suspendCaseTerm', persona, input)),
    );
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
  });

  test('is suspended once, however often it is sent', async () => {
    const desk = await startCaseDesk();
    const input = { clientMutationId: 'same', id: desk.caseOf('J-1'), expectedVersion: 1, ...supplement };
    await desk.make('suspendCaseTerm', 'backoffice', input);
    const { thing } = await desk.make('suspendCaseTerm', 'backoffice', input);
    expect(thing?.['termChanges']).toHaveLength(1);
  });
});

describe('a term is not suspended', () => {
  test.each([
    ['W-1', 'frontoffice', 'of an investigation', { ground: 'CONSENT' }, 'GROUND_NOT_ALLOWED input ground'],
    ['B-1', 'backoffice', 'of an objection by consent', { ground: 'CONSENT' }, 'GROUND_NOT_ALLOWED input ground'],
    ['J-1', 'backoffice', 'without a day to answer by', { answerBy: null }, 'NOT_FITTING input answerBy'],
    [
      'J-1',
      'backoffice',
      'with a day to answer by that was',
      { answerBy: '2026-06-01' },
      'ANSWER_TOO_EARLY input answerBy',
    ],
    ['J-1', 'backoffice', 'for no reason', { reason: 'Zomaar' }, 'TOO_SMALL input reason'],
    ['J-1', 'backoffice', 'from tomorrow on', { toldOn: '2026-06-02' }, 'DAY_NOT_FITTING input toldOn'],
    ['J-1', 'backoffice', 'from before receipt on', { toldOn: '2026-05-10' }, 'DAY_NOT_FITTING input toldOn'],
  ])('%s by %s, %s', async (number, persona, _why, input, place) => {
    const desk = await startCaseDesk();
    expect(placesOf(await desk.onCase('suspendCaseTerm', persona, number, { ...supplement, ...input }))).toEqual([
      place,
    ]);
    expect(readHistory(desk, desk.caseOf(number))).toEqual([]);
  });

  test('when it has passed, stands still, or is over', async () => {
    const desk = await startCaseDesk();
    desk.goTo('2026-07-06');
    const late = { ...supplement, answerBy: '2026-07-20' };
    expect(codesOf(await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', late))).toEqual(['TERM_PASSED']);
    await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', { ...late, toldOn: '2026-07-03' });
    expect(codesOf(await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', late))).toEqual(['TERM_STANDS_STILL']);
    await desk.onCase('resumeCaseTerm', 'backoffice', 'J-1');
    expect(codesOf(await desk.onCase('resumeCaseTerm', 'backoffice', 'J-1'))).toEqual(['TERM_RUNS']);
    await desk.decide('backoffice', 'J-1');
    expect(codesOf(await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', late))).toEqual(['TERM_ENDED']);
  });

  test.each([['2026-05-31'], ['2026-06-03']])('nor resumed on %s, outside of it', async (answeredOn) => {
    const desk = await startCaseDesk();
    await desk.onCase('suspendCaseTerm', 'backoffice', 'J-1', supplement);
    desk.goTo('2026-06-02');
    const outcome = await desk.onCase('resumeCaseTerm', 'backoffice', 'J-1', { answeredOn });
    expect(placesOf(outcome)).toEqual(['DAY_NOT_FITTING input answeredOn']);
  });

  test.each([
    ['frontoffice', 'NOT_PERMITTED'],
    ['director', 'NOT_PERMITTED'],
    ['teamlead', 'NOT_PERMITTED'],
    ['workincome', 'NOT_PERMITTED'],
    ['privacy', 'NOT_PERMITTED'],
    ['management', 'NOT_FOUND'],
  ])('nor resumed, extended or in default, by %s', async (persona, code) => {
    const desk = await startCaseDesk();
    const until = '2026-08-01';
    const outcomes = [
      await desk.onCase('suspendCaseTerm', persona, 'J-1', supplement),
      await desk.onCase('resumeCaseTerm', persona, 'J-1'),
      await desk.onCase('extendCaseTerm', persona, 'J-1', { ground: 'DELAY_NOTICE', reason, until }),
      await desk.onCase('recordDefaultNotice', persona, 'J-1'),
    ];
    expect(outcomes.flatMap(codesOf)).toEqual([code, code, code, code]);
  });
});

describe('a term that is extended', () => {
  test('of an objection is adjourned by six weeks, once, and then postponed by consent', async () => {
    const desk = await startCaseDesk();
    const adjournment = { ground: 'ADJOURNMENT', reason: 'De hoorzitting is later.' };
    expect(told(await desk.onCase('extendCaseTerm', 'backoffice', 'B-1', adjournment))).toEqual([
      'IN_PROGRESS',
      '2026-08-24',
    ]);
    expect(placesOf(await desk.onCase('extendCaseTerm', 'backoffice', 'B-1', adjournment))).toEqual([
      'ALREADY_EXTENDED input ground',
    ]);
    const further = { ground: 'POSTPONEMENT', reason: 'Allen stemmen hiermee in.', until: '2026-09-15' };
    expect(told(await desk.onCase('extendCaseTerm', 'backoffice', 'B-1', further))).toEqual([
      'IN_PROGRESS',
      '2026-09-15',
    ]);
  });

  test('of an objection that was adjourned stands still from there', async () => {
    const desk = await startCaseDesk();
    await desk.onCase('extendCaseTerm', 'backoffice', 'B-1', { ground: 'ADJOURNMENT', reason });
    await desk.onCase('suspendCaseTerm', 'backoffice', 'B-1', supplement);
    desk.goTo('2026-06-12');
    expect(told(await desk.onCase('resumeCaseTerm', 'backoffice', 'B-1'))).toEqual(['IN_PROGRESS', '2026-09-03']);
  });

  test('by a notice of delay moves where it is a reasonable one, once (Awb art. 4:14 lid 3)', async () => {
    const desk = await startCaseDesk();
    const notice = { ground: 'DELAY_NOTICE', reason: 'Het onderzoek duurt langer.', until: '2026-08-03' };
    expect(told(await desk.onCase('extendCaseTerm', 'backoffice', 'J-1', notice))).toEqual([
      'IN_PROGRESS',
      '2026-08-03',
    ]);
    const again = { ...notice, until: '2026-09-01' };
    expect(codesOf(await desk.onCase('extendCaseTerm', 'backoffice', 'J-1', again))).toEqual(['ALREADY_EXTENDED']);
  });

  test('by a notice of delay stays where the law sets it (Awb art. 4:14 lid 1)', async () => {
    const desk = await startCaseDesk();
    const notice = { ground: 'DELAY_NOTICE', reason: 'Het onderzoek duurt langer.', until: '2026-06-20' };
    const { thing } = await desk.onCase('extendCaseTerm', 'backoffice', 'A-1', notice);
    expect(thing).toMatchObject({ dueOn: '2026-06-09', version: 2, termChanges: [{ untilOn: '2026-06-20' }] });
  });

  test.each([
    ['J-1', { ground: 'ADJOURNMENT' }, 'GROUND_NOT_ALLOWED input ground'],
    ['B-1', { ground: 'ADJOURNMENT', until: '2026-08-01' }, 'ADJOURNMENT_IS_SIX_WEEKS input until'],
    ['B-1', { ground: 'POSTPONEMENT' }, 'DAY_MISSING input until'],
    ['B-1', { ground: 'POSTPONEMENT', until: '2026-07-13' }, 'DAY_NOT_FITTING input until'],
    ['J-1', { ground: 'DELAY_NOTICE', until: '2026-06-30' }, 'DAY_NOT_FITTING input until'],
    ['J-1', { ground: 'DELAY_NOTICE', until: '2026-08-03', reason: ' ' }, 'TOO_SMALL input reason'],
  ])('is not: %s by %o', async (number, input, place) => {
    const desk = await startCaseDesk();
    const outcome = await desk.onCase('extendCaseTerm', 'backoffice', number, { reason, ...input });
    expect(placesOf(outcome)).toEqual([place]);
  });

  test('is not once it has passed', async () => {
    const desk = await startCaseDesk();
    desk.goTo('2026-07-14');
    const late = { reason, until: '2026-09-01' };
    for (const [number, input] of [
      ['B-1', { ground: 'ADJOURNMENT', reason }],
      ['B-1', { ground: 'POSTPONEMENT', ...late }],
      ['J-1', { ground: 'DELAY_NOTICE', ...late }],
    ] as const) {
      expect(codesOf(await desk.onCase('extendCaseTerm', 'backoffice', number, input))).toEqual(['TERM_PASSED']);
    }
    // That it comes later can be told late: it moves nothing.
    const told = await desk.onCase('extendCaseTerm', 'backoffice', 'A-1', { ground: 'DELAY_NOTICE', ...late });
    expect(codesOf(told)).toEqual([]);
  });

  test('by two at once is extended once', async () => {
    const desk = await startCaseDesk();
    const input = { id: desk.caseOf('B-1'), expectedVersion: 1, ground: 'ADJOURNMENT', reason };
    const both = await Promise.all(
      ['backoffice', 'backoffice2'].map((persona) => desk.make('extendCaseTerm', persona, input)),
    );
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT']);
    expect(readHistory(desk, desk.caseOf('B-1'))).toEqual([{ dueOn: { from: '2026-07-13', to: '2026-08-24' } }]);
  });
});

describe('a notice of default', () => {
  test('gives two weeks, and then costs by the day until the decision', async () => {
    const desk = await startCaseDesk();
    desk.goTo('2026-06-10');
    const { thing } = await desk.onCase('recordDefaultNotice', 'backoffice', 'A-1');
    expect(thing).toMatchObject({ dueOn: '2026-06-09', status: 'IN_PROGRESS', version: 2 });
    expect(thing?.['termChanges']).toMatchObject([
      {
        ground: 'DEFAULT_NOTICE',
        fromOn: '2026-06-10',
        untilOn: '2026-06-24',
        penalty: { firstDay: '2026-06-25', days: 0 },
      },
    ]);
    desk.goTo('2026-06-30');
    await desk.decide('backoffice', 'A-1');
    desk.goTo('2026-07-20');
    const query = 'query Later($id: ID!) { case(by: { id: $id }) { termChanges { penalty { days amount } } } }';
    const { data } = await desk.ask('backoffice', query, { id: desk.caseOf('A-1') });
    // The amounts of 2026 are not yet known.
    expect(data).toEqual({ case: { termChanges: [{ penalty: { days: 5, amount: null } }] } });
  });

  test('counts once, and not within the term', async () => {
    const desk = await startCaseDesk();
    desk.goTo('2026-06-09');
    expect(codesOf(await desk.onCase('recordDefaultNotice', 'backoffice', 'A-1'))).toEqual(['NOT_IN_DEFAULT']);
    desk.goTo('2026-06-12');
    expect(codesOf(await desk.onCase('recordDefaultNotice', 'backoffice', 'A-1'))).toEqual([]);
    expect(codesOf(await desk.onCase('recordDefaultNotice', 'backoffice', 'A-1'))).toEqual(['ALREADY_IN_DEFAULT']);
  });

  test('is not given of an investigation: nothing is decided in it', async () => {
    const desk = await startCaseDesk();
    desk.goTo('2026-07-01');
    expect(codesOf(await desk.onCase('recordDefaultNotice', 'frontoffice', 'W-1'))).toEqual(['GROUND_NOT_ALLOWED']);
  });
});
