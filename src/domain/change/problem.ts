/** Where in the arguments of a mutation something lies, such as `['input', 'reason']`. */
export type ProblemPath = readonly string[];

interface ProblemBase {
  /** In capitals; what a client acts on. */
  readonly code: string;
  /** In Dutch; it says what to do, and holds nothing that was submitted. */
  readonly message: string;
  readonly path: ProblemPath;
}

/** Somebody else changed it in the meantime. */
export interface Conflict extends ProblemBase {
  readonly type: 'Conflict';
  /** The version it has now. */
  readonly version: number;
}
/** A rule does not let this be done as things stand. */
export interface RuleBroken extends ProblemBase {
  readonly type: 'RuleBroken';
}
/** It is not theirs to do, or there is no such thing that they may see. */
export interface NotPermitted extends ProblemBase {
  readonly type: 'NotPermitted';
}
/** Something is missing from what was filled in, or does not fit. */
export interface Incomplete extends ProblemBase {
  readonly type: 'Incomplete';
}

/** Why a change was not made. */
export type Problem = Conflict | RuleBroken | NotPermitted | Incomplete;

/** Thrown while a change is made: all of it is undone, and whoever asked for it is told why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super('the change is refused');
    this.problems = problems;
  }
}

/** Somebody else changed the record: it has this version now. */
export function conflict(version: number): Conflict {
  const message = 'Iemand anders heeft dit intussen gewijzigd. Bekijk het opnieuw en wijzig het daarna.';
  return { type: 'Conflict', code: 'CONFLICT', message, path: ['input', 'expectedVersion'], version };
}

/** A rule that is broken, with a sentence in Dutch that says what to do. */
export function ruleBroken(code: string, message: string, path: ProblemPath = []): RuleBroken {
  return { type: 'RuleBroken', code, message, path };
}

/** Something that is not the actor's to do, though they may see what it is about. */
export function notPermitted(
  message = 'Dit mag u hier niet doen. Vraag het een collega bij wie het werk ligt.',
  path: ProblemPath = [],
): NotPermitted {
  return { type: 'NotPermitted', code: 'NOT_PERMITTED', message, path };
}

/** Something that is not there or may not be seen: the same for both. */
export function notFound(path: ProblemPath): NotPermitted {
  const message = 'Dit is er niet, of u mag het niet zien. Kijk na of u het goede koos, en voor welk doel u vraagt.';
  return { type: 'NotPermitted', code: 'NOT_FOUND', message, path };
}

/** Something that was left out or does not fit, with a sentence in Dutch that says what to fill in. */
export function incomplete(code: string, message: string, path: ProblemPath): Incomplete {
  return { type: 'Incomplete', code, message, path };
}
