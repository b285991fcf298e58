import { addReservedAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHome, addHousehold } from '../household.ts';
import { addPlan } from '../plan.ts';
import { addChildProtection } from '../protection.ts';
import { addAuthority, addParent, addPartnership } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, by, done, storyGoal, todo, type Story } from './kit.ts';
import {
  addStoryDecision,
  addStoryDocuments,
  addStoryEvaluations,
  addStoryHelp,
  addStoryScores,
  addStorySignal,
  addStoryTeam,
} from './kit-record.ts';

/** A mother with children at a secret address; the father still lives where they lived together. */
export const secretAddress: Story = {
  key: 'secret-address',
  title: 'Een moeder met kinderen op een geheim adres',
  bsn: '990005100',
  caseNumber: 'Z-000501',
};

export function tellSecretAddress(draft: Draft): void {
  const secret = { secrecy: true } as const;
  const mother = addStoryPerson(draft, {
    bsn: secretAddress.bsn,
    givenNames: 'Sanne Joanna',
    prefix: 'van der',
    surname: 'Steeg',
    sex: 'FEMALE',
    age: 33,
    ...secret,
  });
  const father = addStoryPerson(draft, {
    bsn: '990005112',
    givenNames: 'Ferry',
    surname: 'Dekkers',
    sex: 'MALE',
    age: 37,
  });
  const levi = addStoryPerson(draft, {
    bsn: '990005124',
    givenNames: 'Levi',
    surname: 'Dekkers',
    sex: 'MALE',
    age: 7,
    ...secret,
  });
  const jade = addStoryPerson(draft, {
    bsn: '990005136',
    givenNames: 'Jade',
    surname: 'Dekkers',
    sex: 'FEMALE',
    age: 4,
    ...secret,
  });
  const parents = [mother, father];
  const [movedIn, fled, settled] = [ago(draft, 8 * 365), ago(draft, 230), ago(draft, 150)];
  addPartnership(draft, mother, father, ago(draft, 2900), ago(draft, 90));
  for (const child of [levi, jade]) {
    for (const parent of parents) addParent(draft, child, parent);
    addAuthority(draft, child, { kind: 'JOINT_PARENTAL', holders: parents });
  }

  const former = addHousehold(draft, {
    addressId: addReservedAddress(draft, 11),
    members: [
      { resident: father, from: movedIn, partner: mother },
      { resident: mother, from: movedIn, until: fled, partner: father },
      { resident: levi, from: levi.birthDay, until: fled, parents },
      { resident: jade, from: jade.birthDay, until: fled, parents },
    ],
  });
  const shelter = addReservedAddress(draft, 13);
  for (const resident of [mother, levi, jade]) addHome(draft, resident, shelter, fled, settled);
  const household = addHousehold(draft, {
    addressId: addReservedAddress(draft, 15),
    members: [
      { resident: mother, from: settled },
      { resident: levi, from: settled, parents: [mother] },
      { resident: jade, from: settled, parents: [mother] },
    ],
  });

  const youth = addStoryCase(draft, household, {
    number: secretAddress.caseNumber,
    law: 'JEUGDWET',
    kind: 'REPORT',
    person: levi,
    title: 'Verwerking van geweld thuis',
    worker: 'frontoffice3',
    history: [
      ['RECEIVED', 35],
      ['IN_PROGRESS', 34],
    ],
  });
  const refuge = addStoryCase(draft, household, {
    number: 'Z-000502',
    law: 'WMO',
    kind: 'APPLICATION',
    person: mother,
    title: 'Opvang na huiselijk geweld',
    officeFunction: 'BACK',
    worker: 'backoffice3',
    sealed: true,
    history: [
      ['RECEIVED', 229],
      ['IN_PROGRESS', 229],
      ['DECIDED', 228],
    ],
  });
  const work = addStoryCase(draft, former, {
    number: 'Z-000503',
    law: 'PARTICIPATIEWET',
    kind: 'REPORT',
    person: father,
    title: 'Wijziging in de woonsituatie',
    worker: 'workincome3',
    history: [
      ['RECEIVED', 210],
      ['IN_PROGRESS', 205],
      ['DECIDED', 180],
      ['CLOSED', 178],
    ],
  });

  const director = by.staff('director');
  const plan = addPlan(draft, {
    household,
    title: 'Veilig verder',
    status: 'ACTIVE',
    startedOn: ago(draft, 140),
    directors: [{ staff: 'director', from: ago(draft, 140) }],
    goals: [
      storyGoal(draft, 'DOMESTIC_RELATIONS', '3.2', 'Wij zijn thuis en onderweg veilig.', { target: 180 }, [
        done(draft, 138, director, 'Veiligheidsplan maken'),
        done(draft, 120, by.resident(mother), 'Geheimhouding van het adres aanvragen'),
        todo(draft, 15, director, 'Veiligheidsplan opnieuw doornemen'),
      ]),
      storyGoal(draft, 'MENTAL_HEALTH', '4.3', 'Levi slaapt de hele nacht door.', { person: levi, target: 100 }, [
        todo(draft, 20, by.organisation('Jeugdhulp De Wilg'), 'Traumabehandeling starten'),
        todo(draft, 5, by.resident(mother), 'Elke avond hetzelfde ritueel voor het slapen'),
      ]),
    ],
  });
  addStoryContacts(draft, household, [
    [
      139,
      '09:00',
      'HOME_VISIT',
      'director',
      'GENERAL',
      'Veiligheidsplan gemaakt. Moeder belt bij zorgen meteen.',
      mother,
    ],
    [34, '10:10', 'PHONE', 'frontoffice3', youth, 'Moeder vertelt dat Levi elke nacht wakker wordt.', mother],
    [
      8,
      '13:50',
      'DESK',
      'director',
      'GENERAL',
      'Het gaat beter met Jade. Moeder slaapt weer en durft naar buiten.',
      mother,
    ],
  ]);
  addStoryContacts(draft, former, [
    [205, '11:30', 'PHONE', 'workincome3', work, 'Meneer meldt dat hij nu alleen woont.', father],
  ]);

  const sheltered = addStoryDecision(
    draft,
    refuge,
    'GRANTED',
    'Thuis is het niet veilig. Opvang op een plek die niemand kent is nu nodig.',
  );
  addStoryHelp(draft, household, 'WMO/OP', {
    person: mother,
    by: sheltered,
    provider: 'luwte',
    amount: 7,
    from: 229,
    until: -150,
    endReason: 'GOAL_ATTAINED',
  });
  addStoryHelp(draft, household, 'GENERAL/MW', {
    person: mother,
    provider: 'welzijn',
    amount: 2,
    from: 135,
    until: 45,
  });
  addStoryHelp(draft, household, 'GENERAL/SG', { person: jade, provider: 'schakel', amount: 2, from: 100, until: 200 });
  const adapted = addStoryDecision(
    draft,
    work,
    'GRANTED',
    'U woont nu alleen. Vanaf de dag van de wijziging geldt de norm voor een alleenstaande.',
  );
  const asCouple = addStoryHelp(draft, former, 'PARTICIPATIEWET/AB', {
    person: father,
    amount: 1890,
    from: 900,
    until: -210,
  });
  addStoryHelp(draft, former, 'PARTICIPATIEWET/AB', {
    person: father,
    by: adapted,
    amount: 1330,
    from: 210,
    previous: asCouple,
  });
  addStoryEvaluations(draft, plan, [
    [
      52,
      'ON_COURSE',
      'director',
      'Moeder voelt zich veiliger. Levi slaapt nog slecht; behandeling is aangevraagd.',
      39,
    ],
  ]);
  addStoryScores(draft, household, [
    [
      levi,
      'MENTAL_HEALTH',
      'director',
      'Hoort bij het doel dat Levi de nacht doorslaapt.',
      [
        [138, 1],
        [52, 2],
        [8, 2],
      ],
    ],
    [
      mother,
      'DOMESTIC_RELATIONS',
      'director',
      'Nodig om te zien of het thuis en onderweg veilig is.',
      [
        [138, 1],
        [52, 3],
        [8, 3],
      ],
    ],
  ]);
  addStoryTeam(draft, plan, [
    ['backoffice3', 'WMO', 140, 60],
    ['frontoffice3', 'JEUGDWET', 34],
  ]);
  addStorySignal(draft, former, {
    kind: 'DOMESTIC_VIOLENCE',
    law: 'JEUGDWET',
    raisedBy: 'Een buurtbewoner',
    sourceProtected: true,
    summary: 'Al weken geschreeuw in de avond. De kinderen zijn wakker en huilen.',
    raised: 236,
    takenUp: [235, 'frontoffice3'],
    closed: 140,
  });
  addStorySignal(draft, household, {
    kind: 'DOMESTIC_VIOLENCE',
    law: 'JEUGDWET',
    person: levi,
    raisedBy: 'De school van Levi',
    sourceProtected: true,
    summary: 'Vader vroeg op het plein waar de kinderen wonen. Niemand heeft iets gezegd.',
    raised: 12,
    takenUp: [11, 'frontoffice3'],
  });
  addStoryDocuments(draft, { case: refuge }, [[228, 'DECISION_LETTER', 'Besluit opvang']]);
  addStoryDocuments(draft, { case: youth }, [[33, 'LETTER', 'Bevestiging van de melding']]);
  addStoryDocuments(draft, { case: work }, [
    [208, 'EVIDENCE', 'Uittreksel over de woonsituatie'],
    [180, 'DECISION_LETTER', 'Besluit wijziging van de uitkering'],
  ]);
  addStoryDocuments(draft, { plan }, [[139, 'PLAN', 'Veilig verder']]);
  addChildProtection(draft, { child: levi, ground: 'SAFETY', from: ago(draft, 34), staff: 'frontoffice3' });
}
