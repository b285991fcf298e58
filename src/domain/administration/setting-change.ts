import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { settings, thresholdCodes, type SettingCode, type ThresholdCode } from '../../../db/reference/setting.ts';
import { findCurrentSetting, insertSetting, updateSetting } from '../../../db/setting.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text } from '../change/input.ts';
import { conflict, incomplete, Refusal } from '../change/problem.ts';
import { viewSetting, type PublicSetting, type PublicThreshold } from '../reference/setting.ts';
import type { Work } from '../change/work.ts';

export type ThresholdOutcome = Outcome<PublicThreshold>;
export type SettingOutcome = Outcome<PublicSetting>;

interface Chosen {
  readonly code: SettingCode;
  readonly value: number;
  readonly basis: string;
  readonly expectedVersion: number;
}

const basis = text('de reden', { least: 10, most: 500 });

/**
 * Puts a setting on another number from today on: what held until then stays, with its days. Set twice on one day, only the
 * last counts. Throws {@link Refusal}.
 */
function put(work: Work, deed: Deed, { code, value, basis, expectedVersion }: Chosen): string {
  work.permitInOffice(deed);
  const row = findCurrentSetting(work.db, code);
  const version = row?.version ?? 0;
  if (version !== expectedVersion) throw new Refusal(conflict(version));
  const { most, unit } = settings[code];
  if (value < 0 || value > most) {
    const message = `Kies een heel getal van 0 tot en met ${most}.`;
    throw new Refusal(incomplete('OUT_OF_BOUNDS', message, ['input', 'value']));
  }
  const chosen = { value, basis, assumed: 0, source: 'STAFF' } as const;
  if (row?.validFrom === work.today) return work.update(updateSetting, row, chosen).id;
  const validFrom = row ? work.today : null;
  if (row) work.update(updateSetting, row, { validUntil: work.today, source: 'STAFF' });
  return work.insert(insertSetting, {
    id: newId('setting'),
    code,
    unit,
    validFrom,
    validUntil: null,
    version: version + 1,
    ...work.provenance,
    ...chosen,
  }).id;
}

interface ChosenThreshold extends Chosen {
  readonly code: ThresholdCode;
}

const setThreshold: Change<ChosenThreshold> = {
  name: 'setAttentionThreshold',
  type: null,
  changesReference: true,
  shape: z.object({ code: z.enum(thresholdCodes), value: z.int(), basis, expectedVersion: z.int() }),
  make: (work, input) => put(work, 'SET_ATTENTION_THRESHOLD', input),
};

interface Switching {
  readonly on: boolean;
  readonly basis: string;
  readonly expectedVersion: number;
}

const setMatchingOn: Change<Switching> = {
  name: 'setMatching',
  type: null,
  changesReference: true,
  shape: z.object({ on: z.boolean(), basis, expectedVersion: z.int() }),
  make: (work, { on, ...input }) => put(work, 'SET_MATCHING', { code: 'MATCHING', value: on ? 1 : 0, ...input }),
};

type Sent<Taken> = { readonly clientMutationId: string } & Taken;

/** Puts a threshold of attention on another number, from today on. */
export async function setAttentionThreshold(context: Context, input: Sent<ChosenThreshold>): Promise<ThresholdOutcome> {
  return change(context, setThreshold, input, () => viewSetting(context, input.code));
}

/** Turns the matching of worries about young people on or off, from now on. */
export async function setMatching(context: Context, input: Sent<Switching>): Promise<SettingOutcome> {
  return change(context, setMatchingOn, input, () => viewSetting(context, 'MATCHING'));
}
