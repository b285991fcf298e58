import { describe, expect, test } from 'vitest';
import { readCareMessage } from '../../src/connectors/istandaarden/read.ts';
import { writeCareMessage } from '../../src/connectors/istandaarden/write.ts';
import { listPublishedNames, publishedSchemas as schemas, readPublished, whyNotPublished } from './published.ts';
import { treeOf } from './xml-tree.ts';

const invalidAsPublished = 'JW318';

describe.skipIf(whyNotPublished)(`the published messages of iWmo and iJw 3.2 ${whyNotPublished ?? ''}`, () => {
  test('are thirteen', () => {
    expect(listPublishedNames()).toHaveLength(13);
  });

  test.each(listPublishedNames().filter((name) => name !== invalidAsPublished))(
    '%s is read, and written back with the same meaning',
    (name) => {
      const read = readCareMessage(readPublished(name), { schemas });
      if (read.kind !== 'MESSAGE') throw new Error(read.reason);
      const written = writeCareMessage(read.message);
      expect(read.verified).toBe(true);
      expect(treeOf(written)).toEqual(treeOf(readPublished(name)));
      expect(readCareMessage(written, { schemas })).toEqual(read);
    },
  );

  test('JW318 is refused with the place, and with whom to answer', () => {
    const read = readCareMessage(readPublished(invalidAsPublished));
    expect(read).toMatchObject({
      kind: 'REFUSED',
      code: 'INVALID_MESSAGE',
      reason: 'Client/Verzoek/RetourCodes is missing, or stands elsewhere',
      about: { standard: 'IJW', number: 318, header: { sender: '0384', receiver: '65656055', reference: 'RT12345' } },
    });
  });
});
