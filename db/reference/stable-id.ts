import { hash } from 'node:crypto';
import { idPrefixes, type Concept } from '../id.ts';

/** The id that a record of reference or demo data bears in every store: always the same for the same key. */
export function stableId(concept: Concept, key: string): string {
  const hex = hash('sha256', `eenplan:${concept}:${key}`);
  // Version 8 (RFC 9562): a uuid whose bits are ours to choose.
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `${idPrefixes[concept]}_${uuid}`;
}
