import { laws, type Law } from '../../../db/law.ts';
import type { Thresholds } from '../reference/setting.ts';

interface OpenCase {
  readonly law: Law;
  readonly worker: { readonly id: string } | null;
}

/** What makes one plan needed. */
export interface PlanNeed {
  readonly laws: readonly Law[];
  readonly workers: number;
}

/**
 * Why the open cases of a household need one plan: they fall under several laws, or several people work on them. A front
 * and a back office on one law do not: that is how each law is executed. That the cases exist is enough to know it.
 */
export function findPlanNeed(
  openCases: readonly OpenCase[],
  { PLAN_LAWS, PLAN_WORKERS }: Pick<Thresholds, 'PLAN_LAWS' | 'PLAN_WORKERS'>,
): PlanNeed | undefined {
  if (openCases.length === 0) return undefined;
  // What needs no decision falls under no law.
  const underLaws = laws.filter((law) => law !== 'GENERAL' && openCases.some((found) => found.law === law));
  const workers = new Set(openCases.flatMap((found) => found.worker?.id ?? [])).size;
  return underLaws.length >= PLAN_LAWS || workers >= PLAN_WORKERS ? { laws: underLaws, workers } : undefined;
}
