import { Button, Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { KitchenTableReadersQuery } from '../generated/graphql.ts';
import { opensHouseholds, usePurpose } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { callName } from '../shared/person-name.ts';
import { useResume } from '../shared/session.ts';
import { Icon } from '../ui/icon.tsx';
import { NoResidents } from '../ui/no-residents.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type KitchenTableChoice, readersOf } from './kitchen-table-choice.ts';
import { kitchenTableQuery, kitchenTableReadersQuery } from './kitchen-table-documents.ts';
import { KitchenTablePaper } from './kitchen-table-paper.tsx';
import './kitchen-table-page.css';

type Reader = NonNullable<
  NonNullable<NonNullable<KitchenTableReadersQuery['household']>['plan']>['kitchenTableReaders']
>[number];

/** What a family calls those at the table, by the name that the plan has for them; of two with one name neither. */
function calledBy(readers: readonly Reader[]): ReadonlyMap<string, string> {
  const alone = readers.filter(({ name }) => readers.filter((other) => other.name.full === name.full).length === 1);
  return new Map(alone.map(({ name }) => [name.full, callName(name)]));
}

function Paper({ id, readers }: { id: string; readers: readonly Reader[] }) {
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: kitchenTableQuery,
    variables: { id, for: readers.map((reader) => reader.id) },
    requestPolicy: 'network-only',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const paper = data?.household?.plan?.kitchenTable;
  if (error) return <ProblemMessage problem={toProblem(error)} onRetry={retry} />;
  if (!paper) return fetching ? <Skeleton lines={[60, 90, 90, 80]} /> : null;
  const { leftOut } = paper;
  return (
    <>
      <div className="ep-paper__tools ep-screen-only">
        <p role="status">
          {leftOut === 0
            ? 'Alle doelen staan op de afdruk.'
            : `${leftOut === 1 ? '1 doel staat' : `${leftOut} doelen staan`} niet op de afdruk: niet iedereen die u koos, mag ${leftOut === 1 ? 'het' : 'ze'} zien.`}
        </p>
        <Button appearance="primary-action-button" onClick={() => window.print()}>
          <Icon name="print" /> Afdrukken
        </Button>
      </div>
      <KitchenTablePaper paper={paper} called={calledBy(readers)} />
    </>
  );
}

interface ChoiceProps {
  readonly readers: readonly Reader[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Who sits at the table. */
function ReaderChoice({ readers, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset className="ep-option-field ep-paper__choice ep-screen-only">
      <legend>Voor wie is de afdruk?</legend>
      <p>Op papier komt alleen wat iedereen die u kiest, mag zien. Geef ieder eigen doelen op een eigen afdruk mee.</p>
      <div className="ep-option-field__options ep-option-field__options--row">
        {readers.map(({ id, name, age }) => (
          <label key={id} className="ep-option">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => {
                const others = chosen.filter((one) => one !== id);
                onChoose(target.checked ? [...others, id] : others);
              }}
            />
            {callName(name)}
            {age !== null && age !== undefined && ` (${age})`}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface Props {
  readonly id: string;
  readonly choice: KitchenTableChoice;
  readonly onChange: (choice: KitchenTableChoice) => void;
}

function KitchenTablePage({ id, choice, onChange }: Props) {
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: kitchenTableReadersQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const readers = data?.household?.plan?.kitchenTableReaders;
  const chosen = readersOf(choice).filter((one) => readers?.some((reader) => reader.id === one));
  return (
    <div className="ep-kitchen-table">
      <title>Plan op papier – Eenplan</title>
      <div className="ep-screen-only">
        <PageTitle>Het plan voor de keukentafel</PageTitle>
        <p>
          <Link to="/huishouden/$id" params={{ id }} className="utrecht-link utrecht-link--html-a">
            Terug naar het huishouden
          </Link>
        </p>
      </div>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {!data && fetching && <Skeleton lines={[60, 80]} />}
      {data && !readers && (
        <Paragraph className="ep-empty">Er is geen plan dat u kunt afdrukken: dat doet de regisseur.</Paragraph>
      )}
      {readers && (
        <ReaderChoice
          readers={readers}
          chosen={chosen}
          onChoose={(ids) => onChange({ voor: ids.join(' ') || undefined })}
        />
      )}
      {readers && chosen.length === 0 && (
        <Paragraph className="ep-empty ep-screen-only">Kies wie er aan tafel zit. De afdruk komt hieronder.</Paragraph>
      )}
      {readers && chosen.length > 0 && <Paper id={id} readers={readers.filter((one) => chosen.includes(one.id))} />}
    </div>
  );
}

/** The print of the plan, fetched when it is opened. */
export const kitchenTableRoute = createLazyRoute('/huishouden/$id/plan/afdrukken')({ component: Component });

function Component() {
  const { id } = kitchenTableRoute.useParams();
  const choice = kitchenTableRoute.useSearch();
  const navigate = kitchenTableRoute.useNavigate();
  const { purpose, epoch } = usePurpose();
  const change = useCallback(
    (next: KitchenTableChoice) => void navigate({ search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  if (!purpose || !opensHouseholds(purpose)) return <NoResidents />;
  return <KitchenTablePage key={`${id} ${purpose.id} ${epoch}`} id={id} choice={choice} onChange={change} />;
}
