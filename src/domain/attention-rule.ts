import { findCaseAttention } from './attention-case.ts';
import { findPlanAttention } from './attention-plan.ts';
import {
  attentionLevels,
  pointOf,
  type AttentionFacts,
  type AttentionView,
  type SignalFact,
} from './attention-point.ts';
import { findProvisionAttention } from './attention-provision.ts';
import { signalKindWords } from './timeline-signal.ts';
import { writeDay } from './wording.ts';

/** What needs doing and what conflicts: a pure function of what the actor sees. The most urgent first, then by day. */
export function findAttention(facts: AttentionFacts): readonly AttentionView[] {
  return [
    ...findCaseAttention(facts),
    ...findPlanAttention(facts),
    ...findProvisionAttention(facts),
    ...facts.signals.flatMap((signal) => signalOpen(facts, signal)),
  ].toSorted(compareAttention);
}

/** Signals behind which somebody may come to harm soon. */
const urgentSignals: ReadonlySet<SignalFact['kind']> = new Set(['EVICTION', 'DOMESTIC_VIOLENCE', 'YOUTH_AT_RISK']);

function signalOpen(facts: AttentionFacts, signal: SignalFact): readonly AttentionView[] {
  const { id, kind, law, status, raisedOn, person } = signal;
  if (status !== 'RAISED') return [];
  const whom = person ? ` over ${person.name.full}` : '';
  const message = `Het signaal ${signalKindWords[kind]}${whom} van ${writeDay(raisedOn)} is niet opgepakt`;
  const level = urgentSignals.has(kind) ? 'URGENT' : 'SOON';
  return [pointOf(facts, { kind: 'SIGNAL_OPEN', level, message, id, on: raisedOn, law, person })];
}

/** By level, then by day (what turns on no day last), then by key. */
function compareAttention(a: AttentionView, b: AttentionView): number {
  return (
    attentionLevels.indexOf(a.level) - attentionLevels.indexOf(b.level) ||
    (a.on ?? '9999').localeCompare(b.on ?? '9999') ||
    a.key.localeCompare(b.key)
  );
}
