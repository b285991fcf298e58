import { addReservedAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addAbsentParent, addParent } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, type Story } from './kit.ts';

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
}
