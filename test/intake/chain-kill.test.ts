import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { makeStoreFolder } from '../testkit/store.ts';
import { fixture, killFixture, makeFixtureTable } from './chain-fixture.ts';
import { list, surviveKills } from './chain-kill-kit.ts';

/**
 * How often it is killed, and among how many messages. `CHAIN_KILLS=50 npx vitest run test/intake/chain-kill.test.ts` kills it fifty times
 * during 4000 messages and prints a tally.
 */
const kills = Number(process.env['CHAIN_KILLS'] ?? 3);
const messages = Math.max(400, kills * 80);

test(
  `killed ${kills} times among ${messages} messages: nothing acknowledged is lost, half applied, or there twice`,
  { timeout: 60_000 + kills * 30_000 },
  async () => {
    const folder = await makeStoreFolder();
    const db = openStore(`file:${join(folder, 'eenplan.db')}`);
    onTestFinished(() => closeStore(db));
    makeFixtureTable(db);
    await surviveKills({ db, folder, what: 'MADE_UP', kills, messages, halfApplied });
    const places = Array.from({ length: messages }, (_, place) => place);
    expect(list<string>(db, 'select reference from fixture_note').toSorted()).toEqual(
      places.map((place) => `R${place}`).toSorted(),
    );
    for (let sender = 0; sender < 7; sender += 1) {
      const own = places.filter((place) => place % 7 === sender).map((place) => `R${place}`);
      const sent = join(folder, 'chain', `4141414${sender}`);
      // Applied in the order in which they came; each answered in one whole file.
      expect(list(db, `select reference from fixture_note where sender = '4141414${sender}' order by place`)).toEqual(
        own,
      );
      const files = readdirSync(sent).toSorted();
      expect(files.map((name) => readFileSync(join(sent, name), 'utf8'))).toEqual(
        own.map((reference) => fixture({ reference }).toString()),
      );
    }
    expect(killFixture(0).length).toBeGreaterThan(2000);
  },
);

/** Messages whose state, record, effect and answer are not all there or all missing. */
const halfApplied = `select m.id from chain_message m where m.direction = 'IN' and not (
    (m.status = 'APPLIED') = (select count(*) = 1 from fixture_note n where n.message_id = m.id)
    and (m.status = 'APPLIED') = (select count(*) = 1 from chain_effect e where e.message_id = m.id)
    and (m.status = 'APPLIED') = (select count(*) = 1 from chain_message o where o.answers_id = m.id))`;
