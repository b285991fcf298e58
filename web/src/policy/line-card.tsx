import { graphql } from '../generated/gql.ts';
import type { LineCardFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { FigureCell } from './figure-cell.tsx';
import { definitionId } from './figure-reader.tsx';
import { figureNames } from './figure-words.ts';
import { ObjectiveLink } from './objective-link.tsx';

/** A programme line with its objectives and their figures. */
export const lineCardFragment = graphql(`
  fragment LineCard on ProgrammeLine {
    code
    label
    objectives {
      code
      label
      figures @include(if: $figures) {
        ...FigureSet
      }
    }
  }
`);

const columns = ['households', 'working', 'attained', 'dropped'] as const;

/** A programme line: each objective with how many households it concerns and with what result. */
export function LineCard({ line, most }: { line: LineCardFragment; most: number }) {
  const title = `${line.code}. ${line.label}`;
  return (
    <Card title={title} area="line">
      <ScrollBox label={title}>
        <table className="ep-table ep-policy-line">
          <caption className="ep-visually-hidden">Doelstellingen van lijn {title}, met aantallen huishoudens</caption>
          <thead>
            <tr>
              <th scope="col">Doelstelling</th>
              {columns.map((name) => (
                <th key={name} scope="col" className="ep-number" aria-describedby={definitionId(name)}>
                  {figureNames[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {line.objectives.map(({ code, label, figures }) => (
              <tr key={code}>
                <th scope="row">
                  <ObjectiveLink code={code} label={label} />
                </th>
                {columns.map((name) => (
                  <FigureCell key={name} figures={figures} name={name} {...(name === 'households' && { most })} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  );
}
