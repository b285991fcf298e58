import type { ReactNode } from 'react';
import type { FrameworkColumnFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';

/** One aspect with what each framework says of it, in the order of the columns; undefined where it says nothing. */
export interface FrameworkRow {
  readonly name: string;
  readonly cells: readonly ReactNode[];
}

type Named = Pick<FrameworkColumnFragment, 'code' | 'title' | 'municipality'>;

/** The heads of the columns: the frameworks. */
export function FrameworkHeads({ frameworks, first }: { frameworks: readonly Named[]; first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="ep-frameworks__aspect">
          {first}
        </th>
        {frameworks.map(({ code, title, municipality }) => (
          <th key={code} scope="col">
            {title}
            <span className="ep-quiet">{municipality ?? 'gemeente niet genoemd'}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly frameworks: readonly Named[];
  readonly rows: readonly FrameworkRow[];
}

/** Says that a framework is silent, so that an empty cell is no riddle. */
function Silent() {
  return <span className="ep-quiet">zegt er niets over</span>;
}

/** Aspects of frameworks as a table: a row for each aspect, a column for each framework. */
export function FrameworkTable({ title, note, frameworks, rows }: Props) {
  return (
    <Card title={title} area="comparison">
      {note && <p className="ep-quiet">{note}</p>}
      {rows.length === 0 ? (
        <p className="ep-empty">De gekozen kaders zeggen hier niets over.</p>
      ) : (
        <ScrollBox label={title}>
          <table className={`ep-table ep-frameworks ep-frameworks--${frameworks.length}`}>
            <caption className="ep-visually-hidden">{title}, per kader</caption>
            <FrameworkHeads frameworks={frameworks} first="Onderdeel" />
            <tbody>
              {rows.map(({ name, cells }) => (
                <tr key={name}>
                  <th scope="row" className="ep-frameworks__aspect">
                    {name}
                  </th>
                  {frameworks.map(({ code }, index) => (
                    <td key={code}>{cells[index] ?? <Silent />}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Card>
  );
}
