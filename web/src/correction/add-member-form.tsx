import type { MembershipKind, MembershipRole } from '../generated/graphql.ts';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { RadioField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { addMemberMutation } from './correction-documents.ts';
import { CorrectionFields, correctionNeeds } from './correction-fields.tsx';
import { FoundPersonField } from './found-person-field.tsx';
import { fromDay, Preview } from './preview.tsx';
import { homeOf, residentsOf, useFoundPerson } from './use-found-person.ts';

/** The parts that somebody can have in a household. */
export const membershipRoles: readonly MembershipRole[] = [
  'PARTNER',
  'PARENT',
  'CHILD',
  'ADULT_CHILD',
  'SINGLE',
  'OTHER',
];

const kinds: readonly MembershipKind[] = ['PRINCIPAL', 'SECONDARY'];

const start = {
  who: 'KNOWN',
  personId: '',
  givenNames: '',
  surname: '',
  birthDate: '',
  role: '',
  kind: 'PRINCIPAL',
  from: today(),
  reason: '',
};

/** Says that somebody belongs to the household. */
export function AddMemberForm({ draft, version }: { readonly draft: string; readonly version: number }) {
  const label = useLabel();
  const { close, done } = useAction();
  const { householdId, people } = useHouseholdDesk();
  const form = useWorkForm({
    draft,
    start,
    seen: () => ({
      version,
      compare: [{ label: 'In dit huishouden', now: people.map(({ name }) => name).join(', ') }],
    }),
    document: addMemberMutation,
    payloadOf: (data) => data.addMember,
    read: (values, { clientMutationId, expectedVersion }) => {
      const role = oneOf(membershipRoles, values.role);
      const isNew = values.who === 'NEW';
      const problems = missingOf(values, {
        ...(isNew ? { surname: 'Vul de achternaam in.' } : { personId: 'Zoek en kies wie erbij hoort.' }),
        role: 'Kies wat deze persoon in het huishouden is.',
        ...correctionNeeds,
      });
      if (!role || problems.length > 0) return { problems };
      const { personId, surname, givenNames, birthDate, from, reason } = values;
      return {
        input: {
          clientMutationId,
          householdId,
          expectedVersion,
          member: isNew
            ? { newPerson: { surname, givenNames: givenNames || null, birthDate: birthDate || null } }
            : { id: personId },
          role,
          kind: oneOf(kinds, values.kind) ?? null,
          livesIn: isNew ? null : (homeOf(found)?.id ?? null),
          from,
          reason,
        },
      };
    },
    onMade: () => done('De persoon hoort nu bij dit huishouden.'),
  });
  const { values } = form;
  const found = useFoundPerson(values.who === 'KNOWN' ? values.personId : '');
  const name =
    values.who === 'NEW'
      ? [values.givenNames, values.surname].filter(Boolean).join(' ')
      : found && callName(found.name);
  return (
    <WorkForm form={form} title="Iemand toevoegen" submit="Toevoegen" onClose={close}>
      <RadioField
        field={form.field('who')}
        label="Wie hoort erbij?"
        inRow
        options={[
          { value: 'KNOWN', label: 'Iemand die al bekend is' },
          { value: 'NEW', label: 'Iemand zonder burgerservicenummer' },
        ]}
      />
      {values.who === 'NEW' ? (
        <>
          <div className="ep-work-form__pair">
            <TextField field={form.field('givenNames')} label="Voornamen" />
            <TextField field={form.field('surname')} label="Achternaam" />
          </div>
          <DayField
            field={form.field('birthDate')}
            label="Geboortedatum"
            hint="Leeg als u haar niet weet."
            max={today()}
          />
        </>
      ) : (
        <FoundPersonField
          field={form.field('personId')}
          label="Persoon"
          chosen={found && callName(found.name)}
          except={people.map(({ id }) => id)}
        />
      )}
      <div className="ep-work-form__pair">
        <ChoiceField
          field={form.field('role')}
          label="In dit huishouden"
          none="Kies een rol"
          options={membershipRoles.map((role) => ({ value: role, label: capitalised(label('MembershipRole', role)) }))}
        />
        <RadioField
          field={form.field('kind')}
          label="Waar woont deze persoon?"
          options={[
            { value: 'PRINCIPAL', label: 'Hier' },
            { value: 'SECONDARY', label: 'Ergens anders, en hoort hier ook bij' },
          ]}
        />
      </div>
      <CorrectionFields day={form.field('from')} dayLabel="Vanaf" reason={form.field('reason')} />
      {name && <Preview lines={previewOf(name, values, found)} />}
    </WorkForm>
  );
}

function previewOf(
  name: string,
  { kind, from }: { readonly kind: string; readonly from: string },
  found: ReturnType<typeof useFoundPerson>,
): readonly string[] {
  const joins = `${fromDay(from)} hoort ${name} bij dit huishouden, ook als de basisregistratie iets anders zegt.`;
  if (kind === 'SECONDARY') return [joins, `${name} blijft wonen waar die woont.`];
  const others = residentsOf(homeOf(found)).filter(({ id }) => id !== found?.id);
  const home = homeOf(found);
  const leaves = !home
    ? []
    : [
        others.length > 0
          ? `${name} gaat weg bij ${others.map((other) => other.name).join(' en ')}.`
          : `Het huishouden waar ${name} nu alleen in woont, houdt op.`,
        `Lopende zaken en hulp van ${name} komen mee. Wat is afgelopen, blijft daar staan.`,
      ];
  return [joins, ...leaves, 'De regisseur krijgt bericht.'];
}
