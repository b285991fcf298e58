import type { NewServiceNorm } from '../service-norm.table.ts';
import type { AgreementCode } from './agreement.ts';

/** A norm as reference data state it. */
export type ServiceNormFact = Pick<
  NewServiceNorm,
  'description' | 'measure' | 'officeFunction' | 'days' | 'targetPercent'
> & {
  readonly agreement: AgreementCode;
  /** Unique within the agreement. */
  readonly code: string;
  /** The law and the kind of case it is for; every one when left out. */
  readonly law?: NonNullable<NewServiceNorm['law']>;
  readonly caseKind?: NonNullable<NewServiceNorm['caseKind']>;
  /** Whether only working days count; all days when left out. */
  readonly workingDays?: true;
};

const larikslaan2 = { agreement: 'prestatieovereenkomst-larikslaan2', officeFunction: 'FRONT' } as const;
const backOffice = { agreement: 'dienstverleningsovereenkomst-amersfoort', officeFunction: 'BACK' } as const;
const workAndIncome = {
  agreement: 'dienstverleningsovereenkomst-amersfoort',
  officeFunction: 'FRONT',
  law: 'PARTICIPATIEWET',
} as const;
const workingDays = { workingDays: true } as const;

/**
 * Norms of the agreements. No document prints one: every figure here is assumed, tighter than the law where the law sets
 * a term, and is recorded as assumed until the municipality puts in its own.
 */
export const serviceNorms: readonly ServiceNormFact[] = [
  {
    ...larikslaan2,
    ...workingDays,
    code: 'eerste-contact',
    description: 'Eerste contact met de inwoner binnen 2 werkdagen na de melding of aanvraag',
    measure: 'FIRST_CONTACT',
    days: 2,
    targetPercent: 95,
  },
  {
    ...larikslaan2,
    code: 'onderzoek-wmo',
    description: 'Onderzoek Wmo klaar binnen 35 dagen na de melding',
    measure: 'INVESTIGATION_DONE',
    law: 'WMO',
    caseKind: 'REPORT',
    days: 35,
    targetPercent: 90,
  },
  {
    ...larikslaan2,
    code: 'onderzoek-jeugd',
    description: 'Onderzoek jeugdhulp klaar binnen 42 dagen na de melding',
    measure: 'INVESTIGATION_DONE',
    law: 'JEUGDWET',
    caseKind: 'REPORT',
    days: 42,
    targetPercent: 90,
  },
  {
    ...larikslaan2,
    ...workingDays,
    code: 'algemene-voorziening',
    description: 'Algemene voorziening begonnen binnen 10 werkdagen na de vraag',
    measure: 'HELP_STARTED',
    law: 'GENERAL',
    days: 10,
    targetPercent: 90,
  },
  {
    ...larikslaan2,
    ...workingDays,
    code: 'regisseur',
    description: 'Regisseur aangewezen binnen 5 werkdagen nadat het plan er geen had',
    measure: 'DIRECTOR_APPOINTED',
    days: 5,
    targetPercent: 95,
  },
  {
    ...larikslaan2,
    code: 'evaluatie',
    description: 'Plan geëvalueerd binnen 182 dagen na de vorige keer',
    measure: 'PLAN_EVALUATED',
    days: 182,
    targetPercent: 90,
  },
  {
    ...backOffice,
    ...workingDays,
    code: 'bevestiging',
    description: 'Ontvangst bevestigd aan de inwoner binnen 5 werkdagen',
    measure: 'FIRST_CONTACT',
    days: 5,
    targetPercent: 95,
  },
  {
    ...backOffice,
    ...workingDays,
    code: 'besluit-wmo',
    description: 'Besluit Wmo binnen 8 werkdagen na de aanvraag',
    measure: 'DECISION_MADE',
    law: 'WMO',
    caseKind: 'APPLICATION',
    days: 8,
    targetPercent: 95,
  },
  {
    ...backOffice,
    code: 'besluit-jeugd',
    description: 'Besluit jeugdhulp binnen 28 dagen na de aanvraag',
    measure: 'DECISION_MADE',
    law: 'JEUGDWET',
    caseKind: 'APPLICATION',
    days: 28,
    targetPercent: 90,
  },
  {
    ...backOffice,
    code: 'besluit-inkomen',
    description: 'Besluit over de uitkering binnen 28 dagen na de aanvraag',
    measure: 'DECISION_MADE',
    law: 'PARTICIPATIEWET',
    caseKind: 'APPLICATION',
    days: 28,
    targetPercent: 90,
  },
  {
    ...backOffice,
    code: 'bezwaar',
    description: 'Besluit op het bezwaar binnen 70 dagen na ontvangst',
    measure: 'DECISION_MADE',
    caseKind: 'OBJECTION',
    days: 70,
    targetPercent: 90,
  },
  {
    ...backOffice,
    ...workingDays,
    code: 'start-hulp',
    description: 'Hulp begonnen binnen 10 werkdagen na het besluit',
    measure: 'HELP_STARTED',
    days: 10,
    targetPercent: 90,
  },
  {
    ...workAndIncome,
    ...workingDays,
    code: 'eerste-contact-inkomen',
    description: 'Eerste contact met de inwoner binnen 3 werkdagen na de melding of aanvraag',
    measure: 'FIRST_CONTACT',
    days: 3,
    targetPercent: 95,
  },
  {
    ...workAndIncome,
    code: 'intake-inkomen',
    description: 'Vraag over werk of inkomen onderzocht binnen 14 dagen na de melding',
    measure: 'INVESTIGATION_DONE',
    caseKind: 'REPORT',
    days: 14,
    targetPercent: 90,
  },
  {
    ...workAndIncome,
    code: 'besluit-loket-inkomen',
    description: 'Besluit aan het loket binnen 28 dagen na de aanvraag',
    measure: 'DECISION_MADE',
    caseKind: 'APPLICATION',
    days: 28,
    targetPercent: 90,
  },
];
