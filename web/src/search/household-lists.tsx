import { Button, Heading2 } from '@utrecht/component-library-react';
import { type ReactNode, useCallback, useId, useState } from 'react';
import { type Operation, type TypedDocumentNode, useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { Law, MyHouseholdsQuery, OrganisationHouseholdsQuery } from '../generated/graphql.ts';
import { usePurpose } from '../shared/actor.ts';
import { type Problem, toProblem } from '../shared/api-problem.ts';
import { useLabel } from '../shared/labels.ts';
import { useResume } from '../shared/session.ts';
import { Choice } from '../ui/choice.tsx';
import { Due } from '../ui/due.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { HouseholdLine } from './household-line.tsx';
import './household-lists.css';

/** The households in which the actor has something to do; what is due first stands first. */
export const myHouseholdsQuery = graphql(`
  query MyHouseholds($first: Int!, $after: String) {
    myHouseholds(first: $first, after: $after) {
      totalCount
      nodes {
        ...HouseholdLine
        duties {
          key
          message
          dueOn
          daysLeft
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The households in which the actor's organisation has a case in hand. */
export const organisationHouseholdsQuery = graphql(`
  query OrganisationHouseholds($first: Int!, $after: String, $law: Law) {
    organisationHouseholds(first: $first, after: $after, law: $law) {
      totalCount
      nodes {
        ...HouseholdLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const pageSize = 5;

type MyHousehold = MyHouseholdsQuery['myHouseholds']['nodes'][number];
type List<Household> = Pick<OrganisationHouseholdsQuery['organisationHouseholds'], 'totalCount' | 'pageInfo'> & {
  readonly nodes: readonly Household[];
};

/** Pages that were turned: where each that was shown before began; the last is the one in sight. */
function usePages() {
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return {
    after: starts.at(-1) ?? null,
    number: starts.length,
    turn: (after: string) => setStarts([...starts, after]),
    turnBack: () => setStarts(starts.slice(0, -1)),
    restart: useCallback(() => setStarts([null]), []),
  };
}

/** Whether an answer is to what is asked now: the one before it stands there until it comes. */
function isSettled(operation: Operation | undefined, asked: Readonly<Record<string, unknown>>): boolean {
  const answered: Readonly<Record<string, unknown>> = { ...operation?.variables };
  return Object.entries(asked).every(([name, value]) => answered[name] === value);
}

/** Asks for a page of a list, and anew when the session goes on. */
function useAnswer<Data, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) {
  const [{ data, error, operation }, askAgain] = useQuery<Data>({
    query,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const onRetry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(onRetry);
  return { data, settled: isSettled(operation, variables), problem: error ? toProblem(error) : undefined, onRetry };
}

interface Props<Household> {
  readonly title: string;
  /** Stands between the title and the list. */
  readonly tools?: ReactNode;
  readonly list: List<Household> | undefined;
  /** Whether the list is what is asked now. */
  readonly settled: boolean;
  readonly problem: Problem | undefined;
  readonly onRetry: () => void;
  readonly pages: ReturnType<typeof usePages>;
  /** What to say when there is none. */
  readonly none: string;
  readonly children: (household: Household) => ReactNode;
}

interface PagerProps {
  readonly pages: ReturnType<typeof usePages>;
  readonly total: number;
  readonly next: string | undefined;
  readonly settled: boolean;
}

function Pager({ pages, total, next, settled }: PagerProps) {
  const first = (pages.number - 1) * pageSize + 1;
  const last = Math.min(first + pageSize - 1, total);
  if (total <= pageSize && pages.number === 1) return null;
  return (
    <div className="ep-pager">
      <Button appearance="secondary-action-button" disabled={pages.number === 1} onClick={pages.turnBack}>
        Vorige
      </Button>
      <span role="status">{settled ? `${first} t/m ${last} van ${total}` : 'Bezig met laden…'}</span>
      <Button
        appearance="secondary-action-button"
        disabled={next === undefined}
        onClick={() => settled && next !== undefined && pages.turn(next)}
      >
        Volgende
      </Button>
    </div>
  );
}

function HouseholdList<Household extends { readonly id: string }>(props: Props<Household>) {
  const { title, tools, list, settled, problem, onRetry, pages, none, children } = props;
  const id = useId();
  const next = list?.pageInfo.hasNextPage ? (list.pageInfo.endCursor ?? undefined) : undefined;
  return (
    <section className="ep-card ep-household-list" aria-labelledby={id} aria-busy={!settled && !problem}>
      <div className="ep-card__head">
        <Heading2 id={id} className="ep-card__title">
          {title}
        </Heading2>
        {list && <span className="ep-count">{list.totalCount}</span>}
      </div>
      {tools}
      {problem && <ProblemMessage problem={problem} onRetry={onRetry} level={3} />}
      {!list && !problem && <Skeleton lines={[60, 80, 60, 80, 60, 80, 60, 80]} />}
      {list?.nodes.length === 0 && <p className="ep-empty">{none}</p>}
      {list && list.nodes.length > 0 && (
        <ul className={`ep-lines${settled ? '' : ' ep-lines--old'}`}>
          {list.nodes.map((household) => (
            <li key={household.id}>{children(household)}</li>
          ))}
        </ul>
      )}
      {list && <Pager pages={pages} total={list.totalCount} next={next} settled={settled} />}
    </section>
  );
}

function FirstDuty({ duties }: Pick<MyHousehold, 'duties'>) {
  const [duty] = duties;
  if (!duty) return null;
  return (
    <span className="ep-household-list__duty">
      {duty.message}
      {duty.dueOn && (
        <>
          {' '}
          <Due date={duty.dueOn} days={duty.daysLeft ?? undefined} />
        </>
      )}
    </span>
  );
}

function MyHouseholds() {
  const pages = usePages();
  const variables = { first: pageSize, after: pages.after };
  const { data, ...answer } = useAnswer(myHouseholdsQuery, variables);
  return (
    <HouseholdList
      title="Mijn huishoudens"
      list={data?.myHouseholds}
      {...answer}
      pages={pages}
      none="U bent nergens regisseur en hebt geen open zaken binnen dit doel."
    >
      {(household) => (
        <HouseholdLine household={household}>
          <FirstDuty duties={household.duties} />
        </HouseholdLine>
      )}
    </HouseholdList>
  );
}

function OrganisationHouseholds() {
  const label = useLabel();
  const { purpose } = usePurpose();
  const laws = purpose?.laws ?? [];
  const pages = usePages();
  const [law, setLaw] = useState<Law>();
  const variables = { first: pageSize, after: pages.after, law: law ?? null };
  const { data, ...answer } = useAnswer(organisationHouseholdsQuery, variables);
  return (
    <HouseholdList
      title="Van mijn organisatie"
      tools={
        laws.length > 1 && (
          <Choice
            label="Alleen onder deze wet"
            options={[
              { value: undefined, label: 'Alle wetten' },
              ...laws.map((value) => ({ value, label: label('Law', value) })),
            ]}
            value={law}
            onChange={(chosen) => {
              pages.restart();
              setLaw(chosen);
            }}
          />
        )
      }
      list={data?.organisationHouseholds}
      {...answer}
      pages={pages}
      none={
        law
          ? 'Onder deze wet heeft uw organisatie nu niets in handen.'
          : 'Uw organisatie heeft nu geen open zaken binnen dit doel.'
      }
    >
      {(household) => <HouseholdLine household={household} />}
    </HouseholdList>
  );
}

/** The households one works on, for one purpose: another purpose begins anew. */
export function HouseholdLists() {
  const { purpose } = usePurpose();
  return (
    <div className="ep-household-lists" key={purpose?.id}>
      <MyHouseholds />
      <OrganisationHouseholds />
    </div>
  );
}
