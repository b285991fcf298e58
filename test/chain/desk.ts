import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertChainContent } from '../../db/chain-content.ts';
import { insertChainEffect } from '../../db/chain-effect.ts';
import type { ChainEffectRow } from '../../db/chain-effect.table.ts';
import { insertChainMessage } from '../../db/chain-message.ts';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { newChainMessage } from '../../src/domain/chain/chain-outbox.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily, insertProvision, type Family } from '../testkit/family.ts';
import { mutationOf, startWorkDesk, type WorkDesk } from '../testkit/work-desk.ts';

type Effect = Pick<ChainEffectRow, 'recordId' | 'personId'> & Partial<ChainEffectRow>;

let count = 0;

/** Puts a message in the store as a test describes it; what is left out is ordinary: a start of help under the Wmo that was applied. */
export function putMessage(
  db: Db,
  spec: Partial<ChainMessageRow> = {},
  effects: readonly Effect[] = [],
  text?: string,
): string {
  const mine = ++count;
  const at = spec.at ?? new Date(Date.parse('2026-05-20T08:00:00.000Z') + mine * 60_000).toISOString();
  const content = Buffer.from(text ?? `<Bericht><Bsn>999990019</Bsn>${mine}</Bericht>`);
  const digest = createHash('sha256').update(content).digest('hex');
  const status = spec.status ?? 'APPLIED';
  const isOpen = ['RECEIVED', 'TO_SEND', 'SENT'].includes(status);
  const isSent = ['SENT', 'ANSWERED', 'REFUSED'].includes(status);
  const failed = ['QUARANTINED', 'DEAD', 'UNDELIVERED'].includes(status)
    ? { code: 'STUCK', reason: 'it is stuck' }
    : {};
  return transaction(db, () => {
    const row = insertChainMessage(db, {
      ...newChainMessage({ source: 'ISTANDAARDEN', digest, at }),
      ...{ kind: 'WMO305', sender: '41414141', receiver: '0327', reference: `R${mine}`, messageDate: '2026-05-20' },
      ...{ status, settledAt: isOpen ? null : at, sentAt: isSent ? at : null, attempts: 1, ...failed },
      // The hub of the test takes up what is due.
      ...((status === 'RECEIVED' || status === 'TO_SEND') && { nextAttemptAt: '2030-01-01T00:00:00.000Z' }),
      ...spec,
    });
    insertChainContent(db, row.id, content);
    for (const [index, effect] of effects.entries()) {
      insertChainEffect(db, {
        ...{ id: newId('chainEffect'), messageId: row.id, position: index + 1, type: 'Provision', law: 'WMO' },
        ...{ change: 'CHANGED', ...effect },
      });
    }
    return row.id;
  });
}

const start = readFileSync(join(import.meta.dirname, '../../src/connectors/istandaarden/fixtures/WMO305.xml'), 'utf8');

/** Puts a start of help in the store that was not taken up for a fault that is gone: it can be read, and names an order that there is not. */
export function putStuck(db: Db): string {
  const reference = `STUCK-${++count}`;
  const facts = { sender: '98765432', reference, messageDate: '2026-03-03', status: 'DEAD' } as const;
  return putMessage(db, facts, [], start.replace('START-000042', reference));
}

const back = { law: 'WMO', organisation: 'amersfoort', office: 'BACK' } as const;

/** A family whose case is in hand of the back office, and help that was granted in it. */
function insertHelped(db: Db, name: string, bsn: string, rest: { sealed?: number; front?: boolean } = {}) {
  const office = rest.front ? ({ law: 'WMO', organisation: 'larikslaan2', office: 'FRONT' } as const) : back;
  const family = insertFamily(db, {
    members: [{ name, bsn }],
    address: { postalCode: '3832CC', houseNumber: Number(bsn.slice(-3)) },
    cases: [{ number: `Z-${bsn}`, ...office, worker: 'backoffice2', rest: { sealed: rest.sealed ?? 0 } }],
  });
  const [personId = '', caseId = ''] = [family.personIds[0], family.caseIds[0]];
  const provisionId = insertProvision(db, { householdId: family.householdId, personId, law: 'WMO', caseId });
  return { ...family, personId, provisionId };
}

export interface Helped extends Family {
  readonly personId: string;
  readonly provisionId: string;
}

export interface ChainDesk extends WorkDesk {
  readonly helped: Helped;
  /** Their case is sealed: only its worker sees it. */
  readonly sealed: Helped;
  /** Their case is at the desk of another organisation. */
  readonly elsewhere: Helped;
  readonly put: (spec?: Partial<ChainMessageRow>, effects?: readonly Effect[]) => string;
  /** Ids of the messages that a persona sees, in their order; throws where counts say otherwise. */
  readonly list: (persona: string, filter?: object, activity?: string | null) => Promise<readonly string[]>;
}

export const uitvoering = activityId('uitvoering-wmo-jeugd');
export const administration = activityId('functioneel-beheer');
export const retryChainMessage = mutationOf('retryChainMessage', 'message { id version status needsAttention }');
export const dismissChainMessage = mutationOf(
  'dismissChainMessage',
  'message { id version status needsAttention dismissals { reason by { name } at } }',
);

const page = `query Messages($filter: ChainMessageFilter, $after: String) {
  chainMessages(filter: $filter, first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id status } }
  chainMessageCounts(groupBy: STATUS, filter: $filter) { key count } }`;

interface Page {
  readonly chainMessages: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly id: string; readonly status: string }[];
  };
  readonly chainMessageCounts: readonly { readonly key: string; readonly count: number }[];
}

/** A hub with three families of whom messages may tell. */
export async function startChainDesk(): Promise<ChainDesk> {
  const desk = await startWorkDesk();
  const { db } = desk;
  const list: ChainDesk['list'] = async (persona, filter = {}, activity) => {
    const found: { id: string; status: string }[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await desk.ask(persona, page, { filter, after }, activity);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      const { chainMessages, chainMessageCounts } = data as unknown as Page;
      found.push(...chainMessages.nodes);
      if (chainMessages.pageInfo.hasNextPage) {
        after = chainMessages.pageInfo.endCursor;
        continue;
      }
      const counted = Object.fromEntries(chainMessageCounts.map(({ key, count: many }) => [key, many]));
      const seen = Object.fromEntries(
        [...Map.groupBy(found, ({ status }) => status)].map(([status, all]) => [status, all.length]),
      );
      if (chainMessages.totalCount !== found.length || !sameCounts(counted, seen)) {
        throw new Error(`${JSON.stringify(counted)} counted, ${JSON.stringify(seen)} shown`);
      }
      return found.map(({ id }) => id);
    }
  };
  return {
    ...desk,
    helped: insertHelped(db, 'Ria Bosch', '999990032'),
    sealed: insertHelped(db, 'Toon Kemp', '999990044', { sealed: 1 }),
    elsewhere: insertHelped(db, 'Gijs Polman', '999990056', { front: true }),
    put: (spec, effects) => putMessage(db, spec, effects),
    list,
  };
}

function sameCounts(one: Record<string, number>, other: Record<string, number>): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}
