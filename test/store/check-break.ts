import type { Breaks } from './break.ts';
import { suppliedBreaks } from './rows-break.ts';
import { attentionBreaks } from './attention-break.ts';
import { dates, days, notFlags, periods } from './check-break-kit.ts';
import { directorBreaks } from './director-break.ts';
import { administrationBreaks } from './administration-break.ts';
import { reportBreaks } from './report-break.ts';
import { correctionBreaks } from './household-break.ts';
import { helpBreaks } from './help-break.ts';
import { careBreaks } from './care-break.ts';
import { messageBreaks } from './chain-break.ts';
import { sightBreaks } from './sight-break.ts';
import { supportBreaks } from './support-break.ts';
import { agreementBreaks } from './plan-break.ts';
import { handoverBreaks } from './handover-break.ts';
import { termBreaks } from './term-break.ts';
import { goodRows } from './good-row.ts';

const closed = { status: 'CLOSED' } as const;

/** The CHECKs that a table has beside that of its source. */
const ownBreaks: Readonly<Record<string, Breaks>> = {
  action: {
    action_owner_kind: [{ owner_kind: 'NEIGHBOUR' }],
    action_status: [{ status: 'BUSY' }, { status: 'done' }],
    action_due_on_is_day: days('due_on'),
    action_ended_on_is_day: days('ended_on'),
    action_ended_has_date: [{ ended_on: null }, { status: 'OPEN' }, { status: 'CANCELLED', ended_on: null }],
    action_owner_fits_kind: [
      { owner_kind: 'RESIDENT', owner_person_id: null },
      { owner_kind: 'PROFESSIONAL', owner_staff_id: null },
      { owner_kind: 'OWN_NETWORK', owner_name: null },
      { owner_kind: 'ORGANISATION', owner_name: null },
    ],
  },
  address: { address_kind: [{ kind: 'BELGIAN' }] },
  authority: {
    ...periods('authority'),
    authority_kind: [{ kind: 'GRANDPARENTAL' }],
    authority_not_over_oneself: [{ holder_id: 'per' }],
  },
  case: {
    case_law: [{ law: 'WLZ' }],
    case_kind: [{ kind: 'COMPLAINT' }],
    case_status: [{ status: 'LOST' }],
    case_office_function: [{ office_function: 'MIDDLE' }],
    case_suwi_derived: notFlags.map((suwi_derived) => ({ suwi_derived })),
    case_sealed: notFlags.map((sealed) => ({ sealed })),
    case_received_on_is_day: days('received_on', { status: 'RECEIVED', closed_on: null }),
    case_due_on_is_day: days('due_on'),
    // Text that sorts after the day of receipt, so that no other rule speaks first.
    case_closed_on_is_day: ['2026-06-31', '2026-13-01', 'today'].map((closed_on) => ({ ...closed, closed_on })),
    case_term_from_is_day: days('term_from'),
    case_closed_after_received: [{ ...closed, closed_on: '2026-04-30' }],
    case_closed_has_date: [
      { ...closed, closed_on: null },
      { status: 'WITHDRAWN', closed_on: null },
      { status: 'DECIDED' },
    ],
  },
  case_status: {
    case_status_status: [{ status: 'LOST' }],
    case_status_since_is_day: days('since'),
  },
  contact_moment: {
    contact_moment_law: [{ law: 'WLZ' }],
    contact_moment_channel: [{ channel: 'FAX' }],
  },
  director: {
    ...periods('director'),
    director_valid_until_is_date: dates('valid_until'),
    director_valid_from_is_day: [{ valid_from: '2026' }, { valid_from: '2025-12' }],
    director_valid_until_is_day: [{ valid_until: '2027' }, { valid_until: '2026-05' }],
  },
  goal: {
    goal_life_domain: [{ life_domain: 'LUCK' }],
    goal_status: [{ status: 'HOPED' }],
    goal_target_on_is_day: days('target_on'),
    goal_ended_on_is_day: days('ended_on'),
    goal_ended_has_date: [{ ended_on: null }, { status: 'OPEN' }, { status: 'DROPPED', ended_on: null }],
  },
  household: {
    household_origin: [{ origin: 'RUMOUR' }],
    household_formed_on_is_date: dates('formed_on', { dissolved_on: null }),
    household_dissolved_on_is_date: dates('dissolved_on', { formed_on: null }),
    household_period_in_order: [{ formed_on: '2026-01-01' }, { formed_on: '2026-02' }],
  },
  membership: {
    ...periods('membership'),
    membership_role: [{ role: 'LODGER' }],
    membership_kind: [{ kind: 'TERTIARY' }],
    membership_origin: [{ origin: 'RUMOUR' }],
  },
  organisation: { organisation_kind: [{ kind: 'CLUB' }] },
  person: {
    person_sex: [{ sex: 'X' }],
    person_registration_status: [{ registration_status: 'MOVED' }],
    person_name_use: [{ name_use: 'NICKNAME' }],
    person_secrecy: notFlags.map((secrecy) => ({ secrecy })),
    person_under_investigation: notFlags.map((under_investigation) => ({ under_investigation })),
    person_birth_date_is_date: dates('birth_date'),
    person_death_date_is_date: dates('death_date'),
    person_bsn_is_nine_digits: ['99000110', '9900011060', '99000110A', '', ' 90001106'].map((bsn) => ({ bsn })),
  },
  person_name: {
    person_name_part: [{ part: 'NICKNAME' }],
    person_name_former: notFlags.map((former) => ({ former })),
  },
  plan: {
    plan_status: [{ status: 'IDEA' }],
    plan_started_on_is_day: days('started_on', { status: 'DRAFT', ended_on: null }),
    plan_ended_on_is_day: ['2026-06-31', '2026-13-01', 'today'].map((ended_on) => ({ ended_on })),
    plan_ends_after_start: [{ ended_on: '2026-01-04' }],
    plan_closed_has_date: [{ ended_on: null }, { status: 'ACTIVE' }, { status: 'DRAFT' }],
  },
  relation: {
    ...periods('relation'),
    relation_kind: [{ kind: 'FRIEND' }],
    relation_birth_date_is_date: dates('related_birth_date'),
    relation_not_with_oneself: [{ related_person_id: 'per' }],
  },
  residence: { ...periods('residence'), residence_kind: [{ kind: 'HOLIDAY' }] },
  responsibility: {
    ...periods('responsibility'),
    responsibility_law: [{ law: 'WLZ' }],
    responsibility_office_function: [{ office_function: 'MIDDLE' }],
    responsibility_task: [{ task: 'COFFEE' }],
    responsibility_status: [{ status: 'RUMOUR' }],
    responsibility_unknown_has_no_organisation: [
      { status: 'UNKNOWN' },
      { organisation_id: null },
      { status: 'PLANNED', organisation_id: null },
    ],
  },
  staff: periods('staff'),
  staff_right: { ...periods('staff_right'), staff_right_right: [{ right: 'ALL' }] },
  staff_role: { ...periods('staff_role'), staff_role_role: [{ role: 'KING' }] },
  ...administrationBreaks,
  ...reportBreaks,
  ...sightBreaks,
  ...termBreaks,
  ...attentionBreaks,
  ...directorBreaks,
  ...agreementBreaks,
  ...handoverBreaks,
  ...correctionBreaks,
  ...helpBreaks,
  ...messageBreaks,
  ...careBreaks,
  ...suppliedBreaks,
};

/** What is tried against each CHECK, by table. */
export const checkBreaks: Readonly<Record<string, Breaks>> = Object.fromEntries(
  Object.entries(goodRows)
    .filter(([table, row]) => 'source' in row || table in ownBreaks)
    .map(([table, row]) => [
      table,
      {
        ...ownBreaks[table],
        ...supportBreaks[table],
        ...('source' in row && { [`${table}_source`]: [{ source: 'HEARSAY' }, { source: 'brp' }] }),
      },
    ]),
);
