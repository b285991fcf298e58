import type { KeptProductFragment } from '../generated/graphql.ts';
import { periodInWords } from '../responsibility/period.ts';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Card } from '../ui/card.tsx';
import { Status } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import { missingOf, oneOf } from '../work/use-work-form.ts';
import { WorkPlace } from '../work/work-place.tsx';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { ladderSteps, laws, useOptionsOf } from './options.ts';
import { addProductMutation, changeProductMutation, productScreenQuery } from './product-documents.ts';
import { KeptRecord } from './record.tsx';
import { Screen } from './screen.tsx';

const needed = { name: 'Vul de naam in.', ladderStep: 'Kies een trede.' };

function useFields(): readonly KeepField<'name' | 'category' | 'ladderStep'>[] {
  const options = useOptionsOf()('LadderStep', ladderSteps);
  return [
    { name: 'name', label: 'Naam', kind: 'text' },
    { name: 'category', label: 'Productcategorie (iWmo, iJw)', kind: 'text', none: 'geen' },
    { name: 'ladderStep', label: 'Trede', kind: 'choice', options, none: 'Kies een trede' },
  ];
}

function AddProductForm({ draft }: { draft: string }) {
  const fields = useFields();
  const options = useOptionsOf()('Law', laws);
  return (
    <KeepForm
      draft={draft}
      title="Product toevoegen"
      submit="Toevoegen"
      said="Het product staat erin."
      start={{ law: '', code: '', name: '', category: '', ladderStep: '', validFrom: '' }}
      fields={[
        { name: 'law', label: 'Wet', kind: 'choice', options, none: 'Kies een wet' },
        { name: 'code', label: 'Code', kind: 'text' },
        ...fields,
        { name: 'validFrom', label: 'Vanaf', kind: 'day', hint: 'Leeg: vandaag.', none: 'vandaag' },
      ]}
      document={addProductMutation}
      payloadOf={(data) => data.addProduct}
      read={(values, { clientMutationId }) => {
        const problems = missingOf(values, { law: 'Kies een wet.', code: 'Vul de code in.', ...needed });
        const [law, ladderStep] = [oneOf(laws, values.law), oneOf(ladderSteps, values.ladderStep)];
        if (problems.length > 0 || !law || !ladderStep) return { problems };
        const { code, name } = values;
        const rest = { category: orNull(values.category), validFrom: orNull(values.validFrom) };
        return { input: { clientMutationId, law, code, name, ladderStep, ...rest } };
      }}
    />
  );
}

function ChangeProductForm({ draft, product }: { draft: string; product: KeptProductFragment }) {
  const fields = useFields();
  const { id, version, name, category, ladderStep, validUntil } = product;
  return (
    <KeepForm
      {...{ draft, version }}
      title={`${name} wijzigen`}
      submit="Vastleggen"
      said="De wijziging is vastgelegd."
      start={{ name, category: category ?? '', ladderStep, validUntil: validUntil ?? '' }}
      fields={[...fields, { name: 'validUntil', label: 'Niet meer te gebruiken vanaf', kind: 'day', none: 'open' }]}
      document={changeProductMutation}
      payloadOf={(data) => data.changeProduct}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = missingOf(values, needed);
        const step = oneOf(ladderSteps, values.ladderStep);
        if (problems.length > 0 || !step) return { problems };
        const rest = { category: orNull(values.category), validUntil: orNull(values.validUntil) };
        return { input: { clientMutationId, id, expectedVersion, name: values.name, ladderStep: step, ...rest } };
      }}
    />
  );
}

function Product({ product }: { product: KeptProductFragment }) {
  const label = useLabel();
  const { id, name, validFrom, validUntil } = product;
  const draft = `product.change.${id}`;
  const over = typeof validUntil === 'string' && validUntil <= today();
  return (
    <KeptRecord
      id={id}
      title={name}
      marks={over && <Status>voorbij</Status>}
      facts={[
        ['Code', product.code],
        ['Categorie', product.category ?? 'geen'],
        ['Trede', label('LadderStep', product.ladderStep)],
        ['Te gebruiken', periodInWords(validFrom, validUntil) ?? 'altijd'],
      ]}
      actions={[{ label: 'Wijzigen', about: name, draft, form: <ChangeProductForm draft={draft} product={product} /> }]}
    />
  );
}

/** What can be granted or used. */
export function ProductScreen() {
  const label = useLabel();
  const draft = 'product.add';
  return (
    <Screen query={productScreenQuery}>
      {({ administration }) => (
        <>
          <Card title="Producten" area="products">
            <WorkPlace>
              <Actions actions={[{ label: 'Product toevoegen', draft, form: <AddProductForm draft={draft} /> }]} />
            </WorkPlace>
          </Card>
          {laws.map((law) => {
            const products = (administration?.products ?? []).filter((product) => product.law === law);
            return (
              products.length > 0 && (
                <Card key={law} title={label('Law', law)} area="products">
                  <ul className="ep-records">
                    {products.map((product) => (
                      <Product key={product.id} product={product} />
                    ))}
                  </ul>
                </Card>
              )
            );
          })}
        </>
      )}
    </Screen>
  );
}
