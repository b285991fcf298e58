import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { actionTable } from '../../db/action.table.ts';
import { addressTable } from '../../db/address.table.ts';
import { caseTable } from '../../db/case.table.ts';
import { openStore } from '../../db/client.ts';
import { contactMomentTable } from '../../db/contact-moment.table.ts';
import { decisionTable } from '../../db/decision.table.ts';
import { directorTable } from '../../db/director.table.ts';
import { goalTable } from '../../db/goal.table.ts';
import { householdTable } from '../../db/household.table.ts';
import { membershipTable } from '../../db/membership.table.ts';
import { organisationTable } from '../../db/organisation.table.ts';
import { personTable } from '../../db/person.table.ts';
import { planTable } from '../../db/plan.table.ts';
import { productTable } from '../../db/product.table.ts';
import { providerTable } from '../../db/provider.table.ts';
import { provisionTable } from '../../db/provision.table.ts';
import { residenceTable } from '../../db/residence.table.ts';
import { signalTable } from '../../db/signal.table.ts';
import { staffTable } from '../../db/staff.table.ts';

/** What is referred to before what refers to it. */
const tables = [
  organisationTable,
  staffTable,
  addressTable,
  personTable,
  householdTable,
  membershipTable,
  residenceTable,
  planTable,
  directorTable,
  goalTable,
  actionTable,
  caseTable,
  decisionTable,
  productTable,
  providerTable,
  provisionTable,
  signalTable,
  contactMomentTable,
];

const rowsAtOnce = 5000;

/** Copies the tables of the view, with their keys and indexes, and adds what the hub works out as SQL functions. */
export async function copyStore(url, client, objectives) {
  const store = openStore(url, { readonly: true });
  await client.query('create schema eenplan; alter role bench set search_path to eenplan; set search_path to eenplan');
  await client.query('create table objective (code text primary key, label text not null)');
  await insert(client, 'objective', objectives);
  for (const table of tables) {
    const name = getTableName(table);
    await client.query(definitionOf(table));
    const columns = Object.values(getTableColumns(table)).map((column) => `"${column.name}"`);
    const rows = store.$client.prepare(`select ${columns.join(', ')} from "${name}"`).all();
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      await insert(client, name, rows.slice(from, from + rowsAtOnce));
    }
    for (const index of getTableConfig(table).indexes) {
      const on = index.config.columns.map((column) => `"${column.name}"`).join(', ');
      await client.query(`create index "${index.config.name}" on "${name}" (${on})`);
    }
  }
  await client.query('alter table goal add foreign key (objective_code) references objective (code)');
  await client.query(readFileSync(join(import.meta.dirname, 'functions.sql'), 'utf8'));
  await client.query('analyze');
  store.$client.close();
}

async function insert(client, name, rows) {
  const sql = `insert into "${name}" select * from json_populate_recordset(null::"${name}", $1)`;
  await client.query(sql, [JSON.stringify(rows)]);
}

function definitionOf(table) {
  const { name, columns, foreignKeys } = getTableConfig(table);
  const lines = columns.map((column) => {
    const number = column.getSQLType() === 'real' ? 'double precision' : 'integer';
    const type = column.dataType === 'number' ? number : 'text';
    return `"${column.name}" ${type}${column.primary ? ' primary key' : column.notNull ? ' not null' : ''}`;
  });
  const keys = foreignKeys.flatMap((key) => {
    const { columns: own, foreignTable, foreignColumns } = key.reference();
    // Rows come in no order among themselves, and the view follows no such key.
    if (foreignTable === table) return [];
    return `foreign key ("${own[0].name}") references "${getTableName(foreignTable)}" ("${foreignColumns[0].name}")`;
  });
  return `create table "${name}" (${[...lines, ...keys].join(', ')})`;
}
