import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { Fragment } from 'react';
import type { ProvisionRowFragment } from '../generated/graphql.ts';
import { provisionActionsOf } from '../provision/provision-actions.tsx';
import { callName } from '../shared/person-name.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { useLeftOpen } from '../work/use-left-open.ts';
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

/** What can be done with help, under its row. */
function ProvisionWorkRow({ provision }: { provision: ProvisionRowFragment }) {
  const isLeftOpen = useLeftOpen();
  const actions = provisionActionsOf(provision);
  if (!actions.some(({ offered, draft }) => offered || isLeftOpen(draft))) return null;
  return (
    <TableRow className="ep-provision-work">
      <TableCell colSpan={4}>
        <Actions actions={actions} />
      </TableCell>
    </TableRow>
  );
}

/** Help person by person, each with a bar on the axis in the head of the table. */
export function ProvisionTable({ provisions, asOf, caption, alone }: Props) {
  const { isToday } = useHouseholdDesk();
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
            <Fragment key={provision.id}>
              <ProvisionRow provision={provision} axis={axis} named={!alone && byPerson.length === 1} />
              {isToday && <ProvisionWorkRow provision={provision} />}
            </Fragment>
          ))}
        </TableBody>
      ))}
    </Table>
  );
}
