import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockStore } from '../../db/lock.ts';
import { readConfig } from '../../src/config.ts';
import { announceHub } from '../../src/control.ts';
import { adres, answerWith, bsnOf, persoon } from '../brp/persoon.ts';
import { runCommand, startCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';

function makeEnvironment(content: string) {
  const folder = makeTestFolder();
  const file = join(folder, 'personen.json');
  writeFileSync(file, content);
  const environment = { DATABASE_URL: `file:${join(folder, 'data/eenplan.db')}`, PORT: '0', DEMO_RESIDENTS: '300' };
  return { environment, command: ['intake', 'brp', file] };
}

function makePersons(count: number) {
  return Array.from({ length: count }, (_, index) => persoon({ bsn: bsnOf(index), home: adres(index + 1) }));
}

describe('eenplan intake brp', () => {
  test('takes a file in without a running hub, and the same again changes nothing', async () => {
    const { environment, command } = makeEnvironment(answerWith(...makePersons(3)));
    const first = await runCommand(command, environment);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^read: 3\nadded: 3\n[^]*formed: 3\n/) });
    expect((await runCommand(command, environment)).stdout).toMatch(/^read: 3\nadded: 0\nchanged: 0\nunchanged: 3\n/);
  });

  test('hands a file to the running hub, and ends with 3 when a record failed', async () => {
    const { environment, command } = makeEnvironment(answerWith(...makePersons(2), persoon({ bsn: '123456789' })));
    const hub = startCommand(['serve'], environment);
    await hub.said(/draait op/);
    const { code, stdout, stderr } = await runCommand(command, environment);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: 'personen[2]: burgerservicenummer does not pass the eleven test (INVALID_BSN)\n',
    });
    expect(stdout).toMatch(/^read: 3\nadded: 2\n/);
  });

  test('ends with 1 and the reason for a file that is none of the BRP, without its content', async () => {
    const { environment, command } = makeEnvironment('{"personen":[{"bsn":"999990019"');
    expect(await runCommand(command, environment)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'eenplan: the file is no valid JSON: it may have been cut off (BROKEN_JSON)\n',
    });
  });

  test('says that it is to be run again when the hub is gone half-way', async () => {
    const { environment, command } = makeEnvironment(answerWith(...makePersons(3)));
    const lock = lockStore(environment.DATABASE_URL);
    const server = createServer((request, response) => {
      request
        .resume()
        .once('end', () => response.write('{"progress":{"done":1,"total":3}}\n', () => response.destroy()));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => {
      server.close();
      lock.release();
    });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    announceHub(readConfig(environment), { url, publicUrl: url });
    expect(await runCommand(command, environment)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'eenplan: the hub stopped before the end; what it took in is kept: run the same command again\n',
    });
  });
});
