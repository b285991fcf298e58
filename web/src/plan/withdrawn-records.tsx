import type { Deed } from '../generated/graphql.ts';
import { LazyFold } from '../ui/lazy-fold.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { FormPlace, lazyForm } from '../work/lazy-form.tsx';

const WithdrawnRecordList = lazyForm(async () => (await import('./withdrawn-record-list.tsx')).WithdrawnRecordList);

/** Evaluations and scores that were withdrawn, with why: for whoever evaluates the plan, folded and asked for when opened. */
export function WithdrawnRecords({ planId, deeds }: { planId: string; deeds: readonly Deed[] }) {
  const { isToday } = useHouseholdDesk();
  if (!isToday || !deeds.includes('EVALUATE_PLAN')) return null;
  return (
    <LazyFold className="ep-fold ep-fold--small ep-screen-only" summary="Ingetrokken evaluaties en scores">
      {() => (
        <FormPlace>
          <WithdrawnRecordList planId={planId} />
        </FormPlace>
      )}
    </LazyFold>
  );
}
