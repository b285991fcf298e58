import { addReservedAddress } from '../address.ts';
import { addConsent } from '../consent.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addPartnership } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, type Story } from './kit.ts';
import { addStoryDecision, addStoryDocuments, addStoryHelp, addStoryScores, addStorySignal } from './kit-record.ts';

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
    [
      498,
      '09:00',
      'LETTER',
      'backoffice2',
      help,
      'Besluit verstuurd: drie uur hulp per week, voor anderhalf jaar.',
      wife,
    ],
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

  const granted = addStoryDecision(
    draft,
    help,
    'GRANTED',
    'Mevrouw kan het huis niet meer schoonhouden en meneer neemt al veel over. Drie uur per week is nodig.',
  );
  addStoryHelp(draft, household, 'WMO/HH', {
    person: wife,
    by: granted,
    provider: 'linde',
    amount: 3,
    from: 491,
    until: 49,
  });
  addStoryHelp(draft, household, 'GENERAL/MZ', {
    person: husband,
    provider: 'welzijn',
    amount: 1,
    from: 300,
    until: -190,
    endReason: 'AT_REQUEST',
  });
  addStoryHelp(draft, household, 'GENERAL/VR', { person: wife, provider: 'schakel', amount: 4, from: 190, until: 175 });
  addStoryScores(draft, household, [
    [
      wife,
      'COMPLEX_DAILY_LIVING',
      'frontoffice4',
      'Nodig om te bepalen hoeveel hulp thuis past.',
      [
        [500, 3],
        [200, 2],
        [40, 2],
      ],
    ],
    [
      husband,
      'SOCIAL_NETWORK',
      'frontoffice4',
      'Nodig om te zien of hij nog tijd voor zichzelf heeft.',
      [
        [200, 3],
        [40, 2],
        [12, 2],
      ],
    ],
  ]);
  addStorySignal(draft, household, {
    kind: 'LONELINESS',
    law: 'WMO',
    person: husband,
    raisedBy: 'Huisarts',
    summary: 'Hij ziet weinig mensen meer sinds zijn vrouw minder goed ter been is.',
    raised: 312,
    takenUp: [305, 'frontoffice4'],
    closed: 300,
  });
  addStorySignal(draft, household, {
    kind: 'CARER_OVERBURDENED',
    law: 'WMO',
    person: husband,
    raisedBy: 'De dochter',
    summary: 'Vader staat elke nacht drie keer op en wil geen hulp vragen.',
    raised: 46,
    takenUp: [44, 'frontoffice4'],
  });
  addStoryDocuments(draft, { case: help }, [
    [510, 'APPLICATION', 'Aanvraag huishoudelijke ondersteuning'],
    [500, 'INQUIRY_REPORT', 'Verslag van het gesprek thuis'],
    [498, 'DECISION_LETTER', 'Besluit huishoudelijke ondersteuning'],
  ]);
  addStoryDocuments(draft, { case: relief }, [[39, 'INQUIRY_REPORT', 'Eerste verslag van het gesprek thuis']]);
  addConsent(draft, {
    person: wife,
    organisation: 'amersfoort',
    law: 'WMO',
    purpose: 'Zodat de consulent inkomen kan nagaan of u kosten van de zorg vergoed kunt krijgen.',
    givenOn: ago(draft, 30),
    recordedBy: 'frontoffice',
  });
}
