import { describe, expect, test } from 'vitest';
import { runCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { join } from 'node:path';

const makeEnvironment = () => ({
  DATABASE_URL: `file:${join(makeTestFolder(), 'eenplan.db')}`,
  DEMO_NOW: '2026-06-01T10:00:00Z',
  PORT: '0',
  LOG_LEVEL: 'error',
});

describe('eenplan access explain', () => {
  test('says in plain Dutch why a persona sees what of a household, the same of several records once', async () => {
    const environment = makeEnvironment();
    await runCommand(['demo', '--residents', '150'], environment);
    const { code, stdout, stderr } = await runCommand(['access', 'explain', 'frontoffice', '990005100'], environment);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('frontoffice, met het doel “Toegang sociaal domein”:');
    expect(stdout).toContain('- Het adres, dat geheim is: dat. ');
    expect(stdout).toContain('- 2 ×: Een doel van het plan: dat. ');
    expect(stdout).not.toContain('990005100');
  });

  test.for([
    [['nobody', '990005100'], 2, 'there is no such persona'],
    [['frontoffice', '990005101'], 2, 'neither a citizen service number'],
    [['management', '990001106', '--as', 'frontoffice'], 1, 'explained to those who guard it'],
    [['frontoffice', '999990019'], 1, 'there is no such household'],
  ] as const)('refuses %s', async ([args, expected, said]) => {
    const environment = makeEnvironment();
    await runCommand(['demo', '--residents', '150'], environment);
    const { code, stdout, stderr } = await runCommand(['access', 'explain', ...args], environment);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(said);
  });
});
