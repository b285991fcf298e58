import type { NewCase } from '../../../db/case.table.ts';
import type { Law } from '../../../db/law.ts';

/** What cases are about, by law and what they begin with. An objection is about any of them. */
export const caseTitles: Readonly<Record<Law, Partial<Record<NewCase['kind'], readonly string[]>>>> = {
  WMO: {
    REPORT: [
      'Hulp bij het huishouden',
      'Begeleiding thuis',
      'Dagbesteding in de buurt',
      'Vervoer met de regiotaxi',
      'Aanpassing van de badkamer',
      'Een traplift',
      'Een scootmobiel',
      'Ontlasting van de mantelzorger',
      'Vallen in huis',
      'Eenzaamheid na verhuizing',
    ],
    APPLICATION: [
      'Huishoudelijke ondersteuning, drie uur per week',
      'Individuele begeleiding, twee uur per week',
      'Dagbesteding, vier dagdelen',
      'Kortdurend verblijf',
      'Rolstoel op maat',
      'Vervoerspas',
      'Woningaanpassing: inloopdouche',
      'Beschermd wonen',
    ],
  },
  JEUGDWET: {
    REPORT: [
      'Zorgen over de opvoeding',
      'Ruzie thuis',
      'Ondersteuning na een scheiding',
      'Slecht slapen',
      'Veel boosheid',
    ],
    APPLICATION: [
      'Ambulante opvoedhulp',
      'Logeeropvang in het weekend',
      'Begeleiding van het gezin',
      'Dagbehandeling',
      'Persoonlijke verzorging',
    ],
  },
  PARTICIPATIEWET: {
    REPORT: ['Hulp bij het vinden van werk', 'Vraag over bijverdienen', 'Wijziging in de woonsituatie'],
    APPLICATION: [
      'Bijstandsuitkering',
      'Bijzondere bijstand voor woninginrichting',
      'Individuele inkomenstoeslag',
      'Traject naar werk',
      'Beschut werk',
      'Bijzondere bijstand voor een bril',
    ],
  },
  WGS: {
    REPORT: [
      'Betalingsachterstand bij de huur',
      'Achterstand bij de zorgverzekeraar',
      'Signaal van het energiebedrijf',
      'Hulp bij schulden',
    ],
    APPLICATION: ['Schuldregeling', 'Budgetbeheer', 'Stabilisatie van het inkomen', 'Saneringskrediet'],
  },
  LEERPLICHTWET: {
    REPORT: [
      'Vaak te laat op school',
      'Verzuim zonder bericht',
      'Geen inschrijving op een school',
      'Langdurig ziek gemeld',
    ],
    APPLICATION: ['Vrijstelling van inschrijving', 'Verlof buiten de vakantie'],
  },
  GENERAL: {
    REPORT: [
      'Vraag om een maatje',
      'Hulp bij formulieren',
      'Samen eten in de buurt',
      'Cursus omgaan met geld',
      'Vrijwilliger voor boodschappen',
      'Gesprek met de maatschappelijk werker',
      'Steungezin gezocht',
      'Taalles dichtbij huis',
    ],
  },
};

/** What cases of the young are about besides, from the age of six and from the age of twelve. */
export const olderChildTitles = {
  6: {
    REPORT: ['Druk gedrag in de klas', 'Pesten op school'],
    APPLICATION: ['Onderzoek naar dyslexie', 'Begeleiding bij autisme'],
  },
  12: {
    REPORT: ['Angst en somberheid', 'Veel gamen en niet buiten komen'],
    APPLICATION: ['Basis-ggz voor een jongere', 'Vaktherapie', 'Leren zelfstandig te zijn'],
  },
} as const;

/** What comes up more often than the rest of its list, which counts once each. */
export const commonTitles: ReadonlyMap<string, number> = new Map([
  ['Hulp bij het huishouden', 9],
  ['Huishoudelijke ondersteuning, drie uur per week', 6],
  ['Begeleiding thuis', 3],
  ['Individuele begeleiding, twee uur per week', 3],
  ['Vervoer met de regiotaxi', 3],
  ['Vervoerspas', 2],
  ['Een scootmobiel', 2],
  ['Rolstoel op maat', 2],
  ['Ambulante opvoedhulp', 3],
  ['Zorgen over de opvoeding', 2],
  ['Beschermd wonen', 0.25],
  ['Dagbehandeling', 0.4],
  ['Beschut werk', 0.5],
  ['Bijstandsuitkering', 12],
]);
