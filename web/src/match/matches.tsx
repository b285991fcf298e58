import { graphql } from '../generated/gql.ts';
import type { MatchItemFragment } from '../generated/graphql.ts';
import { dateInWords, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { Reach } from '../ui/reach.tsx';
import { Status } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';

const CloseMatchForm = lazyForm(async () => (await import('./close-match-form.tsx')).CloseMatchForm);

/** That several organisations are worried about one young person, and whom to call. */
export const matchItemFragment = graphql(`
  fragment MatchItem on Match {
    id
    foundOn
    closedOn
    ending
    version
    person {
      ...NamedPerson
    }
    parties {
      organisation {
        id
        name
        phone
        email
      }
      contact {
        id
        name
        phone
        email
      }
    }
  }
`);

function MatchItem({ match }: { match: MatchItemFragment }) {
  const label = useLabel();
  const { may } = useHouseholdDesk();
  const { id, foundOn, closedOn, ending, person, parties } = match;
  const name = callName(person.name);
  const draft = `match.close.${id}`;
  return (
    <li className="ep-signal">
      <p className="ep-signal__head">
        <strong>Match over {name}</strong>
        <Status tone={closedOn ? 'safe' : 'warning'}>{closedOn ? 'afgesloten' : 'loopt'}</Status>
      </p>
      <p>
        {closedOn
          ? `Ook een andere organisatie maakte zich zorgen om ${name}.`
          : `Ook een andere organisatie maakt zich zorgen om ${name}. U ziet wie, niet waarover: bel om af te stemmen.`}
      </p>
      <ul>
        {parties.map(({ organisation, contact }) => (
          <li key={organisation.id}>
            {contact ? `${contact.name}, ${organisation.name}` : organisation.name}{' '}
            <Reach
              whom={contact?.name ?? organisation.name}
              phone={contact?.phone ?? organisation.phone}
              email={contact?.email ?? organisation.email}
            />
          </li>
        ))}
      </ul>
      <p className="ep-signal__note">
        Gevonden op {dateInWords(foundOn)}
        {closedOn && ending && ` · ${label('MatchEnding', ending)} op ${shortDate(closedOn)}`}
      </p>
      <Actions
        actions={[
          {
            label: 'Match afsluiten',
            about: `over ${name}`,
            draft,
            offered: !closedOn && may('CLOSE_MATCH'),
            form: <CloseMatchForm draft={draft} match={match} />,
          },
        ]}
      />
    </li>
  );
}

/** Matches about young people of the household, for the organisations that were matched; above the signals. */
export function Matches({ matches }: { matches: readonly MatchItemFragment[] }) {
  if (matches.length === 0) return null;
  return (
    <ul className="ep-signals ep-signals--matches" aria-label="Matches">
      {matches.map((match) => (
        <MatchItem key={match.id} match={match} />
      ))}
    </ul>
  );
}
