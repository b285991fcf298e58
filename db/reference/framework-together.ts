import { dayWithoutYear } from './policy-date.ts';
import type { FrameworkTheme, PolicyFramework } from './policy-framework.ts';

/** Each theme has an implementation programme of its own, which grows with what people bring in. */
function theme(code: string, label: string): FrameworkTheme {
  return { code, label, programme: { label: `Uitvoeringsprogramma ${label}`, living: true } };
}

/** A framework of six themes; its document names neither the municipality nor the year. */
export const together: PolicyFramework = {
  code: 'samen-denken-samen-doen',
  title: 'Samen denken, samen doen',
  municipality: null,
  status: 'PROPOSED',
  source: '002',
  summary: 'Zes thema’s, met inwoners en professionals gekozen; elk thema met een eigen uitvoeringsprogramma.',
  laws: ['WMO', 'JEUGDWET', 'PARTICIPATIEWET'],
  horizon: null,
  validFrom: null,
  basedOn: [],
  ladder: [],
  answers: {
    WHAT: 'Hulp die vanuit de inwoner is gedacht, over de grenzen van drie wetten heen.',
    ON_WHAT: 'Zes thema’s, van werken vanuit de bedoeling tot mantelzorg.',
    HOW: 'Met per thema een uitvoeringsprogramma dat onderweg wordt aangevuld.',
    WHEN: 'In de raad op 20 februari; het jaar is niet bekend.',
    WHO: 'De raad stelt vast en geeft budget; inwoners en professionals werken mee aan de uitvoering.',
  },
  subGoals: [],
  themes: [
    theme('intention', 'Werken vanuit de bedoeling'),
    theme('taking-part', 'Meedoen'),
    theme('safe', 'Veilig thuis en in de buurt'),
    theme('poverty', 'Armoede'),
    theme('lifestyle', 'Gezonde leefstijl'),
    theme('informal-care', 'Mantelzorg'),
  ],
  stages: [],
  milestones: [
    {
      code: 'council',
      label: 'De raad bespreekt kader en uitvoeringsprogramma’s',
      date: dayWithoutYear('02-20', '20 februari, jaar onbekend'),
      status: 'PLANNED',
      stageCode: null,
    },
  ],
  roles: [
    { actor: 'COUNCIL', part: 'DECIDES', matter: 'het kader, en geld voor de uitvoeringsprogramma’s' },
    { actor: 'RESIDENTS', part: 'TAKES_PART', matter: 'thema’s, kader en uitvoering' },
    { actor: 'PARTNERS', part: 'TAKES_PART', matter: 'thema’s, kader en uitvoering' },
  ],
  rules: [],
  measures: [],
};
