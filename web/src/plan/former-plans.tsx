import { graphql } from '../generated/gql.ts';
import type { FormerPlanFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { LazyFold } from '../ui/lazy-fold.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { FormPlace, lazyForm } from '../work/lazy-form.tsx';

/** A plan that is over, as a line says it. */
export const formerPlanFragment = graphql(`
  fragment FormerPlan on Plan {
    id
    title
    startedOn
    endedOn
  }
`);

const FormerPlanContent = lazyForm(async () => (await import('./former-plan-content.tsx')).FormerPlanContent);

/** The plans that are over and that one may read, or one's own part of them: folded, and asked for when one is opened. */
export function FormerPlans({ plans }: { plans: readonly FormerPlanFragment[] }) {
  const { isToday } = useHouseholdDesk();
  if (!isToday) return null;
  return plans.map(({ id, title, startedOn, endedOn }) => (
    <LazyFold
      key={id}
      className="ep-fold ep-screen-only"
      summary={`Eerder plan: ${title ?? 'uw deel'}, ${dateInWords(startedOn)} tot ${dateInWords(endedOn ?? '')}`}
    >
      {() => (
        <FormPlace>
          <FormerPlanContent id={id} endedOn={endedOn} />
        </FormPlace>
      )}
    </LazyFold>
  ));
}
