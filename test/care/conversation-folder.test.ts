import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvelope } from '../../src/connectors/istandaarden/envelope.ts';
import { hearFolder, toFolder } from '../../src/simulation/provider-io.ts';
import { SimulatedProvider } from '../../src/simulation/provider.ts';
import { runCommand } from '../testkit/command.ts';
import { startTestHub } from '../testkit/hub.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { agbCode, messageOf, municipalityCode, noor, readBack } from './care-desk.ts';
import { answerAll, expectAll, insertClients, Office, openingOf, wmoSubject, youthSubject } from './conversation.ts';

/** Each message to the provider goes in an envelope of the GGK, as a file still. */
const enveloped = [{ source: 'ISTANDAARDEN', receiver: '*', envelope: { administration: 'proef' } }];

describe('a whole conversation with a provider through files', () => {
  test.each([
    { ...youthSubject, farEnds: [], form: 'as they are' },
    { ...wmoSubject, farEnds: enveloped, form: 'in envelopes of the GGK' },
  ])('that eenplan intake hands to the running hub, under the $law, $form', { timeout: 180_000 }, async (subject) => {
    const [chain, out] = [makeTestFolder(), makeTestFolder()];
    const file = join(makeTestFolder(), 'far-ends.json');
    writeFileSync(file, JSON.stringify(subject.farEnds));
    const settings = { CHAIN_FOLDER: chain, CHAIN_FAR_ENDS: file, CHAIN_HOLD_SECONDS: '0' };
    const hub = await startTestHub({ environment: settings });
    const office = new Office(hub, subject, insertClients(hub));
    const provider = new SimulatedProvider({ agbCode, municipalityCode });
    const bring = toFolder(out);
    const inbox = { folder: join(chain, agbCode), heard: new Set<string>() };
    const intake = async () => {
      const environment = { DATABASE_URL: hub.config.databaseUrl, PORT: '0' };
      expect((await runCommand(['intake', 'istandaarden', out], environment)).code).toBe(0);
    };
    await bring(provider.ask(openingOf(subject), '2026-06-01'));
    await intake();
    const state = { isDone: false };
    const playing = (async () => {
      while (!state.isDone) {
        if ((await hearFolder(provider, inbox, bring)) > 0) await intake();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    try {
      expectAll(await answerAll(office));
    } finally {
      state.isDone = true;
      await playing;
    }
    const sent = readdirSync(inbox.folder).map((name) => readEnvelope(readFileSync(join(inbox.folder, name))).kind);
    expect(new Set(sent)).toEqual(new Set([subject.farEnds.length > 0 ? 'ENVELOPE' : 'BARE']));
    // No name of a file tells of anybody.
    expect([...readdirSync(inbox.folder), ...readdirSync(out)].join(' ')).not.toMatch(/Visser|9999900/);
  });
});

describe('eenplan simulate provider', () => {
  const asked = {
    standard: 'IWMO',
    client: { bsn: noor.bsn, birthDate: '1980-02-03', surname: 'Visser' },
    product: { category: '02', code: 'BI' },
    firstDay: '2026-06-01',
    volume: { amount: 3, unit: '04', frequency: '2' },
  };

  test('asks for an order, as a file says, into a folder', async () => {
    const folder = makeTestFolder();
    const [ask, out] = [join(folder, 'ask.json'), join(folder, 'out')];
    writeFileSync(ask, JSON.stringify(asked));
    const ended = await runCommand(['simulate', 'provider', agbCode, '--ask', ask, '--out', out], {});
    expect(ended).toMatchObject({ code: 0, stdout: '0 heard, 1 brought\n', stderr: '' });
    const [name = ''] = readdirSync(out);
    const message = messageOf(readBack(readFileSync(join(out, name))), 315);
    expect(message).toMatchObject({
      header: { sender: agbCode, receiver: municipalityCode },
      client: { bsn: noor.bsn, products: [{ product: { category: '02', code: 'BI' }, lastDay: null }] },
    });
  });

  test.each([
    ['a code that is none', ['12'], /eight digits/],
    ['a file that is not there', [agbCode, '--ask', 'nowhere.json', '--out', 'x'], /JSON file/],
    ['no hub to bring to', [agbCode], /no hub runs here/],
  ])('says what is wrong with %s', async (_, args, said) => {
    const DATABASE_URL = `file:${join(makeTestFolder(), 'eenplan.db')}`;
    const ended = await runCommand(['simulate', 'provider', ...args], { DATABASE_URL });
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).toMatch(said);
  });

  test('tells which fields of what is asked are wrong, and nothing of them', async () => {
    const folder = makeTestFolder();
    const ask = join(folder, 'ask.json');
    writeFileSync(ask, JSON.stringify({ ...asked, client: { ...asked.client, bsn: '12345' } }));
    const ended = await runCommand(['simulate', 'provider', agbCode, '--ask', ask, '--out', folder], {});
    expect(ended.stderr).toMatch(/client\.bsn/);
    expect(ended.stderr).not.toContain('12345');
  });
});
