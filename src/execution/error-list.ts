import { locatedError, type FieldNode, type GraphQLError } from 'graphql';
import { pathToArray, type Path } from './path.ts';

/** The errors of one run, without those below a place that an earlier error has made null. */
export class ErrorList {
  readonly #places = new Set<Path | undefined>();
  readonly #errors: GraphQLError[] = [];

  /** In the order in which they arose. */
  get errors(): readonly GraphQLError[] {
    return this.#errors;
  }

  /** Notes the error that makes the value at a path null; paths are told apart by identity. */
  add(error: GraphQLError, path: Path | undefined): void {
    if (this.#isNull(path)) return;
    this.#places.add(path);
    this.#errors.push(error);
  }

  /**
   * What an error makes of the value at a path: null, which is noted. Where the value may not be null it throws the error
   * on, with its place.
   */
  settle(raw: unknown, nonNull: boolean, nodes: readonly FieldNode[], path: Path): null {
    const error = locatedError(raw, nodes, pathToArray(path));
    if (nonNull) throw error;
    this.add(error, path);
    return null;
  }

  #isNull(path: Path | undefined): boolean {
    if (this.#places.size === 0) return false;
    for (let step = path; step; step = step.prev) if (this.#places.has(step)) return true;
    return this.#places.has(undefined);
  }
}
