import type { Law } from '../generated/graphql.ts';
import { addDays, dateInWords, lastDayOf, today } from '../shared/dates.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { type BoundField, missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { grantProvisionMutation } from './provision-documents.ts';
import { emptyTerms, readTerms } from './terms.ts';
import { TermsFields, useProducts } from './terms-fields.tsx';

/** What help is granted on: the decision in a case, or nothing where it is general. */
export interface GrantBasis {
  readonly law: Law;
  readonly caseId: string | null;
  /** Whom the case concerns; empty where one is to be chosen. */
  readonly personId: string;
  /** The first day on which it can begin, where that is known. */
  readonly earliest?: string | undefined;
}

interface Props {
  /** Names its draft. */
  readonly draft: string;
  readonly basis: GrantBasis;
}

interface PreviousProps {
  readonly field: BoundField;
  /** Whose help it is, and its first day. */
  readonly personId: string;
  readonly validFrom: string;
}

/** What the help takes the place of: other help of the same person that has ended by then; nothing where there is none. */
function PreviousField({ field, personId, validFrom }: PreviousProps) {
  const { help } = useHouseholdDesk();
  const ended = help.filter((one) => one.personId === personId && one.validUntil && one.validUntil <= validFrom);
  // What was chosen stays in sight when the first day changes, for the hub to say what is wrong with it.
  const offered = help.filter((one) => ended.includes(one) || one.id === field.value);
  if (offered.length === 0) return null;
  return (
    <ChoiceField
      field={field}
      label="In plaats van (hoeft niet)"
      hint="Hulp die dan is afgelopen. Zo blijft te zien of hulp lichter of zwaarder werd."
      none="Deze hulp komt nergens voor in de plaats"
      options={offered.map(({ id, name, validUntil }) => ({
        value: id,
        label: validUntil ? `${name}, t/m ${dateInWords(lastDayOf(validUntil))}` : name,
      }))}
    />
  );
}

/** Grants help on the decision in a case, or records general help: what can be filled in follows the law. */
export function GrantForm({ draft, basis }: Props) {
  const { law, caseId } = basis;
  const { close, done } = useAction();
  const { householdId } = useHouseholdDesk();
  const products = useProducts(law);
  const find = (productId: string) => products.find(({ id }) => id === productId);
  const form = useWorkForm({
    draft,
    start: { ...emptyTerms(today()), personId: basis.personId, previousId: '' },
    document: grantProvisionMutation,
    payloadOf: (data) => data.grantProvision,
    read: (values, { clientMutationId }) => {
      const read = readTerms(values, find(values.productId));
      const missing = missingOf(values, { personId: 'Kies voor wie de hulp is.' });
      if (!read.terms) return { problems: [...missing, ...read.problems] };
      if (missing.length > 0) return { problems: missing };
      const place = caseId === null ? { householdId } : { caseId };
      const { personId, previousId } = values;
      return { input: { clientMutationId, ...place, personId, previousId: previousId || null, ...read.terms } };
    },
    onMade: (made) => {
      const name = made.provision?.product.name ?? 'De hulp';
      done([`${name} is vastgelegd.`, ...made.remarks].join(' '));
    },
  });
  const title = law === 'GENERAL' ? 'Algemene voorziening vastleggen' : 'Hulp toekennen';
  const submit = law === 'GENERAL' ? 'Vastleggen' : 'Toekennen';
  return (
    <WorkForm form={form} title={title} submit={submit} onClose={close}>
      <PersonField
        field={{ ...form.field('personId'), onChange: (personId) => form.change({ personId, previousId: '' }) }}
        label="Voor wie"
      />
      <TermsFields form={form} law={law} products={products} min={basis.earliest} max={addDays(today(), 365)} />
      <PreviousField field={form.field('previousId')} {...form.values} />
    </WorkForm>
  );
}
