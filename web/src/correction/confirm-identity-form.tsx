import type { IdentityDocument } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { RadioField } from '../work/option-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { confirmIdentityMutation } from './correction-documents.ts';
import type { RecordPerson } from './record.ts';

/** What shows who somebody is. */
const identityDocuments: readonly IdentityDocument[] = [
  'PASSPORT',
  'IDENTITY_CARD',
  'DRIVING_LICENCE',
  'RESIDENCE_PERMIT',
];

/** Records that somebody showed who they are. */
export function ConfirmIdentityForm({ draft, people }: { draft: string; people: readonly RecordPerson[] }) {
  const label = useLabel();
  const { close, done } = useAction();
  const [only, other] = people;
  const form = useWorkForm({
    draft,
    start: { personId: (!other && only?.id) || '', document: '' },
    document: confirmIdentityMutation,
    payloadOf: (data) => data.confirmIdentity,
    read: (values, { clientMutationId }) => {
      const document = oneOf(identityDocuments, values.document);
      const problems = missingOf(values, { personId: 'Kies wie dit is.', document: 'Kies wat u zag.' });
      if (!document || problems.length > 0) return { problems };
      return { input: { clientMutationId, personId: values.personId, document } };
    },
    onMade: () => done('Vastgelegd dat u de identiteit vaststelde.'),
  });
  const last = people.find(({ id }) => id === form.values.personId)?.identityChecks[0];
  return (
    <WorkForm form={form} title="Identiteit vastgesteld" submit="Vastleggen" onClose={close}>
      <PersonField field={form.field('personId')} label="Wie" />
      <RadioField
        field={form.field('document')}
        label="Wat zag u?"
        hint="Het nummer van het document wordt niet bewaard."
        inRow
        options={identityDocuments.map((kind) => ({
          value: kind,
          label: capitalised(label('IdentityDocument', kind)),
        }))}
      />
      {last && (
        <p>
          Eerder vastgesteld op {dateInWords(last.checkedOn)} met {label('IdentityDocument', last.document)}
          {last.staff && `, door ${last.staff.name}`}.
        </p>
      )}
    </WorkForm>
  );
}
