import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAbstractType, Kind, parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { mostTokens } from '../../src/limits/document-limit.ts';
import { buildSchema } from '../../src/schema.ts';
import { possibleTypes } from '../../web/src/shared/possible-types.ts';

const path = join(import.meta.dirname, '../../web/src/generated/persisted-documents.json');
const documents = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8'))));

test('no document of the page is longer than the hub reads, nor so near it that the next field is one too many', () => {
  expect(documents.length).toBeGreaterThan(100);
  for (const document of documents) {
    expect(() => parse(document, { maxTokens: mostTokens - 20 }), document.slice(0, 200)).not.toThrow();
  }
});

test('the page knows every type behind the interfaces that its documents have fragments on', () => {
  const schema = buildSchema();
  const found: Record<string, string[]> = {};
  for (const document of documents) {
    visit(parse(document), {
      enter(node) {
        if (node.kind !== Kind.FRAGMENT_DEFINITION && node.kind !== Kind.INLINE_FRAGMENT) return;
        const type = schema.getType(node.typeCondition?.name.value ?? '');
        if (!isAbstractType(type)) return;
        found[type.name] = schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .toSorted();
      },
    });
  }
  expect(possibleTypes).toEqual(found);
});
