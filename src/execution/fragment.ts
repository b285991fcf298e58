import { Kind, type DocumentNode, type GraphQLResolveInfo } from 'graphql';

/** The fragments of a document, by name. */
export type Fragments = GraphQLResolveInfo['fragments'];

/** Finds the fragments of a document. */
export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  // Without a prototype: a fragment may have the name of something that every object has.
  const fragments: Fragments = Object.create(null);
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  return fragments;
}
