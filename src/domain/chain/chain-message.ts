import { z } from 'zod';
import { listSeenEffects } from '../../../db/chain-effect-seen.ts';
import { listChainDismissals } from '../../../db/chain-dismissal.ts';
import type { ChainDismissalRow } from '../../../db/chain-dismissal.table.ts';
import { listSeenAnswers, listSeenMessagesByIds, type SeenMessageRow } from '../../../db/chain-list.ts';
import type { ChainMessageRow } from '../../../db/chain-message.table.ts';
import type { Law } from '../../../db/law.ts';
import { listRowFailures } from '../../../db/row-failure.ts';
import type { RowFailureRow } from '../../../db/row-failure.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import type { Deed } from '../../access/deed.ts';
import { grant, type Granted } from '../../access/granted.ts';
import { returnCodes } from '../../care-return-code.ts';
import type { Context } from '../../context.ts';
import { mayHandleChain } from './chain-deed.ts';
import { listEffectsOfMessages, type GrantedChainEffect } from './chain-effect.ts';
import { explainMessage } from './chain-explanation.ts';
import { lawOfKind, nameOfKind, nameOfPartner } from './chain-kind.ts';
import { chainScopeOf } from './chain-scope.ts';
import { mayBeRetried } from './chain-retry.ts';
import { purposeOf } from '../standing/standing.ts';

/** What the standard says of a message by a code. */
export interface PublicReturnCode {
  readonly code: string;
  /** In Dutch; null for a code that is not known here. */
  readonly meaning: string | null;
}

/** A message in or out, apart from its content. Moments are ISO 8601 in UTC. */
export interface ChainMessageView extends Pick<
  ChainMessageRow,
  | 'id'
  | 'direction'
  | 'source'
  | 'kind'
  | 'sender'
  | 'receiver'
  | 'reference'
  | 'messageDate'
  | 'answersId'
  | 'status'
  | 'code'
  | 'at'
  | 'sentAt'
  | 'settledAt'
  | 'attempts'
  | 'nextAttemptAt'
  | 'version'
> {
  readonly kindLabel: string;
  readonly law: Law | null;
  readonly senderName: string | null;
  readonly receiverName: string | null;
  readonly explanation: string | null;
  readonly returnCodes: readonly PublicReturnCode[];
  readonly needsAttention: boolean;
  readonly myDeeds: readonly Deed[];
}
export type GrantedChainMessage = Granted<ChainMessageView>;

const codeList = z.array(z.string());
const meanings = new Map<string, string>(Object.entries(returnCodes));

/** The messages of these rows, which are the actor's to know of. */
export function viewMessages(context: Context, rows: readonly SeenMessageRow[]): readonly GrantedChainMessage[] {
  const { reference } = context;
  discloseMessages(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const {
      codes,
      reason: _reason,
      digest: _digest,
      handedById: _handedById,
      number: _number,
      needsAttention,
      ...facts
    } = row;
    // What the store found is what the access decision let through: it was judged on every fact beforehand.
    return grant({ level: 'CONTENT' }, 'CONTENT', {
      ...facts,
      kindLabel: nameOfKind(row.kind),
      law: lawOfKind(row.kind),
      senderName: nameOfPartner(reference, row.sender),
      receiverName: nameOfPartner(reference, row.receiver),
      explanation: explainMessage(row),
      returnCodes: codeList.parse(JSON.parse(codes)).map((code) => ({ code, meaning: meanings.get(code) ?? null })),
      needsAttention: needsAttention === 1,
      myDeeds: deedsOn(context, row),
    });
  });
}

/** Says whom these messages are about, of those whom the actor sees: also where the answer names none of them. */
function discloseMessages(context: Context, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const { db, disclosure } = context;
  const persons = listSeenEffects(db, chainScopeOf(context), ids).flatMap(({ personId }) => personId ?? []);
  for (const id of persons) disclosure.touch('ChainMessage', id);
  if (persons.length === 0) disclosure.touch('ChainMessage');
}

/** What the actor may do with a message that they see, as it stands. */
export function deedsOn(context: Context, row: SeenMessageRow): readonly Deed[] {
  const may = (deed: Deed, isFitting: boolean): Deed[] =>
    isFitting && mayHandleChain(context, deed, lawOfKind(row.kind)) ? [deed] : [];
  return [...may('RETRY_CHAIN_MESSAGE', mayBeRetried(row)), ...may('DISMISS_CHAIN_MESSAGE', row.needsAttention === 1)];
}

/** The messages with these ids that the actor may know of. */
export function listChainMessages(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedChainMessage> {
  const rows = listSeenMessagesByIds(context.db, chainScopeOf(context), ids);
  return new Map(viewMessages(context, rows).map((view) => [view.id, view]));
}

/** One message, or null; what may not be seen does not differ from what is not there. */
export function findChainMessage(context: Context, id: string): GrantedChainMessage | null {
  context.disclosure.asked('OPENED');
  purposeOf(context);
  return listChainMessages(context, [id]).get(id) ?? context.disclosure.miss();
}

/** The message that another answers. */
export async function findAnswered(
  context: Context,
  { answersId }: GrantedChainMessage,
): Promise<GrantedChainMessage | null> {
  if (answersId === null) return null;
  const loader = context.loaders.get('chain messages', (ids: readonly string[]) => listChainMessages(context, ids));
  return (await loader.load(answersId)) ?? null;
}

/** The messages that answer one, the first first. */
export async function listAnswers(
  context: Context,
  { id }: GrantedChainMessage,
): Promise<readonly GrantedChainMessage[]> {
  const loader = context.loaders.get('answers to chain messages', (ids: readonly string[]) => {
    const views = viewMessages(context, listSeenAnswers(context.db, chainScopeOf(context), ids));
    return new Map(ids.map((answered) => [answered, views.filter(({ answersId }) => answersId === answered)]));
  });
  return (await loader.load(id)) ?? [];
}

/** What a message changed, as far as the actor sees it. */
export async function listEffects(
  context: Context,
  { id }: GrantedChainMessage,
): Promise<readonly GrantedChainEffect[]> {
  const loader = context.loaders.get('chain effects', (ids: readonly string[]) => listEffectsOfMessages(context, ids));
  return (await loader.load(id)) ?? [];
}

/** Which rows of a file were not taken in and why; of any other message there are none. */
export async function listFailuresOf(
  context: Context,
  { id }: Pick<ChainMessageRow, 'id'>,
): Promise<readonly RowFailureRow[]> {
  const loader = context.loaders.get('row failures', (ids: readonly string[]) =>
    Map.groupBy(listRowFailures(context.db, ids), ({ messageId }) => messageId),
  );
  return (await loader.load(id)) ?? [];
}

/** That a message was set aside, and why. */
export interface ChainDismissalView extends Pick<ChainDismissalRow, 'id' | 'reason'> {
  readonly by: StaffRow;
  readonly at: string;
}
export type GrantedChainDismissal = Granted<ChainDismissalView>;

/** When and why a message was set aside, the latest first. */
export async function listDismissals(
  context: Context,
  { id }: GrantedChainMessage,
): Promise<readonly GrantedChainDismissal[]> {
  const loader = context.loaders.get('chain dismissals', (ids: readonly string[]) =>
    Map.groupBy(listChainDismissals(context.db, ids), ({ messageId }) => messageId),
  );
  const rows = (await loader.load(id)) ?? [];
  return rows.map((row) =>
    grant({ level: 'CONTENT' }, 'CONTENT', {
      id: row.id,
      reason: row.reason,
      by: context.reference.getStaff(row.staffId),
      at: row.recordedAt,
    }),
  );
}
