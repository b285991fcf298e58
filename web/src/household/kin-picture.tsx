import { Link } from '@tanstack/react-router';
import type { MemberFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { joinInWords } from '../shared/text.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { authorityInShort, type Family, familyLinesOf } from './family.ts';
import { type KinPerson, layOutKin } from './kin.ts';
import { KinDescentLines, KinPairLines } from './kin-lines.tsx';
import { MemberAge, MemberBorn } from './member-born.tsx';
import { MemberMarks } from './member-marks.tsx';
import { otherHouseholdsOf } from './other-household.ts';
import { protectionInWords } from './protection.ts';
import './kin-picture.css';

function InsidePerson({ member, family }: { member: MemberFragment; family: Family }) {
  const label = useLabel();
  const { person, role } = member;
  const authority = authorityInShort(person, family, label);
  return (
    <>
      <MemberAge person={person} />
      <strong className="ep-kin__name">{callName(person.name)}</strong>
      <span className="ep-kin__note">
        {label('MembershipRole', role)}
        {authority && <span aria-hidden="true"> · gezag: {authority}</span>}
      </span>
      <MemberMarks member={member} />
      {/* What the lines say, for who does not see them. */}
      <span className="ep-visually-hidden">
        <MemberBorn person={person} />
        {familyLinesOf(person, family, label, role).map(({ name, text }) => `. ${name}: ${text}`)}
        {person.protection && `. Beschermd: ${protectionInWords(person.protection, label)}`}
      </span>
    </>
  );
}

function OutsidePerson({ name }: { name: string }) {
  return (
    <>
      <span className="ep-member__age ep-kin__elsewhere" aria-hidden="true" />
      <span className="ep-kin__name">{name}</span>
      <span className="ep-kin__note">ouder, hoort niet bij dit huishouden</span>
    </>
  );
}

interface Props {
  readonly members: readonly MemberFragment[];
  readonly family: Family;
  readonly householdId: string;
}

/** The other home of children with two, beside the picture. */
function OtherHomes({ members, householdId }: Omit<Props, 'family'>) {
  const others = otherHouseholdsOf(members, householdId);
  if (others.length === 0) return null;
  return (
    <ul className="ep-kin__homes">
      {others.map(({ id, livesThere, line, members: shared }) => (
        <li key={id} className="ep-kin__home">
          <span className="ep-kin__note">{livesThere ? 'Hoofdverblijf' : 'Tweede huishouden'}</span>
          <Link className="utrecht-link utrecht-link--html-a" to="/huishouden/$id" params={{ id }}>
            {line}
          </Link>
          <span className="ep-kin__note">van {joinInWords(shared.map(({ person }) => callName(person.name)))}</span>
        </li>
      ))}
    </ul>
  );
}

/** The family as a picture: parents on top with a line between partners, their children below, other homes beside. */
export function KinPicture({ members, family, householdId }: Props) {
  const byId = new Map(members.map((member) => [member.person.id, member]));
  const people = members.map(({ person, role }) => ({
    id: person.id,
    child: role === 'CHILD' || role === 'ADULT_CHILD',
  }));
  const { columns, rows } = layOutKin(people, family.ties);
  const columnOf = ({ across }: KinPerson) => `${Math.round(across * columns * 2)} / span 2`;
  const apart = rows.some(({ pairs }) => pairs.some(({ partners }) => !partners));
  return (
    <div className="ep-kin">
      <ScrollBox label="Gezin">
        <div className="ep-kin__picture" style={{ minInlineSize: `${columns * 6.25}rem` }}>
          {rows.map((row, generation) => (
            // eslint-disable-next-line react/no-array-index-key -- a generation is its place
            <div key={generation}>
              <div className="ep-kin__generation">
                <KinPairLines row={row} />
                <ul className="ep-kin__row" style={{ gridTemplateColumns: `repeat(${columns * 2}, 1fr)` }}>
                  {row.people.map((person) => {
                    const member = byId.get(person.id);
                    const child = member?.role === 'CHILD' ? ' ep-member--child' : '';
                    return (
                      <li key={person.id} className={`ep-kin__person${child}`} style={{ gridColumn: columnOf(person) }}>
                        {member && <InsidePerson member={member} family={family} />}
                        {!member && person.outsideName && <OutsidePerson name={person.outsideName} />}
                      </li>
                    );
                  })}
                </ul>
              </div>
              {row.descents.length > 0 && <KinDescentLines row={row} />}
            </div>
          ))}
        </div>
      </ScrollBox>
      <OtherHomes members={members} householdId={householdId} />
      {apart && (
        <p className="ep-kin__legend">
          <svg width="28" height="8" aria-hidden="true">
            <line className="ep-kin__line ep-kin__line--apart" x1="0" x2="28" y1="4" y2="4" />
          </svg>
          samen ouder, geen partners
        </p>
      )}
    </div>
  );
}
