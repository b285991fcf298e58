import type { GoalTheme } from './goal-theme.ts';

const partners = ['Jeugdhulp De Wilg', 'Gezinshulp De Kompaan'] as const;

/** Themes about growing up and bringing up. */
export const familyLife: readonly GoalTheme[] = [
  {
    lifeDomain: 'DOMESTIC_RELATIONS',
    objectiveCodes: ['4.3', '3.2'],
    laws: ['JEUGDWET'],
    about: 'HOUSEHOLD',
    goals: [
      'Wij praten met elkaar zonder te schreeuwen.',
      'Wij hebben thuis vaste regels waar iedereen zich aan houdt.',
      'Iedereen voelt zich thuis veilig.',
      'Wij doen elke week iets leuks met elkaar.',
    ],
    actions: [
      ['PARTNER', '{keer} per week opvoedhulp aan huis'],
      ['PARENT', 'De huisregels samen op papier zetten'],
      ['NETWORK', 'De kinderen een weekend per maand laten logeren'],
      ['PARTNER', 'Cursus voor ouders geven'],
      ['PARENT', 'Elke zondag samen de week bespreken'],
      ['PROFESSIONAL', 'Afspraken maken en na vier weken nagaan'],
    ],
    partners,
  },
  {
    lifeDomain: 'MENTAL_HEALTH',
    objectiveCodes: ['1.3', '4.3'],
    laws: ['JEUGDWET'],
    about: 'YOUNG_CHILD',
    goals: ['{naam} slaapt weer de hele nacht door.', '{naam} is minder bang.', '{naam} leert omgaan met boosheid.'],
    actions: [
      ['PARTNER', 'Speltherapie, tien keer'],
      ['PARENT', 'Elke avond samen lezen en praten over de dag'],
      ['PROFESSIONAL', 'Contact houden met de huisarts'],
      ['NETWORK', '{naam} op {dag} meenemen naar de kinderboerderij'],
    ],
    partners,
  },
  {
    lifeDomain: 'MENTAL_HEALTH',
    objectiveCodes: ['1.3', '4.3'],
    laws: ['JEUGDWET'],
    about: 'TEENAGER',
    goals: [
      '{naam} durft over gevoelens te praten.',
      '{naam} is minder somber.',
      '{naam} weet wat te doen bij paniek.',
    ],
    actions: [
      ['PARTNER', 'Acht gesprekken voeren met {naam}'],
      ['SELF', 'Bijhouden hoe de week was'],
      ['PROFESSIONAL', 'Contact houden met de huisarts'],
      ['NETWORK', 'Op {dag} samen sporten'],
      ['PARENT', 'Elke dag even samen praten, zonder telefoon'],
    ],
    partners,
  },
  {
    lifeDomain: 'WORK_AND_EDUCATION',
    objectiveCodes: ['1.3', '4.1'],
    laws: ['JEUGDWET', 'LEERPLICHTWET'],
    about: 'TEENAGER',
    goals: [
      '{naam} gaat elke dag naar school.',
      '{naam} is op tijd in de les.',
      '{naam} haalt dit jaar een diploma of gaat over.',
      '{naam} zit op een school die past.',
    ],
    actions: [
      ['PARTNER', 'Een plan maken voor extra begeleiding'],
      ['SELF', 'Om zeven uur opstaan en ontbijten'],
      ['PROFESSIONAL', 'Gesprek met school en ouders plannen'],
      ['NETWORK', 'Op {dag} helpen met huiswerk'],
      ['PARENT', 'Verzuim meteen zelf melden bij de mentor'],
    ],
    partners: ['College De Vallei', 'Vakschool Het Gilde'],
  },
  {
    lifeDomain: 'WORK_AND_EDUCATION',
    objectiveCodes: ['1.3'],
    laws: ['JEUGDWET', 'LEERPLICHTWET'],
    about: 'YOUNG_CHILD',
    goals: [
      '{naam} gaat met plezier naar school of opvang.',
      '{naam} doet goed mee in de groep.',
      '{naam} leert genoeg woorden om alles te zeggen.',
    ],
    actions: [
      ['PARTNER', 'Elke dag een kwartier extra aandacht in de groep'],
      ['PARENT', 'Elke dag voorlezen'],
      ['PROFESSIONAL', 'Gesprek met school of opvang en ouders plannen'],
      ['NETWORK', '{naam} op {dag} brengen en halen'],
    ],
    partners: ['Basisschool De Klimroos', 'Kinderopvang Het Nestje'],
  },
  {
    lifeDomain: 'TIME_USE',
    objectiveCodes: ['1.3', '3.3', '4.5'],
    laws: ['JEUGDWET', 'GENERAL'],
    about: 'CHILD',
    goals: [
      '{naam} speelt of sport elke week met andere kinderen.',
      '{naam} zit minder dan twee uur per dag achter een scherm.',
    ],
    actions: [
      ['PARENT', 'Twee proeflessen volgen bij een club'],
      ['PARTNER', 'De contributie vergoeden uit de kindregeling'],
      ['NETWORK', 'Rijden naar de training op {dag}'],
      ['PROFESSIONAL', 'Aanvraag voor de kindregeling indienen'],
    ],
    partners: ['Jeugdfonds De Start'],
  },
];
