import { daysBetween } from '../../day.ts';
import {
  pointOf,
  type AttentionFacts,
  type AttentionView,
  type MatchFact,
  type SignalFact,
} from './attention-point.ts';
import { signalKindWords } from '../timeline/timeline-signal.ts';
import { writeCount, writeDay, writeList } from '../wording.ts';

/**
 * Signals that nobody took up, urgent once the time has passed that their kind allows, which may be none; and other
 * organisations that are worried about the same young person.
 */
export function findSignalAttention(facts: AttentionFacts): readonly AttentionView[] {
  return [
    ...facts.signals.flatMap((signal) => open(facts, signal)),
    ...facts.matches.flatMap((match) => matched(facts, match)),
  ];
}

/** That there is a worry, and whom to call; what the worry is nobody learns by it. */
function matched(
  facts: AttentionFacts,
  { id, foundOn, closedOn, person, parties }: MatchFact,
): readonly AttentionView[] {
  const [first] = parties;
  if (closedOn !== null || !first) return [];
  const names = writeList(parties.map(({ organisation }) => organisation.name));
  const others = parties.length === 1 ? 'maakt zich ook zorgen' : 'maken zich ook zorgen';
  const message = `${names} ${others} om ${person.name.full}: neem contact op`;
  const call = { staff: first.contact, organisation: first.organisation };
  const remedy = { kind: 'CALL', id, call } as const;
  const why = [`Gekoppeld op ${writeDay(foundOn)}`, 'U ziet wie zich zorgen maakt, niet waarover'];
  return [pointOf(facts, { kind: 'MATCH_FOUND', level: 'SOON', message, id, on: foundOn, person, remedy, facts: why })];
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
