import { addReservedAddress } from '../address.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addAbsentParent, addAuthority, addParent } from '../relation.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, type Story } from './kit.ts';
import { addStoryDecision, addStoryDocuments, addStoryHelp, addStoryScores, addStorySignal } from './kit-record.ts';

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
  const earlier = addStoryCase(draft, household, {
    number: 'Z-000804',
    law: 'WMO',
    kind: 'APPLICATION',
    person: mother,
    title: 'Individuele begeleiding, twee uur per week',
    officeFunction: 'BACK',
    worker: 'backoffice2',
    history: [
      ['RECEIVED', 545],
      ['IN_PROGRESS', 541],
      ['DECIDED', 532],
      ['CLOSED', 158],
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

  const granted = addStoryDecision(
    draft,
    earlier,
    'PARTLY_GRANTED',
    'Twee uur begeleiding per week, voor een jaar. Voor de administratie is er de formulierenhulp.',
  );
  const guided = addStoryHelp(draft, household, 'WMO/BI', {
    person: mother,
    by: granted,
    provider: 'ankerpunt',
    amount: 2,
    from: 525,
    until: -160,
    endReason: 'LIGHTER_HELP',
  });
  addStoryHelp(draft, household, 'GENERAL/MW', {
    person: mother,
    provider: 'welzijn',
    amount: 2,
    from: 160,
    until: -70,
    endReason: 'AT_REQUEST',
    previous: guided,
  });
  addStoryHelp(draft, household, 'GENERAL/SG', {
    person: children[1],
    provider: 'schakel',
    amount: 2,
    from: 90,
    until: 40,
  });
  addStoryScores(draft, household, [
    [
      mother,
      'MENTAL_HEALTH',
      'frontoffice',
      'Nodig om te bepalen hoeveel begeleiding past.',
      [
        [532, 2],
        [160, 3],
        [43, 2],
      ],
    ],
  ]);
  addStorySignal(draft, household, {
    kind: 'ARREARS',
    law: 'WGS',
    person: mother,
    raisedBy: 'Energiebedrijf Noorderlicht',
    summary: 'Drie maanden niet betaald. Een regeling is twee keer niet nagekomen.',
    raised: 63,
    takenUp: [58, 'debt'],
  });
  addStorySignal(draft, household, {
    kind: 'SCHOOL_ABSENCE',
    law: 'LEERPLICHTWET',
    person: children[0],
    raisedBy: 'Vakschool Het Gilde',
    summary: 'Renée is op maandag en dinsdag vaak niet op school. Zij zegt dat zij thuis moet helpen.',
    raised: 17,
  });
  addStoryDocuments(draft, { case: earlier }, [
    [545, 'APPLICATION', 'Aanvraag begeleiding'],
    [532, 'DECISION_LETTER', 'Besluit begeleiding'],
  ]);
  addStoryDocuments(draft, { case: youth }, [
    [70, 'APPLICATION', 'Aanvraag begeleiding bij autisme'],
    [50, 'LETTER', 'Verzoek om gegevens: termijn opgeschort'],
  ]);
  addStoryDocuments(draft, { case: debts }, [[58, 'EVIDENCE', 'Overzicht van negen schuldeisers']]);
  addStoryDocuments(draft, { case: support }, [[42, 'INQUIRY_REPORT', 'Eerste verslag van het gesprek thuis']]);
}
