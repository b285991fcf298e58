import { TableCell, TableRow } from '@utrecht/component-library-react';
import type { CaseRowFragment, WithheldReason } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { callName } from '../shared/person-name.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { Due } from '../ui/due.tsx';
import { Icon } from '../ui/icon.tsx';
import { Reach } from '../ui/reach.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { DecisionItem } from './decision-item.tsx';

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
    <TableCell>
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
function ShieldedRow({ row, reason }: { row: CaseRowFragment; reason: WithheldReason | undefined }) {
  const label = useLabel();
  return (
    <TableRow className="ep-case ep-case--shielded">
      <LawCell row={row} />
      <TableCell colSpan={2}>
        <span className="ep-case__shield">
          <Icon name="lock" />
          <span>
            Er {row.open ? 'loopt' : 'was'} een zaak bij {row.organisation.name}.{' '}
            <span className="ep-case__note">
              (inhoud afgeschermd{reason && `: ${label('WithheldReason', reason)}`})
            </span>
          </span>
        </span>
      </TableCell>
      <Who row={row} />
    </TableRow>
  );
}

/** Where the case stands, and by when it must be decided or since when it lies there. */
function StandingCell({ row }: { row: CaseRowFragment }) {
  const label = useLabel();
  const { status, open, dueOn, daysLeft, closedOn, receivedOn } = row;
  return (
    <TableCell>
      {status && <Status tone={tones[status]}>{label('CaseStatus', status)}</Status>}
      <span className="ep-case__term">
        {open && dueOn && status !== 'SUSPENDED' && <Due date={dueOn} days={daysLeft ?? undefined} />}
        {/* Awb art. 4:15: while a case is suspended its term stands still, so no days are counted. */}
        {status === 'SUSPENDED' && <span className="ep-case__note">de termijn staat stil</span>}
        {closedOn && <span className="ep-case__note">op {shortDate(closedOn)}</span>}
        {!dueOn && !closedOn && receivedOn && <span className="ep-case__note">ontvangen {shortDate(receivedOn)}</span>}
      </span>
    </TableCell>
  );
}

/** One case in the table; with the reason where its content is held back. */
export function CaseRow({ row, reason }: { row: CaseRowFragment; reason: WithheldReason | undefined }) {
  const label = useLabel();
  if (row.sight === 'EXISTS') return <ShieldedRow row={row} reason={reason} />;
  return (
    <TableRow className="ep-case">
      <LawCell row={row} />
      <TableCell>
        <span className="ep-case__title">{row.title}</span>
        <span className="ep-case__note">
          {row.kind && capitalised(label('CaseKind', row.kind))}
          {row.person && ` voor ${callName(row.person.name)}`}
        </span>
        {/* What it may be used for is bound by law, also for whoever reads it (Wet SUWI art. 62). */}
        {row.suwiDerived && <Status tone="warning">{label('WithheldReason', 'SUWI')}</Status>}
        {row.decisions?.map((decision) => (
          <DecisionItem key={decision.id} decision={decision} />
        ))}
      </TableCell>
      <StandingCell row={row} />
      <Who row={row} />
    </TableRow>
  );
}
