import { graphql } from '../generated/gql.ts';
import type { WithheldNoteFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { Icon } from '../ui/icon.tsx';
import { Reach } from '../ui/reach.tsx';
import './withheld-note.css';

/** What is held back, why, and whom to call. */
export const withheldNoteFragment = graphql(`
  fragment WithheldNote on Withheld {
    area
    level
    reason
    law
    count
    explanation
    organisation {
      id
      name
      phone
      email
    }
    contact {
      ...StaffReach
    }
  }
`);

function WhomToCall({ contact, organisation }: Pick<WithheldNoteFragment, 'contact' | 'organisation'>) {
  if (contact) {
    const phone = contact.phone ?? contact.organisation.phone;
    return (
      <span className="ep-withheld__call">
        Vraag het {contact.name}, {contact.organisation.name}.{' '}
        <Reach whom={contact.name} phone={phone} email={phone ? undefined : contact.email} />
      </span>
    );
  }
  if (!organisation) return null;
  return (
    <span className="ep-withheld__call">
      Vraag het {organisation.name}.{' '}
      <Reach
        whom={organisation.name}
        phone={organisation.phone}
        email={organisation.phone ? undefined : organisation.email}
      />
    </span>
  );
}

/** Says what is held back in the place where it would have stood: never as an error. */
export function WithheldNotes({ withheld }: { withheld: readonly WithheldNoteFragment[] }) {
  const label = useLabel();
  if (withheld.length === 0) return null;
  return (
    <ul className="ep-withheld-list">
      {withheld.map((note) => (
        <li key={`${note.area} ${note.reason} ${note.law ?? ''} ${note.explanation}`} className="ep-withheld">
          <Icon name="lock" />
          <p>
            {note.law && <strong>{label('Law', note.law)}: </strong>}
            {note.explanation} <WhomToCall contact={note.contact} organisation={note.organisation} />
          </p>
        </li>
      ))}
    </ul>
  );
}
