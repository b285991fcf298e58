import { Paragraph } from '@utrecht/component-library-react';
import { graphql } from '../generated/gql.ts';
import { callName } from '../shared/person-name.ts';
import type {
  CaseRowFragment,
  FamilyTieFragment,
  HouseholdRecordFragment,
  MemberFragment,
  OtherAtAddressFragment,
  WithheldNoteFragment,
} from '../generated/graphql.ts';
import { Card } from '../ui/card.tsx';
import { CorrectionActions } from '../correction/correction-actions.tsx';
import { CorrectionStory } from '../correction/correction-story.tsx';
import { ProtectionActions } from '../protection/protection-actions.tsx';
import { Choice } from '../ui/choice.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { useHouseholdView } from './household-view.ts';
import { KinPicture } from './kin-picture.tsx';
import { MemberList } from './member-list.tsx';
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
    ...NamedPerson
    birthDate
    age
    deathDate
    registrationStatus
    underInvestigation
    inRegister
    protection {
      id
      ground
      since
      until
      version
    }
    authority {
      id
      kind
      holderId
      holderName
      explanation
    }
  }

  fragment OtherAtAddress on Person {
    ...NamedPerson
    age
  }
`);

interface Props {
  readonly householdId: string;
  readonly members: readonly MemberFragment[];
  readonly relations: readonly FamilyTieFragment[];
  readonly othersAtAddress: readonly OtherAtAddressFragment[];
  readonly withheld: readonly WithheldNoteFragment[];
  /** What staff corrected; undefined until it is there. */
  readonly record: HouseholdRecordFragment | undefined;
  readonly cases: readonly CaseRowFragment[];
  readonly hasPlan: boolean;
}

/** Who belongs to the household, with their family ties. */
export function MembersCard({ householdId, members, relations, othersAtAddress, withheld, ...work }: Props) {
  const { record, cases, hasPlan } = work;
  const { view, onViewChange } = useHouseholdView();
  const callNames = new Map(members.map(({ person }) => [person.id, callName(person.name)]));
  const family = { ties: relations, callNames };
  return (
    <Card
      title="Gezin"
      area="members"
      place="gezin"
      aside={
        <span className="ep-members__aside">
          <span className="ep-count">{members.length === 1 ? '1 persoon' : `${members.length} personen`}</span>
          <Choice
            label="Gezin tonen als"
            options={[
              { value: undefined, label: 'Tekening' },
              { value: 'lijst', label: 'Lijst' },
            ]}
            value={view.gezin}
            onChange={(gezin) => onViewChange({ gezin })}
          />
        </span>
      }
    >
      {members.length === 0 && withheld.length === 0 && (
        <Paragraph className="ep-empty">Op deze dag hoort er niemand bij dit huishouden.</Paragraph>
      )}
      {members.length > 0 &&
        (view.gezin === 'lijst' ? (
          <MemberList members={members} family={family} householdId={householdId} />
        ) : (
          <KinPicture members={members} family={family} householdId={householdId} />
        ))}
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
      <WorkPlace>
        <div className="ep-members__work">
          <ProtectionActions members={members} />
          {record && <CorrectionActions record={record} cases={cases} hasPlan={hasPlan} />}
          {record && <CorrectionStory record={record} />}
        </div>
      </WorkPlace>
    </Card>
  );
}
