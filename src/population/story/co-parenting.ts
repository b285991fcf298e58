import { addReservedAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addPlan } from '../plan.ts';
import { addAuthority, addParent, addPartnership } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, by, done, storyGoal, todo, type Story } from './kit.ts';
import {
  addStoryDecision,
  addStoryDocuments,
  addStoryHelp,
  addStoryScores,
  addStorySignal,
  addStoryTeam,
} from './kit-record.ts';

/** Separated parents with a child in two households. */
export const coParenting: Story = {
  key: 'co-parenting',
  title: 'Gescheiden ouders met een kind in twee huishoudens',
  bsn: '990002111',
  caseNumber: 'Z-000201',
};

export function tellCoParenting(draft: Draft): void {
  const mother = addStoryPerson(draft, {
    bsn: coParenting.bsn,
    givenNames: 'Femke',
    surname: 'Zijlstra',
    sex: 'FEMALE',
    age: 36,
    birthPlace: 'Soest',
  });
  const father = addStoryPerson(draft, {
    bsn: '990002123',
    givenNames: 'Björn Karel',
    surname: 'Haverkamp',
    sex: 'MALE',
    age: 40,
  });
  const noor = addStoryPerson(draft, {
    bsn: '990002135',
    givenNames: 'Noor',
    surname: 'Haverkamp',
    sex: 'FEMALE',
    age: 8,
  });
  const parents = [mother, father];
  const [movedIn, parted] = [ago(draft, 10 * 365), ago(draft, 420)];
  addPartnership(draft, mother, father, ago(draft, 3400), parted);
  for (const parent of parents) addParent(draft, noor, parent);
  addAuthority(draft, noor, { kind: 'JOINT_PARENTAL', holders: parents });

  const atMothers = addHousehold(draft, {
    addressId: addReservedAddress(draft, 3),
    members: [
      { resident: mother, from: movedIn, partner: father },
      { resident: father, from: movedIn, until: parted, partner: mother },
      { resident: noor, from: noor.birthDay, parents },
    ],
  });
  const atFathers = addHousehold(draft, {
    addressId: addReservedAddress(draft, 5),
    members: [
      { resident: father, from: parted },
      { resident: noor, from: parted, kind: 'SECONDARY', parents },
    ],
  });

  const youth = addStoryCase(draft, atMothers, {
    number: coParenting.caseNumber,
    law: 'JEUGDWET',
    kind: 'REPORT',
    person: noor,
    title: 'Ondersteuning na een scheiding',
    worker: 'frontoffice3',
    history: [
      ['RECEIVED', 33],
      ['IN_PROGRESS', 31],
    ],
  });
  const furnishing = addStoryCase(draft, atMothers, {
    number: 'Z-000202',
    law: 'PARTICIPATIEWET',
    kind: 'APPLICATION',
    person: mother,
    title: 'Bijzondere bijstand voor woninginrichting',
    officeFunction: 'BACK',
    worker: 'workincome3',
    history: [
      ['RECEIVED', 300],
      ['IN_PROGRESS', 295],
      ['DECIDED', 260],
      ['CLOSED', 255],
    ],
  });
  const mediation = addStoryCase(draft, atFathers, {
    number: 'Z-000203',
    law: 'GENERAL',
    kind: 'REPORT',
    person: father,
    title: 'Gesprek met de maatschappelijk werker',
    worker: 'frontoffice2',
    history: [
      ['RECEIVED', 52],
      ['IN_PROGRESS', 45],
    ],
  });

  const director = by.staff('director3');
  const plan = addPlan(draft, {
    household: atMothers,
    title: 'Noor op twee plekken thuis',
    status: 'ACTIVE',
    startedOn: ago(draft, 28),
    directors: [{ staff: 'director3', from: ago(draft, 28) }],
    goals: [
      storyGoal(draft, 'DOMESTIC_RELATIONS', '4.3', 'Wij maken zonder ruzie afspraken over Noor.', { target: 90 }, [
        todo(draft, 7, by.resident(mother), 'Ouderschapsplan van de rechtbank opzoeken'),
        todo(draft, 20, director, 'Twee gesprekken met beide ouders voeren'),
        done(draft, 9, by.resident(father), 'Gezamenlijke agenda aanmaken'),
      ]),
      storyGoal(
        draft,
        'MENTAL_HEALTH',
        '1.3',
        'Noor durft te zeggen wat zij moeilijk vindt.',
        { person: noor, target: 120 },
        [
          todo(draft, 25, by.organisation('Jeugdhulp De Wilg'), 'Groep voor kinderen van gescheiden ouders'),
          todo(draft, 14, by.network('Juf van groep 5'), 'Elke vrijdag even praten met Noor'),
        ],
      ),
    ],
  });
  addStoryContacts(draft, atMothers, [
    [
      33,
      '08:50',
      'DESK',
      'frontoffice3',
      youth,
      'Moeder vraagt om hulp: Noor slaapt slecht en wil niet wisselen van huis.',
      mother,
    ],
    [
      26,
      '13:20',
      'HOME_VISIT',
      'director3',
      'GENERAL',
      'Gesprek bij moeder thuis. Beide ouders willen hetzelfde: rust voor Noor.',
      mother,
    ],
    [9, '10:30', 'VIDEO_CALL', 'director3', 'GENERAL', 'Beide ouders gesproken. Wisseldag wordt vrijdag na school.'],
  ]);
  addStoryContacts(draft, atFathers, [
    [
      45,
      '11:00',
      'PHONE',
      'frontoffice2',
      mediation,
      'Vader wil leren hoe hij rustig blijft in overleg met moeder.',
      father,
    ],
  ]);

  const granted = addStoryDecision(
    draft,
    furnishing,
    'GRANTED',
    'Na de scheiding waren de kosten noodzakelijk en niet uit het inkomen te betalen.',
  );
  addStoryHelp(draft, atMothers, 'PARTICIPATIEWET/BB', {
    person: mother,
    by: granted,
    amount: 1180,
    from: 258,
    until: -228,
    endReason: 'GOAL_ATTAINED',
  });
  addStoryHelp(draft, atMothers, 'GENERAL/SG', { person: noor, provider: 'schakel', amount: 2, from: 150, until: 32 });
  addStoryHelp(draft, atFathers, 'GENERAL/MW', {
    person: father,
    by: mediation,
    provider: 'welzijn',
    amount: 2,
    from: 45,
    until: 75,
  });
  addStoryScores(draft, atMothers, [
    [
      noor,
      'MENTAL_HEALTH',
      'director3',
      'Nodig om te zien of Noor weer rustig slaapt.',
      [
        [33, 2],
        [26, 2],
        [9, 3],
      ],
    ],
    [
      mother,
      'DOMESTIC_RELATIONS',
      'director3',
      'Hoort bij het doel over afspraken tussen de ouders.',
      [
        [28, 2],
        [20, 2],
        [9, 3],
      ],
    ],
  ]);
  addStoryTeam(draft, plan, [
    ['frontoffice3', 'JEUGDWET', 28],
    ['frontoffice2', undefined, 28],
  ]);
  addStorySignal(draft, atMothers, {
    kind: 'YOUTH_AT_RISK',
    law: 'JEUGDWET',
    person: noor,
    raisedBy: 'Basisschool De Klimroos',
    summary: 'Noor huilt op wisseldagen en zegt dat zij liever op school blijft.',
    raised: 36,
    takenUp: [33, 'frontoffice3'],
  });
  addStoryDocuments(draft, { case: furnishing }, [
    [300, 'APPLICATION', 'Aanvraag bijzondere bijstand'],
    [296, 'EVIDENCE', 'Offerte voor vloer en bedden'],
    [260, 'DECISION_LETTER', 'Besluit bijzondere bijstand'],
  ]);
  addStoryDocuments(draft, { case: youth }, [[31, 'LETTER', 'Bevestiging van de melding']]);
  addStoryDocuments(draft, { plan }, [[27, 'PLAN', 'Noor op twee plekken thuis']]);
}
