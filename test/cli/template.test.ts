import { expect, test } from 'vitest';
import { read } from '../rows/rows-file.ts';
import { runCommand } from '../testkit/command.ts';

test('eenplan template prints a file that can be taken in as it is', async () => {
  const { code, stdout } = await runCommand(['template', 'contact-moment'], {});
  expect(code).toBe(0);
  expect(read('CONTACT_MOMENT', stdout)).toMatchObject({ rows: [{ line: 2 }], failures: [] });
});

test('eenplan template names the kinds there are, where there is none of that name', async () => {
  const { code, stderr } = await runCommand(['template', 'verhuizing'], {});
  expect(code).toBe(2);
  expect(stderr).toContain(
    'case, provision, contact-moment, contract, tariff, budget-spending, own-contribution, benefit',
  );
});
