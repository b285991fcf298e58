import type { Day } from './year.ts';
import { action, beginning, closing, ended, evaluated, goal, granted, help, opening, taking } from './year-step.ts';

const june: readonly Day[] = [
  {
    on: '2026-06-01',
    persona: 'frontoffice',
    before: ['Er lopen geen zaken die u mag zien.', 'Er is nog geen plan.'],
    steps: [
      {
        ...{ button: 'Contact vastleggen', form: 'Contact vastleggen', submit: 'Vastleggen' },
        fill: {
          'Wat is er besproken of afgesproken?': 'Iris is uitgeput. Jannes verloor zijn werk. Luna slaapt slecht.',
          ...{ 'Met wie': 'Iris', Wet: 'Wmo' },
        },
        told: 'Het contact is vastgelegd.',
      },
      opening('Larikslaan2', {
        ...{ 'Voor wie': 'Iris', Wet: 'Wmo', 'Soort zaak': 'melding', 'Waar gaat het over?': 'Hulp in huis' },
      }),
      taking,
    ],
    // Art. 2.3.2 lid 1 Wmo 2015: six weeks.
    after: [/wettelijk uiterlijk 13 jul 2026/],
  },
  {
    on: '2026-06-02',
    persona: 'frontoffice',
    steps: [
      opening('Gemeente Amersfoort', {
        ...{ 'Voor wie': 'Luna', Wet: 'Jeugdwet', 'Soort zaak': 'aanvraag' },
        'Waar gaat het over?': 'Luna slaapt niet en is bang',
      }),
    ],
  },
  {
    on: '2026-06-02',
    persona: 'workincome',
    steps: [
      opening('Gemeente Amersfoort', {
        ...{ 'Voor wie': 'Jannes', Wet: 'Participatiewet', 'Soort zaak': 'bijstand' },
        'Waar gaat het over?': 'Bijstand voor het gezin',
      }),
    ],
  },
  {
    on: '2026-06-03',
    persona: 'frontoffice',
    before: [/Er lopen 3 zaken onder 3 wetten .* en er is geen plan/, /inhoud afgeschermd/],
    steps: [
      {
        ...{ card: 'Plan', button: 'Plan starten', form: 'Plan starten', submit: 'Plan starten' },
        fill: { 'Naam van het plan': 'Rust en ruimte aan de Vossestaart', Regisseur: 'Emine Karaca' },
        told: 'Het plan is gestart.',
      },
    ],
  },
  {
    on: '2026-06-08',
    persona: 'director',
    steps: [
      goal('Luna', 'Luna slaapt door en gaat met plezier naar school.', 'Geestelijke', '1.3', '2027-03-01'),
      goal('Iris', 'Iris heeft het huishouden zelf in de hand.', 'Instrumentele', '1.2', '2027-04-01'),
      goal('Jannes', 'Jannes heeft werk met een eigen inkomen.', 'Werk', '4.6', '2027-05-01'),
      action(
        /^Actie toevoegen Iris/,
        'Elke zaterdag samen het huis doen.',
        { Inwoner: true, 'Wie van het gezin?': 'Jannes' },
        '2026-09-01',
      ),
      action(
        /^Actie toevoegen Luna/,
        'Woensdagmiddag op Luna passen.',
        { 'Eigen netwerk': true, Naam: 'Oma Westerveld' },
        '2026-07-01',
      ),
      {
        ...{ card: 'Plan', button: 'Instemming', form: 'Wat vindt de inwoner van het plan?', submit: 'Vastleggen' },
        fill: {
          'Wie?': 'Iris',
          'Is het eens met het plan': true,
          'Vindt het goed dat wie in het plan werkt, elkaar vertelt wat daarvoor nodig is': true,
        },
        told: 'Vastgelegd wat de inwoner van het plan vindt.',
      },
      {
        ...{ card: 'Plan', button: 'Score geven', form: 'Zelfredzaamheid scoren', submit: 'Vastleggen' },
        fill: {
          ...{ 'Van wie?': 'Iris', Leefgebied: 'Instrumentele', '2 niet zelfredzaam': true },
          'Waarom scoort u dit leefgebied?': 'Nodig om te bepalen hoeveel hulp in huis past.',
        },
        told: 'De score is vastgelegd.',
      },
    ],
  },
];

const summer: readonly Day[] = [
  {
    on: '2026-06-22',
    persona: 'backoffice',
    before: [/De inhoud van het plan is voor u afgeschermd/],
    steps: [
      taking,
      beginning,
      granted('Luna slaapt al een half jaar slecht; de huisarts en de school zien hetzelfde.'),
      help('Ambulante jeugdhulp', {
        ...{ Aanbieder: 'Gezinshulp De Kompaan', Hoeveel: '12', 'Hoe vaak': 'per maand' },
        ...{ 'Eerste dag': '2026-07-01', 'Laatste dag': '2027-06-30', 'Kosten per maand in euro’s': '1020' },
      }),
      {
        ...{ card: 'Voorzieningen', button: 'Bestellen Ambulante jeugdhulp', submit: 'Bestellen' },
        form: 'Ambulante jeugdhulp bestellen',
        told: /^Besteld onder nummer \d+\./,
      },
    ],
  },
  {
    on: '2026-06-24',
    persona: 'frontoffice',
    steps: [
      opening('Gemeente Amersfoort', {
        ...{ 'Voor wie': 'Iris', Wet: 'Wmo', 'Soort zaak': 'aanvraag' },
        'Waar gaat het over?': 'Hulp bij het huishouden',
      }),
      closing,
    ],
  },
  {
    on: '2026-06-30',
    persona: 'backoffice',
    steps: [
      taking,
      { ...beginning, button: 'Volgende stap zaak Z-1000075' },
      granted('Iris herstelt en kan het zware werk in huis een tijd niet zelf doen. Jannes doet de rest.'),
      help(
        'Hulp bij het huishouden',
        {
          ...{ Aanbieder: 'Huishulp Schoon & Fijn', Hoeveel: '3', 'Kosten per maand in euro’s': '429' },
          ...{ 'Eerste dag': '2026-07-06', 'Laatste dag': '2027-07-05' },
        },
        'Z-1000075',
      ),
    ],
  },
  {
    on: '2026-07-07',
    persona: 'workincome',
    steps: [
      taking,
      beginning,
      granted('Er is geen ander inkomen en geen vermogen boven de grens (Participatiewet art. 11 en 34).'),
      help('Algemene bijstand', { 'Eerste dag': '2026-06-02', 'Kosten per maand in euro’s': '2001,23' }),
    ],
  },
];

const autumnAndWinter: readonly Day[] = [
  {
    on: '2026-09-14',
    persona: 'director',
    before: [/2 acties hadden klaar moeten zijn/],
    steps: [
      {
        ...{ card: 'Plan', button: /^Gedaan Elke zaterdag/, form: 'Actie gedaan', submit: 'Vastleggen' },
        fill: { 'Toelichting (mag leeg)': 'Elke week gelukt, op twee na.' },
        told: 'De actie is gedaan.',
      },
      evaluated('Op koers', 'Luna slaapt beter. Het huishouden gaat met hulp. Jannes volgt een traject.', {
        'Volgende evaluatie uiterlijk': '2027-01-25',
      }),
    ],
  },
  {
    on: '2027-01-25',
    persona: 'director',
    steps: [
      evaluated('Bijgesteld', 'Iris kan weer meer. De hulp in huis wordt lichter.', {
        'Volgende evaluatie uiterlijk': '2027-05-10',
      }),
    ],
  },
  {
    on: '2027-01-25',
    persona: 'backoffice',
    steps: [ended('Hulp bij het huishouden', 'Afgeschaald', '2027-02-28')],
    after: [/Hulp bij het huishouden van I\. Westerveld loopt nog 35 dagen.* en er volgt niets op/],
  },
  {
    on: '2027-01-26',
    persona: 'frontoffice',
    steps: [
      {
        ...{ card: 'Voorzieningen', button: 'Algemene voorziening vastleggen', submit: 'Vastleggen' },
        form: 'Algemene voorziening vastleggen',
        fill: {
          ...{ 'Voor wie': 'Iris', 'Welke hulp': 'Vrijwillige hulp aan huis', 'Eerste dag': '2027-03-01' },
          'In plaats van (hoeft niet)': 'Hulp bij het huishouden',
        },
        told: 'Vrijwillige hulp aan huis is vastgelegd.',
      },
    ],
    after: ['in plaats van Hulp bij het huishouden'],
  },
];

const spring: readonly Day[] = [
  {
    on: '2027-05-03',
    persona: 'workincome',
    steps: [ended('Algemene bijstand', 'Doel behaald', '2027-05-03'), closing],
  },
  {
    on: '2027-05-03',
    persona: 'backoffice',
    steps: [
      ended('Ambulante jeugdhulp', 'Doel behaald', '2027-05-03'),
      { ...closing, button: 'Volgende stap zaak Z-1000073' },
      { ...closing, button: 'Volgende stap zaak Z-1000075' },
    ],
  },
  {
    on: '2027-05-10',
    persona: 'director',
    steps: [
      evaluated('Afgerond', 'De familie gaat zonder ons verder, met de vrijwilliger.'),
      {
        ...{ card: 'Plan', button: /^Doel behaald Luna/, form: 'Doel behaald', submit: 'Vastleggen' },
        fill: { 'Toelichting (mag leeg)': 'Luna slaapt door.' },
        told: 'Het doel is behaald.',
      },
      {
        ...{ card: 'Plan', button: 'Afsluiten', about: '', form: 'Plan afsluiten', submit: 'Plan afsluiten' },
        fill: { Behaald: true, 'Wat bracht het plan?': 'Alle drie de doelen zijn gehaald.' },
        told: 'Het plan is afgesloten.',
      },
    ],
    after: ['Er is nog geen plan.'],
  },
];

/** The year of one household, day by day, as `docs/year-tour.md` tells it. */
export const yearDays: readonly Day[] = [...june, ...summer, ...autumnAndWinter, ...spring];
