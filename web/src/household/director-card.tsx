import { Paragraph } from '@utrecht/component-library-react';
import { DirectionWork } from '../direction/direction-work.tsx';
import { graphql } from '../generated/gql.ts';
import type { DirectorCardFragment, PlanDirectionFragment, WithheldNoteFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { Card } from '../ui/card.tsx';
import { Reach } from '../ui/reach.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { WithheldNotes } from './withheld-note.tsx';
import './director-card.css';

/** The director as the card shows them; and how any member of staff is reached, here and elsewhere. */
export const directorCardFragment = graphql(`
  fragment DirectorCard on Director {
    id
    version
    validFrom
    staff {
      ...StaffReach
    }
  }

  fragment StaffReach on StaffMember {
    id
    name
    jobTitle
    phone
    email
    organisation {
      id
      name
      phone
      email
    }
  }
`);

interface Props {
  /** The plan that is directed; null where there is none. */
  readonly plan: PlanDirectionFragment | null | undefined;
  readonly asOf: string;
  readonly director: DirectorCardFragment | null | undefined;
  readonly withheld: readonly WithheldNoteFragment[];
}

/** Who directs the plan, and how to reach them: the first thing that is asked. */
export function DirectorCard({ plan, director, withheld, asOf }: Props) {
  return (
    <Card title="Regisseur" area="director" place="regisseur">
      {director ? (
        <div className="ep-director">
          <p className="ep-director__name">{director.staff.name}</p>
          <p className="ep-director__place">
            {director.staff.jobTitle}
            <br />
            {director.staff.organisation.name}
          </p>
          <Reach whom={director.staff.name} phone={director.staff.phone} email={director.staff.email} />
          <p className="ep-director__since">Regisseur sinds {dateInWords(director.validFrom)}</p>
        </div>
      ) : (
        withheld.length === 0 && <Paragraph className="ep-empty">Er is nog geen regisseur.</Paragraph>
      )}
      {plan && withheld.length === 0 && (
        <WorkPlace>
          <DirectionWork plan={plan} director={director} asOf={asOf} />
        </WorkPlace>
      )}
      <WithheldNotes withheld={withheld} />
    </Card>
  );
}
