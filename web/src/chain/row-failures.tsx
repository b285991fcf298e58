import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import type { ChainMessageOpenQuery } from '../generated/graphql.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';

type Failure = NonNullable<ChainMessageOpenQuery['chainMessage']>['rowFailures'][number];

/** Which rows of a file were not taken in, and why. */
export function RowFailures({ failures }: { readonly failures: readonly Failure[] }) {
  if (failures.length === 0) return null;
  return (
    <ScrollBox label="Regels die niet zijn overgenomen">
      <Table>
        <TableHeader>
          <TableRow>
            <TableHeaderCell scope="col">Regel</TableHeaderCell>
            <TableHeaderCell scope="col">Kolom</TableHeaderCell>
            <TableHeaderCell scope="col">Waarom niet</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {failures.map(({ line, column, code, reason }) => (
            <TableRow key={`${line} ${column ?? ''} ${code}`}>
              <th scope="row" className="utrecht-table__cell">
                {line}
              </th>
              <TableCell>{column ?? 'hele regel'}</TableCell>
              <TableCell>{reason}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollBox>
  );
}
