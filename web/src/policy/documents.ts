import { graphql } from '../generated/gql.ts';
import type { PolicyDocumentLineFragment } from '../generated/graphql.ts';

/** A document of the policy data, to name it where a fact comes from. */
export const policyDocumentLineFragment = graphql(`
  fragment PolicyDocumentLine on PolicyDocument {
    code
    label
  }
`);

/** Whether the hub itself chose something, and no document says it. */
export function isOurs(source: string): boolean {
  return source === 'OURS';
}

/** Names the document with this code; the code alone when it is not known. */
export function documentInWords(documents: readonly PolicyDocumentLineFragment[], source: string): string {
  if (isOurs(source)) return 'eigen keuze van de hub, nog te bevestigen door de gemeente';
  return documents.find(({ code }) => code === source)?.label ?? `document ${source}`;
}
