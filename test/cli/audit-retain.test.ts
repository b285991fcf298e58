import { join } from 'node:path';
import { mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand, startCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { makeClosedLog } from '../audit/fixture.ts';

/** A log with a month of 2020 and one of 2026. */
function makeEnvironment(): { readonly auditFolder: string; readonly environment: Record<string, string> } {
  const folder = makeTestFolder();
  const auditFolder = join(folder, 'audit');
  mkdirSync(auditFolder);
  makeClosedLog(auditFolder, [new Date('2020-05-03T10:00:00Z'), new Date('2026-06-01T09:00:00Z')]);
  const environment = {
    DATABASE_URL: `file:${join(folder, 'data/eenplan.db')}`,
    AUDIT_FOLDER: auditFolder,
    DEMO_NOW: '2026-06-01T10:00:00Z',
    DEMO_RESIDENTS: '150',
    PORT: '0',
  };
  return { auditFolder, environment };
}

const listMonths = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.db'));

describe('eenplan audit retain', () => {
  test('says what it would remove, removes it, and then finds nothing', async () => {
    const { auditFolder, environment } = makeEnvironment();
    const retain = (...options: string[]) => runCommand(['audit', 'retain', '--years', '6', ...options], environment);
    const dry = await retain('--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Would be removed:\naudit-2020-05\.db: lines 1 to 5/),
    });
    expect(listMonths(auditFolder)).toHaveLength(2);
    expect(await retain()).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Removed:\naudit-2020-05\.db/) });
    expect(listMonths(auditFolder)).toEqual(['audit-2026-06.db']);
    expect((await retain()).stdout).toBe('No month of the log of processing is older than its term.\n');
    const verified = await runCommand(['audit', 'verify'], environment);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('1 month with 5 lines') });
  }, 60_000);

  test('works beside a running hub', async () => {
    const { auditFolder, environment } = makeEnvironment();
    const hub = startCommand(['serve'], environment);
    await hub.said(/draait op (\S+)/);
    const { code, stderr } = await runCommand(['audit', 'retain', '--years', '6'], environment);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(listMonths(auditFolder)).toEqual(['audit-2026-06.db']);
    expect((await runCommand(['audit', 'verify'], environment)).code).toBe(0);
  }, 60_000);

  test.each([['0'], ['x'], ['1.5']])('refuses a term of %s years', async (years) => {
    const { environment } = makeEnvironment();
    expect((await runCommand(['audit', 'retain', '--years', years], environment)).code).toBe(2);
  });
});
