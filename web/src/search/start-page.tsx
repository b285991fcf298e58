import { Paragraph } from '@utrecht/component-library-react';
import { showsResidents, useActor, usePurpose } from '../shared/actor.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { NoResidents } from '../ui/no-residents.tsx';
import { HouseholdLists } from './household-lists.tsx';
import { SearchForm } from './search-form.tsx';
import './start-page.css';

const ways = [
  { name: 'Naam', example: 'v.d. Berg 12-3-1980', note: 'met of zonder geboortedatum' },
  { name: 'Adres', example: '3831 AB 12', note: 'postcode en huisnummer' },
  { name: 'BSN', example: '9 cijfers', note: 'opent het huishouden' },
  { name: 'Zaaknummer', example: 'zoals op de brief', note: 'lopend of afgesloten' },
];

/** The first page: look for a household, or go on with one's own. */
export function StartPage() {
  const actor = useActor();
  const { purpose } = usePurpose();
  if (!purpose || !showsResidents(purpose)) return <NoResidents />;
  return (
    <div className="ep-start">
      <title>Zoeken – Eenplan</title>
      <div className="ep-start__search">
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
        <p className="ep-start__log">
          Zoeken wordt vastgelegd: wie zocht, wanneer, met welk doel, en wie er in de lijst stond.
        </p>
      </div>
      <HouseholdLists />
    </div>
  );
}
