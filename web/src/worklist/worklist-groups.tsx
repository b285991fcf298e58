import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import type {
  WorklistCountsQuery,
  WorklistFilter,
  WorklistGroupBy,
  WorklistKind,
  WorklistOrder,
} from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { capitalised } from '../shared/text.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Status } from '../ui/status.tsx';
import { choiceOfGroup, filterOf } from './worklist-choice.ts';
import { worklistCountsQuery } from './worklist-documents.ts';
import { type ListWork, WorklistPart } from './worklist-part.tsx';

interface Props extends ListWork {
  readonly groupBy: WorklistGroupBy;
  readonly filter: WorklistFilter;
  readonly orderBy: WorklistOrder | undefined;
}

type Group = WorklistCountsQuery['worklistCounts'][number];

/** What is urgent first: the groups of terms come in the order of their days, others by how much is in them. */
const dueOrder = ['PASSED', 'SOON', 'LATER'];

function inOrder(groupBy: WorklistGroupBy, groups: readonly Group[]): readonly Group[] {
  if (groupBy !== 'DEADLINE') return groups.toSorted((one, other) => other.count - one.count);
  const place = ({ key }: Group) => (key ? dueOrder.indexOf(key) : dueOrder.length);
  return groups.toSorted((one, other) => place(one) - place(other));
}

interface SectionProps extends Props {
  readonly group: Group;
  readonly isFirst: boolean;
}

/** What has no law, and what is no case: that they are is known by their sort. */
const kindsWithout: Partial<Record<WorklistGroupBy, readonly WorklistKind[]>> = {
  LAW: ['PLAN', 'ACTION', 'DIRECTORSHIP'],
  STATUS: ['PLAN', 'ACTION', 'SIGNAL', 'HANDOVER', 'DIRECTORSHIP', 'CHAIN_MESSAGE'],
};

/** The filter that leaves this group alone of what is shown; undefined for a group that cannot be shown apart. */
function filterOfGroup(
  filter: WorklistFilter,
  groupBy: WorklistGroupBy,
  key: string | null | undefined,
): WorklistFilter | undefined {
  const choice = choiceOfGroup(groupBy, key);
  if (!choice) {
    const kinds = kindsWithout[groupBy];
    return kinds && { ...filter, kinds: filter.kinds ?? [...kinds] };
  }
  const own = Object.entries(filterOf(choice)).filter(([, value]) => value !== undefined && value !== false);
  return { ...filter, ...Object.fromEntries(own) };
}

function Section({ group, isFirst, groupBy, filter, ...list }: SectionProps) {
  const [open, setOpen] = useState(isFirst);
  const { key, label, count, passedCount, dueSoonCount } = group;
  const own = filterOfGroup(filter, groupBy, key);
  return (
    <section className="ep-work-group">
      <h2 className="ep-work-group__head">
        <button type="button" aria-expanded={open} disabled={!own} onClick={() => setOpen(!open)}>
          {capitalised(label)}
        </button>
        <span className="ep-count">{count}</span>
        {passedCount > 0 && groupBy !== 'DEADLINE' && <Status tone="danger">{`${passedCount} verlopen`}</Status>}
        {dueSoonCount > 0 && groupBy !== 'DEADLINE' && <Status tone="warning">{`${dueSoonCount} deze week`}</Status>}
      </h2>
      {open && own && <WorklistPart {...list} filter={own} none="Hier staat niets meer." />}
    </section>
  );
}

/** The worklist in groups, each with how much is in it. */
export function WorklistGroups(props: Props) {
  const { groupBy, filter } = props;
  const [{ data, error }, askAgain] = useQuery({
    query: worklistCountsQuery,
    variables: { groupBy, filter },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error && !data) return <ProblemMessage problem={toProblem(error)} onRetry={retry} />;
  if (!data) {
    return (
      <div className="ep-card" aria-busy="true">
        <Skeleton lines={[40, 60, 80, 60, 80, 60, 80]} />
      </div>
    );
  }
  const groups = inOrder(groupBy, data.worklistCounts);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="ep-card ep-worklist__list">
      <p role="status" className="ep-count">
        {total === 0 ? 'Er is niets te doen binnen deze keuze.' : `${total.toLocaleString('nl-NL')} te doen`}
      </p>
      {groupBy === 'LADDER_STEP' && (
        <p className="ep-quiet">
          Een zaak telt mee bij de zwaarste trede waarop nu hulp is. U ziet haar ook bij elke andere trede waarop hulp
          is.
        </p>
      )}
      {groups.map((group, place) => (
        <Section key={group.key ?? ''} {...props} group={group} isFirst={place === 0} />
      ))}
    </div>
  );
}
