import type { CaseRowFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { joinInWords } from '../shared/text.ts';
import './correction.css';

/** A case as far as it tells whether it goes along with somebody. */
export type GoingCase = Pick<CaseRowFragment, 'id' | 'open' | 'number'> & {
  readonly person?: { readonly id: string } | null | undefined;
};

/** What goes along with people who leave a household, of what the actor sees. */
export function goesAlong(cases: readonly GoingCase[], personIds: readonly string[]): string {
  const numbers = cases.flatMap(({ open, number, person }) =>
    open && number && person && personIds.includes(person.id) ? [number] : [],
  );
  const known = numbers.length > 0 ? ` (${joinInWords(numbers)})` : '';
  return `Lopende zaken${known}, hulp die loopt en open signalen gaan mee. Wat is afgelopen, blijft hier staan.`;
}

/** From when, in words; to be chosen yet where no day is. */
export function fromDay(day: string): string {
  return day === '' ? 'Vanaf die dag' : `Vanaf ${dateInWords(day)}`;
}

/** What will change, before it does. */
export function Preview({ lines }: { lines: readonly string[] }) {
  return (
    <div className="ep-preview">
      <h4 className="ep-preview__title">Dit verandert er</h4>
      <ul aria-live="polite">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
