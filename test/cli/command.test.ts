import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand, startCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';

function makeEnvironment(rest: Record<string, string> = {}) {
  const folder = makeTestFolder();
  return {
    folder,
    environment: { DATABASE_URL: `file:${join(folder, 'data/eenplan.db')}`, PORT: '0', DEMO_RESIDENTS: '300', ...rest },
  };
}

const production = {
  MODE: 'production',
  PUBLIC_URL: 'https://eenplan.leusden.example',
  OIDC_ISSUER: 'https://inloggen.leusden.example/realms/personeel',
  OIDC_JWKS_URL: 'https://inloggen.leusden.example/realms/personeel/certs',
  PSEUDONYM_KEY: '3f9a1c5e7b2d4f6081a3c5e7092b4d6f8193a5c7e9fb0d2f4163a587c9ebad0f',
};

describe('eenplan', () => {
  test.for([
    [],
    ['serve'],
    ['migrate'],
    ['demo'],
    ['intake'],
    ['intake', 'brp'],
    ['token'],
    ['household'],
    ['access'],
    ['access', 'matrix'],
    ['audit'],
    ['audit', 'verify'],
  ])('explains %s', async (command) => {
    const { code, stdout } = await runCommand([...command, '--help'], {});
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: eenplan/);
  });

  test.for([
    ['an unknown command', ['verhuis']],
    ['no persona', ['token']],
    ['too few residents', ['demo', '--residents', '99']],
    ['a seed that is no number', ['demo', '--seed', 'abc']],
    ['a look without saying as whom', ['household', '999990019']],
  ] as const)('ends with exit code 2 for %s', async ([, command]) => {
    const { environment } = makeEnvironment();
    expect((await runCommand(command, environment)).code).toBe(2);
  });
});

describe('eenplan migrate', () => {
  test('says with --dry-run what it would do, does it, and then has nothing to do', async () => {
    const { folder, environment } = makeEnvironment();
    const dry = await runCommand(['migrate', '--dry-run'], environment);
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('to apply: 0000_store') });
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect(await runCommand(['migrate'], environment)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('applied: 0000_store'),
    });
    expect(await runCommand(['migrate'], environment)).toMatchObject({ code: 0, stdout: 'The store is up to date.\n' });
  });

  test('names a file that is no store, and leaves it as it is', async () => {
    const { folder, environment } = makeEnvironment();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/eenplan.db'), 'dit is geen database, maar een brief van iemand');
    const { code, stderr } = await runCommand(['migrate'], environment);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'eenplan: the file is not a store\n' });
  });
});

describe('eenplan demo', () => {
  test('fills an empty store once', async () => {
    const { environment } = makeEnvironment();
    const { code, stdout } = await runCommand(['demo', '--residents', '300', '--seed', '5'], environment);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Made \d+ people in \d+ households with \d+ cases/);
    const again = await runCommand(['demo'], environment);
    expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(/already holds people/);
  });

  test('refuses production', async () => {
    const { environment } = makeEnvironment(production);
    expect((await runCommand(['demo'], environment)).code).toBe(2);
  });
});

describe('eenplan token', () => {
  test('prints a token that the running hub takes, as its last line', async () => {
    const { environment } = makeEnvironment();
    const hub = startCommand(['serve'], environment);
    const [, url = ''] = await hub.said(/draait op (\S+)/);
    const { stdout } = await runCommand(['token', 'director'], environment);
    const token = stdout.trimEnd().split('\n').at(-1);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ me { roles staff { organisation { code } } } }"}',
    });
    expect(await response.json()).toEqual({
      data: { me: { roles: ['DIRECTOR'], staff: { organisation: { code: 'larikslaan2' } } } },
    });
  });

  test('lists the personas for one there is not', async () => {
    const { environment } = makeEnvironment();
    const { code, stderr } = await runCommand(['token', 'burgemeester'], environment);
    expect(code).toBe(2);
    for (const persona of [
      'frontoffice',
      'director',
      'backoffice',
      'workincome',
      'teamlead',
      'management',
      'privacy',
      'admin',
      'chain',
    ]) {
      expect(stderr).toContain(`${persona}:`);
    }
  });

  test('does not exist in production', async () => {
    const { environment } = makeEnvironment(production);
    const { code, stdout } = await runCommand(['token', 'director'], environment);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('eenplan access matrix', () => {
  test('prints what docs/access-matrix.md shows, so that every change of access is seen there', async () => {
    const { code, stdout } = await runCommand(['access', 'matrix'], {});
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('../../docs/access-matrix.md');
  });
});

describe('eenplan household', () => {
  test('says that there is none, without repeating the number', async () => {
    const { environment } = makeEnvironment();
    const { code, stdout, stderr } = await runCommand(['household', '999990019', '--as', 'frontoffice'], environment);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'eenplan: there is no such household, or this persona may not see it\n',
    });
  });

  test('refuses what is neither a BSN nor an id', async () => {
    const { environment } = makeEnvironment();
    const { code, stderr } = await runCommand(['household', '999990018', '--as', 'frontoffice'], environment);
    expect(code).toBe(2);
    expect(stderr).not.toContain('999990018');
  });

  test('says what is wrong with a day that is none', async () => {
    const { environment } = makeEnvironment();
    const asked = ['household', '999990019', '--as', 'frontoffice', '--as-of'];
    const { code, stderr } = await runCommand([...asked, 'gisteren'], environment);
    expect([code, stderr]).toEqual([
      1,
      'eenplan: $asOf: Date: expected a calendar day as YYYY-MM-DD (BAD_USER_INPUT)\n',
    ]);
  });
});

describe('eenplan serve', () => {
  test('ends by itself on SIGTERM, and leaves nothing but its data', async () => {
    const { folder, environment } = makeEnvironment();
    const hub = startCommand(['serve'], environment);
    const [, url = ''] = await hub.said(/draait op (\S+)/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    hub.process.kill('SIGTERM');
    expect(await hub.ended).toMatchObject({ code: 0, signal: null });
    expect(readdirSync(join(folder, 'data')).filter((name) => /hub\.json|-wal|-shm/.test(name))).toEqual([]);
  });

  test('refuses a second start on the same store, which leaves the first running', async () => {
    const { environment } = makeEnvironment();
    const hub = startCommand(['serve'], environment);
    const [, url = ''] = await hub.said(/draait op (\S+)/);
    const second = await runCommand(['serve'], environment);
    expect({ code: second.code, stderr: second.stderr }).toEqual({
      code: 1,
      stderr: 'eenplan: another program is working on this store\n',
    });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  test('refuses a port in use, and lets the store go', async () => {
    const first = makeEnvironment();
    const hub = startCommand(['serve'], first.environment);
    const [, port = ''] = await hub.said(/draait op \S+:(\d+)/);
    const second = makeEnvironment({ PORT: port });
    expect(await runCommand(['serve'], second.environment)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the port is in use'),
    });
    expect((await runCommand(['migrate'], second.environment)).code).toBe(0);
  });

  test('starts again after kill -9, with the log whole', async () => {
    const { environment } = makeEnvironment();
    const hub = startCommand(['serve'], environment);
    const [, url = ''] = await hub.said(/draait op (\S+)/);
    const token = (await runCommand(['token', 'frontoffice'], environment)).stdout.trim();
    const look = () =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-processing-activity': 'https://eenplan.example/verwerkingsactiviteit/toegang-sociaal-domein',
        },
        body: '{"query":"{ household(by: { bsn: \\"999990019\\" }) { id } }"}',
      }).then((response) => response.status);
    const answered = (await Promise.all(Array.from({ length: 20 }, look))).filter((status) => status === 200).length;
    hub.process.kill('SIGKILL');
    await hub.ended;

    const again = startCommand(['serve'], environment);
    await again.said(/draait op/);
    const { code, stdout } = await runCommand(['audit', 'verify'], environment);
    expect({ code, answered }).toEqual({ code: 0, answered: 20 });
    expect(Number(/(\d+) ACCESS/.exec(stdout)?.[1])).toBe(20);
  });

  test.for([
    ['an unknown mode', { MODE: 'test' }, /MODE/],
    ['a port that is none', { PORT: '70000' }, /PORT/],
    ['a moment that is none', { DEMO_NOW: '1 juni' }, /DEMO_NOW/],
    ['a store that is no file', { DATABASE_URL: 'postgres://iemand:geheim@ergens/db' }, /DATABASE_URL/],
    [
      'production without its settings',
      { MODE: 'production' },
      /OIDC_ISSUER, OIDC_JWKS_URL, PSEUDONYM_KEY, PUBLIC_URL/,
    ],
  ] as const)('stops at once for %s, naming the setting and not its value', async ([, wrong, named]) => {
    const { environment } = makeEnvironment(wrong);
    const { code, stderr } = await runCommand(['serve'], environment);
    expect(code).toBe(2);
    expect(stderr).toMatch(named);
    expect(stderr).not.toMatch(/geheim|70000|    at /);
  });

  test('in production has no sign-in of its own, and makes nobody up', async () => {
    const { environment } = makeEnvironment(production);
    const hub = startCommand(['serve'], { ...environment, HOST: '127.0.0.1' });
    await hub.said(/draait op https:\/\/eenplan\.leusden\.example/);
    expect((await runCommand(['audit', 'verify'], environment)).code).toBe(0);
    hub.process.kill('SIGTERM');
    const { stdout, stderr } = await hub.ended;
    expect(stdout).not.toMatch(/demo/);
    expect(stderr).not.toMatch(/made the demo/);
  });
});
