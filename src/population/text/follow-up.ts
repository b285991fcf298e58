import type { NewEvaluation } from '../../../db/evaluation.table.ts';
import type { NewGoal } from '../../../db/goal.table.ts';

/** What was said when a plan was looked back on, by what it came to. */
export const evaluationSummaries: Readonly<Record<NewEvaluation['outcome'], readonly string[]>> = {
  ON_COURSE: [
    'De afspraken worden nagekomen. Wij gaan zo door.',
    'Er is rust gekomen. De doelen zijn nog haalbaar en blijven staan.',
    'Twee acties zijn klaar, de rest loopt. Iedereen is tevreden over het contact.',
  ],
  ADJUSTED: [
    'Eén doel bleek te groot en is in stappen verdeeld. Nieuwe datum afgesproken.',
    'De hulp komt voortaan op één vaste dag. Het plan is daarop aangepast.',
    'Er kwam een vraag bij. Daarvoor is een doel toegevoegd.',
  ],
  STALLED: [
    'Er is weinig veranderd. Volgende keer met alle hulpverleners samen bespreken.',
    'Afspraken zijn vaak afgezegd. Eerst zoeken wij uit wat er in de weg zit.',
  ],
  COMPLETED: ['De doelen zijn gehaald. Het plan is afgesloten.', 'Het lukt zonder plan verder. Wij ronden af.'],
};

/** Why a life domain is scored: only what a goal of the plan needs is (AVG art. 5 lid 1 onder c). */
export const scoreReasons: Readonly<Record<NewGoal['lifeDomain'], string>> = {
  FINANCES: 'Nodig om te zien of de vaste lasten weer betaald kunnen worden.',
  WORK_AND_EDUCATION: 'Hoort bij het doel over school of werk.',
  TIME_USE: 'Nodig om te zien of de dagen weer gevuld zijn.',
  HOUSING: 'Hoort bij het doel om hier te kunnen blijven wonen.',
  DOMESTIC_RELATIONS: 'Nodig voor het doel over de omgang thuis.',
  MENTAL_HEALTH: 'Nodig om te zien of de klachten minder worden.',
  PHYSICAL_HEALTH: 'Hoort bij het doel over gezondheid.',
  SUBSTANCE_USE: 'Nodig voor het doel over gebruik.',
  BASIC_DAILY_LIVING: 'Hoort bij het doel over zelfzorg.',
  COMPLEX_DAILY_LIVING: 'Nodig om te bepalen hoeveel hulp thuis past.',
  SOCIAL_NETWORK: 'Hoort bij het doel om mensen te leren kennen.',
  SOCIAL_PARTICIPATION: 'Nodig voor het doel over meedoen.',
  JUSTICE: 'Hoort bij de afspraken met de reclassering.',
};
