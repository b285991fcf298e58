import type { Decision } from './decide.ts';
import { reaches, type Sight } from './sight.ts';

declare const granted: unique symbol;

/** A value that an access decision let through. Resolvers can return nothing else: an unchecked row does not compile. */
export type Granted<Value> = Value & { readonly [granted]: true };

/** Marks a value as let through; throws when the decision does not reach what the value shows. */
export function grant<Value extends object>(
  decision: Pick<Decision, 'level'>,
  needed: Exclude<Sight, 'NONE'>,
  value: Value,
): Granted<Value> {
  if (!reaches(decision.level, needed)) throw new Error('a value was granted against its decision');
  return value as Granted<Value>;
}
