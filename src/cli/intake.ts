import { stat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readConfig } from '../config.ts';
import { findAdmission, chainAdmissions, type ChainAdmission } from '../intake/chain-admission.ts';
import { withHub } from './hub-client.ts';
import { handOverFile } from './intake-file.ts';
import { handOverMessages, type NamedFile } from './intake-message.ts';
import { takeInRows, type RowsOptions } from './intake-rows.ts';
import { CommandError, exitCodes } from './run.ts';

/**
 * Hands a file, or all files of a folder that are of this source, to the hub, with progress and a summary; some that failed end in exit
 * code 3.
 */
export async function takeIn(sourceName: string, path: string, options: RowsOptions = {}): Promise<number> {
  const admission = findAdmission(sourceName);
  if (!admission) {
    const names = chainAdmissions.map(({ name }) => name).join(', ');
    throw new CommandError(`there is no such source; there are ${names}`, exitCodes.misused);
  }
  if (Object.keys(options).length > 0) {
    if (admission.source === 'ROWS') return takeInRows(path, options);
    throw new CommandError('those options go with rows only', exitCodes.misused);
  }
  const files = await listFiles(admission, path);
  return withHub(readConfig(), async (hub) => {
    if (admission.source !== 'BRP') return handOverMessages(hub, admission, files);
    let worst: number = exitCodes.done;
    for (const { path: file, name } of files) {
      if (files.length > 1) process.stdout.write(`${name}\n`);
      worst = Math.max(worst, await handOverFile(hub, file));
    }
    return worst;
  });
}

/** In the order of their names, which is that in which they are handed over. */
async function listFiles({ extensions }: ChainAdmission, path: string): Promise<NamedFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return [{ path, name: basename(path), size: found.size }];
  if (!found?.isDirectory()) {
    throw new CommandError('there is no such file or folder, or it may not be read', exitCodes.misused);
  }
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`)))
    .toSorted();
  if (names.length === 0) {
    throw new CommandError(`the folder has no files of this source (${extensions.join(', ')})`, exitCodes.misused);
  }
  return Promise.all(
    names.map(async (name) => ({ path: join(path, name), name, size: (await stat(join(path, name))).size })),
  );
}
