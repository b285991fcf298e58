import { dateInWords } from '../shared/dates.ts';
import type { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import type { RecordPerson } from './record.ts';

/** When somebody last showed who they are, in words. */
export function identityInWords(
  { name, identityChecks }: RecordPerson,
  label: ReturnType<typeof useLabel>,
): string | undefined {
  const [last] = identityChecks;
  if (!last) return undefined;
  const by = last.staff ? `, door ${last.staff.name}` : '';
  return `${callName(name)}: identiteit vastgesteld op ${dateInWords(last.checkedOn)} met ${label('IdentityDocument', last.document)}${by}`;
}
