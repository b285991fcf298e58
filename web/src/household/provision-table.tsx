import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { Fragment } from 'react';
import type { ProvisionRowFragment } from '../generated/graphql.ts';
import { provisionActionsOf } from '../provision/provision-actions.tsx';
import { callName } from '../shared/person-name.ts';
import { LazyFold } from '../ui/lazy-fold.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { FormPlace, lazyForm } from '../work/lazy-form.tsx';
import { useLeftOpen } from '../work/use-left-open.ts';
import { ProvisionRow } from './provision-row.tsx';
import { TimeScale } from './time-scale.tsx';
import { axisAround } from './time-axis.ts';

const ProvisionCare = lazyForm(async () => (await import('../care/provision-care.tsx')).ProvisionCare);

interface Props {
  readonly provisions: readonly ProvisionRowFragment[];
  /** The day on which the page stands. */
  readonly asOf: string;
  readonly caption: string;
  /** Whether there is but one person whose they can be. */
  readonly alone: boolean;
}

/** What came of help at its provider, folded and asked for when it is opened. */
function CareFold({ id, product }: Pick<ProvisionRowFragment, 'id' | 'product'>) {
  const summary = (
    <>
      Levering en declaraties<span className="ep-visually-hidden"> van {product.name}</span>
    </>
  );
  return (
    <LazyFold className="ep-fold ep-fold--small ep-screen-only" summary={summary}>
      {() => (
        <FormPlace>
          <ProvisionCare id={id} />
        </FormPlace>
      )}
    </LazyFold>
  );
}

/** What came of help and what can be done with it, under its row. */
function ProvisionWorkRow({ provision }: { provision: ProvisionRowFragment }) {
  const isLeftOpen = useLeftOpen();
  const actions = provisionActionsOf(provision);
  // Nothing is delivered or claimed but under an order.
  const isOrdered = provision.allocations.length > 0;
  if (!isOrdered && !actions.some(({ offered, draft }) => offered || isLeftOpen(draft))) return null;
  return (
    <TableRow className="ep-provision-work">
      <TableCell colSpan={4}>
        {isOrdered && <CareFold id={provision.id} product={provision.product} />}
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
