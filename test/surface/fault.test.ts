import { expect, test } from 'vitest';
import { AuditError } from '../../src/audit/audit-error.ts';
import { describeFault } from '../../src/fault.ts';

test('an error is told by its kind, its code and its place', () => {
  const told = describeFault(new AuditError('FULL', 'the disk is full'));
  expect(told).toEqual({
    name: 'AuditError',
    code: 'FULL',
    at: expect.stringMatching(/^at .*fault\.test\.ts:\d+:\d+/),
  });
});

test('what an error was caused by is told likewise, a few deep', () => {
  const system = Object.assign(new Error('ENOSPC: 999990019'), { code: 'ENOSPC' });
  const told = describeFault(new Error('outer', { cause: new TypeError('inner', { cause: system }) }));
  expect(told).toMatchObject({ name: 'Error', cause: { name: 'TypeError', cause: { name: 'Error', code: 'ENOSPC' } } });
  const circular = new Error('round');
  circular.cause = circular;
  expect(JSON.stringify(describeFault(circular)).match(/"name"/g)).toHaveLength(4);
});

test.for([
  ['in the message', new Error('999990019')],
  ['in a message that looks like a place', new Error('no\n    at 999990019 (Jansma)')],
  ['in the name', Object.assign(new Error('x'), { name: 'Jansma 999990019' })],
  ['in the code', Object.assign(new Error('x'), { code: 'JANSMA 999990019' })],
  ['in what it was caused by', new Error('x', { cause: 'Jansma 999990019' })],
  ['in what was thrown for an error', '999990019 Jansma'],
  ['in fields', Object.assign(new Error('x'), { bsn: '999990019', parameters: ['Jansma'] })],
  ['in the message of several', new AggregateError([new Error('999990019')], 'Jansma')],
] as const)('what an error holds of a resident %s is not told', ([, error]) => {
  expect(JSON.stringify(describeFault(error))).not.toMatch(/99999|jansma/i);
});
