import type { DocumentOrigin } from './limits/document-limit.ts';
import { PublicError } from './errors.ts';
import type { RegisteredDocuments } from './registered-documents.ts';
import { hashOfDocument, type TrustedDocuments } from './trusted-documents.ts';

/** What a request asks to be executed. */
export interface Operation {
  /** The body as GraphQL over HTTP has it: with the document itself, whatever was sent. */
  readonly body: unknown;
  readonly document: string;
  /** SHA-256 of the document, in hex. */
  readonly hash: string;
  readonly origin: DocumentOrigin;
  readonly operationName: string | undefined;
  /** As sent, not yet judged. */
  readonly variables: unknown;
}

/** What GraphQL over HTTP has in a body, whatever it may be. */
type Body = Partial<Record<'query' | 'operationName' | 'variables' | 'extensions', unknown>>;

/** The documents that are known before anybody asks. */
export interface KnownDocuments {
  readonly trusted: TrustedDocuments;
  readonly registered: RegisteredDocuments | undefined;
}

/**
 * Reads the operation of a request: a document, or the hash of a known one. Throws BAD_USER_INPUT for a body that has
 * neither (a list of requests among them), PERSISTED_QUERY_NOT_FOUND for a hash that is not known.
 */
export function readOperation(body: unknown, documents: KnownDocuments): Operation {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PublicError('BAD_USER_INPUT', 'The body must be one JSON object with a query.');
  }
  const { extensions, ...rest }: Body = body;
  const { query, operationName: name, variables } = rest;
  const operationName = typeof name === 'string' ? name : undefined;
  if (typeof query === 'string') {
    const hash = hashOfDocument(query);
    return { body, document: query, hash, operationName, variables, origin: find(hash, documents)?.origin ?? 'AD_HOC' };
  }
  const sent = hashIn(extensions);
  if (!sent) throw new PublicError('BAD_USER_INPUT', 'The body has neither a query nor the hash of a known document.');
  const known = find(sent, documents);
  if (!known) throw new PublicError('PERSISTED_QUERY_NOT_FOUND', 'The hub does not know the document with that hash.');
  const { document, origin } = known;
  return {
    body: { ...rest, query: document },
    document,
    hash: hashOfDocument(document),
    operationName,
    variables,
    origin,
  };
}

function find(
  hash: string,
  { trusted, registered }: KnownDocuments,
): { readonly document: string; readonly origin: DocumentOrigin } | undefined {
  const ours = trusted.get(hash);
  if (ours !== undefined) return { document: ours, origin: 'TRUSTED' };
  const theirs = registered?.find(hash);
  return theirs === undefined ? undefined : { document: theirs, origin: 'REGISTERED' };
}

function hashIn(extensions: unknown): string | undefined {
  const persisted =
    typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions
      ? extensions.persistedQuery
      : undefined;
  const hash =
    typeof persisted === 'object' && persisted !== null && 'sha256Hash' in persisted ? persisted.sha256Hash : undefined;
  return typeof hash === 'string' ? hash.replace(/^sha256:/, '') : undefined;
}
