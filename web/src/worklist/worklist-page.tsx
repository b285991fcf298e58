import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { WorklistLineFragment } from '../generated/graphql.ts';
import { showsResidents, usePurpose } from '../shared/actor.ts';
import { useKeys } from '../shell/keys.ts';
import { lineKeys } from '../shell/line-keys.ts';
import { NoResidents } from '../ui/no-residents.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { AssignBar } from './assign-bar.tsx';
import { filterOf, valueOf, type WorklistChoice } from './worklist-choice.ts';
import { WorklistDetail } from './worklist-detail.tsx';
import { WorklistFilters } from './worklist-filters.tsx';
import { WorklistGroups } from './worklist-groups.tsx';
import { type Chosen, WorklistPart } from './worklist-part.tsx';
import './worklist-page.css';

interface Props {
  readonly choice: WorklistChoice;
  readonly onChange: (change: WorklistChoice) => void;
}

/** Chooses the line that has the focus, or leaves it out. */
function chooseLine(): void {
  document.activeElement?.closest('.ep-work-line')?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
}

const keys = { ...lineKeys('data-worklist-line'), x: chooseLine };

function WorklistPage({ choice, onChange }: Props) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [item, setItem] = useState<WorklistLineFragment>();
  const [isRead, setRead] = useState(false);
  const opened = item?.key === choice.open ? item : undefined;
  useKeys(keys);
  const filter = useMemo(() => filterOf(choice), [choice]);
  const groupBy = valueOf('groep', choice);
  const orderBy = valueOf('volgorde', choice);
  const work = {
    open: opened?.key,
    onOpen: (line: WorklistLineFragment) => {
      setItem(line);
      onChange({ open: line.key === opened?.key ? undefined : line.key });
    },
    // What the address says stands open, and what stands open as it is now.
    onRead: (lines: readonly WorklistLineFragment[]) => {
      setRead(true);
      const line = lines.find(({ key }) => key === choice.open);
      if (line) setItem(line);
    },
    chosen,
    onChoose: (id: string, version: number | undefined) => {
      const next = new Map(chosen);
      if (version === undefined) next.delete(id);
      else next.set(id, version);
      setChosen(next);
    },
  };
  const shown = JSON.stringify([filter, orderBy, groupBy]);
  const close = () => {
    const line = document.querySelector<HTMLElement>(`[data-worklist-line="${opened?.key ?? ''}"]`);
    onChange({ open: undefined });
    line?.focus();
  };
  return (
    <div className="ep-worklist">
      <title>Werkvoorraad – Eenplan</title>
      <div className="ep-worklist__head">
        <PageTitle>Werkvoorraad</PageTitle>
        <Paragraph className="ep-quiet">
          Wat er te doen is voor uw kantoor: wat eerst moet staat bovenaan. U ziet alleen wat u voor dit doel mag zien.
        </Paragraph>
      </div>
      <WorklistFilters choice={choice} onChange={onChange} />
      <WorkPlace>
        {choice.open && !opened && isRead && (
          <p className="ep-empty" role="status">
            Wat in de link openstond, staat niet in deze lijst: het is gedaan, valt buiten uw keuzes, of u mag het niet
            zien.
          </p>
        )}
        <AssignBar
          chosen={chosen}
          onKeep={(ids) => setChosen(new Map([...chosen].filter(([id]) => ids.includes(id))))}
        />
        <div className={`ep-worklist__body${opened ? ' ep-worklist__body--open' : ''}`}>
          {groupBy ? (
            <WorklistGroups key={shown} {...work} groupBy={groupBy} filter={filter} orderBy={orderBy} />
          ) : (
            <div className="ep-card ep-worklist__list" key={shown}>
              <WorklistPart {...work} filter={filter} orderBy={orderBy} none="Er is niets te doen binnen deze keuze." />
            </div>
          )}
          {opened && <WorklistDetail key={opened.key} item={opened} onClose={close} />}
        </div>
      </WorkPlace>
    </div>
  );
}

function WorklistRoute() {
  const choice = worklistRoute.useSearch();
  const navigate = worklistRoute.useNavigate();
  const { purpose, epoch } = usePurpose();
  const change = useCallback(
    (changed: WorklistChoice) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...changed }),
        // Back leads to the choice before, and closes what stood open; from one line to the next it does not pile up.
        replace: changed.open !== undefined && choice.open !== undefined,
        resetScroll: false,
      }),
    [navigate, choice.open],
  );
  if (!purpose || !showsResidents(purpose)) return <NoResidents />;
  return <WorklistPage key={`${purpose.id} ${epoch}`} choice={choice} onChange={change} />;
}

/** The page, fetched when it is opened. */
export const worklistRoute = createLazyRoute('/werklijst')({ component: WorklistRoute });
