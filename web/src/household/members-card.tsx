import { Link } from '@tanstack/react-router';
import { Paragraph } from '@utrecht/component-library-react';
import { graphql } from '../generated/gql.ts';
import { callName } from '../shared/person-name.ts';
import type {
  FamilyTieFragment,
  MemberFragment,
  MemberPersonFragment,
  OtherAtAddressFragment,
  WithheldNoteFragment,
} from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Card } from '../ui/card.tsx';
import { Status } from '../ui/status.tsx';
import { type CallNames, familyLinesOf } from './family.ts';
import { WithheldNotes } from './withheld-note.tsx';
import './members-card.css';

/** A member of the household with what the card shows of the person. */
export const memberFragment = graphql(`
  fragment Member on Membership {
    id
    role
    kind
    origin
    person {
      ...MemberPerson
      memberships {
        id
        kind
        household {
          id
          asOf
          address {
            id
            line
          }
        }
      }
    }
  }

  fragment MemberPerson on Person {
    id
    name {
      ...NameParts
    }
    birthDate
    age
    deathDate
    registrationStatus
    underInvestigation
    authority {
      id
      kind
      holderId
      holderName
      explanation
    }
  }

  fragment OtherAtAddress on Person {
    id
    name {
      ...NameParts
    }
    age
  }
`);

function Marks({ member }: { member: MemberFragment }) {
  const label = useLabel();
  const { person } = member;
  return (
    <>
      {member.kind === 'SECONDARY' && <Status>{label('MembershipKind', member.kind)}</Status>}
      {person.registrationStatus !== 'CURRENT' && (
        <Status tone="warning">{label('RegistrationStatus', person.registrationStatus)}</Status>
      )}
      {person.underInvestigation && <Status tone="warning">Gegevens in onderzoek</Status>}
    </>
  );
}

function Born({ person }: { person: MemberPersonFragment }) {
  const { birthDate, age, deathDate } = person;
  return (
    <span className="ep-member__born">
      <span className="ep-visually-hidden">{typeof age === 'number' ? `${age} jaar, ` : ''}geboren </span>
      {birthDate ? dateInWords(birthDate) : 'op onbekende datum'}
      {deathDate && `, overleden ${dateInWords(deathDate)}`}
    </span>
  );
}

/** The other households that a member of this one belongs to, such as the other parent's. */
function OtherHouseholds({ member, householdId }: { member: MemberFragment; householdId: string }) {
  const others = member.person.memberships.filter(({ household }) => household.id !== householdId);
  return others.map(({ id, kind, household }) => (
    <div key={id} className="ep-member__line">
      <dt>{kind === 'PRINCIPAL' ? 'Woont op' : 'Hoort ook bij'}</dt>
      <dd>
        <Link className="utrecht-link utrecht-link--html-a" to="/huishouden/$id" params={{ id: household.id }}>
          {household.address?.line ?? 'een ander huishouden'}
        </Link>
      </dd>
    </div>
  ));
}

interface MemberProps {
  readonly member: MemberFragment;
  readonly family: { readonly ties: readonly FamilyTieFragment[]; readonly callNames: CallNames };
  readonly householdId: string;
}

function MemberItem({ member, family, householdId }: MemberProps) {
  const label = useLabel();
  const { person, role } = member;
  const child = role === 'CHILD';
  return (
    <li className={`ep-member${child ? ' ep-member--child' : ''}`}>
      <span className="ep-member__age" aria-hidden="true">
        {person.age ?? (person.deathDate ? '†' : '?')}
      </span>
      <div className="ep-member__text">
        <p className="ep-member__name">
          <strong>{callName(person.name)}</strong>{' '}
          <span className="ep-member__role">{label('MembershipRole', role)}</span> <Born person={person} />{' '}
          <Marks member={member} />
        </p>
        <dl className="ep-member__lines">
          {familyLinesOf(person, family, label).map(({ name, text }) => (
            <div key={name} className="ep-member__line">
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {member.origin === 'STAFF' && (
            <div className="ep-member__line">
              <dt>Toegevoegd door</dt>
              <dd>{label('HouseholdOrigin', member.origin)}</dd>
            </div>
          )}
          <OtherHouseholds member={member} householdId={householdId} />
        </dl>
      </div>
    </li>
  );
}

interface Props {
  readonly householdId: string;
  readonly members: readonly MemberFragment[];
  readonly relations: readonly FamilyTieFragment[];
  readonly othersAtAddress: readonly OtherAtAddressFragment[];
  readonly withheld: readonly WithheldNoteFragment[];
}

/** Who belongs to the household, with their family ties. */
export function MembersCard({ householdId, members, relations, othersAtAddress, withheld }: Props) {
  const callNames = new Map(members.map(({ person }) => [person.id, callName(person.name)]));
  const family = { ties: relations, callNames };
  return (
    <Card
      title="Gezin"
      area="members"
      aside={<span className="ep-count">{members.length === 1 ? '1 persoon' : `${members.length} personen`}</span>}
    >
      {members.length === 0 && withheld.length === 0 && (
        <Paragraph className="ep-empty">Op deze dag hoort er niemand bij dit huishouden.</Paragraph>
      )}
      <ul className="ep-members">
        {members.map((member) => (
          <MemberItem key={member.id} member={member} family={family} householdId={householdId} />
        ))}
      </ul>
      {othersAtAddress.length > 0 && (
        <details className="ep-fold">
          <summary>Ook op dit adres, geen lid van dit huishouden ({othersAtAddress.length})</summary>
          <ul>
            {othersAtAddress.map((person) => (
              <li key={person.id}>
                {callName(person.name)}
                {typeof person.age === 'number' ? `, ${person.age} jaar` : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
      <WithheldNotes withheld={withheld} />
    </Card>
  );
}
