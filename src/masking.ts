import { GraphQLError, type GraphQLFormattedError, type SourceLocation } from 'graphql';
import { StoreError, toStoreError } from '../db/store-error.ts';
import { PublicError } from './errors.ts';

/** Messages of graphql-js that name only what stands in the schema or the document's own names, never a value. */
const harmless = [
  /^Cannot query field "\w+" on type "\w+"\.$/,
  /^Unknown (argument|type|fragment|directive) "@?\w+"/,
  /^Field "\w+" (of type "[\w![\]]+" )?must (not )?have a (selection|sub)/,
  /^Field "\w+" argument "\w+" of type "[\w![\]]+" is required, but it was not provided\.$/,
  /^Variable "\$\w+" (is not defined|is never used|of required type|of type)[^:]*$/,
  /^(Fragment|Operation) "\w+" /,
  /^There can be only one (operation|fragment|argument|variable) named "\$?\w+"\.$/,
  /^Must provide (query string|an operation|operation name)/,
  /^(GraphQL )?[Ii]ntrospection/,
  /^Unknown operation named/,
];

/** Reasons at the end of graphql-js's message on a variable; they name types and fields only. */
const harmlessReason =
  /(?:Exactly one key must be specified for OneOf type "\w+"|Field "[A-Za-z_]\w*" (?:of required type "[\w![\]]+" was not provided|is not defined by type "\w+"|for OneOf type "\w+" must be non-null)|Expected (?:non-nullable type "[\w![\]]+" not to be null|type "\w+" to be an object)|\w+: expected [\w ,\-:.]+)\.?$/;

/**
 * An error as it leaves the hub: a code, a message that shows nothing submitted and nothing of a resident, and where in
 * the document it arose. What is not foreseen becomes INTERNAL_SERVER_ERROR, after `onUnforeseen` heard of it.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onUnforeseen: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = toStoreError(unwrap(error));
  if (formatted.extensions?.['code'] === 'BAD_USER_INPUT' || cause instanceof GraphQLError) {
    return maskGraphqlError(formatted, cause);
  }
  if (cause instanceof PublicError) {
    // A scalar's own error inside a variable keeps where it stood; everything else is a domain's word.
    const literal = formatted.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED';
    return withPlace(
      { message: cause.message, code: cause.code },
      literal ? { locations: formatted.locations } : formatted,
    );
  }
  onUnforeseen(cause);
  if (cause instanceof StoreError) {
    return withPlace({ message: 'The store cannot answer now.', code: 'STORE_UNAVAILABLE' }, formatted);
  }
  return withPlace({ message: 'Something went wrong in the hub.', code: 'INTERNAL_SERVER_ERROR' }, formatted);
}

function maskGraphqlError(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  const { message, locations } = formatted;
  const given = formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : 'BAD_USER_INPUT';
  if (cause instanceof PublicError)
    return withPlace({ message: `${placeInVariable(message)}${cause.message}`, code: cause.code }, { locations });
  if (code === 'GRAPHQL_PARSE_FAILED')
    return withPlace({ message: 'The document has a syntax error.', code }, { locations });
  if (harmless.some((pattern) => pattern.test(message))) return withPlace({ message, code }, formatted);
  const reason = harmlessReason.exec(message)?.[0] ?? 'a value does not fit its type';
  return withPlace({ message: `${placeInVariable(message)}${reason}`, code }, formatted);
}

/** `$by.bsn: ` from graphql-js's message on a variable, as far as it holds names and list positions only. */
function placeInVariable(message: string): string {
  const variable = /^Variable "(\$[A-Za-z_]\w*)" got invalid value /.exec(message)?.[1];
  if (!variable) return '';
  const path = / at "([A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d{1,4}\])*)"; (?!.* at ")/.exec(message)?.[1];
  return path ? `$${path}: ` : `${variable}: `;
}

function unwrap(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

interface Place {
  readonly locations?: readonly SourceLocation[] | undefined;
  readonly path?: readonly (string | number)[] | undefined;
}

function withPlace(
  { message, code }: { message: string; code: string },
  { locations, path }: Place,
): GraphQLFormattedError {
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code } };
}
