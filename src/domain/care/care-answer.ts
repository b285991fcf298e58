import { findOrder, updateAllocation, type OrderRow } from '../../../db/allocation.ts';
import { findProviderByAgbCode } from '../../../db/provider.ts';
import { returnCodes, type ReturnCode } from '../../care-return-code.ts';
import type { AllocationReturn, RequestAnswerReturn } from './care-message.ts';
import { CareWork, type CareOutcome, type CareRecording } from './care-recording.ts';
import { lawOf } from './care-word.ts';

/**
 * A return of what we sent: the provider takes or turns down the orders in a 301 (message 302). What answers nothing of
 * ours is refused; a return is not answered.
 */
export function takeAllocationReturn(recording: CareRecording, message: AllocationReturn): CareOutcome {
  const { answered } = recording;
  if (answered?.number !== 301) return unanswered;
  const { db } = recording;
  const provider = findProviderByAgbCode(db, answered.header.receiver);
  const whole = message.header.returnCodes.filter(isRefusal);
  const work = new CareWork(recording);
  const refused: ReturnCode[] = [...whole];
  for (const { allocationNumber } of answered.client.products) {
    const number = allocationNumber;
    const place = { number, providerId: provider?.id ?? '', law: lawOf(message.standard) };
    const order = findOrder(db, place);
    const codes = [...whole, ...codesOf(message, number)];
    refused.push(...codes);
    if (order) answer(work, order, codes);
  }
  return outcomeOf(work, refused);
}

/** A return of a 319 (message 320): it changes nothing here but how that message stands. */
export function takeRequestAnswerReturn(recording: CareRecording, message: RequestAnswerReturn): CareOutcome {
  if (recording.answered?.number !== 319) return unanswered;
  const { answer } = message;
  const codes = [
    ...message.header.returnCodes,
    ...(answer?.returnCodes ?? []),
    ...(answer?.residence?.returnCodes ?? []),
  ];
  return outcomeOf(new CareWork(recording), codes.filter(isRefusal));
}

const unanswered: CareOutcome = { status: 'REJECTED', codes: ['9063'], effects: [], answer: undefined, refuses: false };

/** A code by which something is turned down: all but those that say nothing against it. */
function isRefusal(code: ReturnCode): boolean {
  return code !== '0200' && code !== '0233' && code !== '8001';
}

/** What is said against the client as a whole counts for each order in it. */
function codesOf({ client }: AllocationReturn, number: number): readonly ReturnCode[] {
  if (!client) return [];
  const own = client.products.find(({ allocationNumber }) => allocationNumber === number);
  return [...client.returnCodes, ...(own ? own.returnCodes : [])].filter(isRefusal);
}

function answer(work: CareWork, order: OrderRow, codes: readonly ReturnCode[]): void {
  const { today } = work.recording;
  const about = { type: 'Allocation', personId: order.personId, law: order.law, change: 'CHANGED' } as const;
  if (codes.length > 0) {
    // What the provider had already taken stays as it was; a change of it that was turned down is for staff to look at.
    if (order.status !== 'SENT') return;
    const reason = [...new Set(codes)].map((code) => `${code}: ${returnCodes[code]}`).join('; ');
    work.update(updateAllocation, order, { status: 'REFUSED', since: today, reason }, about);
  } else if (order.status === 'SENT') {
    work.update(updateAllocation, order, { status: 'ACCEPTED', since: today }, about);
  }
}

function outcomeOf({ effects }: CareWork, refused: readonly ReturnCode[]): CareOutcome {
  const codes = [...new Set(refused)];
  return { status: 'APPLIED', codes, effects, answer: undefined, refuses: codes.length > 0 };
}
