import { useId, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { Problem } from '../shared/api-problem.ts';
import { type ChangeProblem, problemAt, useChange } from '../shared/change.ts';
import { type Draft, useDraft, type Values } from './use-draft.ts';

/** What every input bears beside what was filled in. */
export interface Stamp {
  readonly clientMutationId: string;
  /** The version that the actor saw; 0 for something new. */
  readonly expectedVersion: number;
}

/** What was filled in, as the hub takes it; or what must be filled in first. */
export type Reading<Input> =
  | { readonly input: Input; readonly problems?: undefined }
  | { readonly problems: readonly ChangeProblem[]; readonly input?: undefined };

/** One thing that another may have changed: as it stands now, beside what was typed. */
export interface Compared {
  readonly label: string;
  readonly now: string;
  /** Left out for what the form does not fill in. */
  readonly typed?: string | undefined;
}

/** What a form changes, as it was read last. */
export interface Seen {
  readonly version: number;
  /** What of it matters to whoever changes it: shown when another changed it meanwhile. */
  readonly compare: readonly Compared[];
}

/** What a form is: what it is filled in with, how that is read, and where it goes. */
export interface WorkFormSpec<Name extends string, Data, Input, Made> {
  /** Names its draft: what it is and the hub's id of what it is about, such as `case.suspend.cas_…`. */
  readonly draft: string;
  /** What it begins with; of something that is corrected, what it says now. */
  readonly start: Values<Name>;
  /** What it changes; left out for something new. */
  readonly seen?: ((values: Values<Name>) => Seen) | undefined;
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  readonly payloadOf: (data: Data) => Made | null | undefined;
  readonly read: (values: Values<Name>, stamp: Stamp) => Reading<Input>;
  /** Called once it was made. */
  readonly onMade: (made: Made) => void;
}

/** What ties a field to the form. */
export interface BoundField {
  /** By what it is found in the page. */
  readonly id: string;
  readonly value: string;
  /** What is wrong with it; undefined when nothing is. */
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Another changed what the form changes. */
export interface WorkConflict {
  /** What it is now; undefined until that was read. */
  readonly compare: readonly Compared[] | undefined;
  /** Goes on with what was typed, over what it is now. */
  readonly keepMine: () => void;
  /** Throws away what was typed. */
  readonly takeTheirs: () => void;
}

/** A form and how it fares. */
export interface WorkFormState<Name extends string> {
  readonly id: string;
  readonly values: Values<Name>;
  readonly isTouched: boolean;
  readonly sending: boolean;
  /** What is wrong with what was filled in, as the page or the hub says it. */
  readonly problems: readonly ChangeProblem[];
  readonly failure: Problem | undefined;
  /** Whether the same was sent before and never answered: sent again it has no second effect. */
  readonly isUnanswered: boolean;
  readonly conflict: WorkConflict | undefined;
  readonly field: (name: Name) => BoundField;
  readonly idOf: (name: string) => string;
  readonly change: (change: Partial<Values<Name>>) => void;
  readonly send: () => Promise<void>;
  readonly clear: () => void;
}

interface Payload {
  readonly problems: readonly ChangeProblem[];
}

function isConflict({ __typename }: ChangeProblem): boolean {
  return __typename === 'Conflict';
}

/** The version that a form was filled in for: that of the draft, else the one it was opened with as long as nothing is typed. */
function useBase<Name extends string>(draft: Draft<Name>, version: number | undefined, isRefused: boolean): number {
  const [opened, setOpened] = useState(version ?? 0);
  if (version !== undefined && opened !== version && !draft.isTouched && !isRefused) setOpened(version);
  return draft.version ?? opened;
}

/** A form that makes one kind of change. What is typed is kept until it is made, or thrown away on purpose. */
export function useWorkForm<Name extends string, Data, Input, Made extends Payload>(
  spec: WorkFormSpec<Name, Data, Input, Made>,
): WorkFormState<Name> {
  const id = useId();
  const draft = useDraft(spec.draft, spec.start);
  const request = useChange(spec.document, spec.payloadOf, draft.intentions);
  const [missing, setMissing] = useState<readonly ChangeProblem[]>([]);
  const [accepted, setAccepted] = useState(0);
  const seen = spec.seen?.(draft.values);
  const refused = request.problems.some(isConflict);
  const base = Math.max(useBase(draft, seen?.version, refused), accepted);
  // What was sent and not answered may be what changed it: sent again it answers for itself.
  const sent = request.sending ? undefined : draft.intentions.find()?.input;
  const isUnanswered = sent !== undefined && sent === inputToSend(spec, draft.values, base);
  // What is on its way may be what the page shows already.
  const outdated = seen !== undefined && !request.sending && !isUnanswered && (base < seen.version || refused);
  const problems = missing.length > 0 ? missing : request.problems.filter((problem) => !isConflict(problem));

  const forget = () => {
    setMissing([]);
    request.clear();
  };
  const takeOver = () => {
    if (!seen) return;
    setAccepted(seen.version);
    if (draft.isTouched) draft.rebase(seen.version);
    forget();
  };
  const idOf = (name: string) => `${id}-${name}`;
  return {
    id,
    values: draft.values,
    isTouched: draft.isTouched,
    sending: request.sending,
    problems,
    failure: request.failure,
    isUnanswered,
    conflict: outdated
      ? {
          compare: base < seen.version ? seen.compare : undefined,
          keepMine: takeOver,
          takeTheirs: () => {
            draft.clear();
            setAccepted(seen.version);
            forget();
          },
        }
      : undefined,
    field: (name) => ({
      id: idOf(name),
      value: draft.values[name],
      problem: problemAt(problems, name),
      onChange: (value) => {
        const change: Partial<Record<Name, string>> = {};
        change[name] = value;
        draft.change(change, seen ? base : null);
      },
    }),
    idOf,
    change: (change) => draft.change(change, seen ? base : null),
    send: async () => {
      const reading = spec.read(draft.values, { clientMutationId: '', expectedVersion: base });
      setMissing(reading.problems ?? []);
      if (reading.problems) return;
      // The version goes with what was sent: after a reload it must be sent the same.
      if (seen) draft.rebase(base);
      const made = await request.send((clientMutationId) => ({ ...reading.input, clientMutationId }));
      if (!made || made.problems.length > 0) return;
      draft.clear();
      spec.onMade(made);
    },
    clear: () => {
      draft.clear();
      forget();
    },
  };
}

/** What would be sent, but for its name; undefined while something is missing. */
function inputToSend<Name extends string, Data, Input, Made>(
  { read }: WorkFormSpec<Name, Data, Input, Made>,
  values: Values<Name>,
  expectedVersion: number,
): string | undefined {
  const reading = read(values, { clientMutationId: '', expectedVersion });
  return reading.problems ? undefined : JSON.stringify({ ...reading.input, clientMutationId: '' });
}

/** Says which of these fields must still be filled in, each with what to do. */
export function missingOf<Name extends string>(
  values: Values<Name>,
  needed: Partial<Readonly<Record<Name, string>>>,
): readonly ChangeProblem[] {
  const problems: ChangeProblem[] = [];
  for (const field in needed) {
    const message = needed[field];
    if (message !== undefined && values[field].trim() === '') {
      problems.push({ __typename: 'Incomplete', code: 'MISSING', message, path: ['input', field] });
    }
  }
  return problems;
}

/** The one of these that a field says; undefined when it says none of them. */
export function oneOf<Value extends string>(list: readonly Value[], text: string): Value | undefined {
  return list.find((one) => one === text);
}
