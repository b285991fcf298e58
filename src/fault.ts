/** What the log may say of an error: its kind, its code and its place, not its message, which may hold data. */
export interface FaultFields {
  readonly name: string;
  /** As the hub, SQLite or the system has it. */
  readonly code?: string;
  /** Where in the program it arose. */
  readonly at?: string;
  readonly cause?: FaultFields;
}

const mostCauses = 3;

/** Describes an error, and what it was caused by, without a word of its message. */
export function describeFault(error: unknown, causes = mostCauses): FaultFields {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = codeOf(error);
  const at = placeOf(error);
  return {
    name: nameOf(error),
    ...(code !== undefined && { code }),
    ...(at !== undefined && { at }),
    ...(error.cause !== undefined && causes > 0 && { cause: describeFault(error.cause, causes - 1) }),
  };
}

/** A name is a word of a program; what somebody else put there is not told. */
function nameOf({ name }: Error): string {
  return /^[A-Za-z]{1,60}$/.test(name) ? name : 'Error';
}

function codeOf(error: Error): string | undefined {
  const code = 'fault' in error ? error.fault : 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z_]{1,60}$/.test(code) ? code : undefined;
}

/** The first place in the stack. The message stands before it, and may have lines that look like a place. */
function placeOf({ stack = '', message }: Error): string | undefined {
  const after = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  return after
    .split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
}
