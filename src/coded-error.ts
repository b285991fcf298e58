/** An error that people and programs tell apart by a code. Its message holds nothing of what was read. */
export abstract class CodedError<Code extends string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}
