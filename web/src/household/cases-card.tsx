import { Paragraph, Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
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
        full
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

function CaseTable({ cases, caption }: { cases: readonly CaseRowFragment[]; caption: string }) {
  return (
    <Table className="ep-cases" aria-label={caption}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell scope="col">Wet</TableHeaderCell>
          <TableHeaderCell scope="col">Zaak</TableHeaderCell>
          <TableHeaderCell scope="col">Status</TableHeaderCell>
          <TableHeaderCell scope="col">Uiterlijk</TableHeaderCell>
          <TableHeaderCell scope="col">Wie</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {cases.map((one) => (
          <CaseRow key={one.id} row={one} />
        ))}
      </TableBody>
    </Table>
  );
}

/** What a case that is seen only to exist already says of itself need not be said again under the table. */
function isSaidInTable(note: WithheldNoteFragment, cases: readonly CaseRowFragment[]): boolean {
  return cases.some((one) => one.sight === 'EXISTS' && (!note.law || one.law === note.law));
}

interface Props {
  readonly cases: readonly CaseRowFragment[];
  readonly withheld: readonly WithheldNoteFragment[];
}

/** The cases under every law: open ones in sight, closed ones folded. */
export function CasesCard({ cases, withheld }: Props) {
  const open = cases.filter((one) => one.open);
  const closed = cases.filter((one) => !one.open);
  const notes = withheld.filter((note) => !isSaidInTable(note, cases));
  return (
    <Card title="Zaken" area="cases" aside={<span className="ep-count">{open.length} open</span>}>
      {open.length > 0 && <CaseTable cases={open} caption="Open zaken" />}
      {open.length === 0 && notes.length === 0 && (
        <Paragraph className="ep-empty">Er lopen geen zaken die u mag zien.</Paragraph>
      )}
      <WithheldNotes withheld={notes} />
      {closed.length > 0 && (
        <details className="ep-fold">
          <summary>Afgesloten zaken ({closed.length})</summary>
          <CaseTable cases={closed} caption="Afgesloten zaken" />
        </details>
      )}
    </Card>
  );
}
