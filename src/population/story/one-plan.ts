import { addReservedAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addPlan } from '../plan.ts';
import { addAuthority, addParent, addPartnership } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, by, done, storyGoal, todo, type Story } from './kit.ts';
import { tellRecords } from './one-plan-record.ts';

/** A family under Wmo, Jeugdwet and Participatiewet with a plan and a director. */
export const onePlan: Story = {
  key: 'one-plan',
  title: 'Een gezin onder Wmo, Jeugdwet en Participatiewet, met één plan en één regisseur',
  bsn: '990001106',
  caseNumber: 'Z-000101',
};

export function tellOnePlan(draft: Draft): void {
  const [berg, wit] = [
    { prefix: 'van den', surname: 'Berg' },
    { prefix: 'de', surname: 'Wit' },
  ];
  const father = addStoryPerson(draft, {
    bsn: onePlan.bsn,
    givenNames: 'Johan Pieter',
    ...berg,
    sex: 'MALE',
    age: 42,
    partnerName: wit,
  });
  const mother = addStoryPerson(draft, {
    bsn: '990001118',
    givenNames: 'Marieke',
    ...wit,
    sex: 'FEMALE',
    age: 39,
    partnerName: berg,
    nameUse: 'PARTNER_OWN',
    birthPlace: 'Amersfoort',
  });
  const daan = addStoryPerson(draft, { bsn: '990001131', givenNames: 'Daan', ...berg, sex: 'MALE', age: 13 });
  const lotte = addStoryPerson(draft, { bsn: '990001143', givenNames: 'Lotte Sofie', ...berg, sex: 'FEMALE', age: 9 });
  const parents = [father, mother];
  addPartnership(draft, father, mother, ago(draft, 15 * 365));
  for (const child of [daan, lotte]) {
    for (const parent of parents) addParent(draft, child, parent);
    addAuthority(draft, child, { kind: 'JOINT_PARENTAL', holders: parents });
  }
  const movedIn = ago(draft, 11 * 365);
  const household = addHousehold(draft, {
    addressId: addReservedAddress(draft, 1),
    members: [
      { resident: father, from: movedIn, partner: mother },
      { resident: mother, from: movedIn, partner: father },
      { resident: daan, from: movedIn, parents },
      { resident: lotte, from: lotte.birthDay, parents },
    ],
  });

  const support = addStoryCase(draft, household, {
    number: onePlan.caseNumber,
    law: 'WMO',
    kind: 'REPORT',
    person: father,
    title: 'Begeleiding thuis na een hersenbloeding',
    worker: 'frontoffice',
    history: [
      ['RECEIVED', 39],
      ['IN_PROGRESS', 36],
    ],
  });
  const youth = addStoryCase(draft, household, {
    number: 'Z-000102',
    law: 'JEUGDWET',
    kind: 'APPLICATION',
    person: daan,
    title: 'Ambulante opvoedhulp',
    officeFunction: 'BACK',
    worker: 'backoffice',
    history: [
      ['RECEIVED', 41],
      ['IN_PROGRESS', 38],
    ],
  });
  const benefit = addStoryCase(draft, household, {
    number: 'Z-000103',
    law: 'PARTICIPATIEWET',
    kind: 'APPLICATION',
    person: father,
    title: 'Aanvullende bijstand',
    worker: 'workincome',
    history: [
      ['RECEIVED', 24],
      ['IN_PROGRESS', 20],
    ],
  });
  const domestic = addStoryCase(draft, household, {
    number: 'Z-000104',
    law: 'WMO',
    kind: 'APPLICATION',
    person: father,
    title: 'Huishoudelijke ondersteuning, drie uur per week',
    officeFunction: 'BACK',
    worker: 'backoffice',
    history: [
      ['RECEIVED', 190],
      ['IN_PROGRESS', 188],
      ['DECIDED', 179],
    ],
  });
  const talks = addStoryCase(draft, household, {
    number: 'Z-000105',
    law: 'GENERAL',
    kind: 'REPORT',
    person: mother,
    title: 'Gesprek met de maatschappelijk werker',
    worker: 'frontoffice',
    history: [
      ['RECEIVED', 240],
      ['IN_PROGRESS', 236],
      ['CLOSED', 195],
    ],
  });

  const director = by.staff('director');
  const plan = addPlan(draft, {
    household,
    title: 'Samen verder na de hersenbloeding',
    status: 'ACTIVE',
    startedOn: ago(draft, 172),
    directors: [
      { staff: 'director2', from: ago(draft, 172), until: ago(draft, 60) },
      { staff: 'director', from: ago(draft, 60) },
    ],
    goals: [
      storyGoal(
        draft,
        'COMPLEX_DAILY_LIVING',
        '1.2',
        'Johan houdt zelf overzicht over de dag.',
        { person: father, target: 90 },
        [
          done(draft, 80, by.staff('frontoffice'), 'Weekplanner met plaatjes maken'),
          todo(draft, 14, by.resident(father), 'Elke ochtend de planner doornemen'),
          todo(draft, 21, by.organisation('Zorggroep De Beek'), 'Begeleider komt twee keer per week langs'),
        ],
      ),
      storyGoal(draft, 'DOMESTIC_RELATIONS', '4.3', 'Wij praten met elkaar zonder te schreeuwen.', { target: 60 }, [
        done(draft, 100, director, 'Huisregels samen op papier zetten'),
        todo(draft, 30, by.organisation('Jeugdhulp De Wilg'), 'Acht gesprekken met het hele gezin'),
        todo(draft, -6, by.resident(mother), 'Op zondag de week bespreken'),
      ]),
      storyGoal(draft, 'WORK_AND_EDUCATION', '1.3', 'Daan gaat elke dag naar school.', { person: daan, target: 45 }, [
        done(draft, 50, director, 'Afspraken maken met de mentor'),
        todo(draft, 10, by.resident(daan), 'Op tijd naar bed: om half tien'),
        todo(draft, 25, by.network('Oma De Wit'), 'Op woensdag helpen met huiswerk'),
      ]),
      storyGoal(draft, 'FINANCES', '4.5', 'Onze vaste lasten zijn elke maand betaald.', { target: 120 }, [
        done(draft, 15, by.resident(mother), 'Bankafschriften van drie maanden verzamelen'),
        todo(draft, 18, by.staff('workincome'), 'Besluit nemen over aanvullende bijstand'),
        todo(draft, 40, by.organisation('Budgetcoach Samen Sterk'), 'Maandoverzicht opzetten'),
      ]),
      storyGoal(
        draft,
        'WORK_AND_EDUCATION',
        '4.6',
        'Marieke werkt vierentwintig uur per week.',
        { person: mother, target: 150 },
        [
          todo(draft, 35, by.staff('workincome2'), 'Kansen bespreken bij de thuiszorg'),
          todo(draft, 28, by.resident(mother), 'Cv bijwerken'),
          todo(draft, 60, by.network('Zus Anja'), 'Lotte op donderdag uit school halen'),
        ],
      ),
      storyGoal(
        draft,
        'SOCIAL_NETWORK',
        '2.3',
        'Lotte speelt weer met andere kinderen.',
        { person: lotte, target: 0, attained: -12 },
        [
          done(draft, 70, by.resident(mother), 'Lotte aanmelden voor turnen'),
          done(draft, 44, by.network('Buren van nummer 3'), 'Om de beurt naar turnen rijden'),
          done(draft, 12, director, 'Nabellen met de school'),
        ],
      ),
    ],
  });

  addStoryContacts(draft, household, [
    [
      239,
      '09:15',
      'PHONE',
      'frontoffice',
      'GENERAL',
      'Mevrouw belt: het wordt haar thuis te veel sinds de hersenbloeding van haar man.',
      mother,
    ],
    [
      188,
      '13:00',
      'HOME_VISIT',
      'frontoffice',
      'WMO',
      'Keukentafelgesprek. Hulp in het huishouden is nodig; de rest kan het gezin nu zelf.',
      father,
    ],
    [
      171,
      '10:00',
      'HOME_VISIT',
      'director2',
      'GENERAL',
      'Kennisgemaakt met het hele gezin. Samen de eerste doelen gekozen.',
    ],
    [120, '12:30', 'PHONE', 'director2', 'GENERAL', 'Gebeld met de school van Daan: verzuim neemt toe.', mother],
    [
      60,
      '08:30',
      'HOME_VISIT',
      'director',
      'GENERAL',
      'Overdracht: vanaf vandaag ben ik de regisseur. Het gezin is akkoord.',
    ],
    [
      38,
      '14:10',
      'EMAIL',
      'backoffice',
      youth,
      'Aanvraag is volledig. Indicatie voor acht gesprekken wordt voorbereid.',
    ],
    [
      27,
      '09:40',
      'DESK',
      'frontoffice',
      support,
      'Meneer vertelt dat hij afspraken vergeet. Onderzoek gestart.',
      father,
    ],
    [
      20,
      '11:20',
      'PHONE',
      'workincome',
      benefit,
      'Loonstroken van mevrouw ontvangen, het huurcontract volgt nog.',
      mother,
    ],
    [
      11,
      '10:45',
      'VIDEO_CALL',
      'director',
      'GENERAL',
      'Overleg met alle hulpverleners. Eén huisbezoek per week, op dinsdag.',
    ],
    [4, '13:30', 'PHONE', 'director', 'GENERAL', 'Moeder is blij: Lotte gaat weer met plezier naar turnen.', mother],
  ]);

  tellRecords(draft, { household, plan, father, mother, daan, lotte, support, youth, benefit, domestic, talks });
}
