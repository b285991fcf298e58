import type { AmbitionLink } from '../../../db/reference/ambition-link.ts';
import type { Ambition } from '../../../db/reference/ambition.ts';
import type { AttentionTopic } from '../../../db/reference/attention-topic.ts';
import type { Objective } from '../../../db/reference/objective.ts';
import { checkPolicy } from '../../../db/reference/policy-check.ts';
import type { PolicyFramework } from '../../../db/reference/policy-framework.ts';
import type { PolicyMeasure } from '../../../db/reference/policy-measure.ts';
import { policyDocuments } from '../../../db/reference/policy-source.ts';
import { policy } from '../../../db/reference/policy.ts';
import type { ProgrammeLine } from '../../../db/reference/programme-line.ts';

// On data that contradict themselves the hub does not start.
checkPolicy(policy);

/** Something that belongs to a framework, with that framework. */
export type OfFramework<Part> = Part & { readonly framework: PolicyFramework };

export type MeasureView = OfFramework<PolicyMeasure>;

const frameworks = new Map(policy.frameworks.map((framework) => [framework.code, framework]));
const lines = new Map(policy.programmeLines.map((line) => [line.code, line]));
const objectives = new Map(policy.objectives.map((objective) => [objective.code, objective]));
const ambitions = new Map(policy.ambitions.map((ambition) => [ambition.code, ambition]));
const topics = new Map(policy.attentionTopics.map((topic) => [topic.code, topic]));
const measures = policy.frameworks.flatMap(listMeasuresOfFramework);

/** A document of the policy data, by the code under which `source` names it. */
export interface PolicyDocument {
  readonly code: string;
  readonly label: string;
}

/** The documents that the policy data come from. */
export function listPolicyDocuments(): readonly PolicyDocument[] {
  return Object.entries(policyDocuments).map(([code, label]) => ({ code, label }));
}

/** Every framework, the municipality's own first. */
export function listPolicyFrameworks(): readonly PolicyFramework[] {
  return policy.frameworks;
}

/** The framework with this code, if there is one. */
export function findPolicyFramework(code: string): PolicyFramework | undefined {
  return frameworks.get(code);
}

/** The framework that a piece of policy names. */
export function getFrameworkOf({ frameworkCode }: { readonly frameworkCode: string }): PolicyFramework {
  return held(frameworks.get(frameworkCode));
}

/** The programme lines: of one framework, or all. */
export function listProgrammeLines(frameworkCode?: string): readonly ProgrammeLine[] {
  return policy.programmeLines.filter((line) => frameworkCode === undefined || line.frameworkCode === frameworkCode);
}

/** The line that an objective, or a contribution to an ambition, belongs to. */
export function getLineOf({ lineCode }: { readonly lineCode: string }): ProgrammeLine {
  return held(lines.get(lineCode));
}

/** The objective with this code, if there is one. */
export function findObjective(code: string): Objective | undefined {
  return objectives.get(code);
}

/** The objectives with these codes, which policy data name. */
export function getObjectives(codes: readonly string[]): readonly Objective[] {
  return codes.map((code) => held(objectives.get(code)));
}

/** The ambitions: of one framework, or all. */
export function listAmbitions(frameworkCode?: string): readonly Ambition[] {
  return policy.ambitions.filter((ambition) => frameworkCode === undefined || ambition.frameworkCode === frameworkCode);
}

/** The ambition that a contribution is to. */
export function getAmbitionOf({ ambitionCode }: AmbitionLink): Ambition {
  return held(ambitions.get(ambitionCode));
}

/** What contributes to an ambition: lines as a whole, and objectives. */
export function listContributionsToAmbition({ code }: Ambition): readonly AmbitionLink[] {
  return policy.ambitionLinks.filter((link) => link.ambitionCode === code);
}

/** The ambitions to which a line as a whole contributes. */
export function listContributionsOfLine({ code }: ProgrammeLine): readonly AmbitionLink[] {
  return policy.ambitionLinks.filter((link) => link.lineCode === code && link.objectiveCode === null);
}

/** The ambitions to which an objective contributes. */
export function listContributionsOfObjective({ code }: Objective): readonly AmbitionLink[] {
  return policy.ambitionLinks.filter((link) => link.objectiveCode === code);
}

/** The attention topics: of one framework, or all. */
export function listAttentionTopics(frameworkCode?: string): readonly AttentionTopic[] {
  return policy.attentionTopics.filter((topic) => frameworkCode === undefined || topic.frameworkCode === frameworkCode);
}

/** The topic that a measure is for, if it is for one. */
export function findTopicOf({ topicCode }: PolicyMeasure): AttentionTopic | undefined {
  return topicCode === null ? undefined : held(topics.get(topicCode));
}

/** The measures of a framework. */
export function listMeasuresOfFramework(framework: PolicyFramework): readonly MeasureView[] {
  return framework.measures.map((measure) => ({ ...measure, framework }));
}

/** The measures that serve an objective. */
export function listMeasuresOfObjective({ code }: Objective): readonly MeasureView[] {
  return measures.filter((measure) => measure.objectiveCodes.includes(code));
}

function held<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('policy data name a code that is not held');
  return value;
}
