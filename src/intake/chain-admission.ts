import type { ChainSourceName } from '../../db/chain-message.table.ts';

/** What may be handed over as a message of a source. */
export interface ChainAdmission {
  readonly source: ChainSourceName;
  /** By which the address and the command name it. */
  readonly name: string;
  readonly mediaTypes: readonly string[];
  /** How its files may end, without the dot. */
  readonly extensions: readonly string[];
  readonly mostBytes: number;
}

const megabyte = 1024 * 1024;

/** Every source of which messages may be handed over. */
export const chainAdmissions: readonly ChainAdmission[] = [
  {
    source: 'BRP',
    name: 'brp',
    mediaTypes: ['application/json'],
    extensions: ['json', 'jsonl'],
    mostBytes: 64 * megabyte,
  },
  {
    source: 'ISTANDAARDEN',
    name: 'istandaarden',
    mediaTypes: ['application/xml', 'text/xml'],
    extensions: ['xml'],
    mostBytes: 20 * megabyte,
  },
  {
    source: 'ROWS',
    name: 'rows',
    mediaTypes: ['text/csv', 'application/json'],
    extensions: ['csv', 'json'],
    mostBytes: 16 * megabyte,
  },
];

/** What may be handed over under this name. */
export function findAdmission(name: string): ChainAdmission | undefined {
  return chainAdmissions.find((admission) => admission.name === name);
}
