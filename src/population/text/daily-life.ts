import type { GoalTheme } from './goal-theme.ts';

/** Themes about living at home, health and who one knows. */
export const dailyLife: readonly GoalTheme[] = [
  {
    lifeDomain: 'COMPLEX_DAILY_LIVING',
    objectiveCodes: ['1.2', '4.1'],
    laws: ['WMO'],
    about: 'ADULT',
    goals: [
      '{naam} houdt het huis zelf schoon, met hulp bij het zware werk.',
      '{naam} doet weer zelf de boodschappen.',
      '{naam} heeft de administratie op orde.',
      '{naam} kookt {keer} per week een warme maaltijd.',
    ],
    actions: [
      ['PROFESSIONAL', 'Huishoudelijke ondersteuning starten en na zes weken nabellen'],
      ['RESIDENT', 'Elke dag één klusje doen dat op het rooster staat'],
      ['OWN_NETWORK', 'Op {dag} samen boodschappen doen'],
      ['ORGANISATION', 'Maaltijdservice regelen voor dagen dat koken niet lukt'],
      ['RESIDENT', 'Post in één map bewaren'],
      ['PROFESSIONAL', 'Samen de map met post doornemen'],
    ],
  },
  {
    lifeDomain: 'BASIC_DAILY_LIVING',
    objectiveCodes: ['1.2', '4.4'],
    laws: ['WMO'],
    about: 'ADULT',
    goals: [
      '{naam} doucht veilig en zonder angst om te vallen.',
      '{naam} eet drie keer per dag.',
      '{naam} gaat op tijd naar bed en slaapt door.',
    ],
    actions: [
      ['PROFESSIONAL', 'Offerte vragen voor beugels en een douchestoel'],
      ['ORGANISATION', 'Ergotherapeut komt kijken hoe het douchen gaat'],
      ['RESIDENT', 'Het alarm altijd om de pols dragen'],
      ['OWN_NETWORK', 'Elke avond even bellen'],
      ['RESIDENT', 'Lijstje met maaltijden op de koelkast bijhouden'],
    ],
  },
  {
    lifeDomain: 'PHYSICAL_HEALTH',
    objectiveCodes: ['3.3', '1.4'],
    laws: ['WMO', 'PARTICIPATIEWET'],
    about: 'ADULT',
    goals: [
      '{naam} beweegt elke dag een half uur.',
      '{naam} neemt de medicijnen op tijd in.',
      '{naam} voelt zich sterk genoeg om weer naar buiten te gaan.',
    ],
    actions: [
      ['RESIDENT', '{keer} per week wandelen met de wandelgroep'],
      ['ORGANISATION', 'Fysiotherapeut maakt een oefenschema'],
      ['OWN_NETWORK', 'Meegaan naar de huisarts'],
      ['PROFESSIONAL', 'Overleggen met de wijkverpleegkundige'],
      ['RESIDENT', 'Medicijnrol bij de apotheek aanvragen'],
    ],
  },
  {
    lifeDomain: 'SOCIAL_NETWORK',
    objectiveCodes: ['2.3', '2.5', '3.1'],
    laws: ['WMO', 'GENERAL'],
    about: 'ADULT',
    goals: [
      '{naam} ziet elke week iemand buiten het gezin.',
      '{naam} durft de buren om hulp te vragen.',
      '{naam} heeft een vast maatje.',
    ],
    actions: [
      ['ORGANISATION', 'Kennismaking met een maatje plannen'],
      ['RESIDENT', 'Op {dag} naar de koffieochtend gaan'],
      ['OWN_NETWORK', 'Om de week samen iets leuks doen'],
      ['PROFESSIONAL', 'Met {naam} een netwerkkaart maken'],
      ['RESIDENT', 'De buren uitnodigen voor koffie'],
    ],
  },
  {
    lifeDomain: 'DOMESTIC_RELATIONS',
    objectiveCodes: ['3.4', '2.5'],
    laws: ['WMO'],
    about: 'HOUSEHOLD',
    goals: ['De mantelzorger heeft elke week een vrije middag.', 'Wij verdelen de zorg zo dat iedereen het volhoudt.'],
    actions: [
      ['ORGANISATION', 'Vervangende mantelzorg regelen op {dag}'],
      ['RESIDENT', 'Eens per maand naar de mantelzorggroep gaan'],
      ['PROFESSIONAL', 'Gesprek voeren over wat te zwaar is'],
      ['OWN_NETWORK', 'Een weekend per maand de zorg overnemen'],
    ],
  },
  {
    lifeDomain: 'TIME_USE',
    objectiveCodes: ['1.4', '2.3'],
    laws: ['WMO', 'PARTICIPATIEWET'],
    about: 'ADULT',
    goals: [
      '{naam} heeft een zinvolle invulling van de week.',
      '{naam} gaat met plezier naar de dagbesteding.',
      '{naam} komt elke dag het huis uit.',
    ],
    actions: [
      ['PROFESSIONAL', 'Twee plekken voor dagbesteding bezoeken met {naam}'],
      ['RESIDENT', 'Een proefdag meelopen op {dag}'],
      ['ORGANISATION', 'Vervoer naar de dagbesteding regelen'],
      ['OWN_NETWORK', 'De eerste keer meegaan'],
    ],
  },
];
