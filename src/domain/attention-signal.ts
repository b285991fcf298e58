import { daysBetween } from '../day.ts';
import { pointOf, type AttentionFacts, type AttentionView, type SignalFact } from './attention-point.ts';
import { signalKindWords } from './timeline-signal.ts';
import { writeCount, writeDay } from './wording.ts';

/** Signals that nobody took up; urgent once the time has passed that their kind allows, which may be none. */
export function findSignalAttention(facts: AttentionFacts): readonly AttentionView[] {
  return facts.signals.flatMap((signal) => open(facts, signal));
}

function open(facts: AttentionFacts, signal: SignalFact): readonly AttentionView[] {
  const { id, kind, law, status, raisedOn, person } = signal;
  if (status !== 'RAISED') return [];
  const whom = person ? ` over ${person.name.full}` : '';
  const message = `Het signaal ${signalKindWords[kind]}${whom} van ${writeDay(raisedOn)} is niet opgepakt`;
  const allowed = facts.thresholds[`SIGNAL_${kind}`];
  const waited = daysBetween(raisedOn, facts.asOf);
  const why = [
    waited === 0 ? 'Vandaag gemeld' : `${writeCount(waited, 'dag', 'dagen')} geleden gemeld`,
    allowed === 0 ? 'Zo’n signaal is meteen dringend' : `Na ${writeCount(allowed, 'dag', 'dagen')} is het dringend`,
  ];
  const about = { id, on: raisedOn, law, person, remedy: { kind: 'TAKE_UP_SIGNAL', id } as const, facts: why };
  return [pointOf(facts, { kind: 'SIGNAL_OPEN', level: waited >= allowed ? 'URGENT' : 'SOON', message, ...about })];
}
