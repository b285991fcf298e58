import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { laws, type Law } from '../../../db/law.ts';
import {
  insertTeamMember,
  listTeamMembersByIds,
  listTeamMembersToEnd,
  updateTeamMember,
} from '../../../db/team-member.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { canWorkInPlan } from '../worklist/colleague.ts';
import type { Sent } from '../change/input.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { endOf } from '../period.ts';
import { checkRuns, getSeenPlan } from '../plan/plan-work.ts';
import { notFound, Refusal, ruleBroken } from '../change/problem.ts';
import { listTeamMembers, type GrantedTeamMember } from './team-member.ts';

export type TeamMemberOutcome = Outcome<GrantedTeamMember>;

interface Adding {
  readonly planId: string;
  readonly staffId: string;
  /** Null: under none in particular. */
  readonly law: Law | null;
}

const add: Change<Adding> = {
  name: 'addTeamMember',
  type: 'TeamMember',
  shape: z.object({
    planId: z.string(),
    staffId: z.string(),
    law: z
      .enum(laws)
      .nullish()
      .transform((law) => law ?? null),
  }),
  make(work, { planId, staffId, law }) {
    const { plan, standing } = getSeenPlan(work, planId, ['input', 'planId']);
    work.permit('ADD_TEAM_MEMBER', standing);
    checkRuns(plan);
    const path = ['input', 'staffId'];
    if (!canWorkInPlan(work.context, staffId)) {
      throw new Refusal(ruleBroken('NOT_A_COLLEAGUE', 'Kies een collega die met inwoners werkt.', path));
    }
    if (staffId === standing.director?.staffId) {
      throw new Refusal(ruleBroken('ALREADY_DIRECTOR', 'Wie u kiest, is de regisseur. Kies een ander.', path));
    }
    if (listTeamMembersToEnd(work.db, planId, work.today).some((row) => row.staffId === staffId)) {
      const message = 'Deze collega zit al in het team van dit plan.';
      throw new Refusal(ruleBroken('TEAM_MEMBER_ADDED', message, path));
    }
    const { id } = work.insert(insertTeamMember, {
      id: newId('teamMember'),
      planId,
      staffId,
      law,
      validFrom: work.today,
      validUntil: null,
      version: 1,
      ...work.provenance,
    });
    const { householdId } = plan;
    if (staffId !== work.staffId) sendNotice(work, { kind: 'TEAM_MEMBER_ADDED', householdId, staffId });
    return id;
  },
};

interface MemberNamed {
  readonly id: string;
  readonly expectedVersion: number;
}

const remove: Change<MemberNamed> = {
  name: 'removeTeamMember',
  type: 'TeamMember',
  shape: z.object({ id: z.string(), expectedVersion: z.int() }),
  make(work, { id, expectedVersion }) {
    const path = ['input', 'id'];
    const [found] = listTeamMembersByIds(work.db, [id], work.today);
    const { standing } = getSeenPlan(work, found?.planId ?? '', path);
    if (!found) throw new Refusal(notFound(path));
    work.permit('REMOVE_TEAM_MEMBER', standing);
    const { householdId, ...row } = found;
    work.expect(row, expectedVersion);
    if (row.validUntil !== null) {
      throw new Refusal(ruleBroken('TEAM_MEMBER_REMOVED', 'Deze collega is al uit het team. U hoeft niets te doen.'));
    }
    const { staffId } = work.update(updateTeamMember, row, { validUntil: endOf(row, work.today) });
    if (staffId !== work.staffId) sendNotice(work, { kind: 'TEAM_MEMBER_REMOVED', householdId, staffId });
    return id;
  },
};

/** Lets somebody work in a plan from today on. */
export async function addTeamMember(context: Context, input: Sent<Adding>): Promise<TeamMemberOutcome> {
  return change(context, add, input, reader(context));
}

/** Ends that somebody works in a plan; that they did stays in its history. */
export async function removeTeamMember(context: Context, input: Sent<MemberNamed>): Promise<TeamMemberOutcome> {
  return change(context, remove, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedTeamMember | undefined {
  return (id) => listTeamMembers(context, [id]).get(id);
}
