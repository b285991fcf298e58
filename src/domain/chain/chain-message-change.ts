import { z } from 'zod';
import { insertChainDismissal } from '../../../db/chain-dismissal.ts';
import { listSeenMessagesByIds, type SeenMessageRow } from '../../../db/chain-list.ts';
import { updateChainMessage } from '../../../db/chain-message.ts';
import type { ChainMessageRow } from '../../../db/chain-message.table.ts';
import { findStuckMessage } from '../../../db/chain-state.ts';
import { newId } from '../../../db/id.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import { findAdministration } from '../administration/administration.ts';
import { lawOfKind } from './chain-kind.ts';
import { listChainMessages, type GrantedChainMessage } from './chain-message.ts';
import { retriedOf } from './chain-retry.ts';
import { chainScopeOf } from './chain-scope.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text, type Sent } from '../change/input.ts';
import { notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type ChainMessageOutcome = Outcome<GrantedChainMessage>;

interface Chosen {
  readonly id: string;
  readonly expectedVersion: number;
}
const chosen = { id: z.string(), expectedVersion: z.int() };

/** A message that the actor sees, or that is stuck for an administrator, as it was seen. Throws {@link Refusal} otherwise. */
function getMessage(work: Work, deed: Deed, { id, expectedVersion }: Chosen): SeenMessageRow {
  const { context, db } = work;
  const [seen] = listSeenMessagesByIds(db, chainScopeOf(context), [id]);
  const row = seen ?? (findAdministration(context)?.isWhole ? findStuckMessage(db, id) : undefined);
  if (!row) throw new Refusal(notFound(['input', 'id']));
  work.permitInChain(deed, lawOfKind(row.kind));
  work.expect(row, expectedVersion);
  return row;
}

const tracked = ['status', 'code', 'reason', 'attempts', 'nextAttemptAt', 'settledAt'] as const;

/** Writes how a message stands now, and in its history what it was before. */
function writeMessage(
  work: Work,
  { needsAttention: _needsAttention, ...row }: SeenMessageRow,
  next: ChainMessageRow,
): void {
  updateChainMessage(work.db, next);
  const changed = tracked.filter((field) => row[field] !== next[field]);
  work.revise(row.id, Object.fromEntries(changed.map((field) => [field, { from: row[field], to: next[field] }])));
}

const retry: Change<Chosen> = {
  name: 'retryChainMessage',
  type: 'ChainMessage',
  shape: z.object(chosen),
  make(work, input) {
    const row = getMessage(work, 'RETRY_CHAIN_MESSAGE', input);
    const { needsAttention: _needsAttention, ...kept } = row;
    const again = retriedOf(kept);
    if (!again) {
      const message = 'Dit bericht zit niet vast. Vraag de afzender om een verbeterd bericht, of leg dit terzijde.';
      throw new Refusal(ruleBroken('NOT_STUCK', message));
    }
    writeMessage(work, row, again);
    return row.id;
  },
};

interface Dismissal extends Chosen {
  readonly reason: string;
}

const dismiss: Change<Dismissal> = {
  name: 'dismissChainMessage',
  type: 'ChainMessage',
  shape: z.object({ ...chosen, reason: text('de reden', { least: 10, most: 2000 }) }),
  make(work, { reason, ...input }) {
    const row = getMessage(work, 'DISMISS_CHAIN_MESSAGE', input);
    if (row.needsAttention === 0) {
      const message = 'Dit bericht vraagt geen aandacht meer. Er valt niets terzijde te leggen.';
      throw new Refusal(ruleBroken('NEEDS_NO_ATTENTION', message));
    }
    const { needsAttention: _needsAttention, ...kept } = row;
    const version = row.version + 1;
    writeMessage(work, row, { ...kept, version });
    work.insert(insertChainDismissal, {
      id: newId('chainDismissal'),
      messageId: row.id,
      messageVersion: version,
      reason,
      staffId: work.staffId,
      ...work.provenance,
    });
    return row.id;
  },
};

/** Has a message tried again that is stuck; the hub does so soon afterwards. */
export async function retryChainMessage(context: Context, input: Sent<Chosen>): Promise<ChainMessageOutcome> {
  return change(context, retry, input, reader(context));
}

/** Sets a message aside that needs no more attention. */
export async function dismissChainMessage(context: Context, input: Sent<Dismissal>): Promise<ChainMessageOutcome> {
  return change(context, dismiss, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedChainMessage | undefined {
  return (id) => listChainMessages(context, [id]).get(id);
}
