import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import type { ScoreSeriesFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { capitalised } from '../shared/text.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { scoreInWords } from './scores.ts';

/** Every score with why and when it was given, the latest of each series first. */
export function ScoreTable({ series }: { series: readonly ScoreSeriesFragment[] }) {
  const label = useLabel();
  return (
    <ScrollBox label="Scores">
      <Table className="ep-scores__table" aria-label="Scores op de zelfredzaamheid-matrix">
        <TableHeader>
          <TableRow>
            <TableHeaderCell scope="col">Leefgebied</TableHeaderCell>
            <TableHeaderCell scope="col">Wie</TableHeaderCell>
            <TableHeaderCell scope="col">Score</TableHeaderCell>
            <TableHeaderCell scope="col">Datum</TableHeaderCell>
            <TableHeaderCell scope="col">Waarom gescoord</TableHeaderCell>
            <TableHeaderCell scope="col">Door</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {series.flatMap(({ lifeDomain, person, scores }) =>
            scores.toReversed().map(({ id, value, scoredOn, reason, staff }) => (
              <TableRow key={id}>
                <th scope="row" className="utrecht-table__cell">
                  {capitalised(label('LifeDomain', lifeDomain))}
                </th>
                <TableCell>{callName(person.name)}</TableCell>
                <TableCell>
                  <strong>{value}</strong> {scoreInWords(value)}
                </TableCell>
                <TableCell className="ep-scores__date">
                  <time dateTime={scoredOn}>{shortDate(scoredOn)}</time>
                </TableCell>
                <TableCell>{reason}</TableCell>
                <TableCell>{staff.name}</TableCell>
              </TableRow>
            )),
          )}
        </TableBody>
      </Table>
    </ScrollBox>
  );
}
