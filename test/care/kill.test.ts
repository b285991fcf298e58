import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { allocationTable } from '../../db/allocation.table.ts';
import { closeStore, openStore, transaction } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { installReference } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { list, surviveKills } from '../intake/chain-kill-kit.ts';
import { insertFamily, insertProvider, insertProvision } from '../testkit/family.ts';
import { makeStoreFolder, testNow } from '../testkit/store.ts';
import { readBack } from './care-desk.ts';
import { firstKillOrder, killClient, killSide } from './kill-message.ts';

/** As in `test/intake/chain-kill.test.ts`: `CHAIN_KILLS=50` kills it fifty times during 4000 messages and prints a tally. */
const kills = Number(process.env['CHAIN_KILLS'] ?? 2);
const messages = Math.max(120, kills * 80);

/** Puts the orders in the store that the messages are about. */
async function layOrders() {
  const folder = await makeStoreFolder();
  const db = openStore(`file:${join(folder, 'eenplan.db')}`);
  onTestFinished(() => closeStore(db));
  installReference(db, testNow);
  const { householdId, personIds } = insertFamily(db, { members: [{ name: 'Noor Visser', bsn: killClient.bsn }] });
  const providerId = insertProvider(db, 'Thuiszorg De Proef');
  db.$client.prepare('update provider set agb_code = ? where id = ?').run(killSide.agbCode, providerId);
  const numbers = Array.from({ length: messages / 2 }, (_, index) => firstKillOrder + index);
  const orders = numbers.map((number) => ({
    ...{ id: newId('allocation'), number, providerId, productCategory: '01', productCode: 'HH' },
    provisionId: insertProvision(db, { householdId, personId: personIds[0] ?? '', law: 'WMO', providerId }),
    ...({ volume: 2, volumeUnit: 'HOUR', volumePer: 'WEEK', validFrom: '2026-03-01' } as const),
    ...({ orderedOn: '2026-02-20', status: 'ACCEPTED', since: '2026-02-21' } as const),
    ...({ source: 'STAFF', recordedAt: testNow.toISOString() } as const),
  }));
  transaction(db, () => insertRows(db, allocationTable, orders));
  return { db, folder };
}

test(
  `killed ${kills} times among ${messages} starts and claims of iWmo: each is one delivery or one claim, with one answer`,
  { timeout: 60_000 + kills * 30_000 },
  async () => {
    const { db, folder } = await layOrders();
    await surviveKills({ db, folder, what: 'CARE', kills, messages, halfApplied });
    const half = messages / 2;
    expect(list(db, 'select count(distinct allocation_id) from delivery')).toEqual([half]);
    expect(list(db, 'select count(*) from delivery')).toEqual([half]);
    expect(list(db, 'select count(distinct allocation_id) from claim_line')).toEqual([half]);
    expect(list(db, 'select sum(amount) from claim_line')).toEqual([half * 9000]);
    expect(list(db, 'select sum(granted) from claim')).toEqual([half * 9000]);
    const sent = join(folder, 'chain', killSide.agbCode);
    const answers = readdirSync(sent)
      .toSorted()
      .map((name) => readBack(readFileSync(join(sent, name))));
    // In the order in which they came, each answered in one whole file.
    expect(answers.map(({ header }) => ('answers' in header ? header.answers.reference : ''))).toEqual(
      Array.from({ length: messages }, (_, place) => `M${place}`),
    );
  },
);

/** A message is applied where what it told is there, with one effect and one answer, and else none of that is. */
const halfApplied = `select m.id from chain_message m where m.direction = 'IN' and not (
    (m.status = 'APPLIED') = ((select count(*) from delivery y where y.message_id = m.id)
      + (select count(*) from claim_line y join claim c on c.id = y.claim_id where c.message_id = m.id) = 1)
    and (m.status = 'APPLIED') = (select count(*) = 1 from chain_effect e where e.message_id = m.id)
    and (m.status = 'APPLIED') = (select count(*) = 1 from chain_message o where o.answers_id = m.id))`;
