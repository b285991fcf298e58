import type { Db } from '../../db/client.ts';
import { findBsn } from '../../src/population/bsn.ts';
import { insertFamily } from '../testkit/family.ts';

export interface GoalSpec {
  readonly objective: string;
  readonly status?: 'OPEN' | 'ATTAINED' | 'DROPPED';
  /** Day on which it ended; the first of May when left out and it is not open. */
  readonly endedOn?: string;
}

export interface HouseholdSpec {
  readonly goal: GoalSpec;
  /** A second goal in the same plan. */
  readonly other?: GoalSpec;
  readonly plan?: { readonly startedOn?: string; readonly endedOn?: string; readonly draft?: boolean };
}

let made = 0;

/** Puts households of one person with a plan in the store, as many as asked, each with these goals. */
export function insertHouseholds(db: Db, count: number, { goal, other, plan = {} }: HouseholdSpec): void {
  for (let index = 0; index < count; index += 1) {
    const { planId } = insertFamily(db, { members: [{ name: 'Bo Blom', bsn: nextBsn(), role: 'SINGLE' }], plan });
    if (plan.draft) db.$client.prepare(`update plan set status = 'DRAFT' where id = ?`).run(planId);
    db.$client
      .prepare(
        'update goal set objective_code = @objective, status = @status, ended_on = @endedOn where plan_id = @planId',
      )
      .run({ ...columnsOf(goal), planId });
    if (!other) continue;
    db.$client
      .prepare(
        `insert into goal (id, plan_id, life_domain, objective_code, description, status, ended_on, source, recorded_at)
          select id || '2', plan_id, life_domain, @objective, description, @status, @endedOn, source, recorded_at
          from goal where plan_id = @planId`,
      )
      .run({ ...columnsOf(other), planId });
  }
}

function columnsOf({ objective, status = 'OPEN', endedOn = '2026-05-01' }: GoalSpec) {
  return { objective, status, endedOn: status === 'OPEN' ? null : endedOn };
}

function nextBsn(): string {
  for (;;) {
    const bsn = findBsn(90_100_000 + made);
    made += 1;
    if (bsn !== undefined) return bsn;
  }
}
