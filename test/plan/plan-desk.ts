import { mutationOf, startWorkDesk, workFamily, type Payload, type WorkDesk } from '../testkit/work-desk.ts';
import type { FamilySpec } from '../testkit/family.ts';

const plan = `plan { id version sight status title startedOn endedOn endNote myDeeds
  director { staff { name } validFrom validUntil } team { staff { name } law }
  goals { id status endedOn endNote actions { status endedOn endNote } } }`;
const goal = `goal { id version description lifeDomain status targetOn endedOn endNote myDeeds person { name { full } }
  objective { code } actions { id version description status endNote } }`;
const action = `action { id version description ownerKind ownerName status dueOn endedOn endNote
  ownerPerson { name { full } } ownerStaff { name } }`;
const evaluation = `evaluation { id version heldOn outcome summary nextOn withdrawnOn withdrawalReason staff { name }
  history { at staff { name } words } }`;
const score = `score { id version value lifeDomain scoredOn reason withdrawnOn withdrawalReason person { name { full } } staff { name }
  history { at staff { name } words } }`;

/** The mutations of a plan, each with what a payload tells. */
export const planDocuments = {
  startPlan: mutationOf('startPlan', plan),
  changePlan: mutationOf('changePlan', plan),
  closePlan: mutationOf('closePlan', plan),
  addGoal: mutationOf('addGoal', goal),
  changeGoal: mutationOf('changeGoal', goal),
  attainGoal: mutationOf('attainGoal', goal),
  dropGoal: mutationOf('dropGoal', goal),
  addAction: mutationOf('addAction', action),
  changeAction: mutationOf('changeAction', action),
  doAction: mutationOf('doAction', action),
  cancelAction: mutationOf('cancelAction', action),
  evaluatePlan: mutationOf('evaluatePlan', 'evaluation { id heldOn outcome summary nextOn staff { name } }'),
  scoreSelfReliance: mutationOf(
    'scoreSelfReliance',
    'score { id value lifeDomain scoredOn reason person { name { full } } staff { name } }',
  ),
  correctEvaluation: mutationOf('correctEvaluation', evaluation),
  withdrawEvaluation: mutationOf('withdrawEvaluation', evaluation),
  correctScore: mutationOf('correctScore', score),
  withdrawScore: mutationOf('withdrawScore', score),
  reopenGoal: mutationOf('reopenGoal', goal),
  reopenAction: mutationOf('reopenAction', action),
  recordPlanAgreement: mutationOf(
    'recordPlanAgreement',
    `agreement { id version withPlan withSharing remark givenBy giverName withChild givenOn endedOn state
      person { name { full } } recordedBy { name } endRecordedBy { name } }`,
  ),
  withdrawPlanAgreement: mutationOf(
    'withdrawPlanAgreement',
    'agreement { id version state endedOn endRecordedBy { name } }',
  ),
};
export type PlanMutation = keyof typeof planDocuments;

/** What an ordinary goal is added with, but for its plan. */
export const newGoal = {
  lifeDomain: 'HOUSING',
  objectiveCode: '1.2',
  description: 'Een veilig huis',
  targetOn: '2026-12-01',
};

export interface PlanDesk extends WorkDesk {
  readonly planId: string;
  /** The goal that the plan has from the start, of the first member, with one open action. */
  readonly goalId: string;
  readonly actionId: string;
  readonly work: (name: PlanMutation, persona: string, input: object, activity?: string) => Promise<Payload>;
}

/** A hub with a family whose plan has one goal, directed by `director`. */
export async function startPlanDesk(spec: FamilySpec = workFamily): Promise<PlanDesk> {
  const desk = await startWorkDesk(spec);
  const idOf = (table: 'goal' | 'action') =>
    desk.db.$client.prepare<[], string>(`select id from ${table} order by id`).pluck().get() ?? '';
  return {
    ...desk,
    planId: desk.planId ?? '',
    goalId: idOf('goal'),
    actionId: idOf('action'),
    work: (name, persona, input, activity) => desk.change(planDocuments[name], persona, input, activity),
  };
}

/** The family of the tests without a plan. */
export const planlessFamily: FamilySpec = { members: workFamily.members, cases: workFamily.cases ?? [] };
