import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CareStandard } from '../../care-code.ts';

/** Where the published schemas of a standard are within their folder, as they are handed out. */
export const schemaFolders: Readonly<Record<CareStandard, string>> = { IWMO: 'iwmo-3.2/xsd', IJW: 'ijw-3.2/xsd' };

/** Whether a folder holds the published schemas of either standard. */
export function holdsCareSchemas(directory: string): boolean {
  return Object.values(schemaFolders).some((folder) => existsSync(join(directory, folder, 'basisschema.xsd')));
}
