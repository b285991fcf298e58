import type { MemberPersonFragment } from '../generated/graphql.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';
import type { Label } from '../shared/labels.ts';

type Protection = NonNullable<MemberPersonFragment['protection']>;

/** Why and since when a child is protected: `ondertoezichtstelling, sinds 3 maart 2026`. */
export function protectionInWords({ ground, since, until }: Protection, label: Label): string {
  const end = until ? ` tot en met ${dateInWords(lastDayOf(until))}` : '';
  return `${label('ProtectionGround', ground)}, sinds ${dateInWords(since)}${end}`;
}
