import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readCareDelivery } from '../../src/connectors/istandaarden/delivery.ts';
import { listAttacks } from './attack.ts';
import { messageFixture, readFixture } from './fixture.ts';

describe('of what means harm, or was harmed on its way,', () => {
  const attacks = listAttacks(readFixture('WMO305'));

  test.each(attacks)('%s is refused with nothing of its content', (_what, content, code) => {
    const delivery = readCareDelivery(content());
    expect(delivery).toMatchObject({ kind: 'REFUSED', code });
    expect(JSON.stringify(delivery)).not.toMatch(/Molen|900003182|hostname|lol/);
  });

  test('nothing remains: a message in order is read afterwards', () => {
    expect(readCareDelivery(Buffer.from(readFixture('WMO305')))).toMatchObject({ message: messageFixture('WMO305') });
  });

  test.each(['50 MB of text', '8 MB of text in one value', 'two million elements', 'half a million attributes'])(
    '%s take less than 300 MB',
    async (what) => {
      const script = join(import.meta.dirname, 'attack-memory.ts');
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, what]);
      expect(stderr).toBe('');
      expect(Number(stdout)).toBeGreaterThan(0);
      expect(Number(stdout)).toBeLessThan(300);
    },
  );
});
