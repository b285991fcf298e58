import type { Db } from './client.ts';
import type { Law } from './law.ts';
import { productTable, type ProductRow } from './product.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, holdsOn, prepared } from './statement.ts';

/** Every product, by law and code; few and seldom changed, so whoever reads them often keeps them in memory. */
export function listProducts(db: Db): ProductRow[] {
  return prepared<[], ProductRow>(
    db,
    `select ${columnsOf(productTable, 'p')} from product p order by p.law, p.code`,
  ).all();
}

const byLaw = `select p.code as code, p.category as category from product p where p.law = @law and ${holdsOn('p', '@day')}`;

/** The codes on the list under a law on a day, each with its category in the care chain. */
export function listProductCodes(db: Db, law: Law, day: string): Pick<ProductRow, 'code' | 'category'>[] {
  return prepared<[{ law: Law; day: string }], Pick<ProductRow, 'code' | 'category'>>(db, byLaw).all({ law, day });
}

export function insertProduct(db: Db, row: ProductRow): void {
  insertRow(db, productTable, row);
}

export function updateProduct(db: Db, row: ProductRow): void {
  updateRow(db, productTable, row);
}
