import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { runCommand } from '../testkit/command.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestFolder } from '../testkit/store.ts';

describe('eenplan audit person', () => {
  test('says in Dutch who looked, to the privacy desk alone, and leaves the asking in the log', async () => {
    const folder = makeTestFolder();
    mkdirSync(join(folder, 'data'));
    const file = `file:${join(folder, 'data/eenplan.db')}`;
    const environment = { DATABASE_URL: file, DEMO_NOW: '2026-06-01T10:00:00Z' };
    // Makes the demo's staff; the family is the test's own.
    expect((await runCommand(['demo', '--residents', '150'], environment)).code).toBe(0);
    const db = openStore(file);
    insertFamily(db, {
      members: [{ name: 'Tess Jansma', bsn: '999990019' }],
      address: { postalCode: '3839ZZ', houseNumber: 7 },
    });
    closeStore(db);
    expect((await runCommand(['household', '999990019', '--as', 'frontoffice'], environment)).code).toBe(0);

    const refused = await runCommand(['audit', 'person', '999990019', '--as', 'director'], environment);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('PURPOSE_NOT_ALLOWED');

    const { code, stdout } = await runCommand(['audit', 'person', '999990019', '--as', 'privacy'], environment);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(
        /^Op 1 juni 2026 om 12:00 uur vroeg .+ \(regisseur, .+\) naar uw gegevens, maar dat werd geweigerd\./,
      ),
      expect.stringMatching(
        /^Op 1 juni 2026 om 12:00 uur opende .+ \(frontofficemedewerker, Larikslaan2\) gegevens van u/,
      ),
      '2 raadplegingen, de nieuwste bovenaan.',
      expect.stringContaining('Het verslag begint op 1 juni 2026'),
    ]);
    const again = await runCommand(['audit', 'person', '999990019', '--as', 'privacy'], environment);
    expect(again.stdout).toContain('In beeld: wie de gegevens raadpleegde.');
  }, 60_000);

  test('refuses what is no number of a resident', async () => {
    const { code, stderr } = await runCommand(['audit', 'person', '123456789', '--as', 'privacy'], {});
    expect(code).toBe(2);
    expect(stderr).not.toContain('123456789');
  });
});
