import type { GraphQLResolveInfo } from 'graphql';

/** Where in the answer a value stands: its key or place, and the one above; undefined for the answer itself. */
export type Path = GraphQLResolveInfo['path'];

/** The keys and places from the top of the answer down. */
export function pathToArray(path: Path | undefined): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let step = path; step; step = step.prev) steps.push(step.key);
  return steps.toReversed();
}

/** The path of the field to which the value at a path belongs: of an item of a list, that of the list. */
export function fieldPathOf(path: Path): Path {
  let step = path;
  while (typeof step.key === 'number' && step.prev) step = step.prev;
  return step;
}
