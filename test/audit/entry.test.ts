import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson, chain, hashEntry, originHash } from '../../src/audit/entry.ts';

test('the hash of a line covers the line before it, the number, the type and the body', () => {
  const text = [originHash, '1', 'ACCESS', '{"a":1}'].join('\n');
  expect(hashEntry(originHash, 1, 'ACCESS', '{"a":1}')).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  const others = [
    hashEntry('1'.repeat(64), 1, 'ACCESS', '{"a":1}'),
    hashEntry(originHash, 2, 'ACCESS', '{"a":1}'),
    hashEntry(originHash, 1, 'OPENING', '{"a":1}'),
    hashEntry(originHash, 1, 'ACCESS', '{"a":2}'),
  ];
  expect(new Set([...others, hashEntry(originHash, 1, 'ACCESS', '{"a":1}')]).size).toBe(5);
});

test('lines are chained onto the end of the log', () => {
  const [first, second] = chain({ seq: 7, hash: 'f'.repeat(64) }, [
    { type: 'ACCESS', body: '{}' },
    { type: 'PROCESSING', body: '{}' },
  ]);
  expect(first).toMatchObject({ seq: 8, hash: hashEntry('f'.repeat(64), 8, 'ACCESS', '{}') });
  expect(second).toMatchObject({ seq: 9, hash: hashEntry(first?.hash ?? '', 9, 'PROCESSING', '{}') });
});

test('the same content is the same text, whatever the order of its names', () => {
  expect(canonicalJson({ b: [2, { d: null, c: true }], a: 'é\n"' })).toBe(
    '{"a":"é\\n\\"","b":[2,{"c":true,"d":null}]}',
  );
});
