import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  XmlBufferInputProvider,
  xmlCleanupInputProvider,
  XmlDocument,
  XmlError,
  XmlLibError,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';
import { CareMessageError } from './care-message-error.ts';
import { holdsCareSchemas, schemaFolders } from './schema-folder.ts';

/**
 * The published schemas in a folder that holds `iwmo-3.2/xsd`, `ijw-3.2/xsd` or both. Each is compiled when it is first
 * needed and kept until this is disposed of; a thread needs its own. Throws for a folder that holds neither, so that a
 * mistake in the configuration is not taken for schemas that approve.
 */
export class CareSchemas {
  readonly #directory: string;
  readonly #validators = new Map<string, XsdValidator | null>();

  constructor(directory: string) {
    if (!holdsCareSchemas(directory)) throw new Error('the folder holds no schemas of iWmo or iJw');
    this.#directory = directory;
  }

  /** Whether there is a schema of this name and the document follows it. Throws `CareMessageError` where it does not. */
  validate(document: XmlDocument, name: string): boolean {
    const validator = this.#validatorOf(name);
    if (!validator) return false;
    try {
      validator.validate(document);
      return true;
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      // The validator's own words quote the values.
      const line = error instanceof XmlLibError ? error.details[0]?.line : undefined;
      throw new CareMessageError('SCHEMA_INVALID', `the published schema ${name} refuses line ${line ?? '?'}`);
    }
  }

  /** Frees the memory of the schemas. */
  [Symbol.dispose](): void {
    for (const validator of this.#validators.values()) validator?.dispose();
    this.#validators.clear();
  }

  #validatorOf(name: string): XsdValidator | null {
    let validator = this.#validators.get(name);
    if (validator === undefined) this.#validators.set(name, (validator = this.#compile(name)));
    return validator;
  }

  #compile(name: string): XsdValidator | null {
    const folder = schemaFolders[name.startsWith('WMO') ? 'IWMO' : 'IJW'];
    const file = join(this.#directory, folder, `${name}.xsd`);
    if (!existsSync(file)) return null;
    return compileSchema(file, [join(this.#directory, folder, 'basisschema.xsd')]);
  }
}

/**
 * A schema with the files that it imports. Nothing but those can be opened while it is compiled, and nothing at all
 * afterwards. Throws `XmlError` for a schema that is none.
 */
export function compileSchema(file: string, imported: readonly string[]): XsdValidator {
  const files = Object.fromEntries(imported.map((path) => [path, readFileSync(path)]));
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  try {
    using document = XmlDocument.fromBuffer(readFileSync(file), { url: file });
    return XsdValidator.fromDoc(document);
  } finally {
    xmlCleanupInputProvider();
  }
}
