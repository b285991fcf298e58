import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { SearchHitFragment } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import { joinInWords } from '../shared/text.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { HitLines } from './hit-lines.tsx';
import { useSearchBox } from './search-context.tsx';
import { householdOfHit, keyOfHit } from './search-documents.ts';
import { SearchForm } from './search-form.tsx';
import type { TypedKind } from './typed-text.ts';
import type { Results } from './use-results.ts';
import './results-page.css';

type Listed = Extract<Results, { kind: 'listed' }>;

const advice: Record<TypedKind, string> = {
  bsn: 'Kijk of het BSN klopt, of zoek op naam en geboortedatum, of op postcode en huisnummer.',
  address: 'Kijk of het adres klopt, of zoek op naam of BSN. Laat de toevoeging achter het huisnummer eens weg.',
  caseNumber: 'Kijk of het zaaknummer klopt, of zoek op naam, BSN of adres.',
  person:
    'Typ alleen de achternaam, of de achternaam met de geboortedatum. U kunt ook zoeken op adres, BSN of zaaknummer.',
};

function NotFound({ by }: { by: TypedKind }) {
  return (
    <div className="ep-outcome ep-outcome--quiet">
      <Heading2>Niet gevonden, of u mag dit niet zien</Heading2>
      <Paragraph>{advice[by]}</Paragraph>
      <Paragraph>
        Hebt u dit huishouden echt nodig voor uw werk? Kies dan bovenaan een ander doel, of overleg met uw teamleider.
      </Paragraph>
    </div>
  );
}

interface Found {
  readonly id: string;
  readonly line: string | undefined;
  readonly names: readonly string[];
}

/** The households at an address that was typed, with those found there. */
function householdsOf(hits: readonly SearchHitFragment[]): readonly Found[] {
  const found = new Map<string, { id: string; line: string | undefined; names: string[] }>();
  for (const hit of hits) {
    const household = householdOfHit(hit);
    if (!household) continue;
    const one = found.get(household.id) ?? { id: household.id, line: household.address?.line, names: [] };
    const { name, age } = hit.person;
    one.names.push(age === null || age === undefined ? callName(name) : `${callName(name)} (${age})`);
    found.set(household.id, one);
  }
  return [...found.values()];
}

function HouseholdChoices({ households }: { households: readonly Found[] }) {
  return (
    <div className="ep-outcome">
      <Heading2>Op dit adres wonen {households.length} huishoudens. Welk zoekt u?</Heading2>
      <ul className="ep-lines">
        {households.map(({ id, line, names }) => (
          <li key={id}>
            <Link to="/huishouden/$id" params={{ id }} className="ep-line">
              <strong>{line ?? 'Adres afgeschermd'}</strong>
              <span>{joinInWords(names)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Hit({ hit, asked }: { hit: SearchHitFragment; asked: string }) {
  const household = householdOfHit(hit);
  if (!household) {
    return (
      <div className="ep-line">
        <HitLines hit={hit} asked={asked} />
      </div>
    );
  }
  return (
    <Link to="/huishouden/$id" params={{ id: household.id }} className="ep-line">
      <HitLines hit={hit} asked={asked} />
    </Link>
  );
}

function More({ more, onMore }: { more: Listed['more']; onMore: () => void }) {
  return (
    <>
      {more !== 'idle' && more !== 'searching' && <ProblemMessage problem={more} onRetry={onMore} level={3} />}
      <Button
        appearance="secondary-action-button"
        className="ep-outcome__more"
        busy={more === 'searching'}
        onClick={onMore}
      >
        Toon meer resultaten
      </Button>
    </>
  );
}

function People({ results, onMore }: { results: Listed; onMore: () => void }) {
  const { hits, asked, next, more } = results;
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef(hits.length);
  useEffect(() => {
    const before = shown.current;
    shown.current = hits.length;
    // Who asked for more by keyboard goes on where the new ones begin.
    const first = hits.length > before ? list.current?.children[before]?.firstElementChild : undefined;
    if (first instanceof HTMLElement) first.focus();
  }, [hits]);
  const count = next === undefined ? hits.length : `De eerste ${hits.length}`;
  return (
    <div className="ep-outcome">
      <Heading2>
        {count} {hits.length === 1 && next === undefined ? 'resultaat' : 'resultaten'}
      </Heading2>
      <ul className="ep-lines" ref={list}>
        {hits.map((hit) => (
          <li key={keyOfHit(hit)}>
            <Hit hit={hit} asked={asked.text} />
          </li>
        ))}
      </ul>
      {next !== undefined && <More more={more} onMore={onMore} />}
    </div>
  );
}

function ListedResults({ results, onMore }: { results: Listed; onMore: () => void }) {
  const { hits, asked, next } = results;
  if (hits.length === 0) return <NotFound by={asked.kind} />;
  const isAddress = hits.every(({ matchedOn }) => matchedOn === 'ADDRESS');
  const households = isAddress && next === undefined ? householdsOf(hits) : [];
  if (households.length > 1) return <HouseholdChoices households={households} />;
  return <People results={results} onMore={onMore} />;
}

/** Says what came of a search that did not lead to one household. Nothing of it stands in the address. */
export function ResultsPage() {
  const { results, submit, searchOn } = useSearchBox();
  return (
    <div className="ep-results">
      <title>Zoeken – Eenplan</title>
      <PageTitle>Zoeken</PageTitle>
      <SearchForm size="large" />
      <div aria-live="polite" aria-busy={results.kind === 'searching'}>
        {results.kind === 'searching' && (
          <div className="ep-outcome">
            <span className="ep-visually-hidden">Bezig met zoeken</span>
            <Skeleton lines={[40, 80]} />
          </div>
        )}
        {results.kind === 'idle' && (
          <Paragraph className="ep-empty">
            Typ wie u zoekt. Een zoekvraag wordt niet bewaard in dit venster: na opnieuw laden is deze pagina leeg.
          </Paragraph>
        )}
        {results.kind === 'problem' && <ProblemMessage problem={results.problem} onRetry={() => submit()} />}
        {results.kind === 'listed' && <ListedResults results={results} onMore={searchOn} />}
      </div>
      <Paragraph className="ep-results__log">
        Zoeken wordt vastgelegd: wie zocht, wanneer, met welk doel, en wie er in de lijst stond.
      </Paragraph>
    </div>
  );
}
