import type { MadeCase } from '../case.ts';
import type { Draft } from '../dossier.ts';
import type { MadeHousehold } from '../household.ts';
import type { Resident } from '../person.ts';
import type { MadePlan } from '../plan.ts';
import {
  addStoryDecision,
  addStoryDocuments,
  addStoryEvaluations,
  addStoryHelp,
  addStoryScores,
  addStorySignal,
  addStoryTeam,
} from './kit-record.ts';

/** Who and what the records are about. */
type Cast = Readonly<
  Record<'father' | 'mother' | 'daan' | 'lotte', Resident> &
    Record<'support' | 'youth' | 'benefit' | 'domestic' | 'talks', MadeCase>
> & { readonly household: MadeHousehold; readonly plan: MadePlan };

/** Adds what was decided, given, looked back on and worried about in the family with one plan. */
export function tellRecords(draft: Draft, cast: Cast): void {
  const { household, plan, father, mother, daan, lotte, support, youth, benefit, domestic, talks } = cast;
  const granted = addStoryDecision(
    draft,
    domestic,
    'GRANTED',
    'Meneer kan het zware werk niet meer en mevrouw werkt. De eerste maanden vier uur per week, daarna drie.',
  );
  addStoryHelp(draft, household, 'GENERAL/MW', {
    person: mother,
    by: talks,
    provider: 'welzijn',
    amount: 2,
    from: 230,
    until: -195,
    endReason: 'GOAL_ATTAINED',
  });
  const fourHours = addStoryHelp(draft, household, 'WMO/HH', {
    person: father,
    by: granted,
    provider: 'beek',
    amount: 4,
    from: 172,
    until: -60,
    endReason: 'LIGHTER_HELP',
  });
  addStoryHelp(draft, household, 'WMO/HH', {
    person: father,
    by: granted,
    provider: 'beek',
    amount: 3,
    from: 60,
    until: 186,
    previous: fourHours,
  });
  addStoryHelp(draft, household, 'GENERAL/MR', { person: lotte, amount: 250, from: 70, until: 295 });
  addStoryEvaluations(draft, plan, [
    [128, 'ON_COURSE', 'director2', 'De hulp in huis geeft rust. De planner werkt, als hij in het zicht hangt.', -82],
    [82, 'ADJUSTED', 'director2', 'Het verzuim van Daan is een doel geworden. Marieke wil meer werken.', -20],
  ]);
  addStoryScores(draft, household, [
    [
      father,
      'COMPLEX_DAILY_LIVING',
      'director2',
      'Nodig om te zien of Johan de dag zelf kan overzien.',
      [
        [170, 1],
        [128, 2],
        [82, 3],
        [11, 3],
      ],
    ],
    [
      mother,
      'DOMESTIC_RELATIONS',
      'director2',
      'Hoort bij het doel over de omgang thuis.',
      [
        [170, 2],
        [82, 2],
        [11, 3],
      ],
    ],
    [
      daan,
      'WORK_AND_EDUCATION',
      'director',
      'Hoort bij het doel dat Daan elke dag naar school gaat.',
      [
        [120, 2],
        [82, 2],
        [50, 3],
        [11, 3],
      ],
    ],
    [
      lotte,
      'SOCIAL_NETWORK',
      'director',
      'Hoort bij het doel dat Lotte met andere kinderen speelt.',
      [
        [170, 2],
        [82, 3],
        [12, 4],
      ],
    ],
  ]);
  addStoryTeam(draft, plan, [
    ['frontoffice', 'WMO', 172],
    ['frontoffice3', 'JEUGDWET', 120, 38],
    ['backoffice', 'JEUGDWET', 38],
    ['workincome', 'PARTICIPATIEWET', 20],
  ]);
  addStorySignal(draft, household, {
    kind: 'SCHOOL_ABSENCE',
    law: 'LEERPLICHTWET',
    person: daan,
    raisedBy: 'College De Vallei',
    summary: 'Daan miste in vier weken achttien uur les, vaak de eerste uren.',
    raised: 122,
    takenUp: [120, 'attendance'],
    closed: 50,
  });
  addStorySignal(draft, household, {
    kind: 'CARER_OVERBURDENED',
    law: 'WMO',
    person: mother,
    raisedBy: 'Huisarts',
    summary: 'Mevrouw zorgt voor man en kinderen en werkt daarnaast. Zij slaapt slecht en is vaak moe.',
    raised: 5,
  });
  addStoryDocuments(draft, { case: support }, [[38, 'LETTER', 'Bevestiging van de melding']]);
  addStoryDocuments(draft, { case: youth }, [[41, 'APPLICATION', 'Aanvraag ambulante opvoedhulp']]);
  addStoryDocuments(draft, { case: benefit }, [
    [24, 'APPLICATION', 'Aanvraag aanvullende bijstand'],
    [20, 'EVIDENCE', 'Loonstroken van drie maanden'],
  ]);
  addStoryDocuments(draft, { case: domestic }, [
    [190, 'APPLICATION', 'Aanvraag huishoudelijke ondersteuning'],
    [181, 'INQUIRY_REPORT', 'Verslag van het gesprek thuis'],
    [179, 'DECISION_LETTER', 'Besluit huishoudelijke ondersteuning'],
  ]);
  addStoryDocuments(draft, { plan }, [[171, 'PLAN', 'Samen verder na de hersenbloeding']]);
}
