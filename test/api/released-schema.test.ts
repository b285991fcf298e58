import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import { buildSchema as parseSdl } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readTypeDefs } from '../../src/schema.ts';

// What clients were promised: written with each release (`readTypeDefs().join('\n')`), not with each change, so that what is new may still change.
const released = join(import.meta.dirname, '../../docs/released-schema.graphql');

/** What would break for a client of the released schema; what was deprecated first may go. */
async function listBreaks(before: string, after: string): Promise<string[]> {
  const changes = await diff(parseSdl(before), parseSdl(after), [DiffRule.suppressRemovalOfDeprecatedField]);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

describe('the schema keeps its promises', () => {
  const current = readTypeDefs().join('\n');

  test('nothing that was released is gone or stricter, unless it was deprecated first', async () => {
    expect(existsSync(released)).toBe(true);
    expect(await listBreaks(readFileSync(released, 'utf8'), current)).toEqual([]);
  });

  test('a field that is taken away is named', async () => {
    const without = current.replace(/ {2}"Age in whole years[^\n]*\n {2}age: Int\n/, '');
    expect(without).not.toBe(current);
    expect(await listBreaks(current, without)).toEqual(["Field 'age' was removed from object type 'Person'"]);
  });

  test('a deprecated field may be taken away', async () => {
    const deprecated = current.replace('  age: Int\n', '  age: Int @deprecated(reason: "birthDate tells it")\n');
    const without = deprecated.replace(/ {2}"Age in whole years[^\n]*\n {2}age: Int @deprecated[^\n]*\n/, '');
    expect(without).not.toBe(deprecated);
    expect(await listBreaks(deprecated, without)).toEqual([]);
  });
});
