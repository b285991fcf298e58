import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { Compared, WorkConflict } from './use-work-form.ts';

function Comparison({ rows }: { rows: readonly Compared[] }) {
  const typed = rows.some((row) => row.typed !== undefined);
  return (
    <Table className="ep-conflict__table">
      <TableHeader>
        <TableRow>
          <TableHeaderCell scope="col">Wat</TableHeaderCell>
          <TableHeaderCell scope="col">Zo is het nu</TableHeaderCell>
          {typed && <TableHeaderCell scope="col">Dit vulde u in</TableHeaderCell>}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.label}>
            <th scope="row" className="utrecht-table__cell">
              {row.label}
            </th>
            <TableCell>{row.now}</TableCell>
            {typed && <TableCell>{row.typed}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

interface Props {
  readonly conflict: WorkConflict;
  /** Whether anything was typed that could be lost. */
  readonly hasTyped: boolean;
  readonly onTakeTheirs: () => void;
}

/** Says that another changed the same thing, what it is now beside what was typed, and lets one choose. */
export function ConflictChoice({ conflict, hasTyped, onTakeTheirs }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { compare } = conflict;
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="ep-conflict">
      <p className="ep-conflict__title">
        <Icon name="alert" /> Iemand anders heeft dit intussen gewijzigd.
      </p>
      {compare ? <Comparison rows={compare} /> : <p>We halen op hoe het nu is…</p>}
      <p>{hasTyped ? 'Wat u invulde, staat hieronder nog. Wat wilt u?' : 'Wilt u nog doorgaan?'}</p>
      <div className="ep-buttons">
        <Button appearance="secondary-action-button" disabled={!compare} onClick={conflict.keepMine}>
          {hasTyped ? 'Doorgaan met wat ik invulde' : 'Doorgaan'}
        </Button>
        {hasTyped && (
          <Button appearance="secondary-action-button" disabled={!compare} onClick={onTakeTheirs}>
            Laat staan zoals het nu is
          </Button>
        )}
      </div>
    </div>
  );
}
