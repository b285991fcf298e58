import type { PlanFact } from '../../src/domain/attention/attention-point.ts';
import { caseFact, organisation, planFact, staff } from './facts.ts';
import { testTables } from './table.ts';

const goal = (rest: Partial<NonNullable<PlanFact['goals']>[number]> = {}) => ({
  ...{ id: 'goal', status: 'OPEN' as const, targetOn: null, endedOn: null, person: null, actions: [] },
  ...rest,
});
const action = (dueOn: string | null, status: 'OPEN' | 'DONE' = 'OPEN') => ({ id: `action ${dueOn}`, status, dueOn });
const inOtherLaw = caseFact({ id: 'other', law: 'JEUGDWET' });

const offered = (offeredOn: string) => ({ id: 'offer', offeredTo: staff('asked'), offeredOn });

testTables({
  OFFER_UNANSWERED: [
    [
      'a week after',
      { plan: planFact({ offers: [offered('2026-05-25')] }) },
      ['Collega asked antwoordt sinds 25 mei 2026 niet op het aanbod van de regie'],
    ],
    ['not a day earlier', { plan: planFact({ offers: [offered('2026-05-26')] }) }, []],
    ['not without an offer', { plan: planFact() }, []],
  ],
  NO_PLAN: [
    [
      'under two laws',
      { plan: null, cases: [caseFact(), inOtherLaw] },
      ['Er lopen 2 zaken onder 2 wetten (Wmo en Jeugdwet), en er is geen plan'],
    ],
    [
      'not for the front and the back office of one law',
      {
        plan: null,
        cases: [caseFact(), caseFact({ id: 'b', organisation: organisation('front2'), responsibilities: [] })],
      },
      [],
    ],
    [
      'with three workers',
      { plan: null, cases: ['a', 'b', 'c'].map((id) => caseFact({ id, worker: staff(id) })) },
      ['Er lopen 3 zaken met 3 medewerkers, en er is geen plan'],
    ],
    ['not with two workers', { plan: null, cases: ['a', 'b'].map((id) => caseFact({ id, worker: staff(id) })) }, []],
    ['not when one is closed', { plan: null, cases: [caseFact(), { ...inOtherLaw, open: false }] }, []],
    ['not for what needs no law', { plan: null, cases: [caseFact(), caseFact({ id: 'general', law: 'GENERAL' })] }, []],
    ['not when there is a plan', { cases: [caseFact(), inOtherLaw] }, []],
    ['not for those who may not know of a plan', { plan: undefined, cases: [caseFact(), inOtherLaw] }, []],
  ],
  NO_DIRECTOR: [
    [
      'since the last left',
      { plan: planFact({ director: null, directorEndedOn: '2026-05-01' }) },
      ['Het plan heeft sinds 1 mei 2026 geen regisseur'],
    ],
    ['since it began', { plan: planFact({ director: null }) }, ['Het plan heeft sinds 1 maart 2026 geen regisseur']],
    ['not when there is one', { plan: planFact() }, []],
    ['not for those who may not know', { plan: planFact({ director: null }), seesDirector: false }, []],
    ['not without a plan', { plan: null }, []],
  ],
  NOT_EVALUATED: [
    [
      'the day after the next was due',
      { plan: planFact({ evaluations: [{ heldOn: '2026-04-01', nextOn: '2026-05-31', outcome: 'ON_COURSE' }] }) },
      ['De evaluatie van het plan had op 31 mei 2026 moeten zijn'],
    ],
    [
      'not on the day it is due',
      { plan: planFact({ evaluations: [{ heldOn: '2026-04-01', nextOn: '2026-06-01', outcome: 'ON_COURSE' }] }) },
      [],
    ],
    [
      'half a year and a day after it began',
      { plan: planFact({ startedOn: '2025-11-30' }) },
      ['Het plan is sinds 30 november 2025 niet geëvalueerd'],
    ],
    ['not half a year after it began', { plan: planFact({ startedOn: '2025-12-01' }) }, []],
    [
      'half a year and a day after the last',
      {
        plan: planFact({
          startedOn: '2024-01-01',
          evaluations: [{ heldOn: '2025-11-30', nextOn: null, outcome: 'STALLED' }],
        }),
      },
      ['Het plan is sinds 30 november 2025 niet geëvalueerd'],
    ],
    [
      'not when the last found it done',
      {
        plan: planFact({
          startedOn: '2024-01-01',
          evaluations: [{ heldOn: '2025-01-01', nextOn: null, outcome: 'COMPLETED' }],
        }),
      },
      [],
    ],
    [
      'not for those who see its existence only',
      { plan: planFact({ startedOn: '2024-01-01', evaluations: null, goals: null }) },
      [],
    ],
  ],
  ACTION_OVERDUE: [
    [
      'one action',
      { plan: planFact({ goals: [goal({ actions: [action('2026-05-31')] })] }) },
      ['1 actie had op 31 mei 2026 klaar moeten zijn'],
    ],
    [
      'actions and goals in one',
      {
        plan: planFact({
          goals: [goal({ targetOn: '2026-05-01', actions: [action('2026-05-31'), action('2026-04-30')] })],
        }),
      },
      ['2 acties en 1 doel hadden klaar moeten zijn, het oudste op 30 april 2026'],
    ],
    [
      'not on the day itself, nor without a day',
      { plan: planFact({ goals: [goal({ targetOn: '2026-06-01', actions: [action('2026-06-01'), action(null)] })] }) },
      [],
    ],
    [
      'not what is done',
      {
        plan: planFact({
          goals: [
            goal({ status: 'ATTAINED', endedOn: '2026-05-02', targetOn: '2026-05-01' }),
            goal({ actions: [action('2026-05-01', 'DONE')] }),
          ],
        }),
      },
      [],
    ],
  ],
  ACTION_WITHOUT_GOAL: [
    [
      'one',
      {
        plan: planFact({
          goals: [
            goal({ status: 'DROPPED', endedOn: '2026-05-02', actions: [action('2026-05-01'), action(null, 'DONE')] }),
          ],
        }),
      },
      ['1 actie staat nog open terwijl het doel is behaald of vervallen'],
    ],
    [
      'more',
      {
        plan: planFact({
          goals: [goal({ status: 'ATTAINED', endedOn: '2026-05-02', actions: [action(null), action(null)] })],
        }),
      },
      ['2 acties staan nog open terwijl het doel is behaald of vervallen'],
    ],
    ['not under an open goal', { plan: planFact({ goals: [goal({ actions: [action(null)] })] }) }, []],
  ],
});
