import type { FrameworkColumnFragment, FrameworkComparisonQuery } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { FrameworkHeads } from './framework-table.tsx';

type Ladder = FrameworkComparisonQuery['frameworkComparison']['ladder'];

/** For how many rows from here on a framework has the same step; 0 where it goes on from the row above. */
function spanOf(ladder: Ladder, row: number, column: number): number {
  const code = (at: number) => ladder[at]?.cells[column]?.code;
  if (row > 0 && code(row - 1) === code(row)) return 0;
  let end = row + 1;
  while (end < ladder.length && code(end) === code(row)) end += 1;
  return end - row;
}

interface Props {
  readonly frameworks: readonly FrameworkColumnFragment[];
  readonly ladder: Ladder;
  /** Where each framework stands in the cells of the ladder. */
  readonly indexes: readonly number[];
}

/** The ladders beside each other, by the steps of the hub's own; a step that covers two of those spans two rows. */
export function LadderTable({ frameworks, ladder, indexes }: Props) {
  const label = useLabel();
  const title = 'De trap, van licht naar zwaar';
  return (
    <Card title={title} area="comparison">
      <p className="ep-quiet">
        Links staan de treden van de hub. Welke trede van een kader erbij hoort, is een eigen keuze.
      </p>
      <ScrollBox label={title}>
        <table className={`ep-table ep-frameworks ep-frameworks--${frameworks.length}`}>
          <caption className="ep-visually-hidden">{title}, per kader</caption>
          <FrameworkHeads frameworks={frameworks} first="Trede van de hub" />
          <tbody>
            {ladder.map(({ step, cells }, row) => (
              <tr key={step}>
                <th scope="row" className="ep-frameworks__aspect">
                  {row + 1}. {capitalised(label('LadderStep', step))}
                </th>
                {frameworks.map(({ code }, column) => {
                  const index = indexes[column] ?? column;
                  const span = spanOf(ladder, row, index);
                  const cell = cells[index];
                  if (span === 0) return null;
                  return (
                    <td
                      key={code}
                      rowSpan={span}
                      className={`${cell ? 'ep-step' : 'ep-quiet'}${row + span === ladder.length ? ' ep-cell--last' : ''}`}
                    >
                      {cell ? `${cell.rank}. ${cell.label}` : 'heeft geen eigen trap'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  );
}
