import { addReservedAddress } from '../address.ts';
import { workingDayFrom } from '../day.ts';
import { addConsent } from '../consent.ts';
import type { Draft } from '../dossier.ts';
import { addHousehold } from '../household.ts';
import { addStoryCase, addStoryContacts, addStoryPerson, ago, type Story } from './kit.ts';
import { addStoryDecision, addStoryDocuments, addStoryHelp, addStoryScores, addStorySignal } from './kit-record.ts';

/** A single man with debts and an eviction signal. */
export const debtsAndEviction: Story = {
  key: 'debts-and-eviction',
  title: 'Een alleenstaande man met schulden en een dreigende ontruiming',
  bsn: '990006104',
  caseNumber: 'Z-000601',
};

export function tellDebtsAndEviction(draft: Draft): void {
  const man = addStoryPerson(draft, {
    bsn: debtsAndEviction.bsn,
    givenNames: 'Patrick Gerardus Maria',
    surname: 'Verhagen-Lammers',
    sex: 'MALE',
    age: 47,
    birthPlace: 'Utrecht',
  });
  const household = addHousehold(draft, {
    addressId: addReservedAddress(draft, 17),
    members: [{ resident: man, from: ago(draft, 1500) }],
  });
  const eviction = addStoryCase(draft, household, {
    number: debtsAndEviction.caseNumber,
    law: 'WGS',
    kind: 'REPORT',
    person: man,
    title: 'Signaal van de woningcorporatie: ontruiming dreigt',
    worker: 'debt',
    // Under threat the first talk is within three working days (Wgs art. 4).
    dueOn: workingDayFrom(draft.today + 1),
    history: [
      ['RECEIVED', 2],
      ['IN_PROGRESS', 1],
    ],
  });
  const general = addStoryCase(draft, household, {
    number: 'Z-000602',
    law: 'GENERAL',
    kind: 'REPORT',
    person: man,
    title: 'Hulp bij formulieren',
    worker: 'frontoffice',
    history: [
      ['RECEIVED', 320],
      ['IN_PROGRESS', 318],
      ['CLOSED', 290],
    ],
  });
  const benefit = addStoryCase(draft, household, {
    number: 'Z-000603',
    law: 'PARTICIPATIEWET',
    kind: 'APPLICATION',
    person: man,
    title: 'Bijstandsuitkering',
    officeFunction: 'BACK',
    worker: 'workincome',
    history: [
      ['RECEIVED', 400],
      ['IN_PROGRESS', 396],
      ['DECIDED', 352],
    ],
  });
  addStoryContacts(draft, household, [
    [352, '09:45', 'LETTER', 'workincome', benefit, 'Uitkering toegekend vanaf de datum van aanvraag.', man],
    [318, '10:30', 'DESK', 'frontoffice', general, 'Stapel ongeopende post. Samen huurtoeslag aangevraagd.', man],
    [
      2,
      '08:40',
      'EMAIL',
      'debt',
      eviction,
      'De corporatie meldt vier maanden huurachterstand. Het vonnis ligt er.',
      man,
    ],
    [1, '09:20', 'PHONE', 'debt', eviction, 'Meneer neemt niet op. Morgen huisbezoek, samen met de corporatie.', man],
  ]);

  const granted = addStoryDecision(
    draft,
    benefit,
    'GRANTED',
    'Er is geen ander inkomen en het vermogen ligt onder de grens. U hebt recht vanaf de aanvraag.',
  );
  addStoryHelp(draft, household, 'PARTICIPATIEWET/AB', { person: man, by: granted, amount: 1380, from: 400 });
  addStoryHelp(draft, household, 'GENERAL/FH', {
    person: man,
    by: general,
    provider: 'brug',
    amount: 3,
    from: 318,
    until: -290,
    endReason: 'GOAL_ATTAINED',
  });
  addStoryScores(draft, household, [
    [
      man,
      'FINANCES',
      'debt',
      'Nodig om te bepalen hoe snel hulp bij schulden moet beginnen.',
      [
        [352, 2],
        [290, 3],
        [1, 1],
      ],
    ],
  ]);
  addStorySignal(draft, household, {
    kind: 'ARREARS',
    law: 'WGS',
    person: man,
    raisedBy: 'Zorgverzekeraar De Parasol',
    summary: 'Vier premies niet betaald. Er is niet gereageerd op brieven en telefoon.',
    raised: 74,
  });
  addStorySignal(draft, household, {
    kind: 'EVICTION',
    // To keep somebody from losing their home is a task of the Wmo 2015 too (art. 1.1.1: opvang).
    law: 'WMO',
    person: man,
    raisedBy: 'Woningstichting De Sleutel',
    summary: 'Vonnis na vier maanden huurachterstand. Zonder afspraak volgt ontruiming over drie weken.',
    raised: 2,
    takenUp: [1, 'frontoffice'],
  });
  addStoryDocuments(draft, { case: eviction }, [[2, 'EVIDENCE', 'Vonnis van de kantonrechter']]);
  addStoryDocuments(draft, { case: benefit }, [
    [400, 'APPLICATION', 'Aanvraag bijstandsuitkering'],
    [380, 'EVIDENCE', 'Bankafschriften van drie maanden'],
    [352, 'DECISION_LETTER', 'Besluit bijstandsuitkering'],
  ]);
  addConsent(draft, {
    person: man,
    organisation: 'larikslaan2',
    law: 'PARTICIPATIEWET',
    purpose: 'Zodat de consulent van de toegang met u kan nagaan of uw uitkering doorloopt als u moet verhuizen.',
    givenOn: ago(draft, 1),
    recordedBy: 'workincome',
  });
}
