import type { CaseRow } from '../case.table.ts';
import type { TermChangeGround } from '../case-term-change.table.ts';
import type { Law } from '../law.ts';
import type { OfficeFunction } from '../responsibility.table.ts';

type CaseStatus = CaseRow['status'];
type Steps = Readonly<Record<CaseStatus, readonly CaseStatus[]>>;

/** What a case of one law and kind goes through (zaaktype). Its ordinary term is the one that names its law and kind. */
export interface CaseType {
  readonly law: Law;
  readonly kind: CaseRow['kind'];
  readonly label: string;
  /** The office that executes it: a new case goes to whoever holds that office of the law. */
  readonly officeFunction: OfficeFunction;
  /** From each status those that may follow; the first of each row is the ordinary one. */
  readonly steps: Steps;
  /** Codes of the terms that may run instead of the ordinary one. */
  readonly otherTerms: readonly string[];
  /** What may happen to its term, each with the article that allows it; what is not here may not. */
  readonly termChanges: Readonly<Partial<Record<TermChangeGround, string>>>;
  /**
   * Whether its term is a reasonable one, which is another than the eight weeks for whoever names another day within them
   * (Awb art. 4:13 lid 2 and 4:14 lid 3).
   */
  readonly reasonableTerm: boolean;
  /** Whether what is in it is taken from Suwinet, so that it is for the tasks of Wet SUWI art. 62 alone. */
  readonly fromSuwinet: boolean;
}

const ends = { DECIDED: ['CLOSED'], CLOSED: [], WITHDRAWN: [] } as const;

/** Something is decided that a resident can object to. */
const deciding: Steps = {
  RECEIVED: ['IN_PROGRESS', 'SUSPENDED', 'WITHDRAWN'],
  IN_PROGRESS: ['DECIDED', 'SUSPENDED', 'WITHDRAWN'],
  SUSPENDED: ['IN_PROGRESS', 'WITHDRAWN'],
  ...ends,
};

/** It ends without a decision: in an application, in general help, or in nothing. */
const inquiring: Steps = {
  RECEIVED: ['IN_PROGRESS', 'CLOSED', 'WITHDRAWN'],
  IN_PROGRESS: ['CLOSED', 'WITHDRAWN'],
  // What another system suspended goes on here.
  SUSPENDED: ['IN_PROGRESS', 'WITHDRAWN'],
  ...ends,
};

/** Only the term of a decision can be suspended (Awb art. 4:15): not that of an investigation or a first talk. */
const suspensions = {
  SUPPLEMENT: 'Awb art. 4:5 en 4:15 lid 1 onder a',
  FOREIGN_INFORMATION: 'Awb art. 4:15 lid 1 onder b',
  CONSENT: 'Awb art. 4:15 lid 2 onder a',
  APPLICANT_DELAY: 'Awb art. 4:15 lid 2 onder b',
  FORCE_MAJEURE: 'Awb art. 4:15 lid 2 onder c',
} as const;

/** The law itself sets the term: telling of delay does not move it. */
const ofStatutoryTerm = {
  ...suspensions,
  DELAY_NOTICE: 'Awb art. 4:14 lid 1',
  DEFAULT_NOTICE: 'Awb art. 4:17',
} as const;

/** The term is a reasonable one: telling of delay within it names another (Awb art. 4:13 lid 2). */
const ofReasonableTerm = {
  ...suspensions,
  DELAY_NOTICE: 'Awb art. 4:14 lid 3',
  DEFAULT_NOTICE: 'Awb art. 4:17',
} as const;

/** Of the rules on decisions few count for objections (Awb art. 7:14). */
const ofObjection = {
  SUPPLEMENT: 'Awb art. 6:6 en 7:10 lid 2',
  ADJOURNMENT: 'Awb art. 7:10 lid 3',
  POSTPONEMENT: 'Awb art. 7:10 lid 4',
  DELAY_NOTICE: 'Awb art. 4:14 lid 1 en 7:14',
  DEFAULT_NOTICE: 'Awb art. 4:17 en 7:14',
} as const;

const plain = { otherTerms: [], termChanges: {}, reasonableTerm: false, fromSuwinet: false } as const;

function objection(law: Law, label: string, officeFunction: OfficeFunction): CaseType {
  const terms = { otherTerms: ['bezwaar-besluit-commissie'], termChanges: ofObjection };
  // Whether somebody has a right to a benefit is found out in Suwinet, and again when they object.
  const fromSuwinet = law === 'PARTICIPATIEWET';
  return { ...plain, law, kind: 'OBJECTION', label, officeFunction, steps: deciding, ...terms, fromSuwinet };
}

/**
 * Every type of case. Reports are taken in by the front office, decisions are made by the back office. That debt help and
 * school attendance have no back office of their own is assumed: no source says who executes them.
 */
export const caseTypes: readonly CaseType[] = [
  { ...plain, law: 'WMO', kind: 'REPORT', label: 'Wmo-melding', officeFunction: 'FRONT', steps: inquiring },
  {
    ...plain,
    law: 'WMO',
    kind: 'APPLICATION',
    label: 'Wmo-aanvraag',
    officeFunction: 'BACK',
    steps: deciding,
    termChanges: ofStatutoryTerm,
  },
  objection('WMO', 'Bezwaar Wmo', 'BACK'),
  {
    ...plain,
    law: 'JEUGDWET',
    kind: 'REPORT',
    label: 'Hulpvraag jeugd',
    officeFunction: 'FRONT',
    steps: deciding,
    termChanges: ofReasonableTerm,
    reasonableTerm: true,
  },
  {
    ...plain,
    law: 'JEUGDWET',
    kind: 'APPLICATION',
    label: 'Aanvraag jeugdhulp',
    officeFunction: 'BACK',
    steps: deciding,
    termChanges: ofReasonableTerm,
    reasonableTerm: true,
  },
  objection('JEUGDWET', 'Bezwaar jeugdhulp', 'BACK'),
  {
    ...plain,
    law: 'PARTICIPATIEWET',
    kind: 'REPORT',
    label: 'Melding werk en inkomen',
    officeFunction: 'FRONT',
    steps: deciding,
    termChanges: ofReasonableTerm,
    reasonableTerm: true,
  },
  {
    ...plain,
    law: 'PARTICIPATIEWET',
    kind: 'APPLICATION',
    label: 'Aanvraag bijstand',
    officeFunction: 'BACK',
    steps: deciding,
    fromSuwinet: true,
    termChanges: ofReasonableTerm,
    reasonableTerm: true,
  },
  objection('PARTICIPATIEWET', 'Bezwaar werk en inkomen', 'BACK'),
  {
    ...plain,
    law: 'WGS',
    kind: 'REPORT',
    label: 'Melding schulden',
    officeFunction: 'FRONT',
    steps: inquiring,
    otherTerms: ['wgs-bedreigend'],
  },
  {
    ...plain,
    law: 'WGS',
    kind: 'APPLICATION',
    label: 'Aanvraag schuldhulp',
    officeFunction: 'FRONT',
    steps: deciding,
    termChanges: ofStatutoryTerm,
  },
  objection('WGS', 'Bezwaar schuldhulp', 'FRONT'),
  {
    ...plain,
    law: 'LEERPLICHTWET',
    kind: 'REPORT',
    label: 'Melding leerplicht',
    officeFunction: 'FRONT',
    steps: inquiring,
  },
  {
    ...plain,
    law: 'LEERPLICHTWET',
    kind: 'APPLICATION',
    label: 'Aanvraag vrijstelling leerplicht',
    officeFunction: 'FRONT',
    steps: { ...deciding, RECEIVED: ['IN_PROGRESS', 'WITHDRAWN'], IN_PROGRESS: ['DECIDED', 'WITHDRAWN'] },
  },
  objection('LEERPLICHTWET', 'Bezwaar leerplicht', 'FRONT'),
  { ...plain, law: 'GENERAL', kind: 'REPORT', label: 'Algemene hulpvraag', officeFunction: 'FRONT', steps: inquiring },
];
