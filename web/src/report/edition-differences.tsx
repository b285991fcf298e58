import { valueInWords } from '../../../src/chart/value-words.ts';
import type { EditionLineFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { LazyFold } from '../ui/lazy-fold.tsx';

type Difference = NonNullable<EditionLineFragment['differences']>[number];

function differenceInWords({ before, after }: Difference): string {
  const words = (figure: Difference['before']) => (figure ? valueInWords(figure, figure.unit) : 'niets');
  return `was ${words(before)}, is ${words(after)}`;
}

/** In what an edition differs from the one before, folded. */
export function EditionDifferences({ differences }: { differences: readonly Difference[] }) {
  const label = useLabel();
  if (differences.length === 0) return <p className="ep-source">Geen verschil met de vorige vastgestelde editie.</p>;
  return (
    <LazyFold
      className="ep-fold"
      summary={`${differences.length} ${differences.length === 1 ? 'verschil' : 'verschillen'} met de vorige vastgestelde editie`}
    >
      {() => (
        <ul className="ep-edition__differences">
          {differences.map((difference) => {
            const { change, table, row, column } = difference;
            const place = [table, row, column].flatMap((one) => (one ? [one.label] : [])).join(' · ');
            return (
              <li key={`${change} ${place}`}>
                {place}: {change === 'CHANGED' ? differenceInWords(difference) : label('EditionChange', change)}
              </li>
            );
          })}
        </ul>
      )}
    </LazyFold>
  );
}
