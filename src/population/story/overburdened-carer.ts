import { addReservedAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addPartnership } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, type Story } from './kit.ts';

/** An older couple with domestic help and an overburdened informal carer. */
export const overburdenedCarer: Story = {
  key: 'overburdened-carer',
  title: 'Een ouder echtpaar met hulp in huis en een overbelaste mantelzorger',
  bsn: '990003103',
  caseNumber: 'Z-000301',
};

export function tellOverburdenedCarer(draft: Draft): void {
  const [hof, bree] = [
    { prefix: "van 't", surname: 'Hof' },
    { prefix: 'de', surname: 'Bree' },
  ];
  const wife = addStoryPerson(draft, {
    bsn: overburdenedCarer.bsn,
    givenNames: 'Wilhelmina Geertruida',
    ...bree,
    sex: 'FEMALE',
    age: 81,
    partnerName: hof,
    nameUse: 'PARTNER',
  });
  const husband = addStoryPerson(draft, {
    bsn: '990003115',
    givenNames: 'Hendrik',
    ...hof,
    sex: 'MALE',
    age: 84,
    partnerName: bree,
  });
  addPartnership(draft, wife, husband, ago(draft, 57 * 365));
  const movedIn = ago(draft, 43 * 365);
  const household = addHousehold(draft, {
    addressId: addReservedAddress(draft, 7),
    members: [
      { resident: wife, from: movedIn, partner: husband },
      { resident: husband, from: movedIn, partner: wife },
    ],
  });
  const help = addStoryCase(draft, household, {
    number: overburdenedCarer.caseNumber,
    law: 'WMO',
    kind: 'APPLICATION',
    person: wife,
    title: 'Huishoudelijke ondersteuning, drie uur per week',
    officeFunction: 'BACK',
    worker: 'backoffice2',
    history: [
      ['RECEIVED', 510],
      ['IN_PROGRESS', 507],
      ['DECIDED', 498],
    ],
  });
  const relief = addStoryCase(draft, household, {
    number: 'Z-000302',
    law: 'WMO',
    kind: 'REPORT',
    person: husband,
    title: 'Ontlasting van de mantelzorger',
    worker: 'frontoffice4',
    history: [
      ['RECEIVED', 44],
      ['IN_PROGRESS', 40],
    ],
  });
  addStoryContacts(draft, household, [
    [498, '09:00', 'LETTER', 'backoffice2', help, 'Besluit verstuurd: drie uur hulp per week, voor twee jaar.', wife],
    [
      200,
      '10:20',
      'PHONE',
      'frontoffice4',
      help,
      'Mevrouw is tevreden over de vaste hulp. Haar geheugen gaat achteruit.',
      wife,
    ],
    [
      44,
      '13:15',
      'PHONE',
      'frontoffice4',
      relief,
      'Dochter belt: vader slaapt bijna niet meer en wil geen hulp vragen.',
      husband,
    ],
    [
      40,
      '09:30',
      'HOME_VISIT',
      'frontoffice4',
      relief,
      'Meneer doet alles zelf en is moe. Dagbesteding en een vrije middag besproken.',
      husband,
    ],
    [
      12,
      '11:10',
      'PHONE',
      'frontoffice4',
      relief,
      'Meneer twijfelt nog. De dochter gaat een ochtend mee kijken.',
      husband,
    ],
  ]);
}
