import { graphql } from '../generated/gql.ts';
import type { DutyItemFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Card } from '../ui/card.tsx';
import { Due } from '../ui/due.tsx';
import { Reach } from '../ui/reach.tsx';
import './duties-card.css';

/** Who must act now, and by when. */
export const dutyItemFragment = graphql(`
  fragment DutyItem on Duty {
    key
    kind
    message
    dueOn
    daysLeft
    organisation {
      id
      name
    }
    worker {
      id
      name
      phone
    }
    reach {
      phone
      email
    }
    norms {
      endsOn
      norm {
        id
        description
        assumed
      }
    }
    ... on PlanDuty {
      agreedFor
    }
    ... on CaseDuty {
      law
      statutory {
        endsOn
        standsStill
        term {
          code
          article
        }
      }
    }
  }
`);

/** What asks it, each with its own day: the law with its article, and the agreement. */
function demandsOf(duty: DutyItemFragment): string[] {
  const agreed = 'agreedFor' in duty && duty.agreedFor ? [`afgesproken ${shortDate(duty.agreedFor)}`] : [];
  const statutory = 'statutory' in duty ? duty.statutory : undefined;
  const law = statutory?.term?.article ?? 'de wet';
  const demands = (duty.norms ?? []).map(
    ({ endsOn, norm }) => `norm ${shortDate(endsOn)}: ${norm.description}${norm.assumed ? ' (aanname)' : ''}`,
  );
  if (!statutory) return [...agreed, ...demands];
  const term = statutory.standsStill
    ? `termijn van ${law} staat stil`
    : `wettelijk uiterlijk ${shortDate(statutory.endsOn)} (${law})`;
  return [term, ...demands];
}

function DutyItem({ duty }: { duty: DutyItemFragment }) {
  const label = useLabel();
  const { kind, message, dueOn, daysLeft, organisation, worker, reach } = duty;
  const whom = worker?.phone ? worker.name : organisation?.name;
  const phone = worker?.phone ?? reach?.phone;
  return (
    <li className="ep-duty">
      <span className="ep-duty__what">
        {'law' in duty && `${label('Law', duty.law)}: `}
        {message}
      </span>
      <span className="ep-duty__when">
        {dueOn && <Due date={dueOn} days={daysLeft ?? undefined} />}
        {!dueOn && <span className="ep-duty__note">{kind ? 'geen termijn' : 'inhoud afgeschermd'}</span>}
        {whom && <Reach whom={whom} phone={phone} email={phone ? undefined : reach?.email} />}
      </span>
      {demandsOf(duty).map((demand) => (
        <span key={demand} className="ep-duty__note">
          {demand}
        </span>
      ))}
    </li>
  );
}

/** Who is to move, the first day first; nothing where there is nothing to do. */
export function DutiesCard({ duties }: { duties: readonly DutyItemFragment[] }) {
  if (duties.length === 0) return null;
  return (
    <Card title="Wie is aan zet" area="duties" aside={<span className="ep-count">{duties.length}</span>}>
      <ul className="ep-duties">
        {duties.map((duty) => (
          <DutyItem key={duty.key} duty={duty} />
        ))}
      </ul>
    </Card>
  );
}
