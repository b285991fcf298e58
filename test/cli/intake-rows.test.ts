import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore, closeStore } from '../../db/client.ts';
import { runCommand, startCommand } from '../testkit/command.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestFolder } from '../testkit/store.ts';

const rows = [
  'sleutel;bsn;wet;starttijd;kanaal;notitie;medewerker',
  'C1;999990019;Wmo;2026-05-20 14:30;telefoon;Gebeld.;marloes.dijkhuizen@larikslaan2.example',
  'C2;999990018;Wmo;2026-05-20 14:30;telefoon;Gebeld.;marloes.dijkhuizen@larikslaan2.example',
  'C3;999994670;Wmo;2026-05-20 14:30;telefoon;Geheim.;marloes.dijkhuizen@larikslaan2.example',
].join('\n');

describe('eenplan intake rows', () => {
  test(
    'says what a file would change, takes it in, and tells of each row that was refused',
    { timeout: 120_000 },
    async () => {
      const folder = makeTestFolder();
      const file = join(folder, 'contact.csv');
      const list = join(folder, 'fouten.csv');
      writeFileSync(file, rows);
      const environment = {
        DATABASE_URL: `file:${join(folder, 'data/eenplan.db')}`,
        PORT: '0',
        DEMO_RESIDENTS: '300',
        DEMO_NOW: '2026-06-01T10:00:00Z',
      };
      const hub = startCommand(['serve'], environment);
      await hub.said(/draait op/);
      const db = openStore(environment.DATABASE_URL);
      const count = () => db.$client.prepare(`select count(*) from contact_moment where source = 'FILE'`).pluck().get();
      try {
        insertFamily(db, {
          members: [{ name: 'Noor Visser', bsn: '999990019' }],
          address: { postalCode: '9999ZZ', houseNumber: 1 },
        });
        const command = ['intake', 'rows', file, '--kind', 'contact-moment', '--supplier', 'larikslaan2'];
        const refused =
          'regel 3, bsn: geen burgerservicenummer van negen cijfers dat aan de elfproef voldoet (NOT_A_BSN)\n' +
          'regel 4, bsn: niemand met dit nummer is bekend in Eenplan (UNKNOWN_PERSON)\n';
        expect(await runCommand([...command, '--preview', '--failures', list], environment)).toMatchObject({
          code: 3,
          stdout: 'read: 3\nwould be added: 1\nwould be changed: 0\nunchanged: 0\nrefused: 2\n',
          stderr: refused,
        });
        expect(readFileSync(list, 'utf8')).toContain('3;bsn;NOT_A_BSN;geen burgerservicenummer');
        expect(count()).toBe(0);
        expect(await runCommand(command, environment)).toMatchObject({
          code: 3,
          stdout: 'partly applied\nadded: 1\nchanged: 0\n',
          stderr: refused,
        });
        expect(count()).toBe(1);
        writeFileSync(file, rows.replace('notitie', 'Geheim'));
        const dead = await runCommand(command, environment);
        expect(dead).toMatchObject({ code: 1, stderr: expect.stringMatching(/kolom 6 hoort niet.*\(WRONG_HEADER\)/) });
        expect(dead.stderr).not.toContain('Geheim');
      } finally {
        closeStore(db);
      }
    },
  );

  test('ends with 2 where it is not said whose a file is', async () => {
    const folder = makeTestFolder();
    const file = join(folder, 'contact.csv');
    writeFileSync(file, rows);
    const environment = { DATABASE_URL: `file:${join(folder, 'data/eenplan.db')}` };
    const { code, stderr } = await runCommand(['intake', 'rows', file, '--kind', 'contact-moment'], environment);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('and whose with --supplier') });
  });
});
