import { Heading2, Paragraph } from '@utrecht/component-library-react';
import { Link } from '@tanstack/react-router';
import { joinInWords } from '../shared/text.ts';
import { callName } from '../shared/person-name.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { Lookup } from './lookup.ts';
import { useSearchBox } from './search-context.tsx';
import type { FoundHousehold } from './use-search.ts';
import './search-outcome.css';

const advice: Record<Lookup['kind'], string> = {
  bsn: 'Kijk of het BSN klopt, of zoek op postcode en huisnummer.',
  address: 'Kijk of het adres klopt, of zoek op BSN. Laat de toevoeging achter het huisnummer eens weg.',
  caseNumber: 'Kijk of het zaaknummer klopt, of zoek op BSN of adres.',
};

function NotFound({ by }: { by: Lookup['kind'] }) {
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

function Choice({ household }: { household: FoundHousehold }) {
  const names = household.members.map(({ person }) =>
    person.age === null || person.age === undefined
      ? callName(person.name)
      : `${callName(person.name)} (${person.age})`,
  );
  return (
    <li>
      <Link to="/huishouden/$id" params={{ id: household.id }} className="ep-outcome__choice">
        <strong>{household.address?.line ?? 'Adres afgeschermd'}</strong>
        <span>{names.length > 0 ? joinInWords(names) : 'Leden afgeschermd'}</span>
      </Link>
    </li>
  );
}

/** Says what came of a search that did not lead to one household. */
export function SearchOutcome() {
  const { state, submit } = useSearchBox();
  return (
    <div aria-live="polite" aria-busy={state.kind === 'searching'}>
      {state.kind === 'searching' && (
        <div className="ep-outcome">
          <span className="ep-visually-hidden">Bezig met zoeken</span>
          <Skeleton lines={[40, 80]} />
        </div>
      )}
      {state.kind === 'notFound' && <NotFound by={state.by} />}
      {state.kind === 'problem' && <ProblemMessage problem={state.problem} onRetry={submit} />}
      {state.kind === 'several' && (
        <div className="ep-outcome">
          <Heading2>Op dit adres wonen {state.households.length} huishoudens. Welk zoekt u?</Heading2>
          <ul className="ep-outcome__choices">
            {state.households.map((household) => (
              <Choice key={household.id} household={household} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
