import { Link } from '@tanstack/react-router';
import { graphql } from '../generated/gql.ts';
import type { ResponsibilityRowFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Reach } from '../ui/reach.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { periodInWords } from './period.ts';

/** Who does what, as a row shows it. */
export const responsibilityRowFragment = graphql(`
  fragment ResponsibilityRow on Responsibility {
    id
    law
    officeFunction
    task
    status
    validFrom
    validUntil
    note
    organisation {
      id
      code
      name
    }
    agreement {
      id
      code
      kind
    }
    reach {
      phone
      email
      teamLeads {
        ...Colleague
      }
      staff(first: 5) {
        ...Colleague
      }
    }
  }

  fragment Colleague on StaffMember {
    id
    name
    jobTitle
    phone
    email
  }
`);

const tones: Record<ResponsibilityRowFragment['status'], Tone> = {
  IN_FORCE: 'safe',
  PLANNED: 'neutral',
  UNKNOWN: 'warning',
};

function Colleagues({ row }: { row: ResponsibilityRowFragment }) {
  const staff = row.reach?.staff ?? [];
  if (staff.length === 0) return null;
  return (
    <details className="ep-fold ep-fold--small">
      <summary>Medewerkers voor deze taak</summary>
      <ul className="ep-colleagues">
        {staff.map(({ id, name, jobTitle, phone, email }) => (
          <li key={id}>
            {name}, {jobTitle} <Reach whom={name} phone={phone} email={phone ? undefined : email} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function AgreementLink({ agreement }: Pick<ResponsibilityRowFragment, 'agreement'>) {
  const label = useLabel();
  if (!agreement) return <span className="ep-quiet">geen afspraak bekend</span>;
  return (
    <Link
      to="/overeenkomst/$code"
      params={{ code: agreement.code }}
      className="utrecht-link utrecht-link--html-a ep-responsible__agreement"
    >
      {capitalised(label('AgreementKind', agreement.kind))}
    </Link>
  );
}

/** One task under a law, and who does it. */
export function ResponsibilityRow({ row }: { row: ResponsibilityRowFragment }) {
  const label = useLabel();
  const { officeFunction, task, status, organisation, note, reach } = row;
  return (
    <tr className={`ep-responsible ep-responsible--${status.toLowerCase()}`}>
      <th scope="row">
        {capitalised(label('ResponsibilityTask', task))}
        <span className="ep-quiet">{label('OfficeFunction', officeFunction)}</span>
      </th>
      <td>
        <span className="ep-responsible__who">
          <strong>{organisation?.name ?? 'Niet bekend wie'}</strong>{' '}
          <Status tone={tones[status]}>{label('ResponsibilityStatus', status)}</Status>
        </span>
        {note && <span className="ep-quiet">{note}</span>}
      </td>
      <td>
        {periodInWords(row.validFrom, row.validUntil) ?? (status !== 'UNKNOWN' && 'zonder begin- of einddatum')}
        {status !== 'UNKNOWN' && (
          <span className="ep-responsible__basis">
            <AgreementLink agreement={row.agreement} />
          </span>
        )}
      </td>
      <td>
        {reach && organisation ? (
          <>
            <Reach whom={organisation.name} phone={reach.phone} email={reach.phone ? undefined : reach.email} />
            <Colleagues row={row} />
          </>
        ) : (
          <span className="ep-quiet">Vraag het de gemeente</span>
        )}
      </td>
    </tr>
  );
}
