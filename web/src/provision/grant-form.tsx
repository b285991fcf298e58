import type { Law } from '../generated/graphql.ts';
import { addDays, today } from '../shared/dates.ts';
import { useAction } from '../work/action-context.ts';
import { PersonField } from '../work/person-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
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

/** Grants help on the decision in a case, or records general help: what can be filled in follows the law. */
export function GrantForm({ draft, basis }: Props) {
  const { law, caseId } = basis;
  const { close, done } = useAction();
  const { householdId } = useHouseholdDesk();
  const products = useProducts(law);
  const find = (productId: string) => products.find(({ id }) => id === productId);
  const form = useWorkForm({
    draft,
    start: { ...emptyTerms(today()), personId: basis.personId },
    document: grantProvisionMutation,
    payloadOf: (data) => data.grantProvision,
    read: (values, { clientMutationId }) => {
      const read = readTerms(values, find(values.productId));
      const missing = missingOf(values, { personId: 'Kies voor wie de hulp is.' });
      if (!read.terms) return { problems: [...missing, ...read.problems] };
      if (missing.length > 0) return { problems: missing };
      const place = caseId === null ? { householdId } : { caseId };
      return { input: { clientMutationId, ...place, personId: values.personId, ...read.terms } };
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
      <PersonField field={form.field('personId')} label="Voor wie" />
      <TermsFields form={form} law={law} products={products} min={basis.earliest} max={addDays(today(), 365)} />
    </WorkForm>
  );
}
