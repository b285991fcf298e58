import type { Role } from '../../db/staff.table.ts';
import type { Deed } from './deed.ts';
import type { Relation } from './relation.ts';

/** One cell: this role, with this relation to the household, may do this. What no cell gives may not be done. */
export interface DeedRule {
  readonly deed: Deed;
  readonly role: Role;
  readonly relation: Relation;
}

const handling = [
  ['FRONT_OFFICE_WORKER', 'IN_HAND'],
  ['FRONT_OFFICE_WORKER', 'WORKER'],
  ['DIRECTOR', 'WORKER'],
  ['BACK_OFFICE_WORKER', 'IN_HAND'],
  ['BACK_OFFICE_WORKER', 'WORKER'],
  ['WORK_AND_INCOME_WORKER', 'IN_HAND'],
  ['WORK_AND_INCOME_WORKER', 'WORKER'],
] as const satisfies readonly (readonly [Role, Relation])[];

/** The director works in the whole plan, who else works in it in their own part. */
const planning = [
  ['DIRECTOR', 'DIRECTOR'],
  ['DIRECTOR', 'OWN_PART'],
  ['FRONT_OFFICE_WORKER', 'OWN_PART'],
  ['BACK_OFFICE_WORKER', 'OWN_PART'],
  ['WORK_AND_INCOME_WORKER', 'OWN_PART'],
] as const satisfies readonly (readonly [Role, Relation])[];

const spreading = [
  ['TEAM_LEAD', 'IN_HAND'],
  ['FRONT_OFFICE_WORKER', 'WORKER'],
  ['DIRECTOR', 'WORKER'],
  ['BACK_OFFICE_WORKER', 'WORKER'],
  ['WORK_AND_INCOME_WORKER', 'WORKER'],
] as const satisfies readonly (readonly [Role, Relation])[];

/** The front office takes in and the back office decides (see the case types); work and income is both. */
const deciding = [
  ['BACK_OFFICE_WORKER', 'IN_HAND'],
  ['BACK_OFFICE_WORKER', 'WORKER'],
  ['WORK_AND_INCOME_WORKER', 'IN_HAND'],
  ['WORK_AND_INCOME_WORKER', 'WORKER'],
] as const satisfies readonly (readonly [Role, Relation])[];

/** Whoever answers for the law of a message, and who keeps the hub running. */
const handlingChain = [
  ['BACK_OFFICE_WORKER', 'RESPONSIBLE'],
  ['WORK_AND_INCOME_WORKER', 'RESPONSIBLE'],
  ['ADMINISTRATOR', 'ANY'],
] as const satisfies readonly (readonly [Role, Relation])[];

/** Who may do what. Who may not see a household may do nothing there, whatever stands here. */
export const deedRules: readonly DeedRule[] = [
  // Whoever sits before a resident in need; a back office and whoever reviews it do not.
  ...may('REQUEST_EMERGENCY_ACCESS', [
    ['FRONT_OFFICE_WORKER', 'ANY'],
    ['DIRECTOR', 'ANY'],
    ['WORK_AND_INCOME_WORKER', 'ANY'],
  ]),
  // One's own only: the domain sees to that.
  ...may('END_EMERGENCY_ACCESS', [
    ['FRONT_OFFICE_WORKER', 'ANY'],
    ['DIRECTOR', 'ANY'],
    ['WORK_AND_INCOME_WORKER', 'ANY'],
  ]),
  // The privacy officer supervises and decides nothing (AVG art. 38 lid 6).
  ...may('REVIEW_EMERGENCY_ACCESS', [
    ['TEAM_LEAD', 'ANY'],
    ['PRIVACY_DESK', 'ANY'],
  ]),
  ...may('RECORD_CONSENT', [
    ['DIRECTOR', 'DIRECTOR'],
    ['FRONT_OFFICE_WORKER', 'WORKER'],
    ['WORK_AND_INCOME_WORKER', 'WORKER'],
  ]),
  // To withdraw it is as easy as to give it (AVG art. 7 lid 3): any desk takes it.
  ...may('WITHDRAW_CONSENT', [
    ['DIRECTOR', 'ANY'],
    ['FRONT_OFFICE_WORKER', 'ANY'],
    ['WORK_AND_INCOME_WORKER', 'ANY'],
    ['PRIVACY_DESK', 'ANY'],
  ]),
  ...may('PROTECT_CHILD', [
    ['DIRECTOR', 'DIRECTOR'],
    ['FRONT_OFFICE_WORKER', 'WORKER'],
  ]),
  ...may('END_CHILD_PROTECTION', [
    ['DIRECTOR', 'DIRECTOR'],
    ['FRONT_OFFICE_WORKER', 'WORKER'],
  ]),
  // Under a law: whoever works under it there. That they see contact under it as well, the domain sees to.
  ...may('REGISTER_CONTACT_MOMENT', [
    ['FRONT_OFFICE_WORKER', 'RESPONSIBLE'],
    ['DIRECTOR', 'DIRECTOR'],
    ['BACK_OFFICE_WORKER', 'IN_HAND'],
    ['WORK_AND_INCOME_WORKER', 'RESPONSIBLE'],
  ]),
  // One's own only: the domain sees to that.
  ...may('CORRECT_CONTACT_MOMENT', [
    ['FRONT_OFFICE_WORKER', 'RESPONSIBLE'],
    ['DIRECTOR', 'DIRECTOR'],
    ['BACK_OFFICE_WORKER', 'IN_HAND'],
    ['WORK_AND_INCOME_WORKER', 'RESPONSIBLE'],
  ]),
  // Whoever meets a resident and is worried says so, also under a law that others answer for (Wmo 2015 art. 3.3,
  // Jeugdwet art. 4.1.7).
  ...may('RAISE_SIGNAL', [
    ['FRONT_OFFICE_WORKER', 'ANY'],
    ['DIRECTOR', 'ANY'],
    ['WORK_AND_INCOME_WORKER', 'ANY'],
  ]),
  ...may('TAKE_UP_SIGNAL', [
    ['FRONT_OFFICE_WORKER', 'RESPONSIBLE'],
    ['DIRECTOR', 'DIRECTOR'],
    ['WORK_AND_INCOME_WORKER', 'RESPONSIBLE'],
  ]),
  ...may('CLOSE_SIGNAL', [
    ['FRONT_OFFICE_WORKER', 'RESPONSIBLE'],
    ['DIRECTOR', 'DIRECTOR'],
    ['WORK_AND_INCOME_WORKER', 'RESPONSIBLE'],
  ]),
  // One's own only: the domain sees to that.
  ...may('WITHDRAW_SIGNAL', [
    ['FRONT_OFFICE_WORKER', 'ANY'],
    ['DIRECTOR', 'ANY'],
    ['WORK_AND_INCOME_WORKER', 'ANY'],
  ]),
  // Of organisations that were matched only: the domain sees to that.
  ...may('CLOSE_MATCH', [
    ['FRONT_OFFICE_WORKER', 'ANY'],
    ['DIRECTOR', 'ANY'],
    ['WORK_AND_INCOME_WORKER', 'ANY'],
  ]),
  // Settings of the hub hold nothing of residents.
  ...may('SET_ATTENTION_THRESHOLD', [['ADMINISTRATOR', 'ANY']]),
  ...may('SET_MATCHING', [['ADMINISTRATOR', 'ANY']]),
  // Whoever answers for the law, at the desk or behind it; to whom the case goes follows from law and kind.
  ...may('OPEN_CASE', [
    ['FRONT_OFFICE_WORKER', 'RESPONSIBLE'],
    ['DIRECTOR', 'RESPONSIBLE'],
    ['BACK_OFFICE_WORKER', 'RESPONSIBLE'],
    ['WORK_AND_INCOME_WORKER', 'RESPONSIBLE'],
  ]),
  // In a case: whoever works on it, and their colleagues in the office that has it in hand.
  ...may('CHANGE_CASE_STATUS', handling),
  ...may('CHANGE_CASE_TERM', handling),
  ...may('TAKE_CASE', [
    ['FRONT_OFFICE_WORKER', 'IN_HAND'],
    ['BACK_OFFICE_WORKER', 'IN_HAND'],
    ['WORK_AND_INCOME_WORKER', 'IN_HAND'],
  ]),
  // A team lead spreads the work; whoever works on a case hands it over.
  ...may('ASSIGN_CASE', spreading),
  ...may('RELEASE_CASE', spreading),
  // A case that nobody took up may be in the wrong place too.
  ...may('OFFER_CASE', [...handling, ['TEAM_LEAD', 'IN_HAND']]),
  ...may('ANSWER_CASE_OFFER', [
    ['FRONT_OFFICE_WORKER', 'OFFERED'],
    ['BACK_OFFICE_WORKER', 'OFFERED'],
    ['WORK_AND_INCOME_WORKER', 'OFFERED'],
    ['TEAM_LEAD', 'OFFERED'],
  ]),
  // About no household: what everybody works with. Nobody else keeps it, and whoever does sees no residents.
  ...may('KEEP_STAFF', [['ADMINISTRATOR', 'ANY']]),
  ...may('KEEP_RESPONSIBILITIES', [['ADMINISTRATOR', 'ANY']]),
  ...may('KEEP_AGREEMENTS', [['ADMINISTRATOR', 'ANY']]),
  ...may('KEEP_CASE_RULES', [['ADMINISTRATOR', 'ANY']]),
  ...may('KEEP_PRODUCTS', [['ADMINISTRATOR', 'ANY']]),
  ...may('PROPOSE_PURPOSE', [['ADMINISTRATOR', 'ANY']]),
  // A purpose opens records of residents, so two decide on it: the domain sees to that they differ.
  ...may('CONFIRM_PURPOSE', [
    ['ADMINISTRATOR', 'ANY'],
    ['PRIVACY_DESK', 'ANY'],
  ]),
  // Whoever works on a case at a desk, and a director where their own organisation is at work: not in any household, since
  // whoever directs a plan sees more of it.
  ...may('START_PLAN', [
    ['FRONT_OFFICE_WORKER', 'WORKER'],
    ['DIRECTOR', 'WORKER'],
    ['DIRECTOR', 'AT_WORK'],
    ['WORK_AND_INCOME_WORKER', 'WORKER'],
  ]),
  ...may('CHANGE_PLAN', [['DIRECTOR', 'DIRECTOR']]),
  ...may('CLOSE_PLAN', [['DIRECTOR', 'DIRECTOR']]),
  ...may('EVALUATE_PLAN', [['DIRECTOR', 'DIRECTOR']]),
  // Whoever scores reads the scores: nobody records what they could not read back.
  ...may('SCORE_SELF_RELIANCE', [['DIRECTOR', 'DIRECTOR']]),
  ...may('ADD_GOAL', planning),
  ...may('CHANGE_GOAL', planning),
  ...may('END_GOAL', planning),
  ...may('ADD_ACTION', planning),
  ...may('CHANGE_ACTION', planning),
  ...may('END_ACTION', planning),
  ...may('RECORD_PLAN_AGREEMENT', planning),
  ...may('WITHDRAW_PLAN_AGREEMENT', planning),
  // Where nobody directs: whoever is at work there at the desk, and whoever leads them. A director does not take on a plan
  // by themselves, since whoever directs it sees it whole.
  ...may('APPOINT_DIRECTOR', [
    ['FRONT_OFFICE_WORKER', 'AT_WORK'],
    ['TEAM_LEAD', 'AT_WORK'],
  ]),
  // A team lead where the director is of their own organisation: the domain sees to that.
  ...may('OFFER_DIRECTORSHIP', [
    ['DIRECTOR', 'DIRECTOR'],
    ['TEAM_LEAD', 'ANY'],
  ]),
  // Only what was offered to oneself: the domain sees to that.
  ...may('ANSWER_DIRECTORSHIP_OFFER', [['DIRECTOR', 'ANY']]),
  ...may('NAME_DEPUTY', [
    ['DIRECTOR', 'DIRECTOR'],
    ['TEAM_LEAD', 'ANY'],
  ]),
  ...may('ADD_TEAM_MEMBER', [['DIRECTOR', 'DIRECTOR']]),
  ...may('REMOVE_TEAM_MEMBER', [['DIRECTOR', 'DIRECTOR']]),
  // Whoever works there, or directs the plan: they know who lives there, and what a correction does to plan and cases.
  ...may('CORRECT_HOUSEHOLD', [
    ['FRONT_OFFICE_WORKER', 'AT_WORK'],
    ['DIRECTOR', 'DIRECTOR'],
  ]),
  // It lays the files of all laws together: not for whoever works on one of them alone, but for who leads them, or for
  // who directs the plan and knows both.
  ...may('JOIN_PERSON_RECORDS', [
    ['TEAM_LEAD', 'ANY'],
    ['DIRECTOR', 'DIRECTOR'],
  ]),
  ...may('UNDO_PERSON_JOIN', [
    ['TEAM_LEAD', 'ANY'],
    ['DIRECTOR', 'DIRECTOR'],
  ]),
  // Any desk that has somebody before it makes sure that it is the right person (Wabb art. 12).
  ...may('CONFIRM_IDENTITY', [
    ['FRONT_OFFICE_WORKER', 'ANY'],
    ['DIRECTOR', 'ANY'],
    ['WORK_AND_INCOME_WORKER', 'ANY'],
  ]),
  ...may('DECIDE_CASE', deciding),
  ...may('GRANT_PROVISION', deciding),
  ...may('ORDER_ALLOCATION', deciding),
  ...may('ANSWER_CARE_REQUEST', deciding),
  // Of the law of the message; an administrator only what is stuck: the domain sees to that.
  ...may('RETRY_CHAIN_MESSAGE', handlingChain),
  ...may('DISMISS_CHAIN_MESSAGE', handlingChain),
  // Figures about nobody. What was published stands, so two decide on it: the domain sees to that they differ.
  ...may('PROPOSE_REPORT_EDITION', [['MANAGEMENT', 'ANY']]),
  ...may('DECIDE_REPORT_EDITION', [['MANAGEMENT', 'ANY']]),
  ...may('KEEP_REPORT_CREDENTIALS', [['MANAGEMENT', 'ANY']]),
  // General help needs no decision: whoever answers for it at the desk gives it.
  ...may('GIVE_GENERAL_PROVISION', [
    ['FRONT_OFFICE_WORKER', 'RESPONSIBLE'],
    ['DIRECTOR', 'RESPONSIBLE'],
  ]),
];

/** Whether somebody may do something: a pure function of the table, deny by default. */
export function permits(deed: Deed, roles: readonly Role[], relations: ReadonlySet<Relation>): boolean {
  return deedRules.some((rule) => rule.deed === deed && roles.includes(rule.role) && relations.has(rule.relation));
}

function may(deed: Deed, cells: readonly (readonly [Role, Relation])[]): DeedRule[] {
  return cells.map(([role, relation]) => ({ deed, role, relation }));
}
