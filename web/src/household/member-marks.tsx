import type { MemberFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { Status } from '../ui/status.tsx';

/** What is out of the ordinary about a member: lives elsewhere too, moved away, or a register in doubt. */
export function MemberMarks({ member }: { member: MemberFragment }) {
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
