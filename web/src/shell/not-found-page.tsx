import { Paragraph } from '@utrecht/component-library-react';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../ui/page-title.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <div className="ep-text-page">
      <title>Niet gevonden – Eenplan</title>
      <PageTitle>Deze pagina bestaat niet</PageTitle>
      <Paragraph>
        Misschien is het adres niet goed overgenomen.{' '}
        <Link to="/" className="utrecht-link utrecht-link--html-a">
          Zoek een huishouden
        </Link>
        .
      </Paragraph>
    </div>
  );
}
