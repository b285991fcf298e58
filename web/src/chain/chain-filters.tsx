import { useId } from 'react';
import { useQuery } from 'urql';
import { worklistPlacesQuery } from '../worklist/worklist-documents.ts';
import type { ChainCountsQuery } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { FilterSelect } from '../ui/filter-select.tsx';
import { type ChainChoice, type Choosable, words, wordOfStatus } from './chain-choice.ts';
import { sourceInWords } from './chain-words.ts';

interface Props {
  readonly choice: ChainChoice;
  readonly onChange: (change: ChainChoice) => void;
  readonly counts: ChainCountsQuery | undefined;
}

const enums: Readonly<Record<Choosable, string>> = {
  richting: 'ChainDirection',
  bron: 'ChainSource',
  stand: 'ChainStatus',
};

/** What is seldom asked, behind a fold. */
const more = ['richting', 'bron', 'van', 'tot'] as const;

function DayFilter({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="ep-filter">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </div>
  );
}

/** How many messages stand where; a press shows those alone. */
export function ChainStates({ choice, onChange, counts }: Props) {
  const attention = counts?.byStatus.reduce((sum, { needsAttentionCount }) => sum + needsAttentionCount, 0) ?? 0;
  const all = counts?.byStatus.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const isAll = choice.stand === undefined && choice.aandacht === undefined;
  const state = (key: string, name: string, count: number, isOn: boolean, change: ChainChoice) => (
    <li key={key}>
      <button type="button" className="ep-chain-count" aria-pressed={isOn} onClick={() => onChange(change)}>
        {name} <strong>{count}</strong>
      </button>
    </li>
  );
  return (
    <ul className="ep-chain-counts" aria-label="Berichten per stand" aria-busy={counts === undefined}>
      {state('all', 'Alle', all, isAll, { stand: undefined, aandacht: undefined })}
      {state('attention', 'Vraagt aandacht', attention, choice.aandacht !== undefined, {
        stand: undefined,
        aandacht: 'nodig',
      })}
      {counts?.byStatus.map(({ key, label, count }) => {
        const word = wordOfStatus(key ?? '');
        return state(key ?? '', capitalised(label), count, word !== undefined && choice.stand === word, {
          stand: word,
          aandacht: undefined,
        });
      })}
    </ul>
  );
}

/** Chooses which messages are shown, and in which order. */
export function ChainFilters({ choice, onChange, counts }: Props) {
  const label = useLabel();
  const [{ data: places }] = useQuery({ query: worklistPlacesQuery });
  const select = (name: Exclude<Choosable, 'stand'>, title: string, none: string) => (
    <FilterSelect
      label={title}
      value={choice[name]}
      none={none}
      options={Object.entries(words[name]).map(([value, key]) => ({
        value,
        label: sourceInWords(label(enums[name], key)),
      }))}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <div className="ep-card ep-filters ep-worklist__filters">
      <FilterSelect
        label="Soort bericht"
        value={choice.soort}
        none="Alle"
        options={(counts?.byKind ?? []).flatMap(({ key, label: name }) =>
          key ? [{ value: key, label: capitalised(name) }] : [],
        )}
        onChange={(soort) => onChange({ soort })}
      />
      <FilterSelect
        label="Afzender of ontvanger"
        value={choice.partner}
        none="Alle"
        options={(places?.providers ?? []).flatMap(({ agbCode, name }) =>
          agbCode ? [{ value: agbCode, label: name }] : [],
        )}
        onChange={(partner) => onChange({ partner })}
      />
      <FilterSelect
        label="Volgorde"
        value={choice.volgorde}
        none="Nieuwste eerst"
        options={[{ value: 'oudste', label: 'Oudste eerst' }]}
        onChange={(volgorde) => onChange({ volgorde })}
      />
      <details className="ep-worklist__more-filters" open={more.some((name) => choice[name] !== undefined)}>
        <summary>Meer keuzes</summary>
        <div className="ep-filters">
          {select('richting', 'Richting', 'Beide')}
          {select('bron', 'Bron', 'Alle')}
          <DayFilter label="Vanaf" value={choice.van} onChange={(van) => onChange({ van })} />
          <DayFilter label="Tot en met" value={choice.tot} onChange={(tot) => onChange({ tot })} />
        </div>
      </details>
    </div>
  );
}
