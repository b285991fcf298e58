import { Paragraph } from '@utrecht/component-library-react';
import { EmergencyDoor } from '../emergency/emergency-door.tsx';
import { graphql } from '../generated/gql.ts';
import type { ProvisionRowFragment, WithheldNoteFragment } from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { ProvisionTable } from './provision-table.tsx';
import { eurosInWords, findMonthlySum } from './provision-words.ts';
import { WithheldNotes } from './withheld-note.tsx';
import './provisions-card.css';

/** Help as a row shows it. */
export const provisionRowFragment = graphql(`
  fragment ProvisionRow on Provision {
    id
    law
    ladderStep
    deliveryForm
    monthlyCost
    validFrom
    validUntil
    state
    endReason
    product {
      id
      name
    }
    person {
      id
      name {
        ...NameParts
      }
    }
    provider {
      id
      name
      phone
    }
    volume {
      amount
      unit
      per
    }
    organisation {
      id
      name
      phone
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

/** The help that the members have, had not long ago or will have, on one axis of time. */
export function ProvisionsCard({ provisions, asOf, alone, withheld }: Props) {
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
      {shown.length > 0 && (
        <ProvisionTable provisions={shown} asOf={asOf} alone={alone} caption="Lopende voorzieningen" />
      )}
      {shown.length === 0 && withheld.length === 0 && (
        <Paragraph className="ep-empty">Er lopen geen voorzieningen die u mag zien.</Paragraph>
      )}
      <WithheldNotes withheld={withheld} />
      <EmergencyDoor withheld={withheld} />
      {ended.length > 0 && (
        <details className="ep-fold">
          <summary>Beëindigde voorzieningen ({ended.length})</summary>
          <ProvisionTable provisions={ended} asOf={asOf} alone={alone} caption="Beëindigde voorzieningen" />
        </details>
      )}
    </Card>
  );
}
