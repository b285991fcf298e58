import type { FigureSetFragment } from '../generated/graphql.ts';
import { FigureBar } from './figure-bar.tsx';
import { figureInWords, type FigureName, figureNames } from './figure-words.ts';

interface Props {
  /** Undefined where no figures may be seen. */
  readonly figures: FigureSetFragment | null | undefined;
  readonly name: FigureName;
  /** The count that fills the whole length of the bar; without it there is no bar. */
  readonly most?: number;
}

/** A figure in the cell of a table, with a bar where a length helps to compare. */
export function FigureCell({ figures, name, most }: Props) {
  if (!figures) {
    return (
      <td className="ep-number ep-figure" data-label={figureNames[name]}>
        –
      </td>
    );
  }
  const { value, state } = figures[name];
  // An empty bar would say nought of what is held back.
  const bar = most !== undefined && typeof value === 'number';
  return (
    <td
      className={`ep-number ep-figure${state === 'SUPPRESSED' ? ' ep-figure--withheld' : ''}`}
      data-label={figureNames[name]}
    >
      <span className="ep-figure__words">{figureInWords(figures, name)}</span>
      {bar && (
        <FigureBar value={value} most={most} tone={name === 'households' || name === 'working' ? 'full' : 'light'} />
      )}
    </td>
  );
}
