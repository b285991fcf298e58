import { Paragraph, Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { EmergencyDoor } from '../emergency/emergency-door.tsx';
import { graphql } from '../generated/gql.ts';
import type { CaseRowFragment, WithheldNoteFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { CaseRow } from './case-row.tsx';
import { WithheldNotes } from './withheld-note.tsx';
import './cases-card.css';

/** A case as a row shows it. */
export const caseRowFragment = graphql(`
  fragment CaseRow on Case {
    id
    sight
    law
    officeFunction
    open
    number
    kind
    title
    status
    receivedOn
    dueOn
    daysLeft
    closedOn
    suwiDerived
    decisions {
      ...CaseDecision
    }
    organisation {
      id
      name
      phone
    }
    worker {
      ...StaffReach
    }
    person {
      id
      name {
        ...NameParts
      }
    }
    responsibilities {
      id
      officeFunction
      task
      status
      organisation {
        id
        name
        phone
      }
    }
  }
`);

interface TableProps {
  readonly cases: readonly CaseRowFragment[];
  readonly withheld: readonly WithheldNoteFragment[];
  readonly caption: string;
}

/** Whether a note tells why the content of this case is held back. */
function isAbout(note: WithheldNoteFragment, row: CaseRowFragment): boolean {
  return row.sight === 'EXISTS' && note.law === row.law && note.contact?.id === row.worker?.id;
}

function CaseTable({ cases, withheld, caption }: TableProps) {
  return (
    <Table className="ep-cases" aria-label={caption}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell scope="col">Wet</TableHeaderCell>
          <TableHeaderCell scope="col">Zaak</TableHeaderCell>
          <TableHeaderCell scope="col">Status en termijn</TableHeaderCell>
          <TableHeaderCell scope="col">Wie</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {cases.map((one) => (
          <CaseRow key={one.id} row={one} reason={withheld.find((note) => isAbout(note, one))?.reason} />
        ))}
      </TableBody>
    </Table>
  );
}

interface Props {
  readonly cases: readonly CaseRowFragment[];
  readonly withheld: readonly WithheldNoteFragment[];
}

/** The cases under every law: open ones in sight, closed ones folded. */
export function CasesCard({ cases, withheld }: Props) {
  const open = cases.filter((one) => one.open);
  const closed = cases.filter((one) => !one.open);
  // What the row of a case already says need not be said again under the table.
  const notes = withheld.filter((note) => !cases.some((one) => isAbout(note, one)));
  return (
    <Card title="Zaken" area="cases" place="zaken" aside={<span className="ep-count">{open.length} open</span>}>
      {open.length > 0 && <CaseTable cases={open} withheld={withheld} caption="Open zaken" />}
      {open.length === 0 && notes.length === 0 && (
        <Paragraph className="ep-empty">Er lopen geen zaken die u mag zien.</Paragraph>
      )}
      <WithheldNotes withheld={notes} />
      <EmergencyDoor withheld={withheld} />
      {closed.length > 0 && (
        <details className="ep-fold">
          <summary>Afgesloten zaken ({closed.length})</summary>
          <CaseTable cases={closed} withheld={withheld} caption="Afgesloten zaken" />
        </details>
      )}
    </Card>
  );
}
