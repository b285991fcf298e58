import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStore, openStore, type Db } from '../db/client.ts';
import { migrateStore } from '../db/migrate.ts';
import { isBsn } from '../src/bsn.ts';
import { staffId } from '../src/population/staff.ts';
import { openInProcess, type AskInProcess } from './in-process.ts';
import { quantile } from './statistic.ts';
import { getStore } from './store.ts';

/** How much is measured. */
export interface HiddenSettings {
  readonly residents: number;
  readonly pairs: number;
}

/** How much longer what is hidden takes than what is not there, in microseconds. */
export interface HiddenFigure {
  readonly way: string;
  /** The median over the pairs of hidden and not there. */
  readonly difference: number;
  /** The median over as many pairs of which neither is there, without its sign: what the machine makes of nothing. */
  readonly noise: number;
  /** Half of the pairs of which neither is there differ by less. */
  readonly spread: number;
  /** What such a question takes in the middle. */
  readonly usual: number;
}

interface Way {
  readonly name: string;
  readonly persona: string;
  readonly query: string;
  /** Names of things that are hidden from the persona, in the form of the question's variable. */
  readonly hidden: readonly unknown[];
  readonly absent: () => unknown;
}

/** Asks in turn for what is hidden from somebody and for what is not there, in process, by every way in. */
export async function measureHidden({ residents, pairs }: HiddenSettings): Promise<readonly HiddenFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'eenplan-bench-'));
  const opened = new AsyncDisposableStack();
  try {
    opened.defer(() => rmSync(folder, { recursive: true, force: true }));
    const store = join(folder, 'eenplan.db');
    copyFileSync(await getStore(residents), store);
    const db = opened.adopt(openStore(`file:${store}`), closeStore);
    await migrateStore(db);
    const ask = await openInProcess(db, folder, opened);
    const figures: HiddenFigure[] = [];
    for (const way of listWays(db)) figures.push(await measureWay(ask, way, pairs));
    return figures;
  } finally {
    await opened.disposeAsync();
  }
}

async function measureWay(ask: AskInProcess, way: Way, pairs: number): Promise<HiddenFigure> {
  const { name, persona, query, hidden, absent } = way;
  let answer: string | undefined;
  const time = async (value: unknown): Promise<number> => {
    const started = performance.now();
    const body = await ask(persona, query, { value });
    const taken = (performance.now() - started) * 1000;
    if (body !== (answer ??= body)) throw new Error(`what is hidden answers otherwise than what is not there: ${name}`);
    return taken;
  };
  const differences: number[] = [];
  const nothings: number[] = [];
  const usual: number[] = [];
  // The first tenth warms up. Which of the two comes first changes from pair to pair.
  for (let pair = -pairs / 10; pair < pairs; pair += 1) {
    const chosen = hidden[Math.abs(pair) % hidden.length];
    const first = pair % 2 === 0;
    const a = await time(first ? chosen : absent());
    const b = await time(first ? absent() : chosen);
    const [c, d] = [await time(absent()), await time(absent())];
    if (pair < 0) continue;
    differences.push(first ? a - b : b - a);
    nothings.push(c - d);
    usual.push(c, d);
  }
  return {
    way: name,
    difference: quantile(differences, 0.5),
    noise: Math.abs(quantile(nothings, 0.5)),
    spread: quantile(nothings.map(Math.abs), 0.5),
    usual: quantile(usual, 0.5),
  };
}

function listWays(db: Db): readonly Way[] {
  const list = (sql: string): readonly string[] => {
    const found = db.$client.prepare<[], string>(sql).pluck().all();
    if (found.length === 0) throw new Error('the store of the bench holds nothing that is hidden');
    return found;
  };
  // Households in which no case is in Amersfoort's hands are hidden from its back office.
  const elsewhere = `select h.id from household h where exists (select 1 from "case" c where c.household_id = h.id)
    and not exists (select 1 from "case" c join organisation o on o.id = c.organisation_id
      where c.household_id = h.id and o.code = 'amersfoort')`;
  const members = `from person p join membership m on m.person_id = p.id and m.valid_until is null
    where p.bsn is not null and m.household_id in (${elsewhere})
      and not exists (select 1 from membership other where other.person_id = p.id and other.household_id <> m.household_id)`;
  // Whoever works for somebody sees where they live, and a protected child.
  const unknown = `not exists (select 1 from membership own join "case" c on c.household_id = own.household_id
    where own.person_id = p.id and c.worker_id = '${staffId('frontoffice')}')`;
  const guarded = `from person p join child_protection g on g.person_id = p.id where p.bsn is not null and ${unknown}`;
  const cases = `from "case" c where c.household_id in (${elsewhere})`;
  const byHousehold = 'query Way($value: ID!) { household(by: { id: $value }) { id members { person { id } } } }';
  const byBsn = 'query Way($value: BSN!) { household(by: { bsn: $value }) { id } }';
  const byPerson = 'query Way($value: BSN!) { person(by: { bsn: $value }) { id } }';
  const byNumber = 'query Way($value: String!) { household(by: { caseNumber: $value }) { id } }';
  const byNode = 'query Way($value: ID!) { node(id: $value) { id } }';
  const bySearch = 'query Way($value: String!) { search(text: $value) { nodes { person { id } } } }';
  const id = (prefix: string) => () => `${prefix}_${randomUUID()}`;
  const number = () => `Z-${8_000_000 + Math.floor(Math.random() * 999_999)}`;
  const secret = `select distinct a.postal_code || ' ' || a.house_number from person p
    join residence r on r.person_id = p.id and r.kind = 'HOME' and r.valid_until is null
    join address a on a.id = r.address_id where p.secrecy = 1 and ${unknown} and a.postal_code is not null and a.house_letter is null
      and a.house_number_suffix is null`;
  const backoffice = { persona: 'backoffice' };
  const frontoffice = { persona: 'frontoffice' };
  return [
    { ...backoffice, name: 'household by id', query: byHousehold, hidden: list(elsewhere), absent: id('hou') },
    { ...backoffice, name: 'household by BSN', query: byBsn, hidden: list(`select p.bsn ${members}`), absent: freeBsn },
    { ...backoffice, name: 'person by BSN', query: byPerson, hidden: list(`select p.bsn ${members}`), absent: freeBsn },
    {
      ...backoffice,
      name: 'household by case number',
      query: byNumber,
      hidden: list(`select c.number ${cases}`),
      absent: number,
    },
    { ...backoffice, name: 'case by id', query: byNode, hidden: list(`select c.id ${cases}`), absent: id('cas') },
    {
      ...frontoffice,
      name: 'protected child by BSN',
      query: byPerson,
      hidden: list(`select p.bsn ${guarded}`),
      absent: freeBsn,
    },
    { ...frontoffice, name: 'secret address', query: bySearch, hidden: list(secret), absent: freeAddress },
  ];
}

/** A number that passes the eleven test and that no made-up resident has. */
function freeBsn(): string {
  for (;;) {
    const bsn = String(995_000_000 + Math.floor(Math.random() * 4_000_000));
    if (isBsn(bsn)) return bsn;
  }
}

function freeAddress(): string {
  return `9999 ZZ ${1 + Math.floor(Math.random() * 300)}`;
}
