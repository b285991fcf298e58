import { Link } from '@tanstack/react-router';
import type { MemberFragment } from '../generated/graphql.ts';
import { guardsPrivacy, useActor } from '../shared/actor.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { Status } from '../ui/status.tsx';

/**
 * What is out of the ordinary about a member: lives elsewhere too, moved away, or a register in doubt; and, for who guards
 * privacy, the way to who looked at them.
 */
export function MemberMarks({ member }: { member: MemberFragment }) {
  const actor = useActor();
  const label = useLabel();
  const { person } = member;
  return (
    <>
      {member.kind === 'SECONDARY' && <Status>{label('MembershipKind', member.kind)}</Status>}
      {!person.inRegister && <Status>niet in de basisregistratie</Status>}
      {person.inRegister && person.registrationStatus !== 'CURRENT' && (
        <Status tone="warning">{label('RegistrationStatus', person.registrationStatus)}</Status>
      )}
      {person.underInvestigation && <Status tone="warning">Gegevens in onderzoek</Status>}
      {person.protection && <Status tone="danger">{label('WithheldReason', 'PROTECTED_CHILD')}</Status>}
      {guardsPrivacy(actor) && (
        <Link
          className="utrecht-link utrecht-link--html-a ep-member__log"
          to="/raadplegingen"
          search={{ persoon: person.id }}
          aria-label={`Wie keek er naar de gegevens van ${callName(person.name)}?`}
        >
          Wie keek er?
        </Link>
      )}
    </>
  );
}
