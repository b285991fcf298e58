import { holdsPersons } from '../../db/person.ts';
import type { Db } from '../../db/client.ts';
import { installReference } from '../../db/reference.ts';
import { dayOf } from '../day.ts';
import { PopulationError } from './error.ts';
import { generateMunicipality } from './municipality.ts';
import type { PopulationSize } from './size.ts';
import { installDemoStaff } from './staff.ts';
import { writeMunicipality } from './write.ts';

export interface DemoOptions extends PopulationSize {
  readonly seed: number;
  readonly now: Date;
}

/**
 * Fills an empty, migrated store with reference data, the demo's staff and a made-up municipality as of now.
 * Throws {@link PopulationError}, NOT_EMPTY when the store holds people already, and {@link StoreError}.
 */
export function makeDemo(db: Db, { now, ...options }: DemoOptions): void {
  const municipality = generateMunicipality({ ...options, today: dayOf(now) });
  if (holdsPersons(db)) {
    throw new PopulationError('NOT_EMPTY', 'the store already holds people; made-up ones are never put among them');
  }
  installReference(db, now);
  installDemoStaff(db, now);
  writeMunicipality(db, municipality, now);
}
