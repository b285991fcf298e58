import type { DeputyItemFragment } from '../generated/graphql.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';
import { Reach } from '../ui/reach.tsx';
import { Actions } from '../work/actions.tsx';
import { deputyPeriod } from './deputy-words.ts';
import { lazyForm } from '../work/lazy-form.tsx';
import './direction.css';

const EndDeputyForm = lazyForm(async () => (await import('./deputy-forms.tsx')).EndDeputyForm);

/** Who stands in for the director, or is to, with how to reach them and to end it. */
export function DeputyLine({ deputy, canEnd }: { readonly deputy: DeputyItemFragment; readonly canEnd: boolean }) {
  const { id, staff, standsIn, validUntil } = deputy;
  const draft = `director.deputy.end.${id}`;
  return (
    <div className="ep-offer">
      <p>
        <strong>{staff.name}</strong>{' '}
        {standsIn
          ? `neemt waar tot en met ${dateInWords(lastDayOf(validUntil))}.`
          : `neemt waar ${deputyPeriod(deputy)}.`}
      </p>
      {standsIn && <Reach whom={staff.name} phone={staff.phone ?? staff.organisation.phone} />}
      {canEnd && (
        <Actions
          actions={[
            {
              label: 'Waarneming beëindigen',
              about: staff.name,
              draft,
              form: <EndDeputyForm draft={draft} deputy={deputy} />,
            },
          ]}
        />
      )}
    </div>
  );
}
