import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { careMessageNumbers, getKind } from '../../src/connectors/istandaarden/kind.ts';
import { readCareMessage } from '../../src/connectors/istandaarden/read.ts';
import { writeCareMessage } from '../../src/connectors/istandaarden/write.ts';
import { messagesOf } from './arbitrary.ts';
import { publishedSchemas as schemas } from './published.ts';

describe.each(['IWMO', 'IJW'] as const)('any message of %s that is written', (standard) => {
  const messages = messagesOf(standard);

  test.each(careMessageNumbers)('as %i is read back as it was, and is what the published schema asks', (number) => {
    const message = messages.get(number);
    if (!message) throw new Error('no such message');
    const verified = schemas !== undefined && getKind({ standard, number }).isPublished;
    fc.assert(
      fc.property(message, (written) => {
        expect(readCareMessage(writeCareMessage(written), { schemas })).toEqual({
          kind: 'MESSAGE',
          message: written,
          verified,
        });
      }),
      { numRuns: 25 },
    );
  });
});
