import type { GoalTheme } from './goal-theme.ts';

/** Themes about growing up and bringing up. */
export const familyLife: readonly GoalTheme[] = [
  {
    lifeDomain: 'DOMESTIC_RELATIONS',
    objectiveCodes: ['4.3', '3.2'],
    laws: ['JEUGDWET'],
    about: 'HOUSEHOLD',
    goals: [
      'Wij praten met elkaar zonder te schreeuwen.',
      'De kinderen weten bij wie zij wanneer zijn.',
      'Wij hebben thuis vaste regels waar iedereen zich aan houdt.',
      'Iedereen voelt zich thuis veilig.',
    ],
    actions: [
      ['PROFESSIONAL', '{keer} per week opvoedhulp aan huis'],
      ['RESIDENT', 'De huisregels samen op papier zetten'],
      ['OWN_NETWORK', 'De kinderen een weekend per maand laten logeren'],
      ['ORGANISATION', 'Cursus voor ouders aanbieden'],
      ['RESIDENT', 'Elke zondag samen de week bespreken'],
      ['PROFESSIONAL', 'Veiligheidsafspraken maken en na vier weken nagaan'],
    ],
  },
  {
    lifeDomain: 'MENTAL_HEALTH',
    objectiveCodes: ['1.3', '4.3'],
    laws: ['JEUGDWET'],
    about: 'CHILD',
    goals: [
      '{naam} durft over gevoelens te praten.',
      '{naam} slaapt weer goed.',
      '{naam} heeft minder angst om naar school te gaan.',
    ],
    actions: [
      ['ORGANISATION', 'Speltherapie, tien keer'],
      ['RESIDENT', 'Elke avond samen lezen en praten over de dag'],
      ['PROFESSIONAL', 'Contact houden met de huisarts'],
      ['OWN_NETWORK', '{naam} op {dag} meenemen naar de kinderboerderij'],
    ],
  },
  {
    lifeDomain: 'WORK_AND_EDUCATION',
    objectiveCodes: ['1.3', '4.1'],
    laws: ['JEUGDWET', 'LEERPLICHTWET'],
    about: 'CHILD',
    goals: [
      '{naam} gaat elke dag naar school.',
      '{naam} haalt de achterstand met rekenen in.',
      '{naam} zit op een school die past.',
      '{naam} is op tijd in de les.',
    ],
    actions: [
      ['ORGANISATION', 'School maakt een plan voor extra begeleiding'],
      ['RESIDENT', 'Om zeven uur opstaan en samen ontbijten'],
      ['PROFESSIONAL', 'Gesprek met school en ouders plannen'],
      ['OWN_NETWORK', 'Op {dag} helpen met huiswerk'],
      ['RESIDENT', 'Verzuim meteen zelf melden bij de mentor'],
    ],
  },
  {
    lifeDomain: 'TIME_USE',
    objectiveCodes: ['1.3', '3.3', '4.5'],
    laws: ['JEUGDWET', 'GENERAL'],
    about: 'CHILD',
    goals: [
      '{naam} heeft een sport of hobby met andere kinderen.',
      '{naam} zit minder dan twee uur per dag achter een scherm.',
    ],
    actions: [
      ['RESIDENT', 'Twee proeflessen volgen bij een club'],
      ['ORGANISATION', 'De contributie vergoeden uit de kindregeling'],
      ['OWN_NETWORK', 'Rijden naar de training op {dag}'],
      ['PROFESSIONAL', 'Aanvraag voor de kindregeling indienen'],
    ],
  },
];
