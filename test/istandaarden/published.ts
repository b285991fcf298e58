import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CareSchemas } from '../../src/connectors/istandaarden/schemas.ts';

/** Where the published schemas and messages are: beside the project, or where STANDARDS_DIR or ISTANDAARDEN_XSD_DIR says. */
export const publishedFolder =
  process.env['ISTANDAARDEN_XSD_DIR'] ??
  join(
    process.env['STANDARDS_DIR'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'standards'),
    'istandaarden',
  );

/** Undefined when they are here, else why the tests that need them do not run. */
export const whyNotPublished = existsSync(join(publishedFolder, 'iwmo-3.2', 'xsd', 'WMO301.xsd'))
  ? undefined
  : 'the published schemas of iWmo and iJw are not here (set ISTANDAARDEN_XSD_DIR to the folder that holds iwmo-3.2/)';

/** The published schemas; undefined when they are not here. */
export const publishedSchemas = whyNotPublished ? undefined : new CareSchemas(publishedFolder);

/** The names of the published messages, such as `WMO301`. */
export function listPublishedNames(): string[] {
  return folders
    .flatMap((folder) => (whyNotPublished ? [] : readdirSync(join(publishedFolder, folder))))
    .map((name) => name.slice(0, -4));
}

/** One published message. */
export function readPublished(name: string): Uint8Array {
  return readFileSync(join(publishedFolder, folders[name.startsWith('WMO') ? 0 : 1], `${name}.xml`));
}

const folders = ['iwmo-3.2/berichten', 'ijw-3.2/berichten'] as const;
