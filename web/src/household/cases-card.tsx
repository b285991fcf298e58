import {
  Paragraph,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import { Fragment } from 'react';
import { actionsOf, caseDrafts } from '../case/case-actions.tsx';
import { decisionActionsOf, decisionDrafts } from '../decision/decision-actions.tsx';
import { EmergencyDoor } from '../emergency/emergency-door.tsx';
import { graphql } from '../generated/gql.ts';
import type { CaseRowFragment, WithheldNoteFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { FormPlace, lazyForm } from '../work/lazy-form.tsx';
import { useLeftOpen } from '../work/use-left-open.ts';
import { useAsked } from '../work/work-keys.ts';
import { WorkPlace } from '../work/work-place.tsx';
import { CaseRow } from './case-row.tsx';
import { WithheldNotes } from './withheld-note.tsx';
import './cases-card.css';

const CareRequests = lazyForm(async () => (await import('../care/care-requests.tsx')).CareRequests);
const OpenCaseForm = lazyForm(async () => (await import('../case/open-case-form.tsx')).OpenCaseForm);

/** A case as a row shows it. */
export const caseRowFragment = graphql(`
  fragment CaseRow on Case {
    ...DecisionWork
    sight
    officeFunction
    title
    daysLeft
    closedOn
    suwiDerived
    organisation {
      id
      name
      phone
    }
    worker {
      ...StaffReach
    }
    person {
      ...NamedPerson
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

/** What can be done with a case, under its row. */
function CaseWorkRow({ row }: { row: CaseRowFragment }) {
  const isLeftOpen = useLeftOpen();
  const actions = row.sight === 'CONTENT' ? [...decisionActionsOf(row), ...actionsOf(row)] : [];
  if (!actions.some(({ offered, draft }) => offered || isLeftOpen(draft))) return null;
  return (
    <TableRow className="ep-case-work">
      <TableCell colSpan={4}>
        <Actions actions={actions} inSight={2} />
      </TableCell>
    </TableRow>
  );
}

/** To open another case, where the actor may. */
function Opening() {
  const { householdId, may } = useHouseholdDesk();
  const asked = useAsked('case');
  const draft = `case.open.${householdId}`;
  if (!may('OPEN_CASE')) return null;
  return <Actions asked={asked} actions={[{ label: 'Zaak openen', draft, form: <OpenCaseForm draft={draft} /> }]} />;
}

function CaseTable({ cases, withheld, caption }: TableProps) {
  const { isToday } = useHouseholdDesk();
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
          <Fragment key={one.id}>
            <CaseRow row={one} reason={withheld.find((note) => isAbout(note, one))?.reason} />
            {isToday && <CaseWorkRow row={one} />}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}

/** Whether providers can ask something that is answered in such a case: each request has one. */
function isInCareChain({ law }: CaseRowFragment): boolean {
  return law === 'WMO' || law === 'JEUGDWET';
}

interface Props {
  readonly cases: readonly CaseRowFragment[];
  readonly withheld: readonly WithheldNoteFragment[];
}

/** The cases under every law: open ones in sight, closed ones folded. */
export function CasesCard({ cases, withheld }: Props) {
  const isLeftOpen = useLeftOpen();
  const open = cases.filter((one) => one.open);
  const closed = cases.filter((one) => !one.open);
  // What the row of a case already says need not be said again under the table.
  const notes = withheld.filter((note) => !cases.some((one) => isAbout(note, one)));
  return (
    <Card title="Zaken" area="cases" place="zaken" aside={<span className="ep-count">{open.length} open</span>}>
      <WorkPlace>
        {open.length > 0 && <CaseTable cases={open} withheld={withheld} caption="Open zaken" />}
        {open.length === 0 && notes.length === 0 && (
          <Paragraph className="ep-empty">Er lopen geen zaken die u mag zien.</Paragraph>
        )}
        <WithheldNotes withheld={notes} />
        {cases.some(isInCareChain) && (
          <FormPlace awaited={null}>
            <CareRequests />
          </FormPlace>
        )}
        <Opening />
        <EmergencyDoor withheld={withheld} />
        {closed.length > 0 && (
          <details
            className="ep-fold"
            open={closed.some((one) => [...caseDrafts(one), ...decisionDrafts(one)].some(isLeftOpen))}
          >
            <summary>Afgesloten zaken ({closed.length})</summary>
            <CaseTable cases={closed} withheld={withheld} caption="Afgesloten zaken" />
          </details>
        )}
      </WorkPlace>
    </Card>
  );
}
