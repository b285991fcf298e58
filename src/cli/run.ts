import { StoreError } from '../../db/store-error.ts';
import { AuditError } from '../audit/audit-error.ts';
import { ConfigError } from '../config-error.ts';
import { PublicError } from '../errors.ts';
import { DemoKeyError, DemoRefusedError } from '../identity/identity-error.ts';
import { IntakeError } from '../intake/intake-error.ts';
import { PopulationError } from '../population/error.ts';

/** How a command ends: done, failed, called or configured wrongly, done for a part of the records, or stopped by Ctrl-C. */
export const exitCodes = { done: 0, failed: 1, misused: 2, partly: 3, stopped: 130 } as const;

/** A command cannot do what it was asked; the message is for whoever called it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}

const foreseen = [
  StoreError,
  AuditError,
  ConfigError,
  CommandError,
  PublicError,
  DemoKeyError,
  DemoRefusedError,
  IntakeError,
  PopulationError,
];

/** Runs a command; an error ends in one line on standard error and an exit code, never in a stack. */
export async function runCommand(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? exitCodes.done;
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    process.stderr.write(`eenplan: ${explain(error)}\n`);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommandError) return error.exitCode;
  return error instanceof ConfigError ? exitCodes.misused : exitCodes.failed;
}

function explain(error: unknown): string {
  if (foreseen.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE') return 'the port is in use by another program; choose another with PORT';
    if (error.code === 'EACCES') return 'the address or file may not be used by this account';
    if (error.code === 'EADDRNOTAVAIL') return 'this machine does not have the address in HOST';
    if (error.code === 'ENOSPC') return 'the disk is full';
  }
  // The message of an unforeseen error may hold data; its kind and place do not.
  const place =
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .find((line) => line.includes('file://'))
          ?.trim()
      : undefined;
  return `unforeseen ${error instanceof Error ? error.name : 'error'} ${place ?? ''}`.trimEnd();
}
