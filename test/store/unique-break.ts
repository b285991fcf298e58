import type { UniqueBreak } from './break.ts';
import { suppliedUniqueBreaks } from './rows-break.ts';
import { attentionUniqueBreaks } from './attention-break.ts';
import { directorUniqueBreaks } from './director-break.ts';
import { administrationUniqueBreaks } from './administration-break.ts';
import { reportUniqueBreaks } from './report-break.ts';
import { correctionUniqueBreaks } from './household-break.ts';
import { careUniqueBreaks } from './care-break.ts';
import { messageUniqueBreaks } from './chain-break.ts';
import { helpUniqueBreaks } from './help-break.ts';
import { sightUniqueBreaks } from './sight-break.ts';
import { agreementUniqueBreaks } from './plan-break.ts';
import { handoverUniqueBreaks } from './handover-break.ts';
import { termUniqueBreaks } from './term-break.ts';

const other = { id: 'other' } as const;
const current = { valid_until: null } as const;
const ended = { valid_from: '2024-01-01', valid_until: '2024-02-01' } as const;
const active = { status: 'ACTIVE', ended_on: null } as const;

/** What is tried against each unique index, by its name. */
export const uniqueBreaks: Readonly<Record<string, UniqueBreak>> = {
  agreement_code_unique: {
    table: 'agreement',
    first: {},
    second: other,
    refusedAs: 'agreement.code',
    allowed: [{ ...other, code: 'another' }],
  },
  address_natural_key_unique: {
    table: 'address',
    first: {},
    second: other,
    refusedAs: 'address.natural_key',
    allowed: [{ ...other, natural_key: 'nl:3831ab:2:::' }],
  },
  case_number_unique: {
    table: 'case',
    first: {},
    second: other,
    refusedAs: 'case.number',
    allowed: [{ ...other, number: 'Z-3' }],
  },
  director_one_current: {
    table: 'director',
    first: current,
    second: { ...other, ...current },
    refusedAs: 'director.plan_id',
    allowed: [{ ...other, ...ended }],
  },
  membership_one_current_principal: {
    table: 'membership',
    first: { household_id: 'elsewhere', ...current },
    second: { ...other, ...current },
    refusedAs: 'membership.person_id',
    allowed: [
      { ...other, ...ended },
      { ...other, ...current, person_id: 'kin' },
    ],
  },
  membership_once_current: {
    table: 'membership',
    first: { kind: 'SECONDARY', ...current },
    second: { ...other, kind: 'SECONDARY', ...current },
    refusedAs: 'membership.household_id, membership.person_id',
    allowed: [
      { ...other, kind: 'SECONDARY', ...ended },
      { ...other, kind: 'SECONDARY', ...current, person_id: 'kin' },
    ],
  },
  organisation_code_unique: {
    table: 'organisation',
    first: {},
    second: other,
    refusedAs: 'organisation.code',
    allowed: [{ ...other, code: 'another' }],
  },
  person_bsn_unique: {
    table: 'person',
    first: {},
    second: other,
    refusedAs: 'person.bsn',
    allowed: [
      { ...other, bsn: null },
      { ...other, bsn: '990001118' },
    ],
  },
  plan_one_active: {
    table: 'plan',
    first: active,
    second: { ...other, ...active },
    refusedAs: 'plan.household_id',
    allowed: [other, { ...other, status: 'DRAFT', ended_on: null }],
  },
  relation_once_current: {
    table: 'relation',
    first: current,
    second: { ...other, ...current },
    refusedAs: 'relation.person_id, relation.kind, relation.related_person_id',
    allowed: [
      { ...other, ...ended },
      { ...other, ...current, kind: 'PARENT' },
      { ...other, ...current, related_person_id: null },
    ],
  },
  residence_one_current: {
    table: 'residence',
    first: current,
    second: { ...other, ...current },
    refusedAs: 'residence.person_id, residence.kind',
    allowed: [
      { ...other, ...ended },
      { ...other, ...current, kind: 'CORRESPONDENCE' },
    ],
  },
  staff_subject_unique: {
    table: 'staff',
    first: {},
    second: other,
    refusedAs: 'staff.subject',
    allowed: [{ ...other, subject: 'another' }],
  },
  document_uri_unique: {
    table: 'document',
    first: {},
    second: other,
    refusedAs: 'document.uri',
    allowed: [{ ...other, uri: 'https://documents.example/2' }],
  },
  product_code_in_law: {
    table: 'product',
    first: {},
    second: other,
    refusedAs: 'product.law, product.code',
    allowed: [
      { ...other, law: 'JEUGDWET' },
      { ...other, code: '02A02' },
    ],
  },
  provider_agb_code_unique: {
    table: 'provider',
    first: {},
    second: other,
    refusedAs: 'provider.agb_code',
    allowed: [
      { ...other, agb_code: null },
      { ...other, agb_code: '98000002' },
    ],
  },
  score_once_a_day: {
    table: 'score',
    first: {},
    second: other,
    refusedAs: 'score.household_id, score.person_id, score.life_domain, score.scored_on',
    allowed: [
      { ...other, person_id: 'kin' },
      { ...other, life_domain: 'HOUSING' },
      { ...other, scored_on: '2026-03-02' },
    ],
  },
  service_norm_code_in_agreement: {
    table: 'service_norm',
    first: {},
    second: other,
    refusedAs: 'service_norm.agreement_id, service_norm.code',
    allowed: [{ ...other, code: 'second' }],
  },
  team_member_once_current: {
    table: 'team_member',
    first: current,
    second: { ...other, ...current },
    refusedAs: 'team_member.plan_id, team_member.staff_id',
    allowed: [{ ...other, ...ended }],
  },
  ...administrationUniqueBreaks,
  ...reportUniqueBreaks,
  ...sightUniqueBreaks,
  ...termUniqueBreaks,
  ...attentionUniqueBreaks,
  ...directorUniqueBreaks,
  ...agreementUniqueBreaks,
  ...handoverUniqueBreaks,
  ...correctionUniqueBreaks,
  ...helpUniqueBreaks,
  ...messageUniqueBreaks,
  ...careUniqueBreaks,
  ...suppliedUniqueBreaks,
};
