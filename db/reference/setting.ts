import type { SettingRow } from '../setting.table.ts';

/** What a threshold decides on: when a rule of attention speaks. */
export const thresholdCodes = [
  'PLAN_LAWS',
  'PLAN_WORKERS',
  'COORDINATION_WORKERS',
  'COORDINATION_ORGANISATIONS',
  'TERM_NEAR',
  'PROVISION_ENDING',
  'EVALUATION',
  'ACTION_OVERDUE',
  'OFFER_UNANSWERED',
  'MEMBER_MOVED_OUT',
  'MEMBER_DIED',
  'ADULT_BEFORE',
  'ADULT_AFTER',
  'SIGNAL_ARREARS',
  'SIGNAL_EVICTION',
  'SIGNAL_YOUTH_AT_RISK',
  'SIGNAL_DOMESTIC_VIOLENCE',
  'SIGNAL_SCHOOL_ABSENCE',
  'SIGNAL_LONELINESS',
  'SIGNAL_CARER_OVERBURDENED',
  'SIGNAL_CARE_AVOIDANCE',
  'SIGNAL_NUISANCE',
] as const;
export type ThresholdCode = (typeof thresholdCodes)[number];

/** Every setting of this release; MATCHING: whether worries of two organisations about one young person are matched. */
export const settingCodes = [...thresholdCodes, 'MATCHING'] as const;
export type SettingCode = (typeof settingCodes)[number];

/** A setting as this release has it until a municipality chooses its own. */
export interface SettingFact extends Pick<SettingRow, 'value' | 'unit' | 'basis'> {
  /** What it decides, in Dutch; a number stands before its unit. */
  readonly description: string;
  readonly assumed: boolean;
  /** The greatest number that makes sense. */
  readonly most: number;
}

const assumption = 'Aanname voor de demo: geen bron noemt een getal.';

function days(value: number, description: string, basis?: string): SettingFact {
  const from = basis === undefined ? { basis: assumption, assumed: true } : { basis, assumed: false };
  return { value, unit: 'DAYS', description, ...from, most: 366 };
}

function count(value: number, description: string): SettingFact {
  return { value, unit: 'COUNT', description, basis: assumption, assumed: true, most: 20 };
}

const answer = 'zo lang na de melding wordt een signaal dat niemand oppakte dringend';

/** The settings of this release, by code. Where no source states a number it is assumed, and says so. */
export const settings: Readonly<Record<SettingCode, SettingFact>> = {
  PLAN_LAWS: {
    ...count(2, 'onder zoveel wetten hulp in één huishouden vraagt om één plan'),
    basis: 'Eén gezin, één plan, één regisseur: het beleidskader van de gemeente; Jeugdwet art. 2.1 onder f.',
    assumed: false,
  },
  PLAN_WORKERS: count(3, 'zoveel medewerkers in één huishouden vragen om één plan'),
  COORDINATION_WORKERS: count(3, 'zoveel medewerkers zonder regisseur werken zonder afstemming'),
  COORDINATION_ORGANISATIONS: count(2, 'van zoveel organisaties zijn die medewerkers ten minste'),
  TERM_NEAR: days(14, 'zo lang van tevoren is een termijn dichtbij'),
  PROVISION_ENDING: days(56, 'zo lang van tevoren is het einde van een voorziening dichtbij'),
  EVALUATION: {
    ...days(6, 'zo lang kan een plan zonder evaluatie waar geen dag is afgesproken'),
    unit: 'MONTHS',
    most: 36,
  },
  ACTION_OVERDUE: days(0, 'zo lang mag een actie of doel over de afgesproken dag heen'),
  OFFER_UNANSWERED: days(7, 'zo lang na een aanbod van de regie zonder antwoord wordt het gemeld'),
  MEMBER_MOVED_OUT: days(60, 'zo lang na een vertrek uit het huishouden wordt het gemeld'),
  MEMBER_DIED: days(90, 'zo lang na een overlijden wordt het gemeld'),
  ADULT_BEFORE: days(90, 'zo lang voor de 18e verjaardag wordt het gemeld'),
  ADULT_AFTER: days(30, 'zo lang na de 18e verjaardag wordt het gemeld'),
  SIGNAL_ARREARS: days(28, answer, 'Wgs art. 4 lid 1: eerste gesprek binnen vier weken.'),
  SIGNAL_EVICTION: days(0, answer, 'Wgs art. 4 lid 2: bij een bedreigende situatie telt iedere dag.'),
  SIGNAL_YOUTH_AT_RISK: days(0, answer),
  SIGNAL_DOMESTIC_VIOLENCE: days(0, answer),
  SIGNAL_SCHOOL_ABSENCE: days(14, answer),
  SIGNAL_LONELINESS: days(28, answer),
  SIGNAL_CARER_OVERBURDENED: days(28, answer),
  SIGNAL_CARE_AVOIDANCE: days(28, answer),
  SIGNAL_NUISANCE: days(28, answer),
  MATCHING: {
    value: 1,
    unit: 'SWITCH',
    description: 'of zorgen van twee organisaties over dezelfde jongere aan elkaar worden gekoppeld',
    basis: 'Jeugdwet hoofdstuk 7, paragraaf 1 (verwijsindex risicojongeren).',
    assumed: false,
    most: 1,
  },
};
