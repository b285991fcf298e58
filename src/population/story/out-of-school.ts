import { addReservedAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addMatch } from '../match.ts';
import { addAbsentParent, addParent } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, type Story } from './kit.ts';
import { addStoryDecision, addStoryDocuments, addStoryHelp, addStoryScores, addStorySignal } from './kit-record.ts';

/** A 19-year-old without school or work. */
export const outOfSchool: Story = {
  key: 'out-of-school',
  title: 'Een jongere van 19 zonder school of werk',
  bsn: '990004107',
  caseNumber: 'Z-000401',
};

export function tellOutOfSchool(draft: Draft): void {
  const son = addStoryPerson(draft, {
    bsn: outOfSchool.bsn,
    givenNames: 'Romeo',
    surname: 'Pinas',
    sex: 'MALE',
    age: 19,
  });
  const mother = addStoryPerson(draft, {
    bsn: '990004119',
    givenNames: 'Denise Cheryl',
    surname: 'Pinas',
    sex: 'FEMALE',
    age: 46,
    birthPlace: 'Paramaribo',
    birthCountry: 'Suriname',
  });
  addParent(draft, son, mother);
  addAbsentParent(draft, son, 'S. Vrede');
  const movedIn = ago(draft, 6 * 365);
  const household = addHousehold(draft, {
    addressId: addReservedAddress(draft, 9),
    members: [
      { resident: mother, from: movedIn },
      { resident: son, from: movedIn, parents: [mother] },
    ],
  });
  const work = addStoryCase(draft, household, {
    number: outOfSchool.caseNumber,
    law: 'PARTICIPATIEWET',
    kind: 'REPORT',
    person: son,
    title: 'Hulp bij het vinden van werk of een opleiding',
    worker: 'workincome2',
    history: [
      ['RECEIVED', 26],
      ['IN_PROGRESS', 22],
    ],
  });
  const truancy = addStoryCase(draft, household, {
    number: 'Z-000402',
    law: 'LEERPLICHTWET',
    kind: 'REPORT',
    person: son,
    title: 'Gestopt met de opleiding zonder startkwalificatie',
    worker: 'attendance',
    history: [
      ['RECEIVED', 610],
      ['IN_PROGRESS', 600],
      ['CLOSED', 430],
    ],
  });
  const guidance = addStoryCase(draft, household, {
    number: 'Z-000403',
    law: 'JEUGDWET',
    kind: 'APPLICATION',
    person: son,
    title: 'Begeleiding van een jongere',
    officeFunction: 'BACK',
    worker: 'backoffice3',
    history: [
      ['RECEIVED', 705],
      ['IN_PROGRESS', 701],
      ['DECIDED', 674],
      ['CLOSED', 440],
    ],
  });
  addStoryContacts(draft, household, [
    [
      600,
      '12:00',
      'DESK',
      'attendance',
      truancy,
      'Gesprek op school: de opleiding past niet bij hem. Er is geen ander plan.',
      son,
    ],
    [
      431,
      '10:00',
      'LETTER',
      'attendance',
      truancy,
      'Hij is achttien geworden. Zaak gesloten, brief over hulp bij werk gestuurd.',
      son,
    ],
    [26, '09:10', 'PHONE', 'workincome2', work, 'Moeder meldt haar zoon aan: hij komt de dag niet meer uit.', mother],
    [
      22,
      '13:40',
      'DESK',
      'workincome2',
      work,
      'Hij wil iets met techniek doen. Uitleg gegeven over de zoekperiode van vier weken.',
      son,
    ],
  ]);

  const granted = addStoryDecision(
    draft,
    guidance,
    'GRANTED',
    'Hij loopt vast op school en thuis. Een begeleider kan hem helpen om weer een doel te vinden.',
  );
  const guided = addStoryHelp(draft, household, 'JEUGDWET/BJ', {
    person: son,
    by: granted,
    provider: 'kompaan',
    amount: 2,
    from: 660,
    until: -440,
    endReason: 'AT_REQUEST',
  });
  addStoryHelp(draft, household, 'GENERAL/MT', {
    person: son,
    provider: 'schakel',
    amount: 2,
    from: 400,
    until: -220,
    endReason: 'AT_REQUEST',
    previous: guided,
  });
  addStoryHelp(draft, household, 'GENERAL/IL', { person: son, provider: 'brug', amount: 1, from: 18, until: 160 });
  addStoryScores(draft, household, [
    [
      son,
      'WORK_AND_EDUCATION',
      'workincome2',
      'Nodig om te zien wat er nodig is voor school of werk.',
      [
        [600, 3],
        [431, 2],
        [22, 1],
      ],
    ],
  ]);
  addStorySignal(draft, household, {
    kind: 'SCHOOL_ABSENCE',
    law: 'LEERPLICHTWET',
    person: son,
    raisedBy: 'Vakschool Het Gilde',
    summary: 'Komt al drie weken niet meer. De school heeft geen contact met hem.',
    raised: 614,
    takenUp: [610, 'attendance'],
    closed: 430,
  });
  const idle = addStorySignal(draft, household, {
    kind: 'YOUTH_AT_RISK',
    law: 'PARTICIPATIEWET',
    person: son,
    raisedBy: 'Doorstroompunt',
    summary: 'Staat al meer dan een jaar zonder diploma, school of werk op de lijst.',
    raised: 29,
    takenUp: [26, 'workincome2'],
    recordedBy: 'workincome2',
  });
  addStoryDocuments(draft, { case: truancy }, [
    [600, 'INQUIRY_REPORT', 'Verslag van het gesprek op school'],
    [430, 'LETTER', 'Brief over hulp bij werk en opleiding'],
  ]);
  addStoryDocuments(draft, { case: guidance }, [
    [705, 'APPLICATION', 'Aanvraag begeleiding'],
    [674, 'DECISION_LETTER', 'Besluit begeleiding'],
  ]);
  addStoryDocuments(draft, { case: work }, [[22, 'LETTER', 'Uitleg over de zoekperiode']]);
  // Neither organisation knew of the other's worry: so they were matched, on the day of the second.
  const night = addStorySignal(draft, household, {
    kind: 'NUISANCE',
    law: 'WMO',
    person: son,
    raisedBy: 'Jongerenwerk De Schakel',
    summary: 'Zit elke nacht met oudere jongens in het park. Hij zegt dat hij geld van hen leent.',
    raised: 9,
    takenUp: [6, 'frontoffice'],
    recordedBy: 'frontoffice',
  });
  addMatch(draft, son, ago(draft, 9), [idle, night]);
}
