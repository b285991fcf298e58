import { useCallback, useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { type Problem, toProblem } from './api-problem.ts';

/** Why a change was not made, as the hub says it: words for whoever asked, and the field where it lies. */
export interface ChangeProblem {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

interface Payload {
  readonly problems: readonly ChangeProblem[];
}

/** A change that somebody makes, and how it fares. */
export interface Change<Input, Made> {
  /** Whether it is on its way. */
  readonly sending: boolean;
  /** Why it was not made; empty when it was, or was not sent yet. */
  readonly problems: readonly ChangeProblem[];
  /** Why it is not known whether it was made: the hub gave no answer that says so. */
  readonly failure: Problem | undefined;
  /**
   * Sends it. The same input sent again, after an answer that never came, bears the same name, so that it has one effect.
   * Undefined when it is not known what came of it, or it is on its way already.
   */
  readonly send: (inputOf: (clientMutationId: string) => Input) => Promise<Made | undefined>;
  /** Forgets what was said of the last time. */
  readonly clear: () => void;
}

interface Said {
  readonly sending: boolean;
  readonly problems: readonly ChangeProblem[];
  readonly failure: Problem | undefined;
}

const nothing: Said = { sending: false, problems: [], failure: undefined };

/** Makes changes of one kind. `payloadOf` finds in an answer what came of it. */
export function useChange<Data, Input, Made extends Payload>(
  document: TypedDocumentNode<Data, { input: Input }>,
  payloadOf: (data: Data) => Made | null | undefined,
): Change<Input, Made> {
  const client = useClient();
  const [said, setSaid] = useState(nothing);
  const intention = useRef<{ readonly input: string; readonly name: string }>(undefined);
  const onItsWay = useRef(false);

  const send: Change<Input, Made>['send'] = async (inputOf) => {
    if (onItsWay.current) return undefined;
    const input = JSON.stringify(inputOf(''));
    if (intention.current?.input !== input) intention.current = { input, name: crypto.randomUUID() };
    onItsWay.current = true;
    setSaid({ ...nothing, sending: true });
    const { data, error } = await client
      .mutation(document, { input: inputOf(intention.current.name) })
      .toPromise()
      .finally(() => (onItsWay.current = false));
    const made = data ? payloadOf(data) : undefined;
    if (!made) {
      setSaid({ ...nothing, failure: error ? toProblem(error) : 'unknown' });
      return undefined;
    }
    if (made.problems.length === 0) intention.current = undefined;
    setSaid({ ...nothing, problems: made.problems });
    return made;
  };
  return { ...said, send, clear: useCallback(() => setSaid(nothing), []) };
}

/** What is wrong with a field of the input; undefined when nothing is. */
export function problemAt(problems: readonly ChangeProblem[], field: string): string | undefined {
  return problems.find(({ path }) => path[1] === field)?.message;
}

/** The problems that lie in none of the fields that are shown. */
export function problemsBeside(problems: readonly ChangeProblem[], fields: readonly string[]): ChangeProblem[] {
  return problems.filter(({ path }) => !fields.includes(path[1] ?? ''));
}
