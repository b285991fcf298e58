import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, frameHead } from '../../src/intake/file-frame.ts';

async function* partsOf(body: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < body.length; start += size) yield body.subarray(start, start + size);
}

async function collect(body: Uint8Array, size: number, most = 1000): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for await (const file of filesOf(partsOf(body, size), most)) files.push(Uint8Array.from(file));
  return files;
}

function framed(files: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(files.flatMap((file) => [frameHead(file.length), file]));
}

test('files come out as they went in, however the body is cut', async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { maxLength: 8 }), fc.integer({ min: 1, max: 50 }), async (files, size) => {
      expect(await collect(framed(files), size)).toEqual(files.map((file) => Uint8Array.from(file)));
    }),
  );
});

test('a body that ends within a file, an empty file and one that is too large are refused', async () => {
  const whole = framed([Buffer.from('message')]);
  await expect(collect(whole.subarray(0, 9), 4)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(collect(whole.subarray(0, 2), 4)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(collect(frameHead(0), 4)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(collect(whole, 4, 6)).rejects.toMatchObject({ code: 'TOO_LARGE' });
});
