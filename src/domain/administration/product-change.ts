import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { laws } from '../../../db/law.ts';
import { insertProduct, listProducts, updateProduct } from '../../../db/product.ts';
import type { ProductRow } from '../../../db/product.table.ts';
import { ladderSteps } from '../../../db/reference/ladder.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { optionalText, text } from '../change/input.ts';
import { checkEndsAfterStart, checkNotPast, getById, named, optional, type Named } from '../change/office-input.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';

export type ProductOutcome = Outcome<ProductRow>;

type Facts = Pick<ProductRow, 'category' | 'name' | 'ladderStep'>;
type Place = Pick<ProductRow, 'law' | 'code' | 'validFrom'>;

const facts = z.object({
  category: optionalText('de productcategorie', { most: 10 }),
  name: text('de naam', { least: 2, most: 200 }),
  ladderStep: z.enum(ladderSteps),
});

const add: Change<Facts & Place> = {
  name: 'addProduct',
  type: 'Product',
  changesReference: true,
  shape: facts.extend({
    law: z.enum(laws),
    code: text('de code', { most: 20 }).pipe(
      z.string().regex(/^[A-Za-z0-9-]+$/, 'Kies een code van letters, cijfers en streepjes.'),
    ),
    validFrom: optional,
  }),
  make(work, input) {
    work.permitInOffice('KEEP_PRODUCTS');
    const validFrom = input.validFrom ?? work.today;
    checkNotPast(validFrom, work.today, 'validFrom');
    if (listProducts(work.db).some(({ law, code }) => law === input.law && code === input.code)) {
      const message = 'Onder deze wet heeft een ander product deze code al. Kies een andere.';
      throw new Refusal(ruleBroken('CODE_TAKEN', message, ['input', 'code']));
    }
    const row = { id: newId('product'), ...input, validFrom, validUntil: null, version: 1, ...work.provenance };
    return work.insert(insertProduct, row).id;
  },
};

const changeFacts: Change<Named & Facts & Pick<ProductRow, 'validUntil'>> = {
  name: 'changeProduct',
  type: 'Product',
  changesReference: true,
  shape: facts.extend({ ...named.shape, validUntil: optional }),
  make(work, { id, expectedVersion, ...input }) {
    work.permitInOffice('KEEP_PRODUCTS');
    const row = getById(listProducts(work.db), id);
    work.expect(row, expectedVersion);
    if (input.validUntil !== null && input.validUntil !== row.validUntil) {
      checkNotPast(input.validUntil, work.today, 'validUntil');
      checkEndsAfterStart({ validFrom: row.validFrom, validUntil: null }, input.validUntil, 'validUntil');
    }
    return work.update(updateProduct, row, input).id;
  },
};

type Sent = { readonly clientMutationId: string } & Pick<Facts, 'name' | 'ladderStep'> & {
    readonly category?: string | null | undefined;
  };

const reader = (context: Context) => (id: string) => context.reference.findProduct(id);

/** Records a product. */
export async function addProduct(
  context: Context,
  input: Sent & Pick<Place, 'law' | 'code'> & { readonly validFrom?: string | null | undefined },
): Promise<ProductOutcome> {
  return change(context, add, input, reader(context));
}

/** Changes a product, or ends it on a day. */
export async function changeProduct(
  context: Context,
  input: Named & Sent & { readonly validUntil?: string | null | undefined },
): Promise<ProductOutcome> {
  return change(context, changeFacts, input, reader(context));
}
