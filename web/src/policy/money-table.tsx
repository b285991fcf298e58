import type { ReactNode } from 'react';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { thousandsInWords } from './money-words.ts';

/** An amount in a year as the API gives it: in cents, null where the source leaves it blank. */
export interface MoneyCell {
  readonly year: number;
  readonly amount?: number | null;
}

/** A line of a table of money. */
export interface MoneyLine {
  readonly code: string;
  readonly label: string;
  readonly amounts: readonly MoneyCell[];
  readonly note?: string | null;
}

/** Lines that stand together under a head of their own. */
export interface MoneyGroup {
  readonly key: string;
  /** Undefined where the only line says it itself. */
  readonly label: string | undefined;
  readonly lines: readonly MoneyLine[];
}

function AmountCell({ amount, words }: { amount: number | null | undefined; words: (cents: number) => string }) {
  if (amount === null || amount === undefined) {
    return (
      <td className="ep-number">
        <span className="ep-visually-hidden">leeg in de bron</span>
      </td>
    );
  }
  return <td className="ep-number">{words(amount)}</td>;
}

interface RowProps {
  readonly label: ReactNode;
  readonly years: readonly number[];
  readonly amounts: readonly MoneyCell[];
  readonly words: (cents: number) => string;
  readonly kind: 'line' | 'grouped' | 'total';
}

/** A row with a cell for every year of the table. */
function MoneyRow({ label, years, amounts, words, kind }: RowProps) {
  return (
    <tr className={`ep-money-row ep-money-row--${kind}`}>
      <th scope="row">{label}</th>
      {years.map((year) => (
        <AmountCell key={year} amount={amounts.find((one) => one.year === year)?.amount} words={words} />
      ))}
    </tr>
  );
}

/** A total at the head or the foot of the table. */
export interface MoneyTotal {
  readonly label: string;
  readonly amounts: readonly MoneyCell[];
}

interface Props {
  /** Names the table; ids of its notes begin with `id`. */
  readonly id: string;
  readonly caption: string;
  readonly years: readonly number[];
  readonly opening?: MoneyTotal;
  readonly groups: readonly MoneyGroup[];
  readonly closing: MoneyTotal;
  /** How to write the amounts of the lines; the totals are plain. */
  readonly words: (cents: number) => string;
}

/** A table of money by year, in the order of its source, with its totals and its notes. */
export function MoneyTable({ id, caption, years, opening, groups, closing, words }: Props) {
  const notes = groups.flatMap(({ lines }) => lines.flatMap(({ code, note }) => (note ? { code, note } : [])));
  const labelOf = ({ code, label }: MoneyLine) => {
    const index = notes.findIndex((one) => one.code === code);
    if (index < 0) return label;
    return (
      <>
        {label}{' '}
        <a className="ep-note-mark" href={`#${id}-noot-${index + 1}`} aria-label={`noot ${index + 1}`}>
          {index + 1}
        </a>
      </>
    );
  };
  return (
    <>
      <ScrollBox label={caption}>
        <table className="ep-table ep-money-table">
          <caption className="ep-visually-hidden">{caption}, bedragen × € 1.000</caption>
          <thead>
            <tr>
              <th scope="col">× € 1.000</th>
              {years.map((year) => (
                <th key={year} scope="col" className="ep-number">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          {opening && (
            <tbody>
              <MoneyRow {...opening} years={years} words={thousandsInWords} kind="total" />
            </tbody>
          )}
          {groups.map(({ key, label, lines }) => (
            <tbody key={key}>
              {label && (
                <tr>
                  <th scope="rowgroup" colSpan={years.length + 1} className="ep-money-group">
                    {label}
                  </th>
                </tr>
              )}
              {lines.map((line) => (
                <MoneyRow
                  key={line.code}
                  label={labelOf(line)}
                  years={years}
                  amounts={line.amounts}
                  words={words}
                  kind={label ? 'grouped' : 'line'}
                />
              ))}
            </tbody>
          ))}
          <tfoot>
            <MoneyRow {...closing} years={years} words={thousandsInWords} kind="total" />
          </tfoot>
        </table>
      </ScrollBox>
      {notes.length > 0 && (
        <ol className="ep-notes">
          {notes.map(({ code, note }, index) => (
            <li key={code} id={`${id}-noot-${index + 1}`}>
              {note}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
