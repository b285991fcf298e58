import type { OfficeFunction } from '../../db/responsibility.table.ts';
import type { Role } from '../../db/staff.table.ts';
import type { Sight } from './sight.ts';

/** What is decided on, each apart. */
export const accessAreas = [
  'HOUSEHOLD',
  'BSN',
  'ADDRESS',
  'PLAN',
  'GOAL',
  'DIRECTOR',
  'CASE',
  'PROVISION',
  'CONTACT_MOMENT',
  'SIGNAL',
  'CHAIN_MESSAGE',
  'LOG',
] as const;
export type AccessArea = (typeof accessAreas)[number];

/** What an actor is to a household or to one record of it, today and for the stated purpose. */
export const relations = [
  /** Nothing in particular: every household. */
  'ANY',
  /** The actor's organisation works for the household: an open case that the purpose covers is in its hands or its desk's. */
  'AT_WORK',
  /** The actor's organisation answers for the law of the record, in the office the actor works in. */
  'RESPONSIBLE',
  /** The actor's organisation has the case in hand, in the actor's office; of a law: a case under it. */
  'IN_HAND',
  /** The actor works on the case; of a household: on a case of it that the purpose covers. */
  'WORKER',
  /** The actor directs the household's plan, or stands in for whoever does. */
  'DIRECTOR',
  /** The goal is the actor's part of the plan. */
  'OWN_PART',
  /** Whom the record is about lets the actor's organisation see what is under its law. */
  'CONSENT',
  /** An emergency access of the actor's runs; to a record: for its law. */
  'EMERGENCY',
  /** Another office offers the case to the actor's. */
  'OFFERED',
  /** The actor directed the plan to its end, and the household has had no other since. */
  'CLOSED_PLAN',
] as const;
export type Relation = (typeof relations)[number];

/** What each relation is called and when it is there, in Dutch, for whoever reviews the table. */
export const relationMeanings: Readonly<Record<Relation, { readonly name: string; readonly meaning: string }>> = {
  ANY: { name: 'ieder huishouden', meaning: 'altijd' },
  AT_WORK: {
    name: 'aan het werk',
    meaning:
      'de eigen organisatie heeft in het huishouden een open zaak die het doel dekt, in handen of aan de eigen balie',
  },
  RESPONSIBLE: {
    name: 'verantwoordelijk',
    meaning: 'de eigen organisatie is vandaag verantwoordelijk voor de wet, in het kantoor waarin iemand werkt',
  },
  IN_HAND: {
    name: 'in handen',
    meaning:
      'de eigen organisatie heeft de zaak, of een zaak onder de wet, in handen, in het kantoor waarin iemand werkt',
  },
  WORKER: {
    name: 'behandelaar',
    meaning: 'iemand behandelt zelf de zaak, of een open zaak van het huishouden die het doel dekt',
  },
  DIRECTOR: {
    name: 'regisseur',
    meaning: 'iemand is vandaag regisseur van het plan van het huishouden, of neemt voor die waar',
  },
  OWN_PART: {
    name: 'eigen deel',
    meaning:
      'iemand heeft bij het doel zelf een actie, of zit in het team van het plan en behandelt een zaak van wie het doel is',
  },
  CONSENT: {
    name: 'toestemming',
    meaning: 'wie het betreft, of wie voor hem mag spreken, gaf de eigen organisatie toestemming voor deze wet',
  },
  EMERGENCY: { name: 'noodtoegang', meaning: 'iemand heeft nu zelf noodtoegang tot het huishouden, voor deze wet' },
  OFFERED: {
    name: 'aangeboden',
    meaning: 'een ander kantoor biedt de zaak aan de eigen organisatie aan, aan het kantoor waarin iemand werkt',
  },
  CLOSED_PLAN: {
    name: 'plan afgesloten',
    meaning: 'iemand was regisseur van het plan toen het werd afgesloten, en het huishouden kreeg sindsdien geen ander',
  },
};

/** Relations that are a ground of their own: what they give, the stated purpose does not limit. */
export const ownGrounds: ReadonlySet<Relation> = new Set(['CONSENT', 'EMERGENCY']);

/** One cell: this role, with this relation, sees this much of this area. What no cell gives is not seen. */
export interface Rule {
  readonly role: Role;
  readonly area: AccessArea;
  readonly relation: Relation;
  readonly level: Exclude<Sight, 'NONE'>;
}

/** Changes with every change of the table below; stands in the log beside each decision. */
export const policyVersion = '2026-11-22.6';

/**
 * The ladder of sight as a table. Under a law, the purpose limits it further (see decide.ts), and so do markings.
 * Management, the administrator and chain clients have no row: they see nobody.
 */
export const policy: readonly Rule[] = [
  // The desk finds whoever stands in front of it, sees that something runs, and what its own organisation answers for.
  ...rules('FRONT_OFFICE_WORKER', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'ANY', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['GOAL', 'OWN_PART', 'CONTENT'],
    ['CASE', 'ANY', 'EXISTS'],
    ['CASE', 'RESPONSIBLE', 'CONTENT'],
    ['CASE', 'CONSENT', 'CONTENT'],
    ['CASE', 'EMERGENCY', 'CONTENT'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['PROVISION', 'RESPONSIBLE', 'CONTENT'],
    ['PROVISION', 'CONSENT', 'CONTENT'],
    ['PROVISION', 'EMERGENCY', 'CONTENT'],
    ['CONTACT_MOMENT', 'ANY', 'EXISTS'],
    ['CONTACT_MOMENT', 'RESPONSIBLE', 'CONTENT'],
    ['CONTACT_MOMENT', 'EMERGENCY', 'CONTENT'],
    ['SIGNAL', 'ANY', 'EXISTS'],
    ['SIGNAL', 'AT_WORK', 'CONTENT'],
    // Else a worry about a household without a case would be nobody's to take up.
    ['SIGNAL', 'RESPONSIBLE', 'CONTENT'],
    ['SIGNAL', 'EMERGENCY', 'CONTENT'],
  ]),
  // The director sees the plan whole; of other organisations' cases that they are there, not what is in them.
  ...rules('DIRECTOR', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'DIRECTOR', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['PLAN', 'DIRECTOR', 'CONTENT'],
    // What came of it is read again by whoever closed it, until there is a plan for another to answer for.
    ['PLAN', 'CLOSED_PLAN', 'CONTENT'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['GOAL', 'DIRECTOR', 'CONTENT'],
    ['GOAL', 'CLOSED_PLAN', 'CONTENT'],
    ['GOAL', 'OWN_PART', 'CONTENT'],
    ['CASE', 'ANY', 'EXISTS'],
    ['CASE', 'RESPONSIBLE', 'CONTENT'],
    ['CASE', 'CONSENT', 'CONTENT'],
    ['CASE', 'EMERGENCY', 'CONTENT'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['PROVISION', 'RESPONSIBLE', 'CONTENT'],
    ['PROVISION', 'CONSENT', 'CONTENT'],
    ['PROVISION', 'EMERGENCY', 'CONTENT'],
    ['CONTACT_MOMENT', 'ANY', 'EXISTS'],
    ['CONTACT_MOMENT', 'RESPONSIBLE', 'CONTENT'],
    ['CONTACT_MOMENT', 'DIRECTOR', 'CONTENT'],
    ['CONTACT_MOMENT', 'EMERGENCY', 'CONTENT'],
    ['SIGNAL', 'ANY', 'EXISTS'],
    ['SIGNAL', 'DIRECTOR', 'CONTENT'],
    ['SIGNAL', 'EMERGENCY', 'CONTENT'],
  ]),
  // The back office sees the cases it executes, the household they are about and its director, and nothing else.
  ...rules('BACK_OFFICE_WORKER', [
    ['HOUSEHOLD', 'AT_WORK', 'CONTENT'],
    ['BSN', 'AT_WORK', 'CONTENT'],
    ['ADDRESS', 'AT_WORK', 'CONTENT'],
    ['DIRECTOR', 'AT_WORK', 'CONTENT'],
    ['PLAN', 'AT_WORK', 'EXISTS'],
    ['GOAL', 'AT_WORK', 'EXISTS'],
    ['GOAL', 'OWN_PART', 'CONTENT'],
    ['CASE', 'IN_HAND', 'CONTENT'],
    // What is offered is taken or not on the word of whoever offers it: its content opens with the case.
    ['CASE', 'OFFERED', 'EXISTS'],
    ['PROVISION', 'IN_HAND', 'CONTENT'],
    ['CONTACT_MOMENT', 'IN_HAND', 'CONTENT'],
    // What came or went under a law that the office answers for; whom it is about opens with their own records.
    ['CHAIN_MESSAGE', 'RESPONSIBLE', 'CONTENT'],
  ]),
  // Work and income is a desk too, with its own cases.
  ...rules('WORK_AND_INCOME_WORKER', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'AT_WORK', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['GOAL', 'OWN_PART', 'CONTENT'],
    ['CASE', 'ANY', 'EXISTS'],
    ['CASE', 'RESPONSIBLE', 'CONTENT'],
    ['CASE', 'CONSENT', 'CONTENT'],
    ['CASE', 'EMERGENCY', 'CONTENT'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['PROVISION', 'RESPONSIBLE', 'CONTENT'],
    ['PROVISION', 'CONSENT', 'CONTENT'],
    ['PROVISION', 'EMERGENCY', 'CONTENT'],
    ['CONTACT_MOMENT', 'RESPONSIBLE', 'CONTENT'],
    ['CONTACT_MOMENT', 'EMERGENCY', 'CONTENT'],
    ['SIGNAL', 'ANY', 'EXISTS'],
    ['SIGNAL', 'RESPONSIBLE', 'CONTENT'],
    ['SIGNAL', 'EMERGENCY', 'CONTENT'],
    ['CHAIN_MESSAGE', 'RESPONSIBLE', 'CONTENT'],
  ]),
  // A team lead spreads the work of the own organisation.
  ...rules('TEAM_LEAD', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['ADDRESS', 'AT_WORK', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['CASE', 'ANY', 'EXISTS'],
    ['CASE', 'RESPONSIBLE', 'CONTENT'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['PROVISION', 'RESPONSIBLE', 'CONTENT'],
    ['CONTACT_MOMENT', 'ANY', 'EXISTS'],
    ['SIGNAL', 'ANY', 'EXISTS'],
  ]),
  // The privacy desk answers residents' requests: whose data there are and where, not what they say.
  ...rules('PRIVACY_DESK', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'ANY', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['CASE', 'ANY', 'EXISTS'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['CONTACT_MOMENT', 'ANY', 'EXISTS'],
    ['SIGNAL', 'ANY', 'EXISTS'],
    ['LOG', 'ANY', 'CONTENT'],
  ]),
  // The privacy officer supervises independently and sees all (AVG art. 38 and 39).
  ...rules('PRIVACY_OFFICER', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'ANY', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'CONTENT'],
    ['GOAL', 'ANY', 'CONTENT'],
    ['CASE', 'ANY', 'CONTENT'],
    ['PROVISION', 'ANY', 'CONTENT'],
    ['CONTACT_MOMENT', 'ANY', 'CONTENT'],
    ['SIGNAL', 'ANY', 'CONTENT'],
    ['CHAIN_MESSAGE', 'ANY', 'CONTENT'],
    ['LOG', 'ANY', 'CONTENT'],
  ]),
];

export const markings = ['SECRECY', 'SEALED', 'PROTECTED_CHILD', 'SUWI'] as const;
export type Marking = (typeof markings)[number];

/** What a marking leaves of sight, and for whom it does not count. */
export interface MarkingRule {
  readonly marking: Marking;
  readonly area: AccessArea;
  readonly level: Sight;
  readonly exceptRelations: readonly Relation[];
  readonly exceptRoles: readonly Role[];
  /** Whether it does not count for purposes that may use what comes from Suwinet. */
  readonly exceptSuwiPurposes: boolean;
}

/** Markings only ever take away. No emergency opens a secret address, a sealed case or what comes from Suwinet. */
export const markingRules: readonly MarkingRule[] = [
  ...marks('SECRECY', ['ADDRESS'], { relations: ['DIRECTOR', 'WORKER'], roles: ['PRIVACY_OFFICER'] }),
  ...marks('SEALED', ['CASE', 'PROVISION', 'CONTACT_MOMENT'], { relations: ['WORKER'], roles: ['PRIVACY_OFFICER'] }),
  // Who works for the child, and whoever must act at once; where the child lives is a secret address beside.
  ...marks('PROTECTED_CHILD', ['HOUSEHOLD', 'CASE', 'PROVISION', 'CONTACT_MOMENT', 'SIGNAL'], {
    relations: ['DIRECTOR', 'WORKER', 'EMERGENCY'],
    roles: ['PRIVACY_OFFICER'],
  }),
  ...marks('PROTECTED_CHILD', ['BSN', 'PLAN', 'GOAL'], {
    relations: ['DIRECTOR', 'WORKER'],
    roles: ['PRIVACY_OFFICER'],
  }),
  // Wet SUWI art. 62: for the tasks it names only, so that supervision sees that there is something, not what.
  ...marks('SUWI', ['CASE', 'PROVISION', 'CONTACT_MOMENT'], { suwiPurposes: true }),
];

/** The office or offices in which a role works; the others work in none. */
export const officesOfRole: Partial<Record<Role, readonly OfficeFunction[]>> = {
  FRONT_OFFICE_WORKER: ['FRONT'],
  DIRECTOR: ['FRONT'],
  BACK_OFFICE_WORKER: ['BACK'],
  WORK_AND_INCOME_WORKER: ['FRONT', 'BACK'],
  TEAM_LEAD: ['FRONT', 'BACK'],
};

function rules(role: Role, cells: readonly (readonly [AccessArea, Relation, Rule['level']])[]): Rule[] {
  return cells.map(([area, relation, level]) => ({ role, area, relation, level }));
}

interface Exception {
  readonly relations?: readonly Relation[];
  readonly roles?: readonly Role[];
  readonly suwiPurposes?: boolean;
}

function marks(
  marking: Marking,
  areas: readonly AccessArea[],
  { relations: exceptRelations = [], roles: exceptRoles = [], suwiPurposes: exceptSuwiPurposes = false }: Exception,
): MarkingRule[] {
  return areas.map((area) => ({ marking, area, level: 'EXISTS', exceptRelations, exceptRoles, exceptSuwiPurposes }));
}
