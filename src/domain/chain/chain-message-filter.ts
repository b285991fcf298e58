import type { ChainFilter } from '../../../db/chain-filter.ts';
import type { ChainDirection, ChainSourceName, ChainStatus } from '../../../db/chain-message.table.ts';
import { addDays, startOfDay } from '../../day.ts';
import { PublicError } from '../../errors.ts';

/** What is asked of messages; what is left out is not asked. Days are `YYYY-MM-DD`, both included. */
export interface ChainMessageFilterInput {
  readonly direction?: ChainDirection | null;
  readonly sources?: readonly ChainSourceName[] | null;
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly ChainStatus[] | null;
  readonly partner?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly needsAttention?: boolean | null;
}

const mostKinds = 50;
const code = /^[\w.-]{1,64}$/;

/** What is asked of messages, as the store is asked. Throws BAD_USER_INPUT for what no code can be. */
export function readChainFilter(input: ChainMessageFilterInput): ChainFilter {
  const kinds = input.kinds?.length ? [...new Set(input.kinds)] : null;
  if (kinds && (kinds.length > mostKinds || !kinds.every((kind) => code.test(kind)))) {
    throw new PublicError('BAD_USER_INPUT', `kinds: expected at most ${mostKinds} codes`);
  }
  if (input.partner && !code.test(input.partner)) {
    throw new PublicError('BAD_USER_INPUT', 'partner: expected the code of a sender or receiver');
  }
  return {
    direction: input.direction ?? null,
    sources: input.sources?.length ? input.sources : null,
    kinds,
    statuses: input.statuses?.length ? input.statuses : null,
    partner: input.partner || null,
    from: input.from ? startOfDay(input.from) : null,
    until: input.until ? startOfDay(addDays(input.until, 1)) : null,
    needsAttention: input.needsAttention ?? false,
  };
}
