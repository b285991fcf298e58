import { findKind, layouts, wordOf } from '../connectors/rows/layouts.ts';
import { rowKinds } from '../connectors/rows/layout.ts';
import { writeTemplate } from '../connectors/rows/write.ts';
import { CommandError, exitCodes } from './run.ts';

/** Prints a file of one kind to start from: its header and a row that shows what goes where. */
export async function template(word: string): Promise<void> {
  const kind = findKind(word);
  if (!kind) {
    const known = rowKinds.map(wordOf).join(', ');
    throw new CommandError(`there is no such kind of file; there are: ${known}`, exitCodes.misused);
  }
  process.stdout.write(writeTemplate(layouts[kind]));
}
