import { useQuery } from 'urql';
import type { Law } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { RadioField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import type { WorkFormState } from '../work/use-work-form.ts';
import { productsQuery, providersQuery } from './provision-documents.ts';
import { frequencies, type Product, stepsUnder, type TermsField, units } from './terms.ts';

/** The products of a law; none until they are there. */
export function useProducts(law: Law): readonly Product[] {
  const [{ data }] = useQuery({ query: productsQuery, variables: { law } });
  return data?.products ?? [];
}

/** What ties the terms to the form that they stand in, whatever else that has. */
export type TermsForm = Pick<WorkFormState<TermsField>, 'field' | 'values' | 'change'>;

interface Props {
  readonly form: TermsForm;
  readonly law: Law;
  readonly products: readonly Product[];
  /** Days between which it can begin, where they are known. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** What the first day is called. */
  readonly firstDay?: string | undefined;
}

/** Who can give it: in kind whoever is under contract, by budget whomever the resident chooses. */
function ProviderField({ form }: Pick<Props, 'form'>) {
  const { productId, deliveryForm, validFrom } = form.values;
  const [{ data, fetching }] = useQuery({
    query: providersQuery,
    variables: { productId, contracted: deliveryForm === 'IN_KIND', on: validFrom || null },
    pause: productId === '' || deliveryForm === '' || deliveryForm === 'PAYMENT',
  });
  if (productId === '' || deliveryForm === '' || deliveryForm === 'PAYMENT') return null;
  return (
    <ChoiceField
      field={form.field('providerId')}
      label="Aanbieder"
      none={fetching && !data ? 'Bezig met laden…' : 'Nog geen aanbieder'}
      options={(data?.providers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** How much of it: money in euros, all else in a unit. */
function VolumeFields({ form }: Pick<Props, 'form'>) {
  const label = useLabel();
  const isPayment = form.values.deliveryForm === 'PAYMENT';
  return (
    <div className="ep-work-form__pair">
      <TextField field={form.field('amount')} label={isPayment ? 'Bedrag in euro’s' : 'Hoeveel'} />
      {!isPayment && (
        <ChoiceField
          field={form.field('unit')}
          label="Eenheid"
          none="Kies een eenheid"
          options={units.map((unit) => ({ value: unit, label: capitalised(label('VolumeUnit', unit)) }))}
        />
      )}
      <ChoiceField
        field={form.field('per')}
        label="Hoe vaak"
        none="Kies hoe vaak"
        options={frequencies.map((per) => ({ value: per, label: capitalised(label('VolumeFrequency', per)) }))}
      />
    </div>
  );
}

/** What help is, how it is given, by whom, how much and when: as far as the law of the product has it. */
export function TermsFields({ form, law, products, min, max, firstDay = 'Eerste dag' }: Props) {
  const label = useLabel();
  const product = products.find(({ id }) => id === form.values.productId);
  const steps = stepsUnder(law);
  return (
    <>
      <ChoiceField
        field={{
          ...form.field('productId'),
          // Another product is given by others, and perhaps in another way.
          onChange: (productId) => {
            const [only] = products.find(({ id }) => id === productId)?.deliveryForms ?? [];
            form.change({ productId, providerId: '', ladderStep: '', deliveryForm: only ?? '' });
          },
        }}
        label="Welke hulp"
        none={products.length > 0 ? 'Kies een product' : 'Bezig met laden…'}
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {product && product.deliveryForms.length > 1 && (
        <RadioField
          field={{
            ...form.field('deliveryForm'),
            onChange: (deliveryForm) => form.change({ deliveryForm, providerId: '' }),
          }}
          label="Hoe wordt de hulp gegeven?"
          inRow
          options={product.deliveryForms.map((one) => ({ value: one, label: capitalised(label('DeliveryForm', one)) }))}
        />
      )}
      <ProviderField form={form} />
      <VolumeFields form={form} />
      <div className="ep-work-form__pair">
        <DayField field={form.field('validFrom')} label={firstDay} min={min} max={max} />
        <DayField field={form.field('lastDay')} label="Laatste dag" hint="Leeg: zonder einddatum." />
        <TextField field={form.field('monthlyCost')} label="Kosten per maand in euro’s" hint="Leeg: nog onbekend." />
      </div>
      {product && (
        <ChoiceField
          field={form.field('ladderStep')}
          label="Trede voor deze inwoner"
          none={`Zoals gewoonlijk: ${label('LadderStep', product.ladderStep)}`}
          options={steps.map((step) => ({ value: step, label: capitalised(label('LadderStep', step)) }))}
        />
      )}
    </>
  );
}
