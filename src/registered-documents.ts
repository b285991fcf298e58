import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError, Kind, parse, validate, type GraphQLSchema } from 'graphql';
import { mostTokens } from './limits/document-limit.ts';
import type { Logger } from './logger.ts';
import { maskError } from './masking.ts';
import { hashOfDocument } from './trusted-documents.ts';

/** Documents that an administrator put in a folder, by the SHA-256 of their text, in hex. */
export interface RegisteredDocuments {
  find(hash: string): string | undefined;
}

export interface RegisteredDocumentsOptions {
  /** A folder of `.graphql` files with one operation each; one that is not there holds none. */
  readonly folder: string;
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  /** How long what was read is taken for what is there, in milliseconds; one second unless told. */
  readonly keptFor?: number;
}

/**
 * The documents in a folder as it is: one that is put there is known, and one that is taken away no longer is, within a
 * second and without a restart. A file that does not fit the schema is not taken; the logger hears its name.
 */
export function openRegisteredDocuments(options: RegisteredDocumentsOptions): RegisteredDocuments {
  const { folder, keptFor = 1000 } = options;
  let documents: ReadonlyMap<string, string> = new Map();
  let state = '';
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = () => {
    const now = performance.now();
    if (now - lookedAt < keptFor) return;
    lookedAt = now;
    const names = listFiles(folder);
    const found = names.map((name) => `${name} ${stampOf(join(folder, name))}`).join('\n');
    if (found === state) return;
    state = found;
    documents = readAll(names, options);
  };
  look();
  return {
    find(hash) {
      look();
      return documents.get(hash);
    },
  };
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.graphql'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** What changes with the content of a file; empty when it is gone by now. */
function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : '';
}

function readAll(names: readonly string[], options: RegisteredDocumentsOptions): ReadonlyMap<string, string> {
  const { folder, schema, logger } = options;
  const documents = new Map<string, string>();
  for (const file of names) {
    try {
      const text = readFileSync(join(folder, file), 'utf8');
      const document = parse(text, { maxTokens: mostTokens });
      const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      const wrong = operations.length === 1 ? validate(schema, document)[0] : new OneOperationError();
      if (wrong) throw wrong;
      // With the newline at the end of the file and without: clients keep the text both ways.
      for (const each of [text, text.trim()]) documents.set(hashOfDocument(each), each);
    } catch (error) {
      const reason = error instanceof GraphQLError ? reasonOf(error) : 'the file cannot be read';
      logger.warn({ file, reason }, 'a registered document was not taken');
    }
  }
  logger.info({ documents: documents.size }, 'read the registered documents');
  return documents;
}

/** Why, without the values that stand in the document: they may be of a resident. */
function reasonOf(error: GraphQLError): string {
  if (error instanceof OneOperationError) return error.message;
  const { message, locations } = error;
  const code = message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED';
  const masked = maskError({ message, extensions: { code } }, error, () => {}).message;
  const [place] = locations ?? [];
  return place ? `${masked} (line ${place.line})` : masked;
}

class OneOperationError extends GraphQLError {
  constructor() {
    super('A file has one operation.');
  }
}
