import type { Law } from '../law.ts';
import type { LadderStep } from './ladder.ts';
import type { PolicyDate } from './policy-date.ts';
import type { PolicyMeasure, SubGoal } from './policy-measure.ts';
import type { PolicyDocumentCode, PolicySource } from './policy-source.ts';

/** The questions that a framework answers, as one of the documents asks them. */
export const policyQuestions = ['WHAT', 'ON_WHAT', 'HOW', 'WHEN', 'WHO'] as const;
export type PolicyQuestion = (typeof policyQuestions)[number];

/** Which framework another rests on, and how. */
export interface FrameworkReference {
  readonly frameworkCode: string;
  readonly kind: 'SUCCEEDS' | 'BUILDS_ON';
  readonly source: PolicySource;
}

/** A step of a framework's own ladder, and the step or steps of the hub's that it stands for. */
export interface FrameworkStep {
  readonly code: string;
  readonly label: string;
  readonly steps: readonly [LadderStep, ...LadderStep[]];
}

/** What is done to realise a theme. */
export interface ImplementationProgramme {
  readonly label: string;
  /** Whether it grows while it runs. */
  readonly living: boolean;
}

/** How many years ahead a framework looks. */
export interface PolicyHorizon {
  readonly from: number;
  readonly to: number;
}

/** A theme or area, with its implementation programme where it has one of its own. */
export interface FrameworkTheme {
  readonly code: string;
  readonly label: string;
  readonly programme: ImplementationProgramme | null;
}

/** A stage in the making of policy. */
export interface FrameworkStage {
  readonly code: string;
  readonly label: string;
  /** What it is to bring. */
  readonly result: string;
  readonly period: PolicyDate | null;
}

/** Something that is, or was, to happen on the way. */
export interface Milestone {
  readonly code: string;
  readonly label: string;
  readonly date: PolicyDate;
  /** `REALISED` only where the document says that it has happened. */
  readonly status: 'REALISED' | 'PLANNED' | 'UNKNOWN';
  readonly stageCode: string | null;
}

export type PolicyActor =
  | 'COUNCIL'
  | 'EXECUTIVE'
  | 'ALDERMAN'
  | 'OFFICIALS'
  | 'COUNCIL_WORKING_GROUP'
  | 'PARTIES'
  | 'ADVISORY_BOARDS'
  | 'RESIDENTS'
  | 'PARTNERS';
export type PolicyPart =
  | 'DECIDES'
  | 'CHECKS'
  | 'COMMISSIONS'
  | 'PREPARES'
  | 'EXECUTES'
  | 'ADVISES'
  | 'TAKES_POSITION'
  | 'TAKES_PART';

/** Who has which part in a framework. */
export interface PolicyRole {
  readonly actor: PolicyActor;
  readonly part: PolicyPart;
  readonly matter: string;
}

/** What a framework lays down on a subject; frameworks may differ, so nothing else in the hub knows these rules. */
export interface PolicyRule {
  readonly code: string;
  readonly subject: 'RESERVE' | 'BUDGET' | 'ACCOUNTABILITY' | 'DIRECTION' | 'EQUALITY';
  readonly effect: 'ALLOWS' | 'REFUSES' | 'REQUIRES' | 'LIMITS';
  /** `PROPOSED` where the document gives it as an example or a wish. */
  readonly standing: 'HOLDS' | 'PROPOSED';
  readonly text: string;
}

/** A sub-goal as a framework works it out: what limits have to be set for it. */
export interface FrameworkSubGoal {
  readonly subGoal: SubGoal;
  readonly limits: readonly string[];
}

/** A policy framework (beleidskader, kadernota): what a municipality wants with its social domain and how. */
export interface PolicyFramework {
  readonly code: string;
  readonly title: string;
  /** Null where the document names none. */
  readonly municipality: string | null;
  /** `NAMED_ONLY`: known from another framework's document alone. */
  readonly status: 'IN_PREPARATION' | 'PROPOSED' | 'ADOPTED' | 'NAMED_ONLY';
  readonly source: PolicyDocumentCode;
  readonly summary: string;
  readonly laws: readonly Law[];
  readonly horizon: PolicyHorizon | null;
  /** First day it holds (inclusive); null where the document does not say. */
  readonly validFrom: string | null;
  readonly basedOn: readonly FrameworkReference[];
  /** From light to heavy; every mapping to the hub's ladder is ours. */
  readonly ladder: readonly FrameworkStep[];
  /** Null where the document gives no answer. */
  readonly answers: Readonly<Record<PolicyQuestion, string | null>>;
  readonly subGoals: readonly FrameworkSubGoal[];
  readonly themes: readonly FrameworkTheme[];
  readonly stages: readonly FrameworkStage[];
  readonly milestones: readonly Milestone[];
  readonly roles: readonly PolicyRole[];
  readonly rules: readonly PolicyRule[];
  readonly measures: readonly PolicyMeasure[];
}
