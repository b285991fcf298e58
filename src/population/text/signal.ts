import type { Law } from '../../../db/law.ts';
import type { NewSignal } from '../../../db/signal.table.ts';

/** A kind of signal as it comes in: under which law it is taken up, who raises it and what they say. */
export interface SignalTheme {
  readonly kind: NewSignal['kind'];
  readonly law: Law;
  /** Whom it is about. */
  readonly about: 'ADULT' | 'PUPIL' | 'CHILD' | 'ELDERLY' | 'HOUSEHOLD';
  readonly weight: number;
  readonly raisedBy: readonly string[];
  /** Part of those who raise it that are protected. */
  readonly protectedPart: number;
  readonly summaries: readonly string[];
}

/** Signals with how often each comes in: assumed. */
export const signalThemes: readonly SignalTheme[] = [
  {
    kind: 'ARREARS',
    law: 'WGS',
    about: 'ADULT',
    weight: 34,
    raisedBy: [
      'Woningstichting De Sleutel',
      'Energiebedrijf Noorderlicht',
      'Waterbedrijf De Bron',
      'Zorgverzekeraar De Parasol',
    ],
    protectedPart: 0,
    summaries: [
      'Twee maanden achterstand. De klant reageert niet op brieven.',
      'Achterstand van drie maanden, een betalingsregeling is niet nagekomen.',
      'Derde herinnering verstuurd. Eerder was er nooit een achterstand.',
    ],
  },
  {
    kind: 'EVICTION',
    law: 'WMO',
    about: 'ADULT',
    weight: 3,
    raisedBy: ['Woningstichting De Sleutel'],
    protectedPart: 0,
    summaries: ['Het vonnis ligt er. De ontruiming is aangekondigd als er geen afspraak komt.'],
  },
  {
    kind: 'YOUTH_AT_RISK',
    law: 'JEUGDWET',
    about: 'CHILD',
    weight: 15,
    raisedBy: ['Jeugdarts', 'Basisschool De Klimroos', 'College De Vallei', 'Kinderopvang Het Nestje'],
    protectedPart: 0.1,
    summaries: [
      'Komt vaak moe en zonder ontbijt binnen. Ouders zijn lastig te bereiken.',
      'Is stiller dan vorig jaar en trekt zich terug. De mentor maakt zich zorgen.',
      'Tweede melding in de verwijsindex binnen een jaar.',
    ],
  },
  {
    kind: 'DOMESTIC_VIOLENCE',
    law: 'JEUGDWET',
    about: 'HOUSEHOLD',
    weight: 5,
    raisedBy: ['Veilig Thuis', 'Politie', 'Een buurtbewoner'],
    protectedPart: 0.7,
    summaries: [
      'Ruzie met geschreeuw en gebonk, meerdere avonden achter elkaar.',
      'De politie was ter plaatse. Er waren kinderen bij.',
    ],
  },
  {
    kind: 'DOMESTIC_VIOLENCE',
    law: 'WMO',
    about: 'HOUSEHOLD',
    weight: 3,
    raisedBy: ['Veilig Thuis', 'Huisarts', 'Een familielid'],
    protectedPart: 0.7,
    summaries: ['Blauwe plekken zonder duidelijke uitleg. Er is hulp aangeboden.'],
  },
  {
    kind: 'SCHOOL_ABSENCE',
    law: 'LEERPLICHTWET',
    about: 'PUPIL',
    weight: 14,
    raisedBy: ['College De Vallei', 'Vakschool Het Gilde', 'Basisschool De Klimroos'],
    protectedPart: 0,
    summaries: [
      'Meer dan zestien uur verzuim in vier weken zonder bericht.',
      'Al twee weken ziek gemeld, zonder contact met thuis.',
      'Komt de eerste uren vaak niet. Gesprek met ouders leverde niets op.',
    ],
  },
  {
    kind: 'LONELINESS',
    law: 'WMO',
    about: 'ELDERLY',
    weight: 9,
    raisedBy: ['Huisarts', 'Vrijwilligerspunt De Schakel', 'De wijkverpleegkundige'],
    protectedPart: 0,
    summaries: [
      'Spreekt dagen niemand. Wil wel bezoek, maar durft het niet te vragen.',
      'Sinds de verhuizing geen contacten meer.',
    ],
  },
  {
    kind: 'CARER_OVERBURDENED',
    law: 'WMO',
    about: 'ELDERLY',
    weight: 8,
    raisedBy: ['De wijkverpleegkundige', 'Huisarts', 'Steunpunt Mantelzorg De Wissel'],
    protectedPart: 0,
    summaries: [
      'De mantelzorger slaapt slecht en komt het huis niet meer uit.',
      'De zorg thuis wordt te zwaar. Er is geen vervanging.',
    ],
  },
  {
    kind: 'CARE_AVOIDANCE',
    law: 'WMO',
    about: 'ADULT',
    weight: 4,
    raisedBy: ['De wijkverpleegkundige', 'Woningstichting De Sleutel'],
    protectedPart: 0.2,
    summaries: ['Doet de deur niet open. De post blijft liggen en de tuin groeit dicht.'],
  },
  {
    kind: 'NUISANCE',
    law: 'GENERAL',
    about: 'HOUSEHOLD',
    weight: 5,
    raisedBy: ['Een buurtbewoner', 'Wijkagent'],
    protectedPart: 0.6,
    summaries: ['Klachten over geluid in de nacht, al drie weken.', 'Rommel in de gang en ruzie met de buren.'],
  },
];
