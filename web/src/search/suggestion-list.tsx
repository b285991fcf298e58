import type { SearchHitFragment } from '../generated/graphql.ts';
import { HitLines } from './hit-lines.tsx';
import { householdOfHit, keyOfHit } from './search-documents.ts';
import type { Suggestions } from './use-suggestions.ts';
import './suggestion-list.css';

/** Something in the list that can be chosen: somebody found, or all that there are. */
export type Suggestion =
  | {
      readonly kind: 'hit';
      readonly key: string;
      readonly hit: SearchHitFragment;
      readonly householdId: string | undefined;
    }
  | { readonly kind: 'all'; readonly key: string };

/** What can be chosen from, as the list shows it. */
export function listSuggestions(suggestions: Suggestions): readonly Suggestion[] {
  const page = suggestions.kind === 'found' ? suggestions.page : undefined;
  const shown = page ?? (suggestions.kind === 'searching' ? suggestions.before : undefined);
  const hits = shown?.hits ?? [];
  return [
    ...hits.map((hit) => ({ kind: 'hit' as const, key: keyOfHit(hit), hit, householdId: householdOfHit(hit)?.id })),
    ...(shown?.next === undefined ? [] : [{ kind: 'all' as const, key: 'all' }]),
  ];
}

/** What the list says in words, seen where there is nothing to choose, and heard in any case. */
export function suggestionsInWords(suggestions: Suggestions): string {
  if (suggestions.kind === 'searching' && suggestions.slow) {
    return 'Het zoeken duurt langer dan anders. U kunt doortypen of even wachten.';
  }
  if (suggestions.kind === 'problem') {
    return suggestions.problem === 'sessionEnded'
      ? 'U bent niet meer aangemeld.'
      : 'Zoeken lukt nu even niet. Druk op Enter om het opnieuw te proberen.';
  }
  if (suggestions.kind !== 'found') return '';
  const { hits, next } = suggestions.page;
  if (hits.length === 0) return 'Niemand gevonden, of u mag dit niet zien.';
  if (next !== undefined) return `Meer dan ${hits.length} resultaten. Kies met pijl omlaag.`;
  return `${hits.length === 1 ? '1 resultaat' : `${hits.length} resultaten`}. Kies met pijl omlaag.`;
}

interface Props {
  /** Id of the list; its options are called by it and their place. */
  readonly id: string;
  readonly suggestions: Suggestions;
  readonly options: readonly Suggestion[];
  /** What stands in the box. */
  readonly asked: string;
  /** The place of the option that the arrow keys are on; -1 for none. */
  readonly active: number;
  readonly onChoose: (option: Suggestion) => void;
}

function OptionLines({ option, asked }: { option: Suggestion; asked: string }) {
  return option.kind === 'hit' ? <HitLines hit={option.hit} asked={asked} /> : <strong>Meer resultaten</strong>;
}

/** Who is found while one types. The focus stays in the box; the arrow keys go through the list from there. */
export function SuggestionList({ id, suggestions, options, asked, active, onChoose }: Props) {
  const words = suggestionsInWords(suggestions);
  const seen = suggestions.kind === 'found' && options.length > 0 ? '' : words;
  const busy = suggestions.kind === 'searching';
  return (
    // The box keeps the focus when the mouse is used.
    <div className="ep-suggestions" role="presentation" onMouseDown={(event) => event.preventDefault()}>
      {options.length > 0 && (
        <div
          id={id}
          role="listbox"
          aria-label="Gevonden mensen"
          aria-busy={busy}
          className={`ep-suggestions__list${busy ? ' ep-suggestions__list--old' : ''}`}
        >
          {options.map((option, index) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the box takes the keys: nothing in the list has the focus
            <div
              key={option.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-disabled={option.kind === 'hit' && option.householdId === undefined}
              className="ep-suggestions__option"
              onClick={() => onChoose(option)}
            >
              <OptionLines option={option} asked={asked} />
            </div>
          ))}
        </div>
      )}
      {seen && <p className="ep-suggestions__words">{seen}</p>}
      {busy && !seen && options.length === 0 && <p className="ep-suggestions__words">Bezig met zoeken…</p>}
      {suggestions.kind === 'found' && options.length === 0 && (
        <p className="ep-suggestions__hint">
          Zoek op naam, geboortedatum (12-3-1980), postcode en huisnummer, BSN of zaaknummer.
        </p>
      )}
      <p className="ep-suggestions__hint ep-suggestions__log">
        Zoeken wordt vastgelegd: wie zocht, en wie er in de lijst stond.
      </p>
    </div>
  );
}
