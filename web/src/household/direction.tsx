import { Paragraph } from '@utrecht/component-library-react';
import { DirectionHistory } from '../direction/direction-history.tsx';
import { graphql } from '../generated/gql.ts';
import type { DirectionFragment, TeamMemberItemFragment } from '../generated/graphql.ts';
import { lastDayOf, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Reach } from '../ui/reach.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { WorkPlace } from '../work/work-place.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import './direction.css';

const AddTeamMemberForm = lazyForm(async () => (await import('../direction/team-forms.tsx')).AddTeamMemberForm);
const RemoveTeamMemberForm = lazyForm(async () => (await import('../direction/team-forms.tsx')).RemoveTeamMemberForm);

/** Who works in the plan, did so before, and who directed it when. */
export const directionFragment = graphql(`
  fragment Direction on Plan {
    id
    team {
      ...TeamMemberItem
    }
    formerTeam {
      ...TeamMemberItem
    }
    directors {
      ...DirectorItem
    }
    ...PlanDirection
  }

  fragment TeamMemberItem on TeamMember {
    id
    version
    law
    validFrom
    validUntil
    staff {
      ...StaffReach
    }
  }

  fragment DirectorItem on Director {
    id
    validFrom
    validUntil
    staff {
      id
      name
      organisation {
        id
        name
      }
    }
  }
`);

interface Period {
  readonly validFrom: string;
  readonly validUntil?: string | null | undefined;
}

function PeriodWords({ period: { validFrom, validUntil } }: { period: Period }) {
  return (
    <span className="ep-direction__period">
      {validUntil ? `${shortDate(validFrom)} t/m ${shortDate(lastDayOf(validUntil))}` : `sinds ${shortDate(validFrom)}`}
    </span>
  );
}

function TeamMemberItem({ one, reach }: { one: TeamMemberItemFragment; reach: boolean }) {
  const label = useLabel();
  const { may } = useHouseholdDesk();
  const { id, staff, law } = one;
  const draft = `team.remove.${id}`;
  return (
    <li className="ep-direction__one">
      <span>
        <strong>{staff.name}</strong> <PeriodWords period={one} />
      </span>
      <span className="ep-direction__note">
        {[staff.jobTitle, staff.organisation.name, law && label('Law', law)].filter(Boolean).join(' · ')}
      </span>
      {reach && <Reach whom={staff.name} phone={staff.phone ?? staff.organisation.phone} />}
      {reach && may('REMOVE_TEAM_MEMBER') && (
        <Actions
          actions={[
            {
              label: 'Uit het team halen',
              about: staff.name,
              draft,
              form: <RemoveTeamMemberForm draft={draft} member={one} />,
            },
          ]}
        />
      )}
    </li>
  );
}

/** The team beside the director, and the directors one after the other: where one ends the next takes over. */
export function Direction({ plan }: { plan: DirectionFragment | null | undefined }) {
  const { may } = useHouseholdDesk();
  if (!plan) return <Paragraph className="ep-empty">Er is geen plan, en dus geen team.</Paragraph>;
  const { id: planId, team, formerTeam, directors, directorOffers, deputies } = plan;
  const draft = `team.add.${planId}`;
  const present = [...team.map(({ staff }) => staff.id), ...directors.slice(0, 1).map(({ staff }) => staff.id)];
  return (
    <WorkPlace>
      {team.length === 0 && (
        <Paragraph className="ep-empty">Naast de regisseur werkt er niemand in het plan.</Paragraph>
      )}
      {team.length > 0 && (
        <ul className="ep-direction">
          {team.map((one) => (
            <TeamMemberItem key={one.id} one={one} reach />
          ))}
        </ul>
      )}
      {may('ADD_TEAM_MEMBER') && (
        <Actions
          actions={[
            {
              label: 'Collega opnemen',
              draft,
              form: <AddTeamMemberForm draft={draft} planId={planId} present={present} />,
            },
          ]}
        />
      )}
      {directors.length > 0 && (
        <>
          <h3 className="ep-direction__title">Wie de regie heeft en had</h3>
          <ol className="ep-direction ep-direction--chain">
            {directors.map((director) => (
              <li key={director.id} className="ep-direction__one">
                <span>
                  <strong>{director.staff.name}</strong> <PeriodWords period={director} />
                </span>
                <span className="ep-direction__note">{director.staff.organisation.name}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {formerTeam.length > 0 && (
        <details className="ep-fold ep-fold--small">
          <summary>Eerder in het team ({formerTeam.length})</summary>
          <ul className="ep-direction">
            {formerTeam.map((one) => (
              <TeamMemberItem key={one.id} one={one} reach={false} />
            ))}
          </ul>
        </details>
      )}
      <DirectionHistory offers={directorOffers} deputies={deputies} />
    </WorkPlace>
  );
}
