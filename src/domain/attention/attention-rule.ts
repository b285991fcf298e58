import { findCaseAttention } from './attention-case.ts';
import { findMemberAttention } from './attention-member.ts';
import { findOrderAttention } from './attention-order.ts';
import { findPlanAttention } from './attention-plan.ts';
import { attentionLevels, type AttentionFacts, type AttentionView } from './attention-point.ts';
import { findProvisionAttention } from './attention-provision.ts';
import { findSignalAttention } from './attention-signal.ts';

/** What needs doing and what conflicts: a pure function of what the actor sees. The most urgent first, then by day. */
export function findAttention(facts: AttentionFacts): readonly AttentionView[] {
  return [
    ...findCaseAttention(facts),
    ...findPlanAttention(facts),
    ...findProvisionAttention(facts),
    ...findOrderAttention(facts),
    ...findMemberAttention(facts),
    ...findSignalAttention(facts),
  ].toSorted(compareAttention);
}

/** By level, then by day (what turns on no day last), then by key. */
function compareAttention(a: AttentionView, b: AttentionView): number {
  return (
    attentionLevels.indexOf(a.level) - attentionLevels.indexOf(b.level) ||
    (a.on ?? '9999').localeCompare(b.on ?? '9999') ||
    a.key.localeCompare(b.key)
  );
}
