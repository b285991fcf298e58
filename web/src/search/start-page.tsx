import { Paragraph } from '@utrecht/component-library-react';
import { showsResidents, useActor, usePurpose } from '../shared/actor.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { NoResidents } from '../ui/no-residents.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchOutcome } from './search-outcome.tsx';
import './start-page.css';

const ways = [
  { name: 'BSN', example: '9 cijfers', note: 'van iemand die er woont' },
  { name: 'Adres', example: '3831 AB 12', note: 'postcode en huisnummer' },
  { name: 'Zaaknummer', example: 'zoals op de brief', note: 'van een lopende of oude zaak' },
];

/** The first page: look for a household. */
export function StartPage() {
  const actor = useActor();
  const { purpose } = usePurpose();
  if (!purpose || !showsResidents(purpose)) return <NoResidents />;
  return (
    <div className="ep-start">
      <title>Zoeken – Eenplan</title>
      <Paragraph className="ep-start__greeting">Welkom, {actor.staff.name}</Paragraph>
      <PageTitle>Welk huishouden zoekt u?</PageTitle>
      <SearchForm size="large" />
      <ul className="ep-start__ways" aria-label="Manieren om te zoeken">
        {ways.map(({ name, example, note }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="ep-start__example">{example}</span>
            <span className="ep-start__note">{note}</span>
          </li>
        ))}
      </ul>
      <SearchOutcome />
    </div>
  );
}
