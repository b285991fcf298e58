import { TableCell, TableRow } from '@utrecht/component-library-react';
import type { CaseRowFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { Due } from '../ui/due.tsx';
import { Icon } from '../ui/icon.tsx';
import { Reach } from '../ui/reach.tsx';
import { Status, type Tone } from '../ui/status.tsx';

const tones: Record<NonNullable<CaseRowFragment['status']>, Tone> = {
  RECEIVED: 'neutral',
  IN_PROGRESS: 'neutral',
  SUSPENDED: 'warning',
  DECIDED: 'safe',
  CLOSED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** Organisations that answer for the law, where they are others than the one that has the case in hand. */
function othersResponsible(row: CaseRowFragment): string[] {
  const names = row.responsibilities
    .filter((one) => one.officeFunction === row.officeFunction && one.status === 'IN_FORCE')
    .flatMap(({ organisation }) =>
      organisation && organisation.id !== row.organisation.id ? [organisation.name] : [],
    );
  return [...new Set(names)];
}

function Who({ row }: { row: CaseRowFragment }) {
  const label = useLabel();
  const { organisation, officeFunction, worker } = row;
  const responsible = othersResponsible(row);
  return (
    <TableCell data-label="Wie">
      <span className="ep-case__organisation">
        {organisation.name} <span className="ep-case__office">{label('OfficeFunction', officeFunction)}</span>
      </span>
      <span className="ep-case__worker">
        {worker && `${worker.name} `}
        <Reach whom={worker?.name ?? organisation.name} phone={worker?.phone ?? organisation.phone} />
      </span>
      {responsible.length > 0 && <span className="ep-case__note">Verantwoordelijk: {joinInWords(responsible)}</span>}
    </TableCell>
  );
}

function LawCell({ row }: { row: CaseRowFragment }) {
  const label = useLabel();
  return (
    <th scope="row" className="utrecht-table__cell ep-case__law">
      {label('Law', row.law)}
      {row.number && <span className="ep-case__number">{row.number}</span>}
    </th>
  );
}

/** A case of which only the existence is seen: it says whom to call in the place where its content would have stood. */
function ShieldedRow({ row }: { row: CaseRowFragment }) {
  return (
    <TableRow className="ep-case ep-case--shielded">
      <LawCell row={row} />
      <TableCell data-label="Zaak" colSpan={3}>
        <span className="ep-case__shield">
          <Icon name="lock" />
          <span>
            Er {row.open ? 'loopt' : 'was'} een zaak bij {row.organisation.name}.{' '}
            <span className="ep-case__note">(inhoud afgeschermd)</span>
          </span>
        </span>
      </TableCell>
      <Who row={row} />
    </TableRow>
  );
}

function DueCell({ row }: { row: CaseRowFragment }) {
  if (!row.open && row.closedOn) {
    return <TableCell data-label="Uiterlijk">afgesloten {shortDate(row.closedOn)}</TableCell>;
  }
  return (
    <TableCell data-label="Uiterlijk">
      {row.dueOn ? (
        <Due date={row.dueOn} days={row.daysLeft ?? undefined} />
      ) : (
        <span className="ep-case__note">geen termijn</span>
      )}
    </TableCell>
  );
}

/** One case in the table. */
export function CaseRow({ row }: { row: CaseRowFragment }) {
  const label = useLabel();
  if (row.sight === 'EXISTS') return <ShieldedRow row={row} />;
  return (
    <TableRow className="ep-case">
      <LawCell row={row} />
      <TableCell data-label="Zaak">
        <span className="ep-case__title">{row.title}</span>
        <span className="ep-case__note">
          {row.kind && capitalised(label('CaseKind', row.kind))}
          {row.person && ` voor ${row.person.name.full}`}
        </span>
      </TableCell>
      <TableCell data-label="Status">
        {row.status && <Status tone={tones[row.status]}>{label('CaseStatus', row.status)}</Status>}
        {row.receivedOn && <span className="ep-case__note">ontvangen {shortDate(row.receivedOn)}</span>}
      </TableCell>
      <DueCell row={row} />
      <Who row={row} />
    </TableRow>
  );
}
