import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { readCareDelivery } from '../../src/connectors/istandaarden/delivery.ts';
import { readEnvelope, writeEnvelope, type Envelope } from '../../src/connectors/istandaarden/envelope.ts';
import { compileSchema } from '../../src/connectors/istandaarden/schemas.ts';
import { messageFixture, readFixture } from './fixture.ts';
import { publishedFolder } from './published.ts';
import { treeOf } from './xml-tree.ts';

const first = readFixture('ggk_Di01');

function envelopeIn(content: Uint8Array): Envelope {
  const read = readEnvelope(content);
  if (read.kind !== 'ENVELOPE') throw new Error(read.kind === 'BARE' ? 'no envelope' : read.reason);
  return read.envelope;
}

describe('an envelope of the GGK', () => {
  test('tells its route, and holds the message', () => {
    const { content, ...route } = envelopeIn(Buffer.from(first));
    expect(Buffer.from(content).toString()).toBe(readFixture('WMO305'));
    expect(route).toEqual({
      sender: { organisation: '98765432', application: 'Zorgapplicatie', administration: null, user: null },
      receiver: { organisation: '0327', application: 'Eenplan', administration: null, user: null },
      reference: '5f0f7c1e-7f5c-4b57-9a40-2f2d6b7d1a42',
      sentAt: '20260303101500',
      function: 'WMO305',
      messageReference: 'START-000042',
      answers: null,
      versions: { application: '0001', applicationSub: '0000', function: '0003', functionSub: '0002' },
      fileName: 'WMO305.xml',
      contentType: 'application/xml',
    });
  });

  test('is written back with the same meaning', () => {
    expect(treeOf(writeEnvelope(envelopeIn(Buffer.from(first))))).toEqual(treeOf(Buffer.from(first)));
  });

  test('is a return where it answers another', () => {
    const answers = { reference: '5f0f7c1e-7f5c-4b57-9a40-2f2d6b7d1a42', messageReference: null };
    const returned = { ...envelopeIn(Buffer.from(first)), answers, fileName: null };
    const written = writeEnvelope(returned);
    expect(Buffer.from(written).toString()).toContain('envelopRetourbericht-ggk_Du01');
    expect(envelopeIn(written)).toEqual(returned);
  });

  test.each([
    [
      'without a receiver',
      '<StUF:organisatie>0327</StUF:organisatie>',
      '',
      'stuurgegevens/ontvanger/organisatie is missing, or stands elsewhere',
    ],
    ['of another kind than it says', '>Di01<', '>Du01<', "stuurgegevens/berichtcode is not 'Di01'"],
    ['whose content is not base64', /(<GGK:bericht[^>]*>)/, '$1*', 'parameters/bericht is not base64'],
    [
      'whose content has no type',
      / xmime:contentType="[^"]*"/,
      '',
      'parameters/bericht does not say of what type it is',
    ],
    [
      'with another attribute',
      ' xmime:contentType',
      ' id="1" xmime:contentType',
      'parameters/bericht bears an attribute that the standard does not know',
    ],
  ])('%s is refused', (_what, from, to, reason) => {
    expect(readEnvelope(Buffer.from(first.replace(from, to)))).toEqual({
      kind: 'REFUSED',
      code: 'INVALID_ENVELOPE',
      reason,
    });
  });

  test('with a document type is refused', () => {
    const content = Buffer.from(first.replace('?>', '?><!DOCTYPE x>'));
    expect(readEnvelope(content)).toMatchObject({ kind: 'REFUSED', code: 'DOCTYPE' });
  });
});

describe('a delivery', () => {
  test('is a message in an envelope, or a bare one', () => {
    const enclosed = readCareDelivery(Buffer.from(first));
    const bare = readCareDelivery(Buffer.from(readFixture('WMO305')));
    expect(enclosed).toMatchObject({
      kind: 'MESSAGE',
      message: messageFixture('WMO305'),
      envelope: { function: 'WMO305' },
    });
    expect(bare).toMatchObject({ kind: 'MESSAGE', message: messageFixture('WMO305'), envelope: null });
  });

  test.each([
    ['function', { function: 'WMO307' }, /^functie/],
    [
      'sender',
      { sender: { organisation: '11111111', application: 'App', administration: null, user: null } },
      /^zender/,
    ],
    [
      'receiver',
      { receiver: { organisation: '0307', application: 'App', administration: null, user: null } },
      /^ontvanger/,
    ],
  ])('is refused where the envelope names another %s than the message', (_what, change, reason) => {
    const delivery = readCareDelivery(writeEnvelope({ ...envelopeIn(Buffer.from(first)), ...change }));
    expect(delivery).toMatchObject({
      kind: 'REFUSED',
      code: 'INVALID_ENVELOPE',
      reason: expect.stringMatching(reason),
    });
  });

  test('that is refused for its message tells so, with the envelope', () => {
    const content = Buffer.from(readFixture('WMO305').replace('>1<', '>7<'));
    const delivery = readCareDelivery(writeEnvelope({ ...envelopeIn(Buffer.from(first)), content }));
    expect(delivery).toMatchObject({
      kind: 'REFUSED',
      code: 'INVALID_MESSAGE',
      about: { number: 305 },
      envelope: { function: 'WMO305' },
    });
  });
});

const ggk = join(publishedFolder, 'ggk');
const berichten = join(ggk, 'ggk0310_21', 'ggkberichten');
const whyNot = existsSync(berichten) ? undefined : 'the published schemas of the GGK are not here (set STANDARDS_DIR)';

describe.skipIf(whyNot)(`the published envelopes of the GGK ${whyNot ?? ''}`, () => {
  const schema = whyNot
    ? undefined
    : compileSchema(join(berichten, 'ggk0310_msg.xsd'), [
        join(berichten, 'ggk0310_msg_stuf.xsd'),
        join(ggk, '0301', 'stuf0301mtom.xsd'),
        join(ggk, '0301', 'stuf0301.xsd'),
        join(ggk, 'xmlmime', 'xmlmime.xsd'),
      ]);

  test.each(['ggk_Di01', 'ggk_Du01'])('%s is read, and written back with the same meaning', (name) => {
    const published = readFileSync(join(berichten, `${name}.xml`));
    const written = writeEnvelope(envelopeIn(published));
    expect(treeOf(written)).toEqual(treeOf(published));
    using document = XmlDocument.fromBuffer(written);
    expect(() => schema?.validate(document)).not.toThrow();
  });

  test('our own is valid by their schema', () => {
    using document = XmlDocument.fromBuffer(Buffer.from(first));
    expect(() => schema?.validate(document)).not.toThrow();
  });
});
