import type { ContactCase } from '../contact/register-contact-form.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import type { CaseRowFragment } from '../generated/graphql.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { useAsked } from '../work/work-keys.ts';
import { WorkPlace } from '../work/work-place.tsx';

const RegisterContactForm = lazyForm(
  async () => (await import('../contact/register-contact-form.tsx')).RegisterContactForm,
);

/** The cases to which contact may belong: open, and seen in full. */
function contactCasesOf(cases: readonly CaseRowFragment[]): readonly ContactCase[] {
  return cases.flatMap(({ id, law, open, number, title }) =>
    open && number ? [{ id, law, name: `${number}, ${title ?? ''}` }] : [],
  );
}

interface Props {
  readonly cases: readonly CaseRowFragment[];
  /** Where the form opens: under the head, which has no room for it. */
  readonly place: HTMLElement | null;
}

/** What is done most with a household, as a tool in its head. */
export function HouseholdActions({ cases, place }: Props) {
  const { householdId, may } = useHouseholdDesk();
  const asked = useAsked('contact');
  const draft = `contact.register.${householdId}`;
  if (!may('REGISTER_CONTACT_MOMENT')) return null;
  const form = (
    <>
      <h2 className="ep-visually-hidden">Vastleggen</h2>
      <RegisterContactForm draft={draft} cases={contactCasesOf(cases)} />
    </>
  );
  return (
    <WorkPlace>
      <Actions asked={asked} place={place} actions={[{ label: 'Contact vastleggen', draft, form }]} />
    </WorkPlace>
  );
}
