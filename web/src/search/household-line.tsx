import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../generated/gql.ts';
import type { HouseholdLineFragment } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import { joinInWords } from '../shared/text.ts';
import './household-line.css';

/** A household in a list to choose from. */
export const householdLineFragment = graphql(`
  fragment HouseholdLine on Household {
    id
    asOf
    address {
      id
      line
    }
    members {
      id
      person {
        ...NamedPerson
        age
      }
    }
  }
`);

function membersInWords({ members }: HouseholdLineFragment): string {
  const names = members.map(({ person: { name, age } }) =>
    age === null || age === undefined ? callName(name) : `${callName(name)} (${age})`,
  );
  return names.length > 0 ? joinInWords(names) : 'Leden afgeschermd';
}

/** A household as a link to its page, with what more there is to say of it. */
export function HouseholdLine({ household, children }: { household: HouseholdLineFragment; children?: ReactNode }) {
  return (
    <Link to="/huishouden/$id" params={{ id: household.id }} className="ep-line">
      <strong>{household.address?.line ?? 'Adres afgeschermd'}</strong>
      <span>{membersInWords(household)}</span>
      {children}
    </Link>
  );
}
