import { GraphQLError, Kind, parse, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { PublicError } from '../errors.ts';
import { measure, type Measure } from './measure.ts';

/** Whose document it is: of our own page or registered by an administrator, or made up by whoever asks. */
export type DocumentOrigin = 'TRUSTED' | 'REGISTERED' | 'AD_HOC';

/** How much a document may ask for, with its fragments written out. The graph has circles, so its depth needs a limit. */
export type DocumentLimit = Omit<Measure, 'pagesFit'>;

/** The most a document may be cut into; what is longer is not even read. */
export const mostTokens = 1000;

const known: DocumentLimit = {
  depth: 14,
  fields: 5000,
  rootFields: 50,
  aliases: 200,
  directives: 200,
  objects: 100_000,
  counted: 20,
};

/** Known documents were looked at before; what somebody makes up may ask for less. */
export const documentLimits: Readonly<Record<DocumentOrigin, DocumentLimit>> = {
  TRUSTED: known,
  REGISTERED: known,
  AD_HOC: { depth: 14, fields: 1000, rootFields: 20, aliases: 50, directives: 50, objects: 25_000, counted: 10 },
};

export interface LimitedRequest {
  readonly document: string;
  /** SHA-256 of the document, in hex. */
  readonly hash: string;
  readonly origin: DocumentOrigin;
  readonly operationName: string | undefined;
  /** As sent, not yet judged. */
  readonly variables: unknown;
}

/**
 * Holds a request to the limits, before anything is validated or executed. Throws TOO_COMPLEX, the same whatever limit was
 * passed, and BAD_USER_INPUT for a `first` outside 1 to 100. What cannot be read is the server's to refuse.
 */
export type DocumentLimiter = (request: LimitedRequest) => void;

interface Known {
  readonly document: DocumentNode;
  /** Variables on which the number of objects depends. */
  readonly pageVariables: readonly string[];
  readonly measures: Map<string, Measure>;
}

const mostKnown = 500;

/** A limiter that keeps what it measured, by document and by the variables that count. */
export function makeDocumentLimiter(schema: GraphQLSchema): DocumentLimiter {
  const documents = new Map<string, Known | undefined>();
  return ({ document, hash, origin, operationName, variables }) => {
    let held = documents.get(hash);
    if (!held && !documents.has(hash)) {
      held = read(document);
      if (documents.size >= mostKnown) documents.clear();
      documents.set(hash, held);
    }
    const measured = held && measureOf(held, schema, operationName, variables);
    if (measured) check(measured, documentLimits[origin]);
  };
}

const noVariables: ReadonlyMap<string, unknown> = new Map();

function measureOf(
  { document, pageVariables, measures }: Known,
  schema: GraphQLSchema,
  operationName: string | undefined,
  sent: unknown,
): Measure | undefined {
  const variables =
    pageVariables.length > 0 && typeof sent === 'object' && sent !== null ? new Map(Object.entries(sent)) : noVariables;
  const pages = pageVariables.map((name) => (variables.has(name) ? variables.get(name) : '-'));
  const key = pages.length === 0 ? (operationName ?? '') : JSON.stringify([operationName, ...pages]);
  const before = measures.get(key);
  if (before) return before;
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => operationName === undefined || name?.value === operationName);
  if (!operation) return undefined;
  const measured = measure({ schema, document, operation, variables });
  if (measures.size >= mostKnown) measures.clear();
  measures.set(key, measured);
  return measured;
}

function check(measured: Measure, limit: DocumentLimit): void {
  if (
    measured.depth > limit.depth ||
    measured.fields > limit.fields ||
    measured.rootFields > limit.rootFields ||
    measured.aliases > limit.aliases ||
    measured.directives > limit.directives ||
    measured.objects > limit.objects ||
    measured.counted > limit.counted
  ) {
    throw tooComplex();
  }
  if (!measured.pagesFit) throw new PublicError('BAD_USER_INPUT', 'first: expected a number from 1 to 100');
}

/** One answer for every limit of a document: which one it was would help whoever feels for the edges only. */
export function tooComplex(): PublicError {
  return new PublicError('TOO_COMPLEX', 'The document asks for more than one request may.');
}

function read(text: string): Known | undefined {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: mostTokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(`more that ${mostTokens} tokens`)) throw tooComplex();
    return undefined;
  }
  const pageVariables = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) pageVariables.add(value.name.value);
    },
  });
  return { document, pageVariables: [...pageVariables], measures: new Map() };
}
