import { graphql } from '../generated/gql.ts';
import { callName } from '../shared/person-name.ts';
import type { FormerMemberFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';

/** Somebody who belonged to the household before. */
export const formerMemberFragment = graphql(`
  fragment FormerMember on Membership {
    id
    role
    validFrom
    validUntil
    person {
      ...NamedPerson
    }
  }
`);

/** Who belonged to the household before, folded: the past comes last. */
export function FormerMembers({ members }: { members: readonly FormerMemberFragment[] }) {
  const label = useLabel();
  if (members.length === 0) return null;
  return (
    <details className="ep-fold ep-fold--card">
      <summary>Eerdere leden van dit huishouden ({members.length})</summary>
      <ul className="ep-former">
        {members.map(({ id, role, validFrom, validUntil, person }) => (
          <li key={id}>
            <strong>{callName(person.name)}</strong> <span>{label('MembershipRole', role)}</span>{' '}
            <span>
              {validFrom && `vanaf ${dateInWords(validFrom)} `}
              {validUntil && `tot ${dateInWords(validUntil)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
