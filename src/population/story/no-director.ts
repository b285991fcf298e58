import { addReservedAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addAbsentParent, addAuthority, addParent } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, type Story } from './kit.ts';

/** A household under three laws with neither plan nor director. */
export const noDirector: Story = {
  key: 'no-director',
  title: 'Een huishouden onder drie wetten, zonder plan en zonder regisseur',
  bsn: '990008101',
  caseNumber: 'Z-000801',
};

export function tellNoDirector(draft: Draft): void {
  const mother = addStoryPerson(draft, {
    bsn: noDirector.bsn,
    givenNames: 'Chantal',
    prefix: "in 't",
    surname: 'Veld',
    sex: 'FEMALE',
    age: 44,
    birthPlace: 'Amersfoort',
  });
  const children = [
    addStoryPerson(draft, { bsn: '990008113', givenNames: 'Renée', surname: 'Ouali', sex: 'FEMALE', age: 16 }),
    addStoryPerson(draft, { bsn: '990008125', givenNames: 'Ilias', surname: 'Ouali', sex: 'MALE', age: 11 }),
  ] as const;
  for (const child of children) {
    addParent(draft, child, mother);
    addAbsentParent(draft, child, 'N. Ouali');
    addAuthority(draft, child, { kind: 'SOLE_PARENTAL', holders: [mother] });
  }
  const movedIn = ago(draft, 5 * 365);
  const household = addHousehold(draft, {
    addressId: addReservedAddress(draft, 21),
    members: [
      { resident: mother, from: movedIn },
      ...children.map((resident) => ({ resident, from: movedIn, parents: [mother] })),
    ],
  });
  const support = addStoryCase(draft, household, {
    number: noDirector.caseNumber,
    law: 'WMO',
    kind: 'REPORT',
    person: mother,
    title: 'Begeleiding thuis bij somberheid',
    worker: 'frontoffice',
    history: [
      ['RECEIVED', 47],
      ['IN_PROGRESS', 43],
    ],
  });
  const youth = addStoryCase(draft, household, {
    number: 'Z-000802',
    law: 'JEUGDWET',
    kind: 'APPLICATION',
    person: children[1],
    title: 'Begeleiding bij autisme',
    officeFunction: 'BACK',
    worker: 'backoffice3',
    history: [
      ['RECEIVED', 70],
      ['IN_PROGRESS', 66],
      ['SUSPENDED', 50],
    ],
  });
  const debts = addStoryCase(draft, household, {
    number: 'Z-000803',
    law: 'WGS',
    kind: 'APPLICATION',
    person: mother,
    title: 'Schuldregeling',
    worker: 'debt',
    history: [
      ['RECEIVED', 58],
      ['IN_PROGRESS', 51],
    ],
  });
  addStoryContacts(draft, household, [
    [66, '10:15', 'EMAIL', 'backoffice3', youth, 'Verklaring van de huisarts ontbreekt. Termijn opgeschort.', mother],
    [
      51,
      '13:30',
      'DESK',
      'debt',
      debts,
      'Negen schuldeisers. Moeder zegt dat zij steeds hetzelfde moet vertellen.',
      mother,
    ],
    [
      43,
      '09:50',
      'HOME_VISIT',
      'frontoffice',
      support,
      'Drie hulpverleners in één week over de vloer. Niemand heeft het overzicht.',
      mother,
    ],
    [6, '11:40', 'PHONE', 'frontoffice', support, 'Moeder vraagt wie zij moet bellen als het misgaat.', mother],
  ]);
}
