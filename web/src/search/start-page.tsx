import { Paragraph } from '@utrecht/component-library-react';
import { Suspense } from 'react';
import { type Actor, showsResidents, useActor, usePurpose } from '../shared/actor.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { NoResidents } from '../ui/no-residents.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import { GuardStart } from '../start/guard-start.tsx';
import { HouseholdLists } from './household-lists.tsx';
import { SearchForm } from './search-form.tsx';
import './start-page.css';

const ways = [
  { name: 'Naam', example: 'v.d. Berg 12-3-1980', note: 'met of zonder geboortedatum' },
  { name: 'Adres', example: '3831 AB 12', note: 'postcode en huisnummer' },
  { name: 'BSN', example: '9 cijfers', note: 'opent het huishouden' },
  { name: 'Zaaknummer', example: 'zoals op de brief', note: 'lopend of afgesloten' },
];

/** What waits for the actor is fetched beside the search, which is there at once. */
const WorkStart = lazyForm(async () => (await import('../start/work-start.tsx')).WorkStart);

/** Whether somebody has work of their own or spreads it; who supervises or answers residents' requests has not. */
function worksHere({ roles }: Actor): boolean {
  return roles.some((role) => workingRoles.has(role));
}

const workingRoles = new Set<string>([
  'FRONT_OFFICE_WORKER',
  'BACK_OFFICE_WORKER',
  'DIRECTOR',
  'WORK_AND_INCOME_WORKER',
  'TEAM_LEAD',
]);

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
      {worksHere(actor) && (
        <Suspense fallback={<Skeleton lines={[40, 80, 60, 80, 60, 80, 60, 80]} />}>
          <WorkStart />
        </Suspense>
      )}
      {worksHere(actor) ? <HouseholdLists /> : <GuardStart />}
    </div>
  );
}
