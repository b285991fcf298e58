import { createHmac } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import {
  loadPseudonymKeys,
  parsePseudonymKey,
  parsePseudonymKeys,
  pseudonymise,
  rememberPseudonyms,
} from '../../src/audit/pseudonym.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { testBsns, testKey } from './fixture.ts';

const hex = '00112233445566778899aabbccddeeff102132435465768798a9bacbdcedfe0f';

test('a key may be written in hex or base64, and is the same key', () => {
  const base64 = Buffer.from(hex, 'hex').toString('base64');
  expect(parsePseudonymKey(base64).id).toBe(parsePseudonymKey(` ${hex.toUpperCase()}\n`).id);
  expect(parsePseudonymKey(Buffer.from(hex, 'hex').toString('base64url')).id).toBe(parsePseudonymKey(hex).id);
});

test.each([
  ['an empty line', '  \n  '],
  ['a short key', hex.slice(0, 62)],
  ['zeros', '0'.repeat(64)],
  ['what is neither hex nor base64', `${hex.slice(0, 60)} !?`],
])('%s is refused as a key, without repeating it', (_, text) => {
  const error = catchError(() => parsePseudonymKey(text));
  expect(error).toMatchObject({ name: 'AuditError', fault: 'KEY' });
  expect(inspect(error)).not.toContain(text);
});

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test('a key printed by accident does not show itself', () => {
  expect(inspect(parsePseudonymKey(hex), { depth: 9, showHidden: true })).not.toContain(hex.slice(0, 16));
});

test('a pseudonym is the keyed hash of the BSN and says with which key it was made', () => {
  const [bsn] = testBsns;
  const key = parsePseudonymKey(hex);
  const { id, type } = pseudonymise(key, { id: 'per_1', bsn });
  expect(id).toBe(createHmac('sha256', Buffer.from(hex, 'hex')).update(`bsn:${bsn}`).digest('hex'));
  expect(type).toBe(`BSN:HMAC-SHA-256:${key.id}`);
  expect(pseudonymise(testKey, { id: 'per_1', bsn })).not.toMatchObject({ id });
  expect(pseudonymise(testKey, { id: 'per_1', bsn }).type).not.toBe(type);
});

test('one BSN is one pseudonym, under whatever id the hub knows the person', () => {
  const [bsn] = testBsns;
  expect(pseudonymise(testKey, { id: 'per_1', bsn })).toEqual(pseudonymise(testKey, { id: 'per_2', bsn }));
  expect(pseudonymise(testKey, { id: null, bsn })).toEqual(pseudonymise(testKey, { id: 'per_2', bsn }));
});

test('somebody without a BSN is named by a keyed hash of the id', () => {
  const { id, type } = pseudonymise(testKey, { id: 'per_1', bsn: null });
  expect(type).toBe(`EENPLAN:HMAC-SHA-256:${testKey.id}`);
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(id).not.toBe(pseudonymise(testKey, { id: 'per_2', bsn: null }).id);
});

test('remembered pseudonyms are the right ones, also when more are asked for than are remembered', () => {
  const pseudonymOf = rememberPseudonyms(testKey, 2);
  for (const round of [1, 2, 3]) {
    for (const bsn of testBsns) {
      const subject = { id: `per_${round}`, bsn };
      expect(pseudonymOf(subject)).toEqual(pseudonymise(testKey, subject));
    }
  }
});

test('the key of the demo is made once, for its owner alone, and leaves nothing else behind', () => {
  const folder = join(makeTestFolder(), 'keys');
  const key = loadPseudonymKeys(folder).current;
  expect(loadPseudonymKeys(folder).current.id).toBe(key.id);
  expect(readdirSync(folder)).toEqual(['pseudonym.key']);
  expect(statSync(join(folder, 'pseudonym.key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'pseudonym.key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  expect(loadPseudonymKeys(makeTestFolder()).current.id).not.toBe(key.id);
});

test('a key that others may read is refused', () => {
  const folder = makeTestFolder();
  loadPseudonymKeys(folder);
  chmodSync(join(folder, 'pseudonym.key'), 0o640);
  expect(() => loadPseudonymKeys(folder)).toThrow(expect.objectContaining({ fault: 'KEY' }));
});

test('a key file that holds no key is refused and left as it is', () => {
  const folder = makeTestFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pseudonym.key'), '', { mode: 0o600 });
  expect(() => loadPseudonymKeys(folder)).toThrow(expect.objectContaining({ fault: 'KEY' }));
  expect(readFileSync(join(folder, 'pseudonym.key'), 'utf8')).toBe('');
});

test('the first of several keys is the current one, the rest are earlier ones', () => {
  const [first, second] = [hex, `ff${hex.slice(2)}`];
  const keys = parsePseudonymKeys(`${first},\n ${second}\n`);
  expect(keys.current.id).toBe(parsePseudonymKey(first).id);
  expect(keys.earlier.map(({ id }) => id)).toEqual([parsePseudonymKey(second).id]);
});

test.each([
  ['none', ' \n'],
  ['the same twice', `${hex} ${hex.toUpperCase()}`],
  ['a bad one behind a good one', `${hex},short`],
])('a list of keys with %s is refused without showing it', (_, text) => {
  const error = catchError(() => parsePseudonymKeys(text));
  expect(error).toMatchObject({ fault: 'KEY' });
  expect(String(error)).not.toContain(hex.slice(0, 8));
});
