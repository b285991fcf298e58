import type { GoalTheme } from './goal-theme.ts';

/** Themes about money, work, a roof and taking part. */
export const livelihood: readonly GoalTheme[] = [
  {
    lifeDomain: 'FINANCES',
    objectiveCodes: ['4.5', '1.1'],
    laws: ['PARTICIPATIEWET', 'WGS'],
    about: 'HOUSEHOLD',
    goals: [
      'Wij hebben elke maand genoeg geld voor boodschappen.',
      'Onze vaste lasten zijn op tijd betaald.',
      'Wij hebben overzicht over wat er binnenkomt en uitgaat.',
      'Er komen geen nieuwe schulden bij.',
    ],
    goalsAlone: [
      '{naam} heeft elke maand genoeg geld voor boodschappen.',
      'De vaste lasten zijn op tijd betaald.',
      'Er komen geen nieuwe schulden bij.',
    ],
    actions: [
      ['SELF', 'Alle bankafschriften van drie maanden verzamelen'],
      ['PROFESSIONAL', 'Toeslagen en regelingen nalopen'],
      ['PARTNER', 'Budgetcoach op huisbezoek laten komen'],
      ['NETWORK', 'Elke maand samen naar de rekeningen kijken'],
      ['SELF', 'De cursus rondkomen volgen'],
    ],
    partners: ['Stichting Samen Sterk', 'Voedselbank Het Mandje'],
  },
  {
    lifeDomain: 'HOUSING',
    objectiveCodes: ['3.2', '4.1'],
    laws: ['WGS', 'WMO'],
    about: 'HOUSEHOLD',
    goals: [
      'Wij kunnen in ons huis blijven wonen.',
      'De huur wordt elke maand betaald.',
      'Ons huis past bij wat wij kunnen.',
    ],
    goalsAlone: ['{naam} kan in dit huis blijven wonen.', 'De huur wordt elke maand betaald.'],
    actions: [
      ['PROFESSIONAL', 'Met de verhuurder afspraken maken'],
      ['SELF', 'De huur automatisch laten afschrijven'],
      ['PARTNER', 'Elk kwartaal laten weten hoe het gaat met de huur'],
      ['NETWORK', 'Helpen met opruimen van de schuur'],
    ],
    partners: ['Woningstichting De Sleutel'],
  },
  {
    lifeDomain: 'WORK_AND_EDUCATION',
    objectiveCodes: ['4.6'],
    laws: ['PARTICIPATIEWET'],
    about: 'ADULT',
    goals: [
      '{naam} werkt minstens twintig uur per week.',
      '{naam} heeft een diploma dat werk geeft.',
      '{naam} doet werkervaring op.',
    ],
    actions: [
      ['SELF', '{keer} per week solliciteren'],
      ['PROFESSIONAL', 'Proefplaatsing regelen bij een werkgever'],
      ['PARTNER', 'Een leerwerkplek bieden'],
      ['SELF', 'Het cv bijwerken'],
      ['NETWORK', 'Oefenen voor het gesprek'],
    ],
    partners: ['Leerbedrijf De Werkplaats', 'Kringloop De Kans'],
  },
  {
    lifeDomain: 'SOCIAL_PARTICIPATION',
    objectiveCodes: ['2.2', '2.6', '4.6'],
    laws: ['PARTICIPATIEWET', 'GENERAL'],
    about: 'ADULT',
    goals: [
      '{naam} doet vrijwilligerswerk in de buurt.',
      '{naam} durft naar een activiteit in het buurthuis te gaan.',
      '{naam} kent de weg naar hulp in Leusden.',
    ],
    actions: [
      ['PARTNER', 'Een plek zoeken die past'],
      ['SELF', '{keer} per week naar een activiteit gaan'],
      ['NETWORK', 'Samen naar het inloophuis gaan'],
      ['PROFESSIONAL', 'Na een maand vragen hoe het bevalt'],
    ],
    partners: ['Vrijwilligerspunt De Schakel', 'Taalhuis Leusden-Oost'],
  },
  {
    lifeDomain: 'MENTAL_HEALTH',
    objectiveCodes: ['3.1', '4.1'],
    laws: ['WGS', 'PARTICIPATIEWET', 'WMO'],
    about: 'ADULT',
    goals: ['{naam} voelt zich minder somber.', '{naam} slaapt beter.', '{naam} weet wie te bellen als het niet gaat.'],
    actions: [
      ['SELF', 'Een afspraak maken bij de praktijkondersteuner'],
      ['PARTNER', 'Intake en vijf gesprekken'],
      ['PROFESSIONAL', 'Signaleringsplan maken met {naam}'],
      ['NETWORK', 'Elke dag even een bericht sturen'],
    ],
    partners: ['Praktijk De Oever', 'Huisartsenpraktijk De Linde'],
  },
  {
    lifeDomain: 'SUBSTANCE_USE',
    objectiveCodes: ['3.3'],
    laws: ['WGS'],
    about: 'ADULT',
    goals: ['{naam} drinkt door de week niet.', '{naam} gebruikt niet meer.'],
    actions: [
      ['PARTNER', 'Gesprekken over minderen'],
      ['SELF', 'Bijhouden wanneer het moeilijk is'],
      ['NETWORK', 'Op {dag} samen sporten'],
      ['PROFESSIONAL', 'Na vier weken vragen hoe het gaat'],
    ],
    partners: ['Verslavingszorg De Brug'],
  },
];
