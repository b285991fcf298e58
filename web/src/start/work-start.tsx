import { Link } from '@tanstack/react-router';
import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { useCallback } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import type {
  AttentionLevel,
  MyAttentionQuery,
  TeamWorkloadQuery,
  WorklistLineFragment,
} from '../generated/graphql.ts';
import { useActor, usePurpose } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { useResume } from '../shared/session.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { Due } from '../ui/due.tsx';
import { HouseholdLink } from '../ui/household-link.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { myAttentionQuery, worklistQuery, workloadQuery } from '../worklist/worklist-documents.ts';
import { unreadNoticesQuery } from './start-documents.ts';
import './work-start.css';

/** Asks anew when it is opened again and when the session goes on. */
function useFresh<Data, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) {
  const [{ data, error }, askAgain] = useQuery<Data>({ query, variables, requestPolicy: 'cache-and-network' });
  const onRetry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(onRetry);
  return { data, onRetry, problem: error && !data ? toProblem(error) : undefined };
}

function WorkItem({ item }: { item: WorklistLineFragment }) {
  const label = useLabel();
  const { key, title, kind, law, person, dueOn, daysLeft, household } = item;
  const about = [capitalised(label('WorklistKind', kind)), law && label('Law', law), person && callName(person.name)];
  return (
    <li className="ep-start-line">
      <span className="ep-start-line__what">
        {household ? (
          <HouseholdLink household={household} at={kind === 'SIGNAL' ? key : undefined}>
            {title}
          </HouseholdLink>
        ) : (
          <Link to="/werklijst" className="utrecht-link utrecht-link--html-a">
            {title}
          </Link>
        )}
        <span className="ep-start-line__about">{about.filter(Boolean).join(' · ')}</span>
      </span>
      {dueOn ? (
        <Due date={dueOn} days={daysLeft ?? undefined} />
      ) : (
        <span className="ep-start-line__about">geen termijn</span>
      )}
    </li>
  );
}

/** What is to be done first: by the actor, or for whoever leads a team by the office. */
function FirstWork({ isTeamLead }: { isTeamLead: boolean }) {
  const filter = isTeamLead ? {} : { worker: { me: true } };
  const { data, problem, onRetry } = useFresh(worklistQuery, {
    filter,
    orderBy: 'DUE' as const,
    first: 6,
    after: null,
  });
  const nodes = data?.worklist.nodes;
  return (
    <Card
      title={isTeamLead ? 'Eerst te doen voor het team' : 'Mijn werk'}
      area="werk"
      aside={
        <Link
          to="/werklijst"
          search={isTeamLead ? { groep: 'termijn' } : { wie: 'ik' }}
          className="utrecht-link utrecht-link--html-a"
        >
          Hele werkvoorraad
        </Link>
      }
    >
      {problem && <ProblemMessage problem={problem} onRetry={onRetry} level={3} />}
      {!nodes && !problem && <Skeleton lines={[60, 40, 60, 40, 60, 40, 60, 40]} />}
      {nodes?.length === 0 && <p className="ep-empty">Er staat niets op uw naam binnen dit doel.</p>}
      {nodes && nodes.length > 0 && (
        <ul className="ep-start-lines">
          {nodes.map((item) => (
            <WorkItem key={item.key} item={item} />
          ))}
        </ul>
      )}
    </Card>
  );
}

const tones: Record<AttentionLevel, Tone> = { URGENT: 'danger', SOON: 'warning', NOTICE: 'neutral' };
type Found = MyAttentionQuery['myAttention']['nodes'][number];
const shownHouseholds = 5;
const rank = { URGENT: 0, SOON: 1, NOTICE: 2 } as const;

function writePoints(count: number): string {
  return `${count}\u{A0}${count === 1 ? 'punt' : 'punten'}`;
}

/** What needs attention in one's own households: of each the most urgent, and how much more there is. */
function MyAttention() {
  const label = useLabel();
  const { data, problem, onRetry } = useFresh(myAttentionQuery, { first: 25, after: null });
  const place = ({ attention }: Found) => rank[attention[0]?.level ?? 'NOTICE'];
  const nodes = data?.myAttention.nodes.toSorted((one, other) => place(one) - place(other)).slice(0, shownHouseholds);
  return (
    <Card title="Vraagt nu aandacht" area="aandacht">
      {problem && <ProblemMessage problem={problem} onRetry={onRetry} level={3} />}
      {!nodes && !problem && <Skeleton lines={[60, 40, 60, 40, 60, 40, 60, 40]} />}
      {nodes?.length === 0 && <p className="ep-empty">In uw huishoudens vraagt nu niets om aandacht.</p>}
      {nodes && nodes.length > 0 && (
        <ul className="ep-start-lines">
          {nodes.map(({ household, attention: [first, ...others] }) => (
            <li key={household.id} className="ep-start-line">
              <span className="ep-start-line__what">
                <HouseholdLink household={household} />
                <span className="ep-start-line__about">
                  {first?.message}
                  {others.length > 0 && `; en nog\u{A0}${writePoints(others.length)}`}
                </span>
              </span>
              {first && <Status tone={tones[first.level]}>{capitalised(label('AttentionLevel', first.level))}</Status>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The notices that wait to be read; nothing where there are none. */
function UnreadNotices() {
  const { data } = useFresh(unreadNoticesQuery, { first: 3 });
  const nodes = data?.notices.nodes;
  if (!nodes || nodes.length === 0) return null;
  return (
    <Card
      title="Ongelezen berichten"
      area="berichten"
      aside={
        <Link to="/berichten" className="utrecht-link utrecht-link--html-a">
          Alle berichten
        </Link>
      }
    >
      <ul className="ep-start-lines">
        {nodes.map(({ id, text, at, household }) => (
          <li key={id} className="ep-start-line">
            <span className="ep-start-line__what">
              {text}
              <span className="ep-start-line__about">{momentInWords(at)}</span>
            </span>
            {household && <HouseholdLink household={household} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LoadTable({ rows: found }: { rows: TeamWorkloadQuery['workload'] }) {
  // What nobody took up is what a team lead can do something about now.
  const rows = found.toSorted((one, other) => Number(one.worker != null) - Number(other.worker != null));
  return (
    <ScrollBox label="Werk per medewerker">
      <Table className="ep-start-load">
        <TableHeader>
          <TableRow>
            <TableHeaderCell scope="col">Wie</TableHeaderCell>
            <TableHeaderCell scope="col">Open</TableHeaderCell>
            <TableHeaderCell scope="col">Te laat</TableHeaderCell>
            <TableHeaderCell scope="col">Deze week</TableHeaderCell>
            <TableHeaderCell scope="col">Dicht</TableHeaderCell>
            <TableHeaderCell scope="col">Regie</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(({ worker, openCases, passedCases, dueSoonCases, heldCases, directorships }) => (
            <TableRow key={worker?.id ?? ''}>
              <th scope="row" className="utrecht-table__cell">
                <Link
                  to="/werklijst"
                  search={{ wie: worker?.id ?? 'niemand', groep: 'termijn' }}
                  className="utrecht-link utrecht-link--html-a"
                >
                  {worker?.name ?? 'Nog door niemand opgepakt'}
                </Link>
              </th>
              <TableCell>{openCases}</TableCell>
              <TableCell>{passedCases}</TableCell>
              <TableCell>{dueSoonCases}</TableCell>
              <TableCell>{heldCases}</TableCell>
              <TableCell>{directorships}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollBox>
  );
}

/** How the work of the team is spread. */
function TeamLoad() {
  const { data, problem, onRetry } = useFresh(workloadQuery, {});
  return (
    <Card title="Werkverdeling" area="verdeling">
      {problem && <ProblemMessage problem={problem} onRetry={onRetry} level={3} />}
      {!data && !problem && <Skeleton lines={[80, 80, 80, 80, 80, 80]} />}
      {data && <LoadTable rows={data.workload} />}
      <p className="ep-start-line__about">
        Open, te laat en deze week zijn zaken. Dicht: zaken waarvan u alleen ziet dat ze er zijn; hun termijn telt niet
        mee. Regie: gezinnen waarvan iemand regisseur is.
      </p>
    </Card>
  );
}

/** What waits for the actor, by their role and purpose. */
export function WorkStart() {
  const { roles } = useActor();
  const { purpose, epoch } = usePurpose();
  const isTeamLead = roles.includes('TEAM_LEAD');
  return (
    <div className="ep-work-start" key={`${purpose?.id ?? ''} ${epoch}`}>
      <UnreadNotices />
      <FirstWork isTeamLead={isTeamLead} />
      {isTeamLead ? <TeamLoad /> : <MyAttention />}
    </div>
  );
}
