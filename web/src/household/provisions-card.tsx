import { Paragraph } from '@utrecht/component-library-react';
import { EmergencyDoor } from '../emergency/emergency-door.tsx';
import { graphql } from '../generated/gql.ts';
import type { ProvisionRowFragment, WithheldNoteFragment } from '../generated/graphql.ts';
import { provisionDrafts } from '../provision/provision-actions.tsx';
import { Card } from '../ui/card.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';
import { useLeftOpen } from '../work/use-left-open.ts';
import { WorkPlace } from '../work/work-place.tsx';
import { ProvisionTable } from './provision-table.tsx';
import { eurosInWords, findMonthlySum } from './provision-words.ts';
import { WithheldNotes } from './withheld-note.tsx';
import './provisions-card.css';

const GrantForm = lazyForm(async () => (await import('../provision/grant-form.tsx')).GrantForm);

/** Help as a row shows it. */
export const provisionRowFragment = graphql(`
  fragment ProvisionRow on Provision {
    ...ProvisionWork
    endReason
    person {
      ...NamedPerson
    }
    provider {
      id
      phone
    }
    organisation {
      id
      name
      phone
    }
    previous {
      id
      product {
        id
        name
      }
    }
  }
`);

interface Props {
  readonly provisions: readonly ProvisionRowFragment[];
  readonly asOf: string;
  /** Whether the household is one person. */
  readonly alone: boolean;
  readonly withheld: readonly WithheldNoteFragment[];
}

function Aside({ running, complete }: { running: readonly ProvisionRowFragment[]; complete: boolean }) {
  // A sum of what may be seen would pass for the sum of all.
  const sum = complete && running.length > 1 ? findMonthlySum(running) : undefined;
  if (running.length === 0) return null;
  return (
    <span className="ep-count">
      {running.length} lopend{sum !== undefined && ` · samen ${eurosInWords(sum)} p/mnd`}
    </span>
  );
}

/** To record general help, which needs no case, where the actor may. */
function GeneralHelp() {
  const { householdId, may, lawsFor } = useHouseholdDesk();
  if (!may('GIVE_GENERAL_PROVISION') || !lawsFor('GIVE_GENERAL_PROVISION').includes('GENERAL')) return null;
  const draft = `provision.general.${householdId}`;
  const form = <GrantForm draft={draft} basis={{ law: 'GENERAL', caseId: null, personId: '' }} />;
  return <Actions actions={[{ label: 'Algemene voorziening vastleggen', draft, form }]} />;
}

/** The help that the members have, had not long ago or will have, on one axis of time. */
export function ProvisionsCard({ provisions, asOf, alone, withheld }: Props) {
  const isLeftOpen = useLeftOpen();
  const running = provisions.filter(({ state }) => state === 'CURRENT');
  const shown = provisions.filter(({ state }) => state !== 'ENDED');
  const ended = provisions.filter(({ state }) => state === 'ENDED');
  return (
    <Card
      title="Voorzieningen"
      area="provisions"
      place="voorzieningen"
      aside={<Aside running={running} complete={withheld.length === 0} />}
    >
      <WorkPlace>
        {shown.length > 0 && (
          <ProvisionTable provisions={shown} asOf={asOf} alone={alone} caption="Lopende voorzieningen" />
        )}
        {shown.length === 0 && withheld.length === 0 && (
          <Paragraph className="ep-empty">Er lopen geen voorzieningen die u mag zien.</Paragraph>
        )}
        <WithheldNotes withheld={withheld} />
        <GeneralHelp />
        <EmergencyDoor withheld={withheld} />
        {ended.length > 0 && (
          <details className="ep-fold" open={ended.some((one) => provisionDrafts(one).some(isLeftOpen))}>
            <summary>Beëindigde voorzieningen ({ended.length})</summary>
            <ProvisionTable provisions={ended} asOf={asOf} alone={alone} caption="Beëindigde voorzieningen" />
          </details>
        )}
      </WorkPlace>
    </Card>
  );
}
