import type { PolicyMeasure, SubGoal } from './policy-measure.ts';

type SubGoals = readonly [SubGoal, ...SubGoal[]];

/** That it is done, the framework says; the sub-goals come from another framework, so that choice is ours. */
function measure(
  code: string,
  label: string,
  subGoals: SubGoals,
  rest: Partial<Pick<PolicyMeasure, 'objectiveCodes' | 'topicCode' | 'budgetLineCode'>> = {},
): PolicyMeasure {
  const none = { objectiveCodes: [], topicCode: null, budgetLineCode: null };
  return { code, label, subGoals, subGoalSource: 'OURS', source: '003', ...none, ...rest };
}

/** What Leusden's framework does beside its objectives, as far as it says so; the implementation plan is not among the documents. */
export const leusdenMeasures: readonly PolicyMeasure[] = [
  measure('working-budget', 'Werkbudget om het kader uit te werken', ['EXECUTION'], {
    budgetLineCode: 'working-budget',
  }),
  measure('directing-work-processes', 'Regie op de werkprocessen', ['EXECUTION'], {
    budgetLineCode: 'directing-work-processes',
  }),
  measure('local-day-activities', 'Dagbesteding in Leusden zelf', ['ACCESS', 'COST_CONTROL'], {
    objectiveCodes: ['2.3', '4.6'],
    topicCode: '6.1',
    budgetLineCode: 'local-day-activities',
  }),
  measure('social-team', 'Een sterker sociaal team', ['ACCESS'], {
    objectiveCodes: ['4.1'],
    budgetLineCode: 'social-team',
  }),
  measure('work-and-income-desk', 'Een loket Werk en Inkomen in Leusden', ['ACCESS', 'EXECUTION'], {
    objectiveCodes: ['1.1', '4.6'],
    topicCode: '6.3',
  }),
  measure('regional-purchasing', 'Zorg inkopen met de regio, met minder gedeeld risico', [
    'PURCHASING',
    'COST_CONTROL',
  ]),
  measure('target-group-transport', 'Doelgroepenvervoer opnieuw aanbesteden', ['PURCHASING'], {
    objectiveCodes: ['1.2'],
    topicCode: '6.2',
  }),
  measure('cover-from-budget', 'Meevallers en vrije ruimte in de begroting benutten', ['COST_CONTROL'], {
    budgetLineCode: 'cover-free-room',
  }),
  measure('no-addition-to-reserve', 'Stoppen met toevoegen aan de reserve', ['COST_CONTROL'], {
    budgetLineCode: 'cover-no-addition',
  }),
  measure('predictable-information', 'Voorspelbare informatie voor college en raad', ['EXECUTION', 'COST_CONTROL']),
  measure('one-client-view', 'Eén klantbeeld over werk, inkomen en zorg', ['ACCESS', 'EXECUTION'], {
    objectiveCodes: ['4.1'],
  }),
];
