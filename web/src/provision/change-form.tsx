import { useQuery } from 'urql';
import type { ProvisionWorkFragment } from '../generated/graphql.ts';
import { addDays, dateInWords, lastDayOf, shortDate, today } from '../shared/dates.ts';
import { type Label, useLabel } from '../shared/labels.ts';
import { volumeInWords } from '../household/provision-words.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import type { WorkFieldProps } from '../work/text-field.tsx';
import { type Seen, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { changeProvisionMutation, grantingCasesQuery } from './provision-documents.ts';
import { readTerms, termsOf } from './terms.ts';
import { TermsFields, useProducts } from './terms-fields.tsx';

/** What every form about help takes. */
export interface ProvisionFormProps {
  /** Names its draft. */
  readonly draft: string;
  readonly row: ProvisionWorkFragment;
}

/** How help stands, for when another changed it. */
export function seenProvision(row: ProvisionWorkFragment, label: Label): Seen {
  const { version, volume, provider, validFrom, validUntil } = row;
  return {
    version,
    compare: [
      { label: 'Omvang', now: volume ? volumeInWords(volume, label) : 'zonder vaste omvang' },
      { label: 'Aanbieder', now: provider?.name ?? 'geen' },
      {
        label: 'Periode',
        now: `vanaf ${dateInWords(validFrom)}${validUntil ? ` tot en met ${dateInWords(lastDayOf(validUntil))}` : ''}`,
      },
    ],
  };
}

/** The case of the decision that a change rests on; left empty where it stays within the decision that is there. */
function BasisField({ row, field }: { row: ProvisionWorkFragment; field: WorkFieldProps['field'] }) {
  const label = useLabel();
  const { householdId } = useHouseholdDesk();
  const [{ data }] = useQuery({ query: grantingCasesQuery, variables: { id: householdId } });
  const cases = (data?.household?.cases ?? []).filter(
    ({ law, myDeeds }) => law === row.law && myDeeds.includes('GRANT_PROVISION'),
  );
  const options = cases.flatMap(({ id, number, decisions }) => {
    const decision = decisions?.find(({ withdrawnOn, outcome }) => !withdrawnOn && outcome !== 'REFUSED');
    if (!decision) return [];
    const { outcome, decidedOn } = decision;
    return [{ value: id, label: `${number}: ${label('DecisionOutcome', outcome)} op ${shortDate(decidedOn)}` }];
  });
  return (
    <ChoiceField
      field={field}
      label="Op welk besluit rust de wijziging?"
      hint="Zwaardere, langere of andere hulp vraagt een nieuw besluit. Minder hulp of een andere aanbieder niet."
      none="Het besluit dat er al is"
      options={options}
    />
  );
}

/** Puts other help in the place of help from a day on: it begins with the help as it is. */
export function ChangeForm({ draft, row }: ProvisionFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const products = useProducts(row.law);
  const first = addDays(row.validFrom, 1);
  const form = useWorkForm({
    draft,
    start: { ...termsOf(row, first > today() ? first : today()), caseId: '' },
    seen: () => seenProvision(row, label),
    document: changeProvisionMutation,
    payloadOf: (data) => data.changeProvision,
    read: (values, { clientMutationId, expectedVersion }) => {
      const read = readTerms(
        values,
        products.find(({ id }) => id === values.productId),
      );
      if (!read.terms) return { problems: read.problems };
      return {
        input: { clientMutationId, id: row.id, expectedVersion, caseId: values.caseId || null, ...read.terms },
      };
    },
    onMade: (made) => done(['De hulp is gewijzigd.', ...made.remarks].join(' ')),
  });
  return (
    <WorkForm form={form} title={`${row.product.name} wijzigen`} submit="Wijzigen" onClose={close}>
      {row.law !== 'GENERAL' && <BasisField row={row} field={form.field('caseId')} />}
      <TermsFields
        form={form}
        law={row.law}
        products={products}
        firstDay="De wijziging begint op"
        min={first}
        max={row.validUntil ?? undefined}
      />
    </WorkForm>
  );
}
