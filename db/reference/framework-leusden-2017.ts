import { leusdenMeasures } from './measure-leusden.ts';
import { on } from './policy-date.ts';
import type { PolicyFramework, PolicyRule } from './policy-framework.ts';

/** Named by the framework of 2017 as the one before it; nothing else is known of it. */
export const closeToPeople: PolicyFramework = {
  code: 'dicht-bij-mensen',
  title: 'Dicht bij mensen',
  municipality: 'Leusden',
  status: 'NAMED_ONLY',
  source: '003',
  summary: 'Het kader dat aan dat van 2017 voorafgaat; de tekst zelf is er niet bij.',
  laws: [],
  horizon: null,
  validFrom: null,
  basedOn: [],
  ladder: [],
  answers: { WHAT: null, ON_WHAT: null, HOW: null, WHEN: null, WHO: null },
  subGoals: [],
  themes: [],
  stages: [],
  milestones: [
    {
      code: 'end',
      label: 'Het kader loopt af',
      date: on('2017', 'in 2017', 'STATED'),
      status: 'PLANNED',
      stageCode: null,
    },
  ],
  roles: [],
  rules: [],
  measures: [],
};

const rules: readonly PolicyRule[] = [
  rule('reserve-start-up', 'RESERVE', 'ALLOWS', 'De reserve mag eenmalige aanloopkosten dragen.'),
  rule('reserve-project', 'RESERVE', 'ALLOWS', 'De reserve mag projectkosten dragen.'),
  rule(
    'reserve-care',
    'RESERVE',
    'ALLOWS',
    'De reserve mag tegenvallers op zorgbudgetten opvangen; dat is nog niet gebeurd.',
  ),
  rule('reserve-ceiling', 'RESERVE', 'LIMITS', 'De reserve is ten hoogste 10 % van de rijksbijdrage.'),
  rule(
    'budget-neutral',
    'BUDGET',
    'REQUIRES',
    'Wat het kader toevoegt, wordt binnen de begroting van het sociaal domein gedekt.',
  ),
  rule('state-changes', 'BUDGET', 'REQUIRES', 'Een andere rijksbijdrage wordt binnen die begroting opgevangen.'),
  rule(
    'monitor',
    'ACCOUNTABILITY',
    'REQUIRES',
    'De monitor over een jaar is vóór 1 juli van het volgende jaar gevuld en bij de raad.',
  ),
  rule(
    'no-surprises',
    'ACCOUNTABILITY',
    'REQUIRES',
    'Cijfers zijn voorspelbaar: raad en college zien ontwikkelingen aankomen.',
  ),
  rule('one-plan', 'DIRECTION', 'REQUIRES', 'Een gezin heeft één plan en één regisseur.'),
  rule(
    'equality',
    'EQUALITY',
    'REQUIRES',
    'Maatwerk verschilt naar de mate waarin situaties verschillen, en naar niets anders.',
  ),
];

function rule(code: string, subject: PolicyRule['subject'], effect: PolicyRule['effect'], text: string): PolicyRule {
  return { code, subject, effect, standing: 'HOLDS', text };
}

/** The framework that holds in Leusden from 2017, and that this release's lines and objectives belong to. */
export const leusden2017: PolicyFramework = {
  code: 'leusden-2017',
  title: 'Beleidskader Sociaal Domein',
  municipality: 'Leusden',
  status: 'ADOPTED',
  source: '003',
  summary:
    'Vijf ambities, vier programmalijnen met twintig doelstellingen en vijf onderwerpen die overal doorheen lopen.',
  laws: ['WMO', 'JEUGDWET', 'PARTICIPATIEWET'],
  horizon: { from: 2, to: 2 },
  validFrom: '2017-01-01',
  basedOn: [
    { frameworkCode: 'dicht-bij-mensen', kind: 'SUCCEEDS', source: '003' },
    { frameworkCode: 'leusden-2014', kind: 'BUILDS_ON', source: '003' },
  ],
  ladder: [
    { code: 'own-strength', label: 'Eigen kracht', steps: ['OWN_STRENGTH'] },
    { code: 'own-network', label: 'Eigen netwerk', steps: ['OWN_NETWORK'] },
    { code: 'general', label: 'Algemene voorzieningen', steps: ['GENERAL_PROVISION'] },
    { code: 'tailored', label: 'Maatwerk', steps: ['TAILORED_PROVISION', 'COMPLEX_TRAJECTORY'] },
  ],
  answers: {
    WHAT: 'Een dorp waarin iedereen mee kan doen en wie kwetsbaar is op hulp kan rekenen.',
    ON_WHAT: 'Vier programmalijnen met twintig doelstellingen, en vijf onderwerpen die extra aandacht krijgen.',
    HOW: 'Dat komt in een apart uitvoeringsplan.',
    WHEN: 'Vanaf 1 januari 2017, met het oog op twee jaar; het uitvoeringsplan in februari 2017.',
    WHO: 'Het college is opdrachtgever; Larikslaan2 en de gemeente Amersfoort voeren uit; de raad controleert.',
  },
  subGoals: [],
  themes: [
    { code: 'welfare-and-care', label: 'Welzijn en Zorg', programme: null },
    { code: 'raising-and-growing-up', label: 'Opvoeden en Opgroeien', programme: null },
    { code: 'work-and-income', label: 'Werk en Inkomen', programme: null },
  ],
  stages: [
    { code: 'vision', label: 'Visie', result: 'Wat Leusden wil.', period: null },
    {
      code: 'framework',
      label: 'Kader',
      result: 'Wat Leusden gaat doen.',
      period: on('2016-12', 'december 2016', 'STATED'),
    },
    {
      code: 'implementation',
      label: 'Uitvoeringsplan',
      result: 'Hoe Leusden dat doet.',
      period: on('2017-02', 'februari 2017', 'INFERRED'),
    },
  ],
  milestones: [
    {
      code: 'social-team-decision',
      label: 'Het college legt het sociaal team bij Larikslaan2',
      date: on('2016-06', 'juni 2016', 'STATED'),
      status: 'REALISED',
      stageCode: null,
    },
    {
      code: 'valid',
      label: 'Het kader geldt',
      date: on('2017-01-01', '1 januari 2017', 'STATED'),
      status: 'REALISED',
      stageCode: 'framework',
    },
    {
      code: 'social-team',
      label: 'Larikslaan2 voert het sociaal team',
      date: on('2017', 'vanaf 2017', 'STATED'),
      status: 'PLANNED',
      stageCode: null,
    },
    {
      code: 'implementation-plan',
      label: 'Het college stelt het uitvoeringsplan vast',
      date: on('2017-02', 'februari 2017', 'INFERRED'),
      status: 'PLANNED',
      stageCode: 'implementation',
    },
    {
      code: 'risk-sharing-effect',
      label: 'Zicht op het effect van minder gedeeld risico',
      date: on('2017', 'medio 2017', 'STATED'),
      status: 'PLANNED',
      stageCode: null,
    },
    {
      code: 'reserve-review',
      label: 'Bezien of de reserve verder omlaag kan',
      date: on('2017', 'voor- of najaarsnota 2017', 'STATED'),
      status: 'PLANNED',
      stageCode: null,
    },
  ],
  roles: [
    { actor: 'COUNCIL', part: 'CHECKS', matter: 'de uitvoering, met de monitor' },
    { actor: 'COUNCIL', part: 'DECIDES', matter: 'instelling en plafond van de reserve' },
    { actor: 'EXECUTIVE', part: 'COMMISSIONS', matter: 'Larikslaan2 en de gemeente Amersfoort' },
    { actor: 'EXECUTIVE', part: 'DECIDES', matter: 'het uitvoeringsplan' },
    { actor: 'PARTNERS', part: 'EXECUTES', matter: 'frontoffice en backoffice, onder een overeenkomst' },
    { actor: 'RESIDENTS', part: 'TAKES_PART', matter: 'de gesprekken over trends' },
  ],
  rules,
  measures: leusdenMeasures,
};
