import { describe, expect, test } from 'vitest';
import type { CaseType } from '../../db/reference/case-type.ts';
import { caseTypes } from '../../db/reference/case-type.ts';
import { listStepsOf, listTermChangesOfType } from '../../src/domain/case/case-type.ts';
import { problemsOfCaseType } from '../../src/domain/case/case-type-rule.ts';
import { rules } from '../testkit/case-rules.ts';
import { testToday } from '../testkit/store.ts';
import { codesOf, mutationOf, placesOf, type Payload } from '../testkit/work-desk.ts';
import { startAdministration, type AdministrationDesk } from './desk.ts';

const openCase = mutationOf('openCase', 'case { id version status dueOn officeFunction }');
const step = mutationOf('changeCaseStatus', 'case { id version status dueOn }');

function typeOf(law: string, kind: string): CaseType {
  const type = caseTypes.find((each) => each.law === law && each.kind === kind);
  if (!type) throw new Error('there is no such type');
  return type;
}

/** A type of case as it is sent. */
function inputOf(type: CaseType) {
  const { label, officeFunction, otherTerms, reasonableTerm, fromSuwinet } = type;
  const rest = { label, officeFunction, otherTerms, reasonableTerm, fromSuwinet };
  return { ...rest, steps: listStepsOf(type), termChanges: listTermChangesOfType(type) };
}

async function idOfType(desk: AdministrationDesk, law: string, kind: string): Promise<string> {
  const seen = await desk.see('caseTypes { id law kind }');
  const found = (seen['caseTypes'] as { id: string; law: string; kind: string }[]).find(
    (type) => type.law === law && type.kind === kind,
  );
  return found?.id ?? '';
}

async function idOfTerm(desk: AdministrationDesk, code: string): Promise<string> {
  const seen = await desk.see('statutoryTerms { id code }');
  return (seen['statutoryTerms'] as { id: string; code: string }[]).find((term) => term.code === code)?.id ?? '';
}

const report = typeOf('WMO', 'REPORT');
const application = typeOf('WMO', 'APPLICATION');

describe('a type of case makes no sense', () => {
  const { steps } = application;
  const nonsense: readonly [string, CaseType, readonly string[]][] = [
    ['without steps', { ...application, steps: { ...steps, RECEIVED: [] } }, ['NO_STEPS']],
    ['where an end goes on', { ...application, steps: { ...steps, CLOSED: ['IN_PROGRESS'] } }, ['END_GOES_ON']],
    ['where a step leads back', { ...application, steps: { ...steps, DECIDED: ['RECEIVED'] } }, ['STEP_NOT_FITTING']],
    [
      'where a status leads to itself',
      { ...application, steps: { ...steps, DECIDED: ['DECIDED'] } },
      ['STEP_NOT_FITTING'],
    ],
    ['where a case gets stuck', { ...application, steps: { ...steps, DECIDED: [] } }, ['END_NOT_REACHED']],
    [
      'where it runs in circles',
      {
        ...report,
        steps: { ...report.steps, RECEIVED: ['IN_PROGRESS'], IN_PROGRESS: ['SUSPENDED'], SUSPENDED: ['IN_PROGRESS'] },
      },
      ['END_NOT_REACHED'],
    ],
    [
      'where a case can only be withdrawn',
      { ...report, steps: { ...report.steps, RECEIVED: ['WITHDRAWN'] } },
      ['END_NOT_REACHED'],
    ],
    [
      'where a change of the term has no article',
      { ...application, termChanges: { ...application.termChanges, DELAY_NOTICE: 'de wet' } },
      ['ARTICLE_MISSING'],
    ],
    ['where it is suspended on no ground', { ...application, termChanges: {} }, ['SUSPENSION_NOT_FITTING']],
    [
      'where a ground has no step',
      { ...report, termChanges: { SUPPLEMENT: 'Awb art. 4:15' } },
      ['SUSPENSION_NOT_FITTING'],
    ],
    [
      'where a term is extended that there is not',
      { ...typeOf('GENERAL', 'REPORT'), termChanges: { DELAY_NOTICE: 'Awb art. 4:14' } },
      ['TERM_MISSING'],
    ],
    [
      'where something else than an objection is adjourned',
      { ...application, termChanges: { ...application.termChanges, ADJOURNMENT: 'Awb art. 7:10' } },
      ['ONLY_FOR_OBJECTIONS'],
    ],
    ['where another term is not known', { ...report, otherTerms: ['wgs-bedreigend'] }, ['TERM_UNKNOWN']],
    ['where another term has no length', { ...report, otherTerms: ['wmo-spoed'] }, ['TERM_UNKNOWN']],
  ];
  test.each(nonsense)('%s', (_name, type, codes) => {
    expect(problemsOfCaseType(rules, type, testToday).map(({ code }) => code)).toEqual(codes);
  });

  test('and each that the release comes with does', () => {
    for (const type of caseTypes)
      expect([type.label, problemsOfCaseType(rules, type, testToday)]).toEqual([type.label, []]);
  });
});

describe('a type of case that is changed', () => {
  test('holds for cases received from that day on; what is open goes on by its own', async () => {
    const desk = await startAdministration();
    const { householdId, personIds } = desk;
    const input = { householdId, personId: personIds[0], law: 'WMO', kind: 'REPORT', title: 'Hulp in huis' };
    const early = await desk.change(openCase, 'frontoffice', input);
    const id = await idOfType(desk, 'WMO', 'REPORT');
    const direct = {
      ...inputOf(report),
      steps: [
        { from: 'RECEIVED', to: ['DECIDED', 'WITHDRAWN'] },
        { from: 'DECIDED', to: ['CLOSED'] },
        { from: 'IN_PROGRESS', to: ['CLOSED'] },
        { from: 'SUSPENDED', to: ['WITHDRAWN'] },
      ],
    };
    const changed = await desk.make('changeCaseType', {
      ...{
        id,
        expectedVersion: 1,
        ...direct,
        label: 'Wmo-melding nieuwe stijl',
        officeFunction: 'BACK',
        validFrom: '2026-06-03',
      },
    });
    expect(changed).toMatchObject({
      problems: [],
      thing: {
        label: 'Wmo-melding nieuwe stijl',
        validFrom: '2026-06-03',
        validUntil: null,
        version: 1,
        term: { code: 'wmo-onderzoek' },
      },
    });
    desk.goTo('2026-06-03');
    const late = await desk.change(openCase, 'frontoffice', { ...input, title: 'Nog een vraag' });
    const past = await desk.change(openCase, 'frontoffice', { ...input, receivedOn: '2026-06-02', title: 'Gisteren' });
    expect([early, late, past].map(({ thing }) => thing?.['officeFunction'])).toEqual(['FRONT', 'BACK', 'FRONT']);
    const go = (payload: Payload, status: string) =>
      desk.change(step, 'frontoffice', { id: payload.thing?.id, expectedVersion: payload.thing?.version, status });
    const going = await go(early, 'IN_PROGRESS');
    expect(going.thing).toMatchObject({ status: 'IN_PROGRESS' });
    expect((await go(going, 'CLOSED')).thing).toMatchObject({ status: 'CLOSED' });
    expect(codesOf(await desk.make('changeCaseType', { id, expectedVersion: 1, ...direct }))).toEqual(['CONFLICT']);
    expect(placesOf(await desk.make('changeCaseType', { id, expectedVersion: 2, ...direct }))).toEqual([
      'ALREADY_ENDED input validFrom',
    ]);
  });

  test('is refused where it makes no sense, and changed again while it is to come', async () => {
    const desk = await startAdministration();
    const id = await idOfType(desk, 'WMO', 'APPLICATION');
    const own = { id, expectedVersion: 1, ...inputOf(application), validFrom: '2026-07-01' };
    expect(placesOf(await desk.make('changeCaseType', { ...own, steps: [] }))).toEqual(['NO_STEPS input steps']);
    expect(placesOf(await desk.make('changeCaseType', { ...own, steps: [...own.steps, ...own.steps] }))).toEqual([
      'TWICE input steps',
    ]);
    expect(placesOf(await desk.make('changeCaseType', { ...own, validFrom: '2026-05-01' }))).toEqual([
      'DAY_IN_PAST input validFrom',
    ]);
    expect(placesOf(await desk.make('changeCaseType', { ...own, label: '' }))).toEqual(['TOO_SMALL input label']);
    const planned = await desk.make('changeCaseType', own);
    const again = { ...own, id: planned.thing?.id, label: 'Aanvraag Wmo' };
    expect((await desk.make('changeCaseType', again)).thing).toMatchObject({
      id: planned.thing?.id,
      version: 2,
      label: 'Aanvraag Wmo',
    });
  });

  test('is added where a law has none for such cases', async () => {
    const desk = await startAdministration();
    const general = { law: 'GENERAL', ...inputOf(typeOf('GENERAL', 'REPORT')) };
    expect(codesOf(await desk.make('addCaseType', { ...general, kind: 'REPORT' }))).toEqual(['CASE_TYPE_EXISTS']);
    const added = await desk.make('addCaseType', {
      ...general,
      kind: 'APPLICATION',
      label: 'Algemene aanvraag',
      validFrom: '2026-06-01',
    });
    expect(added.thing).toMatchObject({ law: 'GENERAL', kind: 'APPLICATION', term: null, validFrom: '2026-06-01' });
    const { householdId, personIds } = desk;
    const open = { householdId, personId: personIds[0], law: 'GENERAL', kind: 'APPLICATION', title: 'Een vraag' };
    expect((await desk.change(openCase, 'frontoffice', open)).thing).toMatchObject({ status: 'RECEIVED', dueOn: null });
  });
});

describe('a term of the law that is changed', () => {
  const facts = { label: 'Onderzoek na een melding', article: 'Wmo 2015 art. 2.3.2 lid 1', countsFrom: 'RECEIPT' };

  test('counts for cases received from that day on; the last day of others stays', async () => {
    const desk = await startAdministration();
    const { householdId, personIds } = desk;
    const input = { householdId, personId: personIds[0], law: 'WMO', kind: 'REPORT', title: 'Hulp in huis' };
    const before = await desk.change(openCase, 'frontoffice', input);
    const id = await idOfTerm(desk, 'wmo-onderzoek');
    const changed = await desk.make('changeStatutoryTerm', {
      ...{ id, expectedVersion: 1, ...facts, amount: 8, unit: 'WEEKS', validFrom: '2026-06-02' },
    });
    expect(changed.thing).toMatchObject({ code: 'wmo-onderzoek', amount: 8, validFrom: '2026-06-02' });
    desk.goTo('2026-06-02');
    const after = await desk.change(openCase, 'frontoffice', input);
    expect([before, after].map(({ thing }) => thing?.['dueOn'])).toEqual(['2026-07-13', '2026-07-28']);
    const { data } = await desk.ask('frontoffice', '{ statutoryTerms(law: WMO) { code amount } }');
    expect(data?.['statutoryTerms']).toContainEqual({ code: 'wmo-onderzoek', amount: 8 });
  });

  test('is refused without an article, without a length where one is needed, and where another counts already', async () => {
    const desk = await startAdministration();
    const decision = {
      id: await idOfTerm(desk, 'wmo-besluit'),
      expectedVersion: 1,
      ...facts,
      amount: 2,
      unit: 'WEEKS',
    };
    const set = async (rest: object) => placesOf(await desk.make('changeStatutoryTerm', { ...decision, ...rest }));
    expect(await set({ article: 'de wet' })).toEqual(['NOT_FITTING input article']);
    expect(await set({ article: '' })).toEqual(['TOO_SMALL input article']);
    expect(await set({ unit: null })).toEqual(['LENGTH_NOT_WHOLE input unit']);
    expect(await set({ amount: null, unit: null })).toEqual(['TERM_IN_USE input amount']);
    expect(await set({ amount: 0 })).toEqual(['TOO_SMALL input amount']);
    expect(await set({ id: await idOfTerm(desk, 'ingebrekestelling'), amount: null, unit: null })).toEqual([
      'TERM_NEEDS_LENGTH input amount',
    ]);
    const added = { ...facts, code: 'nieuw', law: 'WMO', caseKinds: ['REPORT'], amount: 1, unit: 'WEEKS' };
    expect(placesOf(await desk.make('addStatutoryTerm', added))).toEqual(['ORDINARY_TERM_EXISTS input caseKinds']);
    expect(placesOf(await desk.make('addStatutoryTerm', { ...added, code: 'wmo-besluit' }))).toEqual([
      'CODE_TAKEN input code',
    ]);
    const beside = await desk.make('addStatutoryTerm', { ...added, caseKinds: [], law: 'GENERAL' });
    expect(beside.thing).toMatchObject({ code: 'nieuw', validFrom: '2026-06-02', version: 1 });
    expect(await set({})).toEqual([]);
    expect(await set({})).toEqual(['CONFLICT input expectedVersion']);
  });
});
