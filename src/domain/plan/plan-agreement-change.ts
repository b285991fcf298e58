import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import {
  insertPlanAgreement,
  listPlanAgreementsByIds,
  listPlanAgreementsByPlanIds,
  updatePlanAgreement,
} from '../../../db/plan-agreement.ts';
import type { PlanAgreementRow } from '../../../db/plan-agreement.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { checkGiver, giverShape, refineGiver, type Given, type Giver } from '../consent/giver-rule.ts';
import { optionalString, optionalText, type Sent } from '../change/input.ts';
import { getMember } from '../formation/member-work.ts';
import { listPlanAgreements, type GrantedPlanAgreement } from './plan-agreement.ts';
import { checkPast, checkRuns, concern, getSeenPlan, named, type Named } from './plan-work.ts';
import { conflict, incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type PlanAgreementOutcome = Outcome<GrantedPlanAgreement>;

interface Recording extends Giver {
  readonly planId: string;
  readonly personId: string;
  readonly withPlan: boolean;
  readonly withSharing: boolean;
  readonly remark: string | null;
  /** Null: today. */
  readonly givenOn: string | null;
  /** The agreement that this takes the place of; null: none was seen. */
  readonly replacesId: string | null;
}

const agreement: Given = { code: 'AGREEMENT', noun: 'instemming' };

const record: Change<Recording> = {
  name: 'recordPlanAgreement',
  type: 'PlanAgreement',
  shape: z
    .object({
      planId: z.string(),
      personId: z.string(),
      withPlan: z.boolean(),
      withSharing: z.boolean(),
      remark: optionalText('de opmerking', { most: 2000 }),
      ...giverShape,
      givenOn: optionalString,
      replacesId: optionalString,
    })
    .superRefine(refineGiver(agreement)),
  make(work, input) {
    const { plan, standing } = getSeenPlan(work, input.planId, ['input', 'planId']);
    checkRuns(plan);
    const { planId, personId, withPlan, withSharing, remark, givenBy, giverPersonId, giverName } = input;
    const member = { householdId: plan.householdId, personId, days: [work.today] };
    const person = getMember(work, standing, member, ['input', 'personId']);
    work.concern(person);
    work.permitInGoal('RECORD_PLAN_AGREEMENT', standing, { personId, hasOwnAction: false });
    const givenOn = input.givenOn ?? work.today;
    checkPast(work, givenOn, plan.startedOn, ['input', 'givenOn']);
    const agrees = withPlan || withSharing;
    checkGiver(work, person, { ...input, givenOn, childAgrees: input.childAgrees || !agrees }, agreement);
    if (!agrees && remark === null) {
      const message = 'Schrijf op waarmee de inwoner het niet eens is.';
      throw new Refusal(incomplete('REMARK_MISSING', message, ['input', 'remark']));
    }
    replace(work, input, givenOn);
    return work.insert(insertPlanAgreement, {
      id: newId('planAgreement'),
      planId,
      personId,
      withPlan: withPlan ? 1 : 0,
      withSharing: withSharing ? 1 : 0,
      remark,
      givenBy,
      giverPersonId,
      giverName,
      childAgrees: input.childAgrees ? 1 : 0,
      givenOn,
      endedOn: null,
      ending: null,
      recordedById: work.staffId,
      endRecordedById: null,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

/** Ends what was said before, where whoever records this saw it. */
function replace(work: Work, { planId, personId, replacesId }: Recording, givenOn: string): void {
  const running = listPlanAgreementsByPlanIds(work.db, [planId], work.today).find(
    (row) => row.personId === personId && row.endedOn === null,
  );
  if ((running?.id ?? null) !== replacesId) throw new Refusal(conflict(running?.version ?? 0));
  if (!running) return;
  if (givenOn < running.givenOn) {
    const message = 'Er is al iets van later vastgelegd. Kies die dag of een latere.';
    throw new Refusal(ruleBroken('DAY_NOT_FITTING', message, ['input', 'givenOn']));
  }
  end(work, running, 'REPLACED', givenOn);
}

function end(work: Work, row: PlanAgreementRow, ending: 'REPLACED' | 'WITHDRAWN', endedOn: string): PlanAgreementRow {
  return work.update(updatePlanAgreement, row, { ending, endedOn, endRecordedById: work.staffId });
}

const withdraw: Change<Named> = {
  name: 'withdrawPlanAgreement',
  type: 'PlanAgreement',
  shape: z.object(named),
  make(work, { id, expectedVersion }) {
    const path = ['input', 'id'];
    const [row] = listPlanAgreementsByIds(work.db, [id]);
    const standing = work.standingTo(row?.householdId ?? '', path);
    if (!row || !listPlanAgreements(work.context, [id]).has(id)) throw new Refusal(notFound(path));
    concern(work, [row.personId]);
    work.permitInGoal('WITHDRAW_PLAN_AGREEMENT', standing, { personId: row.personId, hasOwnAction: false });
    work.expect(row, expectedVersion);
    if (row.endedOn !== null) {
      const message = 'Dit geldt al niet meer. U hoeft niets te doen.';
      throw new Refusal(ruleBroken('AGREEMENT_NOT_RUNNING', message));
    }
    return end(work, row, 'WITHDRAWN', work.today).id;
  },
};

/** Records what a resident says of the plan and of telling each other what is needed for it. */
export async function recordPlanAgreement(context: Context, input: Sent<Recording>): Promise<PlanAgreementOutcome> {
  return change(context, record, input, reader(context));
}

/** Records that a resident takes back what they said of the plan. The work that rests on a statutory task goes on. */
export async function withdrawPlanAgreement(context: Context, input: Sent<Named>): Promise<PlanAgreementOutcome> {
  return change(context, withdraw, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedPlanAgreement | undefined {
  return (id) => listPlanAgreements(context, [id]).get(id);
}
