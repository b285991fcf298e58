import type { Breaks } from './check-break.ts';
import { dates, days, notFlags, periods } from './check-break-kit.ts';
import { decisionBreaks } from './help-break.ts';

/** The CHECKs of the tables about help, agreements and figures beside that of the source. */
export const supportBreaks: Readonly<Record<string, Breaks>> = {
  agreement: {
    ...periods('agreement'),
    agreement_kind: [{ kind: 'HANDSHAKE' }],
    agreement_has_two_parties: [{ executor_id: 'town' }],
  },
  decision: {
    decision_outcome: [{ outcome: 'PERHAPS' }],
    decision_decided_on_is_day: days('decided_on', { withdrawn_on: null, withdrawal_reason: null }),
    ...decisionBreaks,
  },
  district: { district_confirmed: notFlags.map((confirmed) => ({ confirmed })) },
  document: {
    document_kind: [{ kind: 'PHOTO' }],
    document_created_on_is_day: days('created_on'),
    document_belongs_to_one: [{ plan_id: 'pla' }, { case_id: null }],
  },
  evaluation: {
    evaluation_outcome: [{ outcome: 'FINE' }],
    evaluation_held_on_is_day: days('held_on', { next_on: null }),
    evaluation_next_on_is_day: ['2026-06-31', '2026-13-01', 'today'].map((next_on) => ({ next_on })),
    evaluation_next_comes_later: [{ next_on: '2026-03-01' }, { next_on: '2026-02-28' }],
  },
  population_count: {
    population_count_age_group: [{ age_group: '0-4' }],
    population_count_counted_on_is_day: days('counted_on'),
    population_count_assumed: notFlags.map((assumed) => ({ assumed })),
    population_count_is_not_negative: [{ count: -1 }],
  },
  product: { ...periods('product'), product_law: [{ law: 'WLZ' }], product_ladder_step: [{ ladder_step: 'ROOF' }] },
  provider: {
    provider_agb_code_is_eight_digits: ['9800000', '980000011', '9800000A', ''].map((agb_code) => ({ agb_code })),
  },
  provision: {
    ...periods('provision'),
    provision_valid_from_is_date: [{ valid_from: 'today', valid_until: null, end_reason: null }],
    provision_valid_until_is_date: ['2026-13-01', 'today'].map((valid_until) => ({ valid_until })),
    provision_period_in_order: [{ valid_until: '2026-01-01' }, { valid_until: '2025-12-31' }],
    provision_valid_from_is_day: ['2026', '2025-12'].map((valid_from) => ({ valid_from })),
    provision_valid_until_is_day: ['2027', '2026-05'].map((valid_until) => ({ valid_until })),
    provision_law: [{ law: 'WLZ' }],
    provision_ladder_step: [{ ladder_step: 'ROOF' }],
    provision_delivery_form: [{ delivery_form: 'BARTER' }],
    provision_volume_unit: [{ volume_unit: 'YARD' }],
    provision_volume_per: [{ volume_per: 'LIFE' }],
    provision_end_reason: [{ end_reason: 'BORED' }],
    provision_volume_is_whole: [{ volume: null }, { volume_unit: null }, { volume_per: null }],
    provision_volume_is_positive: [{ volume: 0 }, { volume: -1 }],
    provision_cost_is_not_negative: [{ monthly_cost: -1 }],
    provision_end_reason_has_end: [{ valid_until: null }],
    provision_decision_has_case: [{ case_id: null }],
  },
  score: {
    score_life_domain: [{ life_domain: 'LUCK' }],
    score_value_from_1_to_5: [{ value: 0 }, { value: 6 }],
    score_scored_on_is_day: days('scored_on'),
  },
  service_norm: {
    ...periods('service_norm'),
    service_norm_measure: [{ measure: 'SMILE' }],
    service_norm_law: [{ law: 'WLZ' }],
    service_norm_office_function: [{ office_function: 'MIDDLE' }],
    service_norm_case_kind: [{ case_kind: 'COMPLAINT' }],
    service_norm_working_days: notFlags.map((working_days) => ({ working_days })),
    service_norm_assumed: notFlags.map((assumed) => ({ assumed })),
    service_norm_days_are_positive: [{ days: 0 }, { days: -5 }],
    service_norm_target_is_percentage: [{ target_percent: 0 }, { target_percent: 101 }],
  },
  signal: {
    signal_kind: [{ kind: 'GOSSIP' }],
    signal_law: [{ law: 'WLZ' }],
    signal_status: [{ status: 'LOST', follow_up: null }],
    signal_source_protected: notFlags.map((source_protected) => ({ source_protected })),
    signal_raised_on_is_day: [{ raised_on: '2026-02-30' }, { raised_on: '2026-02' }, { raised_on: '2026' }],
    signal_taken_up_on_is_day: [{ taken_up_on: '2026-03-32' }],
    signal_closed_on_is_day: ['2026-06-31', 'today'].map((closed_on) => ({ closed_on })),
    signal_closed_has_date: [
      { closed_on: null, follow_up: null },
      { status: 'TAKEN_UP', follow_up: null },
    ],
    signal_taken_up_has_date: [{ status: 'TAKEN_UP', closed_on: null, taken_up_on: null, follow_up: null }],
    signal_days_in_order: [{ taken_up_on: '2026-02-28' }, { closed_on: '2026-03-04' }],
    signal_organisation_with_raiser: [{ raised_by_id: null }, { organisation_id: null }],
    signal_follow_up_kind: [
      { follow_up_kind: 'PARTY' },
      { follow_up_kind: 'REFERRED', status: 'TAKEN_UP', closed_on: null, follow_up: null },
    ],
    signal_follow_up_is_named: [
      { follow_up_kind: 'CASE_OPENED' },
      { follow_up_kind: 'CONTACT_MADE', follow_up_case_id: 'cas' },
      { follow_up_kind: 'PLAN_CHANGED' },
      { follow_up_case_id: 'cas' },
      { follow_up_kind: 'NO_ACTION', follow_up_plan_id: 'pla' },
    ],
    signal_follow_up_when_closed: [
      { status: 'TAKEN_UP', closed_on: null },
      { status: 'RAISED', closed_on: null, taken_up_on: null, taken_up_by_id: null },
    ],
  },
  team_member: {
    ...periods('team_member'),
    team_member_valid_until_is_date: dates('valid_until'),
    team_member_valid_from_is_day: [{ valid_from: '2026' }, { valid_from: '2025-12' }],
    team_member_valid_until_is_day: [{ valid_until: '2027' }, { valid_until: '2026-05' }],
    team_member_law: [{ law: 'WLZ' }],
  },
};
