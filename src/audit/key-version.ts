import { z } from 'zod';
import { canonicalJson, logActor, type Entry, type Line } from './entry.ts';
import { findFirstOfType, findLastOfType, listEntriesByActor, type Ledger } from './ledger.ts';
import { findKeyId } from './pseudonym.ts';

const processing = z.object({ attributes: z.object({ 'dpl.core.data_subject_id_type': z.string() }) });
const announced = z.object({ pseudonym_key: z.string() });

/** The line that says from where on pseudonyms are made with another key than before. */
export function keyLine(keyId: string, moment: number): Line {
  const body = { access: { actor: logActor }, pseudonym_key: keyId, start_time: moment, end_time: moment };
  return { type: 'KEY', body: canonicalJson(body) };
}

/** The id of the key that made the pseudonym in a PROCESSING line, or undefined when it names none. */
export function keyIdOfProcessing({ body }: Entry): string | undefined {
  const parsed = processing.safeParse(JSON.parse(body));
  return parsed.success ? findKeyId(parsed.data.attributes['dpl.core.data_subject_id_type']) : undefined;
}

/** The ids of the keys under which a month has lines: those at its ends, and those it announces in between. */
export function listKeyIds(ledger: Ledger): ReadonlySet<string> {
  const ends = [findFirstOfType(ledger, 'PROCESSING'), findLastOfType(ledger, 'PROCESSING')];
  const ids = ends.map((entry) => entry && keyIdOfProcessing(entry));
  for (const { type, body } of listEntriesByActor(ledger, logActor)) {
    if (type === 'KEY') ids.push(announced.safeParse(JSON.parse(body)).data?.pseudonym_key);
  }
  return new Set(ids.filter((id) => id !== undefined));
}
