import { Link } from '@tanstack/react-router';
import type { MemberFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { type Family, familyLinesOf } from './family.ts';
import { MemberAge, MemberBorn } from './member-born.tsx';
import { MemberMarks } from './member-marks.tsx';
import { protectionInWords } from './protection.ts';
import { otherHouseholdsOf } from './other-household.ts';

interface MemberProps {
  readonly member: MemberFragment;
  readonly family: Family;
  readonly householdId: string;
}

/** The other households that a member of this one belongs to, such as the other parent's. */
function OtherHouseholds({ member, householdId }: Omit<MemberProps, 'family'>) {
  return otherHouseholdsOf([member], householdId).map(({ id, livesThere, line }) => (
    <div key={id} className="ep-member__line">
      <dt>{livesThere ? 'Woont op' : 'Hoort ook bij'}</dt>
      <dd>
        <Link className="utrecht-link utrecht-link--html-a" to="/huishouden/$id" params={{ id }}>
          {line}
        </Link>
      </dd>
    </div>
  ));
}

function MemberItem({ member, family, householdId }: MemberProps) {
  const label = useLabel();
  const { person, role } = member;
  return (
    <li className={`ep-member${role === 'CHILD' ? ' ep-member--child' : ''}`}>
      <MemberAge person={person} />
      <div className="ep-member__text">
        <p className="ep-member__name">
          <strong>{callName(person.name)}</strong>{' '}
          <span className="ep-member__role">{label('MembershipRole', role)}</span> <MemberBorn person={person} />{' '}
          <MemberMarks member={member} />
        </p>
        <dl className="ep-member__lines">
          {familyLinesOf(person, family, label, role).map(({ name, text }) => (
            <div key={name} className="ep-member__line">
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          {person.protection && (
            <div className="ep-member__line">
              <dt>Beschermd</dt>
              <dd>{protectionInWords(person.protection, label)}</dd>
            </div>
          )}
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
  readonly members: readonly MemberFragment[];
  readonly family: Family;
  readonly householdId: string;
}

/** The members one under the other, with their ties in words. */
export function MemberList({ members, family, householdId }: Props) {
  return (
    <ul className="ep-members">
      {members.map((member) => (
        <MemberItem key={member.id} member={member} family={family} householdId={householdId} />
      ))}
    </ul>
  );
}
