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
    actions: [
      ['RESIDENT', 'Alle bankafschriften van drie maanden verzamelen'],
      ['PROFESSIONAL', 'Toeslagen en regelingen nalopen'],
      ['ORGANISATION', 'Budgetcoach begint met een huisbezoek'],
      ['OWN_NETWORK', 'Elke maand samen naar de rekeningen kijken'],
      ['ORGANISATION', 'Voedselpakket voor drie maanden'],
      ['RESIDENT', 'De cursus rondkomen volgen'],
    ],
  },
  {
    lifeDomain: 'HOUSING',
    objectiveCodes: ['3.2', '4.1'],
    laws: ['WGS', 'WMO'],
    about: 'HOUSEHOLD',
    goals: [
      'Wij kunnen in ons huis blijven wonen.',
      'De huur wordt weer elke maand betaald.',
      'Ons huis past bij wat wij kunnen.',
    ],
    actions: [
      ['PROFESSIONAL', 'Met de verhuurder een regeling afspreken'],
      ['RESIDENT', 'De huur automatisch laten afschrijven'],
      ['ORGANISATION', 'Woningcorporatie houdt de ontruiming aan'],
      ['OWN_NETWORK', 'Helpen met opruimen van de schuur'],
    ],
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
      ['RESIDENT', '{keer} per week solliciteren'],
      ['PROFESSIONAL', 'Proefplaatsing regelen bij een werkgever'],
      ['ORGANISATION', 'Taalles op {dag}'],
      ['RESIDENT', 'Het cv bijwerken'],
      ['OWN_NETWORK', 'Oefenen voor het gesprek'],
    ],
  },
  {
    lifeDomain: 'SOCIAL_PARTICIPATION',
    objectiveCodes: ['2.2', '2.6', '4.6'],
    laws: ['PARTICIPATIEWET', 'GENERAL'],
    about: 'ADULT',
    goals: [
      '{naam} doet vrijwilligerswerk in de buurt.',
      '{naam} spreekt genoeg Nederlands voor een gewoon gesprek.',
      '{naam} kent de weg in Leusden.',
    ],
    actions: [
      ['ORGANISATION', 'Vrijwilligerscentrale zoekt een plek'],
      ['RESIDENT', '{keer} per week naar de taalgroep'],
      ['OWN_NETWORK', 'Samen naar het inloophuis gaan'],
      ['PROFESSIONAL', 'Na een maand vragen hoe het bevalt'],
    ],
  },
  {
    lifeDomain: 'MENTAL_HEALTH',
    objectiveCodes: ['3.1', '4.1'],
    laws: ['WGS', 'PARTICIPATIEWET', 'WMO'],
    about: 'ADULT',
    goals: [
      '{naam} voelt zich minder somber.',
      '{naam} heeft minder stress over geld.',
      '{naam} weet wie te bellen als het niet gaat.',
    ],
    actions: [
      ['RESIDENT', 'Een afspraak maken bij de praktijkondersteuner'],
      ['ORGANISATION', 'Intake bij de ggz'],
      ['PROFESSIONAL', 'Signaleringsplan maken met {naam}'],
      ['OWN_NETWORK', 'Elke dag even een bericht sturen'],
    ],
  },
  {
    lifeDomain: 'SUBSTANCE_USE',
    objectiveCodes: ['3.3'],
    laws: ['WGS'],
    about: 'ADULT',
    goals: ['{naam} drinkt door de week niet.', '{naam} gebruikt niet meer.'],
    actions: [
      ['ORGANISATION', 'Gesprekken bij de verslavingszorg'],
      ['RESIDENT', 'Bijhouden wanneer het moeilijk is'],
      ['OWN_NETWORK', 'Op {dag} samen sporten'],
    ],
  },
];
