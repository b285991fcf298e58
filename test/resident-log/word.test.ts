import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsOf } from './canary.ts';

const folder = join(import.meta.dirname, '../../db');

/** Texts that are no words of somebody's own: codes, numbers, moments, facts of the base register, what a history was. */
const codes = new Set(
  `person.bsn person.initials person.nobility person.surname_prefix person.partner_surname_prefix person.partner_surname
   person.birth_place person.birth_country authority.holder_bsn relation.related_bsn
   action.owner_name consent.giver_name plan_agreement.giver_name
   case.number care_request.reference care_request.municipality claim_line.reference
   allocation.product_category allocation.product_code care_request_line.product_category care_request_line.product_code
   document.uri goal.objective_code case.term_code person_join.reason person_join.undone_reason
   person_join_row.table_name person_join_row.column_name person_join_row.before person_join_row.after
   person_join_row.set_aside chain_effect.type`.split(/\s+/),
);
const moment = /(?:_(?:on|at|id|date|day|by|from|until)|^(?:id|at|day|since|source|valid_from|valid_until))$/;

/** The tables whose rows lead, by any chain of references, to a person or a household; with their columns of free text. */
async function listResidentTexts(): Promise<readonly string[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.table.ts'));
  const modules = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  const tables = modules
    .flatMap((module) => Object.values(module))
    .filter((each) => each instanceof SQLiteTable)
    .map(getTableConfig);
  const of = new Set(['person', 'household']);
  for (let before = 0; before < of.size;) {
    before = of.size;
    for (const { name, foreignKeys } of tables) {
      if (foreignKeys.some((key) => of.has(getTableConfig(key.reference().foreignTable).name))) of.add(name);
    }
  }
  return tables
    .filter(({ name }) => of.has(name))
    .flatMap(({ name, columns }) =>
      columns
        .filter((column) => column.dataType === 'string' && !column.enumValues?.length)
        .filter((column) => !moment.test(column.name))
        .map((column) => `${name}.${column.name}`),
    );
}

test('every text that somebody writes about residents bears a canary', async () => {
  const marked = new Set(wordsOf.flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)));
  const texts = await listResidentTexts();
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter((text) => !marked.has(text) && !codes.has(text))).toEqual([]);
  expect([...marked, ...codes].filter((text) => !texts.includes(text))).toEqual([]);
});
