import { on, span } from './policy-date.ts';
import type { Milestone, PolicyFramework, PolicyRule } from './policy-framework.ts';

const preparing = 'preparing';
const deciding = 'deciding';

function planned(code: string, label: string, date: Milestone['date'], stageCode: string): Milestone {
  return { code, label, date, status: 'PLANNED', stageCode };
}

const early = span('2020-06', '2020-08', 'juni tot en met augustus 2020', 'STATED');

const milestones: readonly Milestone[] = [
  planned('draft', 'De conceptnota krijgt deze opzet', early, preparing),
  planned('package', 'Het pakket maatregelen krijgt deze opzet', early, preparing),
  planned('questions', 'Open vragen zijn schriftelijk beantwoord', early, preparing),
  planned('execution', 'Lopende maatregelen gaan intussen door', early, preparing),
  planned('advice', 'De raadswerkgroep adviseert', on('2020-09', 'begin september 2020', 'STATED'), deciding),
  planned('adoption', 'De raad stelt de kadernota vast', on('2020-10', 'half oktober 2020', 'STATED'), deciding),
  planned('budget', 'De nota ligt onder de begroting van 2021', on('2021', 'begroting 2021', 'STATED'), deciding),
];

/** What it gives as examples of limits stands as proposed: the council was still to set them. */
const rules: readonly PolicyRule[] = [
  {
    code: 'reserve-structural-shortfall',
    subject: 'RESERVE',
    effect: 'REFUSES',
    standing: 'PROPOSED',
    text: 'De reserve is niet bedoeld om structurele tekorten op te vangen.',
  },
  {
    code: 'other-fields',
    subject: 'BUDGET',
    effect: 'REFUSES',
    standing: 'PROPOSED',
    text: 'Andere beleidsvelden betalen niet structureel mee aan een tekort.',
  },
  {
    code: 'state-contribution',
    subject: 'BUDGET',
    effect: 'LIMITS',
    standing: 'PROPOSED',
    text: 'De kosten passen in de rijksbijdrage, waar nodig met een aanvulling.',
  },
  {
    code: 'value-for-money',
    subject: 'BUDGET',
    effect: 'REQUIRES',
    standing: 'PROPOSED',
    text: 'Prijs en kwaliteit van de uitvoering zijn in evenwicht.',
  },
  {
    code: 'extra-income',
    subject: 'BUDGET',
    effect: 'ALLOWS',
    standing: 'PROPOSED',
    text: 'Extra inkomsten mogen een tekort dekken.',
  },
  {
    code: 'test-of-papers',
    subject: 'ACCOUNTABILITY',
    effect: 'REQUIRES',
    standing: 'HOLDS',
    text: 'Latere beleidsstukken worden naast het kader gelegd.',
  },
  {
    code: 'planning-and-control',
    subject: 'ACCOUNTABILITY',
    effect: 'REQUIRES',
    standing: 'HOLDS',
    text: 'Verantwoording loopt mee met planning en control; bijzondere ontwikkelingen komen tussendoor.',
  },
  {
    code: 'one-contact',
    subject: 'DIRECTION',
    effect: 'REQUIRES',
    standing: 'HOLDS',
    text: 'Een huishouden heeft één plan en één contactpersoon.',
  },
];

/** A guide for a framework that answers five questions; its package of measures is not among the documents. */
export const guide: PolicyFramework = {
  code: 'kadernota-2020',
  title: 'Leidraad voor de kadernota Sociaal Domein',
  municipality: null,
  status: 'PROPOSED',
  source: '004',
  summary: 'Vijf vragen die een kadernota beantwoordt, met vier subdoelen waaraan elke maatregel zich moet binden.',
  laws: [],
  horizon: null,
  validFrom: null,
  basedOn: [],
  ladder: [
    { code: 'prevention', label: 'Preventie', steps: ['OWN_STRENGTH'] },
    { code: 'self-reliance', label: 'Zelfredzaamheid', steps: ['OWN_NETWORK'] },
    { code: 'general', label: 'Algemene voorzieningen', steps: ['GENERAL_PROVISION'] },
    { code: 'professional', label: 'Professionele ondersteuning', steps: ['TAILORED_PROVISION'] },
    { code: 'heavy', label: 'Zware en complexe trajecten', steps: ['COMPLEX_TRAJECTORY'] },
  ],
  answers: {
    WHAT: 'Het doel, en waarom alles bij elkaar tot dat doel leidt.',
    ON_WHAT: 'Vier subdoelen met meetbare grenzen: toegang, inkoop, organisatie van de uitvoering en kostenbeheersing.',
    HOW: 'Met maatregelen die elk zeggen aan welk subdoel ze bijdragen.',
    WHEN: 'Van juni tot en met oktober 2020, op tijd voor de begroting van 2021.',
    WHO: 'De wethouder geeft opdracht, ambtenaren voeren uit, een raadswerkgroep adviseert, de raad stelt vast.',
  },
  subGoals: [
    {
      subGoal: 'ACCESS',
      limits: [
        'wie de regie heeft op een interventie',
        'verdeling van het budget over de treden',
        'verdeling van de cliënten over de treden',
      ],
    },
    {
      subGoal: 'PURCHASING',
      limits: ['scherpe prijzen', 'verwacht gebruik', 'duidelijke voorwaarden', 'verantwoording van wat geleverd is'],
    },
    {
      subGoal: 'EXECUTION',
      limits: ['formatie', 'wat wel en niet', 'planning en monitoring', 'regie over afdelingen en toegangen heen'],
    },
    { subGoal: 'COST_CONTROL', limits: ['wat budgettair neutraal inhoudt', 'hoe de onderdelen samenhangen'] },
  ],
  themes: [],
  stages: [
    {
      code: preparing,
      label: 'Voorbereiding',
      result: 'Nota en maatregelen in de opzet van de vijf vragen.',
      period: early,
    },
    {
      code: deciding,
      label: 'Advies en vaststelling',
      result: 'Een vastgestelde kadernota onder de begroting.',
      period: span('2020-09', '2020-10', 'september en oktober 2020', 'STATED'),
    },
  ],
  milestones,
  roles: [
    { actor: 'ALDERMAN', part: 'COMMISSIONS', matter: 'de nota, en bewaakt de voortgang' },
    { actor: 'OFFICIALS', part: 'PREPARES', matter: 'nota en maatregelen' },
    { actor: 'OFFICIALS', part: 'EXECUTES', matter: 'de maatregelen' },
    { actor: 'COUNCIL_WORKING_GROUP', part: 'ADVISES', matter: 'de inhoud, zonder politiek oordeel' },
    { actor: 'PARTIES', part: 'TAKES_POSITION', matter: 'de inhoud, voor het debat in de raad' },
    { actor: 'COUNCIL', part: 'DECIDES', matter: 'de kaders' },
    { actor: 'COUNCIL', part: 'CHECKS', matter: 'de voortgang' },
  ],
  rules,
  measures: [],
};
