import { Button } from '@utrecht/component-library-react';
import { useQuery } from 'urql';
import { useActor, usePurpose } from '../shared/actor.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { FilterSelect } from '../ui/filter-select.tsx';
import { type Choosable, everything, isNarrowed, words, type WorklistChoice } from './worklist-choice.ts';
import { workloadQuery, worklistPlacesQuery } from './worklist-documents.ts';

interface Props {
  readonly choice: WorklistChoice;
  readonly onChange: (change: WorklistChoice) => void;
}

const dueWords: Readonly<Record<string, string>> = {
  verlopen: 'Verlopen',
  week: 'Binnen een week',
  later: 'Later',
  geen: 'Geen termijn',
};

/** The enum that names what can be chosen. */
const enums: Partial<Record<Choosable, string>> = {
  soort: 'WorklistKind',
  wet: 'Law',
  status: 'CaseStatus',
  wacht: 'WorklistWaitingFor',
  trede: 'LadderStep',
  volgorde: 'WorklistOrder',
  groep: 'WorklistGroupBy',
};

/** Those whom a team lead may look at by name. */
function useColleagues(): readonly { readonly value: string; readonly label: string }[] {
  const { roles } = useActor();
  const [{ data }] = useQuery({ query: workloadQuery, pause: !roles.includes('TEAM_LEAD') });
  return (data?.workload ?? []).flatMap(({ worker }) => (worker ? [{ value: worker.id, label: worker.name }] : []));
}

/** Chooses what of the worklist is shown, in which groups and order. */
export function WorklistFilters({ choice, onChange }: Props) {
  const label = useLabel();
  const { purpose } = usePurpose();
  const colleagues = useColleagues();
  const [{ data: places }] = useQuery({ query: worklistPlacesQuery });
  const optionsOf = (name: Choosable) =>
    Object.entries(words[name]).map(([value, key]) => ({
      value,
      label: name === 'termijn' ? (dueWords[value] ?? value) : capitalised(label(enums[name] ?? '', key)),
    }));
  const laws = optionsOf('wet').filter(({ value }) => {
    const key = Object.entries(words.wet).find(([word]) => word === value)?.[1];
    return key !== undefined && purpose?.laws.includes(key);
  });
  const people = [{ value: 'ik', label: 'Mijzelf' }, { value: 'niemand', label: 'Nog niemand' }, ...colleagues];
  const select = (name: Choosable, title: string, none: string, options = optionsOf(name)) => (
    <FilterSelect
      label={title}
      value={choice[name]}
      none={none}
      options={options}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const more = ['status', 'wacht', 'trede', 'wijk', 'aanbieder', 'van', 'regisseur'] as const;
  return (
    <div className="ep-card ep-filters ep-worklist__filters">
      <FilterSelect
        label="Behandelaar"
        value={choice.wie}
        none="Iedereen"
        options={people}
        onChange={(wie) => onChange({ wie })}
      />
      {select('termijn', 'Termijn', 'Alle')}
      {laws.length > 1 && select('wet', 'Wet', 'Alle wetten', laws)}
      {select('soort', 'Soort werk', 'Alles')}
      {select('groep', 'Groeperen', 'Niet')}
      {select('volgorde', 'Volgorde', 'Termijn', optionsOf('volgorde').slice(1))}
      <details className="ep-worklist__more-filters" open={more.some((name) => choice[name] !== undefined)}>
        <summary>Meer keuzes</summary>
        <div className="ep-filters">
          {select('status', 'Status van de zaak', 'Alle')}
          {select('wacht', 'Wacht op', 'Alles')}
          {select('trede', 'Trede van de hulp', 'Alle')}
          <FilterSelect
            label="Wijk"
            value={choice.wijk}
            none="Alle wijken"
            options={(places?.districts ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(wijk) => onChange({ wijk })}
          />
          <FilterSelect
            label="Aanbieder"
            value={choice.aanbieder}
            none="Alle aanbieders"
            options={(places?.providers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(aanbieder) => onChange({ aanbieder })}
          />
          <FilterSelect
            label="In handen van"
            value={choice.van}
            none="Mijn kantoor"
            options={[{ value: 'overal', label: 'Elk kantoor dat ik mag zien' }]}
            onChange={(van) => onChange({ van })}
          />
          <FilterSelect
            label="Regisseur"
            value={choice.regisseur}
            none="Maakt niet uit"
            options={[{ value: 'nee', label: 'Geen regisseur' }]}
            onChange={(regisseur) => onChange({ regisseur })}
          />
        </div>
      </details>
      {isNarrowed(choice) && (
        <Button appearance="subtle-button" className="ep-worklist__everything" onClick={() => onChange(everything)}>
          Wis alle keuzes
        </Button>
      )}
    </div>
  );
}
