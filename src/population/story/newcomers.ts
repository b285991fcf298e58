import { addReservedAddress } from '../address.ts';
import { lastWorkingDay } from '../day.ts';
import { addDecision } from '../decision.ts';
import { addConsent } from '../consent.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addPlan } from '../plan.ts';
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

/** A newcomer family: the father came first; of his birth the year alone is known. */
export const newcomers: Story = {
  key: 'newcomers',
  title: 'Een gezin van nieuwkomers',
  bsn: '990007108',
  caseNumber: 'Z-000701',
};

export function tellNewcomers(draft: Draft): void {
  const syria = { birthPlace: 'Homs', birthCountry: 'Syrië', origin: 'SYRIAN' } as const;
  const khatib = { prefix: 'al', surname: 'Khatib' };
  const father = addStoryPerson(draft, {
    bsn: newcomers.bsn,
    givenNames: 'Khaled',
    ...khatib,
    sex: 'MALE',
    age: 38,
    ...syria,
    birthYearOnly: true,
  });
  const mother = addStoryPerson(draft, {
    bsn: '990007121',
    givenNames: 'Rania',
    surname: 'Darwish',
    sex: 'FEMALE',
    age: 34,
    ...syria,
  });
  const omar = addStoryPerson(draft, {
    bsn: '990007133',
    givenNames: 'Omar',
    ...khatib,
    sex: 'MALE',
    age: 12,
    ...syria,
  });
  const layla = addStoryPerson(draft, {
    bsn: '990007145',
    givenNames: 'Layla',
    ...khatib,
    sex: 'FEMALE',
    age: 8,
    ...syria,
  });
  const nour = addStoryPerson(draft, { bsn: '990007157', givenNames: 'Nour', ...khatib, sex: 'FEMALE', age: 0 });
  const parents = [father, mother];
  const [arrived, reunited] = [ago(draft, 640), ago(draft, 250)];
  addPartnership(draft, father, mother, ago(draft, 14 * 365));
  for (const child of [omar, layla, nour]) {
    for (const parent of parents) addParent(draft, child, parent);
  }
  for (const child of [omar, layla]) {
    addAuthority(draft, child, {
      kind: 'UNDETERMINABLE',
      holders: [],
      explanation: 'Het gezag is in het buitenland ontstaan en volgt niet uit de basisregistratie.',
    });
  }
  addAuthority(draft, nour, { kind: 'JOINT_PARENTAL', holders: parents });
  const household = addHousehold(draft, {
    addressId: addReservedAddress(draft, 19),
    members: [
      { resident: father, from: arrived, partner: mother },
      { resident: mother, from: reunited, partner: father },
      { resident: omar, from: reunited, parents },
      { resident: layla, from: reunited, parents },
      { resident: nour, from: nour.birthDay, parents },
    ],
  });

  const benefit = addStoryCase(draft, household, {
    number: newcomers.caseNumber,
    law: 'PARTICIPATIEWET',
    kind: 'APPLICATION',
    person: father,
    title: 'Traject naar werk',
    worker: 'workincome2',
    history: [
      ['RECEIVED', 48],
      ['IN_PROGRESS', 44],
    ],
  });
  const language = addStoryCase(draft, household, {
    number: 'Z-000702',
    law: 'GENERAL',
    kind: 'REPORT',
    person: mother,
    title: 'Taalles dichtbij huis',
    worker: 'frontoffice2',
    history: [
      ['RECEIVED', 200],
      ['IN_PROGRESS', 196],
    ],
  });
  const living = addStoryCase(draft, household, {
    number: 'Z-000703',
    law: 'PARTICIPATIEWET',
    kind: 'APPLICATION',
    person: father,
    title: 'Bijstandsuitkering',
    officeFunction: 'BACK',
    worker: 'workincome3',
    history: [
      ['RECEIVED', 636],
      ['IN_PROGRESS', 630],
      ['DECIDED', 604],
    ],
  });
  const director = by.staff('director2');
  const plan = addPlan(draft, {
    household,
    title: 'Thuis in Leusden',
    status: 'ACTIVE',
    startedOn: ago(draft, 180),
    directors: [{ staff: 'director2', from: ago(draft, 175) }],
    goals: [
      storyGoal(
        draft,
        'SOCIAL_PARTICIPATION',
        '2.6',
        'Wij spreken genoeg Nederlands voor een gewoon gesprek.',
        { target: 200 },
        [
          todo(draft, 12, by.resident(mother), 'Twee keer per week naar de taalgroep'),
          done(draft, 90, by.organisation('Taalhuis Leusden-Oost'), 'Taalmaatje zoeken voor vader'),
          todo(draft, 30, director, 'Kinderopvang regelen tijdens de les'),
        ],
      ),
      storyGoal(
        draft,
        'WORK_AND_EDUCATION',
        '4.6',
        'Khaled werkt weer als elektricien.',
        { person: father, target: 240 },
        [
          todo(draft, -9, by.staff('workincome2'), 'Diploma laten waarderen'),
          todo(draft, 45, by.resident(father), 'Proefplaatsing van vier weken'),
        ],
      ),
      storyGoal(
        draft,
        'WORK_AND_EDUCATION',
        '1.3',
        'Omar gaat na de zomer naar een passende school.',
        { person: omar, target: 80 },
        [
          todo(draft, 16, director, 'Advies vragen aan de schakelklas'),
          todo(draft, 50, by.network('Buurman Henk'), 'Samen naar de open dag gaan'),
        ],
      ),
    ],
  });
  addStoryContacts(draft, household, [
    [
      196,
      '12:45',
      'HOME_VISIT',
      'frontoffice2',
      language,
      'Met tolk gesproken. Moeder wil snel de taal leren.',
      mother,
    ],
    [174, '09:30', 'HOME_VISIT', 'director2', 'GENERAL', 'Kennisgemaakt. De familie kiest zelf drie doelen.'],
    [
      44,
      '10:00',
      'DESK',
      'workincome2',
      benefit,
      'Meneer was elektricien. Diploma uit Homs is er, met vertaling.',
      father,
    ],
    [15, '13:00', 'PHONE', 'director2', 'GENERAL', 'Omar heeft een goed rapport. Gesprek over school gepland.', father],
  ]);

  const granted = addStoryDecision(
    draft,
    living,
    'GRANTED',
    'U hebt een verblijfsvergunning en nog geen inkomen. U hebt recht vanaf de dag waarop u hier kwam wonen.',
  );
  const alone = addStoryHelp(draft, household, 'PARTICIPATIEWET/AB', {
    person: father,
    by: granted,
    amount: 1330,
    from: 636,
    until: -250,
  });
  const adapted = addDecision(draft, {
    case: living,
    on: lastWorkingDay(ago(draft, 242)),
    outcome: 'GRANTED',
    grounds: 'Uw gezin woont bij u. Vanaf die dag geldt de norm voor gehuwden.',
    staff: 'workincome3',
  });
  addStoryHelp(draft, household, 'PARTICIPATIEWET/AB', {
    person: father,
    by: adapted,
    amount: 1950,
    from: 250,
    previous: alone,
  });
  addStoryHelp(draft, household, 'GENERAL/TH', {
    person: mother,
    by: language,
    provider: 'taal',
    amount: 2,
    from: 190,
    until: 12,
  });
  addStoryHelp(draft, household, 'GENERAL/MR', { person: omar, amount: 250, from: 120, until: 245 });
  addStoryEvaluations(draft, plan, [
    [92, 'ADJUSTED', 'director2', 'Taalles gaat goed. Het doel over werk begint na de waardering van het diploma.', 30],
  ]);
  addStoryScores(draft, household, [
    [
      father,
      'WORK_AND_EDUCATION',
      'director2',
      'Hoort bij het doel om weer als elektricien te werken.',
      [
        [174, 2],
        [92, 2],
        [15, 3],
      ],
    ],
    [
      mother,
      'SOCIAL_PARTICIPATION',
      'director2',
      'Hoort bij het doel om de taal te spreken.',
      [
        [174, 1],
        [92, 2],
        [15, 3],
      ],
    ],
  ]);
  addStoryTeam(draft, plan, [
    ['frontoffice2', 'GENERAL', 180],
    ['workincome3', 'PARTICIPATIEWET', 180, 44],
    ['workincome2', 'PARTICIPATIEWET', 44],
  ]);
  addStorySignal(draft, household, {
    kind: 'LONELINESS',
    law: 'GENERAL',
    person: mother,
    raisedBy: 'Vrijwilligerspunt De Schakel',
    summary: 'Zij kent nog niemand en durft zonder de taal de deur niet uit.',
    raised: 205,
    takenUp: [200, 'frontoffice2'],
    closed: 150,
  });
  addStoryDocuments(draft, { case: living }, [
    [636, 'APPLICATION', 'Aanvraag bijstandsuitkering'],
    [604, 'DECISION_LETTER', 'Besluit bijstandsuitkering'],
  ]);
  addStoryDocuments(draft, { case: benefit }, [
    [48, 'APPLICATION', 'Aanvraag traject naar werk'],
    [44, 'EVIDENCE', 'Diploma met vertaling'],
  ]);
  addStoryDocuments(draft, { plan }, [[174, 'PLAN', 'Thuis in Leusden']]);
  addConsent(draft, {
    person: father,
    organisation: 'larikslaan2',
    law: 'PARTICIPATIEWET',
    purpose: 'Zodat de consulent van de toegang u kan helpen met de brieven over uw uitkering.',
    givenOn: ago(draft, 200),
    recordedBy: 'workincome',
    // By then he read them himself.
    withdrawnOn: ago(draft, 40),
  });
}
