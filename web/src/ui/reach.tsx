import { Link } from '@utrecht/component-library-react';
import { phoneAddress } from '../shared/text.ts';
import { Icon } from './icon.tsx';
import './reach.css';

interface Props {
  /** Whom one reaches, for who hears the link instead of seeing where it stands. */
  readonly whom: string;
  readonly phone: string | null | undefined;
  readonly email?: string | null | undefined;
}

/** An e-mail address that may break after its `@`, and nowhere else. */
function BreakableEmail({ email }: { email: string }) {
  const [name = '', domain = ''] = email.split('@');
  return (
    <span>
      {name}@<wbr />
      {domain}
    </span>
  );
}

/** How to reach somebody: by telephone and by mail, as far as known. */
export function Reach({ whom, phone, email }: Props) {
  if (!phone && !email) return null;
  return (
    <span className="ep-reach">
      {phone && (
        <Link className="ep-reach__link" href={phoneAddress(phone)} aria-label={`Bel ${whom}: ${phone}`}>
          <Icon name="phone" />
          <span>{phone}</span>
        </Link>
      )}
      {email && (
        <Link className="ep-reach__link" href={`mailto:${email}`} aria-label={`Mail ${whom}: ${email}`}>
          <Icon name="mail" />
          <BreakableEmail email={email} />
        </Link>
      )}
    </span>
  );
}
