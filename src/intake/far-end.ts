import type { ChainMessageRow, ChainSourceName } from '../../db/chain-message.table.ts';
import type { Reason } from './chain-apply.ts';
import { formOf } from './message-form.ts';

/** What stands on an envelope of the GGK beside what the message in it says of itself. */
export interface EnvelopeNames {
  /** The sending application, as the GGK knows it. */
  readonly application: string;
  /** The receiving one, which is that of the GGK itself. */
  readonly receiverApplication: string;
  readonly administration?: string | undefined;
}

/** Where the messages to one receiver go; plain values, as they go to a thread. */
export interface FarEnd {
  readonly source: ChainSourceName;
  /** Its code, such as an AGB code of eight digits; `*`: everybody of this source who is not named. */
  readonly receiver: string;
  /** Where messages are posted; absent: they go to the folder of the receiver. */
  readonly url?: string | undefined;
  /** Present where each message goes in an envelope of the GGK. */
  readonly envelope?: EnvelopeNames | undefined;
  /** What is borne in the header Authorization. */
  readonly authorization?: string | undefined;
}

/** Where messages go out: a folder for each receiver, unless it takes them over HTTP. */
export interface OutboxSettings {
  readonly folder: string;
  readonly farEnds: readonly FarEnd[];
  /** How long a far end may take to answer, in milliseconds. */
  readonly patience: number;
}

/** What came of bringing a message: it is there; to be tried LATER; or the far end does not want it, and will not. */
export type Delivery = { readonly kind: 'TAKEN' } | ({ readonly kind: 'LATER' | 'REFUSED' } & Reason);

/** What is set for messages to this receiver; undefined where they go to a folder, as they are. */
export function findFarEnd(
  farEnds: readonly FarEnd[],
  { source, receiver }: Pick<ChainMessageRow, 'source' | 'receiver'>,
): FarEnd | undefined {
  const ofSource = farEnds.filter((farEnd) => farEnd.source === source);
  return ofSource.find((farEnd) => farEnd.receiver === receiver) ?? ofSource.find((farEnd) => farEnd.receiver === '*');
}

/** A far end that takes messages over HTTP. */
export type PostedTo = Pick<FarEnd, 'authorization'> & { readonly url: string };

/** Brings a message to a far end over HTTP. Never throws for what the far end does. */
export async function post(
  { url, authorization }: PostedTo,
  patience: number,
  message: ChainMessageRow,
  content: Uint8Array,
): Promise<Delivery> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      // A copy: what is sent must not share memory with anything else.
      body: new Uint8Array(content),
      headers: {
        'content-type': formOf(message.source).mediaType,
        // By which a far end knows a message that comes again, because its answer was lost.
        'idempotency-key': message.id,
        ...(authorization !== undefined && { authorization }),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    // What it says beside is not for us: a return message comes in as any other.
    await response.body?.cancel();
    return judge(response);
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError'
      ? later('FAR_END_SLOW', 'the far end did not answer in time')
      : later('FAR_END_DOWN', 'the far end cannot be reached, or broke off');
  }
}

/** What no later try will change: the far end read the message and does not want it. */
const refusals = new Set([400, 409, 410, 413, 415, 422]);

function judge({ status, headers }: Response): Delivery {
  if (refusals.has(status)) {
    return { kind: 'REFUSED', code: `HTTP_${status}`, reason: `the far end refused it with status ${status}` };
  }
  // A page for people comes from something that stands between, such as a proxy that wants somebody to sign in.
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  if (status >= 200 && status < 300 && !isPage) return { kind: 'TAKEN' };
  if (isPage && status < 300)
    return later('FAR_END_NONSENSE', 'the far end answered with a page and not as a chain does');
  return later(`HTTP_${status}`, `the far end answered with status ${status}`);
}

function later(code: string, reason: string): Delivery {
  return { kind: 'LATER', code, reason };
}
