import { Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import type { ProvisionRowFragment } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import { ProvisionRow } from './provision-row.tsx';
import { TimeScale } from './time-scale.tsx';
import { axisAround } from './time-axis.ts';

interface Props {
  readonly provisions: readonly ProvisionRowFragment[];
  /** The day on which the page stands. */
  readonly asOf: string;
  readonly caption: string;
  /** Whether there is but one person whose they can be. */
  readonly alone: boolean;
}

/** Help person by person, each with a bar on the axis in the head of the table. */
export function ProvisionTable({ provisions, asOf, caption, alone }: Props) {
  const axis = axisAround(asOf);
  const byPerson = [...Map.groupBy(provisions, ({ person }) => person.id).values()];
  return (
    <Table className="ep-provisions" aria-label={caption}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell scope="col">Wat</TableHeaderCell>
          <TableHeaderCell scope="col" className="ep-provisions__axis">
            <span className="ep-visually-hidden">Periode</span>
            <TimeScale axis={axis} />
          </TableHeaderCell>
          <TableHeaderCell scope="col">Einde en kosten</TableHeaderCell>
          <TableHeaderCell scope="col">Wie</TableHeaderCell>
        </TableRow>
      </TableHeader>
      {byPerson.map((ofPerson) => (
        <TableBody key={ofPerson[0]?.person.id}>
          {byPerson.length > 1 && ofPerson[0] && (
            <TableRow className="ep-provisions__person">
              <th scope="rowgroup" colSpan={4} className="utrecht-table__cell">
                {callName(ofPerson[0].person.name)}
              </th>
            </TableRow>
          )}
          {ofPerson.map((provision) => (
            <ProvisionRow
              key={provision.id}
              provision={provision}
              axis={axis}
              named={!alone && byPerson.length === 1}
            />
          ))}
        </TableBody>
      ))}
    </Table>
  );
}
