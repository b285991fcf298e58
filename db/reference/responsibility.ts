import type { Law } from '../law.ts';
import type { NewResponsibility, OfficeFunction } from '../responsibility.table.ts';
import type { AgreementCode } from './agreement.ts';
import type { OrganisationCode } from './organisation.ts';

/** A responsibility as a municipality states it; the organisation by its code, null when no source says who. */
export interface ResponsibilityFact {
  readonly law: Law;
  readonly officeFunction: OfficeFunction;
  readonly task: NewResponsibility['task'];
  readonly organisation: OrganisationCode | null;
  readonly status: NewResponsibility['status'];
  /** The agreement under which the organisation does it; null when no source names one. */
  readonly agreement: AgreementCode | null;
  /** What must be known to read it rightly, in Dutch; null when nothing more. */
  readonly note: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

const always = { validFrom: null, validUntil: null } as const;
/** The executive decided in June 2016 that Larikslaan2 runs the social team from this day on. */
const socialTeamMoved = '2017-01-01';

const agreementOf = {
  larikslaan2: 'prestatieovereenkomst-larikslaan2',
  amersfoort: 'dienstverleningsovereenkomst-amersfoort',
} as const satisfies Partial<Record<OrganisationCode, AgreementCode>>;

type Task = ResponsibilityFact['task'];

function inForce(
  law: Law,
  officeFunction: OfficeFunction,
  organisation: keyof typeof agreementOf,
  task: Task = 'EXECUTION',
  note: string | null = null,
): ResponsibilityFact {
  const agreement = agreementOf[organisation];
  return { law, officeFunction, task, organisation, status: 'IN_FORCE', agreement, note, ...always };
}

function unknown(law: Law, officeFunction: OfficeFunction, note: string, task: Task = 'EXECUTION'): ResponsibilityFact {
  return { law, officeFunction, task, organisation: null, status: 'UNKNOWN', agreement: null, note, ...always };
}

function socialTeam(law: Law): ResponsibilityFact[] {
  const before = 'Geen bron zegt wie het sociaal team vóór 2017 uitvoerde.';
  const since =
    'Collegebesluit van juni 2016: inrichting en uitvoering van het sociaal team. Dat dit onder de prestatieovereenkomst valt, is aangenomen.';
  return [
    { ...unknown(law, 'FRONT', before, 'SOCIAL_TEAM'), validUntil: socialTeamMoved },
    { ...inForce(law, 'FRONT', 'larikslaan2', 'SOCIAL_TEAM', since), validFrom: socialTeamMoved },
  ];
}

const noSource = 'Geen bron zegt wie dit uitvoert; de gemeente vult het in.';
const regional =
  'Contracten met aanbieders worden in de regio gesloten; geen bron noemt de organisatie. De risicodeling in de regio zou voor de Wmo eindigen en alleen voor gespecialiseerde jeugdhulp blijven.';
const workAndIncome = 'Frontoffice en backoffice in één hand: loket, inkoop, administratie en ICT.';

/** Who answers for what in Leusden's social domain, as far as its policy documents say so. */
export const responsibilities: readonly ResponsibilityFact[] = [
  inForce('WMO', 'FRONT', 'larikslaan2'),
  inForce('JEUGDWET', 'FRONT', 'larikslaan2'),
  inForce('GENERAL', 'FRONT', 'larikslaan2'),
  ...socialTeam('WMO'),
  ...socialTeam('JEUGDWET'),
  ...socialTeam('GENERAL'),
  inForce('WMO', 'BACK', 'amersfoort', 'EXECUTION', 'Backofficetaken en administratieve ondersteuning.'),
  inForce('JEUGDWET', 'BACK', 'amersfoort', 'EXECUTION', 'Backofficetaken en administratieve ondersteuning.'),
  inForce('PARTICIPATIEWET', 'FRONT', 'amersfoort', 'EXECUTION', workAndIncome),
  inForce('PARTICIPATIEWET', 'BACK', 'amersfoort', 'EXECUTION', workAndIncome),
  inForce('PARTICIPATIEWET', 'FRONT', 'amersfoort', 'DESK'),
  inForce('PARTICIPATIEWET', 'BACK', 'amersfoort', 'PURCHASING'),
  {
    ...inForce('PARTICIPATIEWET', 'FRONT', 'larikslaan2', 'DESK'),
    status: 'PLANNED',
    agreement: null,
    note: 'Aangekondigd, eerst misschien naast het loket in Amersfoort; de dag is aangenomen, omdat de bron alleen het jaar noemt.',
    validFrom: '2017-01-01',
  },
  unknown('WMO', 'BACK', regional, 'PURCHASING'),
  unknown('JEUGDWET', 'BACK', regional, 'PURCHASING'),
  unknown('WGS', 'FRONT', noSource),
  unknown('WGS', 'BACK', noSource),
  unknown('LEERPLICHTWET', 'FRONT', noSource),
  unknown('LEERPLICHTWET', 'BACK', noSource),
];

/** What tells one responsibility from another; an end or a change of status leaves it the same. */
export function keyOfResponsibility(fact: ResponsibilityFact): string {
  return [fact.law, fact.officeFunction, fact.task, fact.organisation ?? '-', fact.validFrom ?? '-'].join('/');
}
