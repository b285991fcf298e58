import type { HouseholdRow } from '../../../db/household.table.ts';
import type { Granted } from '../../access/granted.ts';

/** A household that the actor may see, as it stood on a day: what its parts are found by. */
export type SeenHousehold = Granted<Pick<HouseholdRow, 'id' | 'formedOn'> & { readonly asOf: string }>;
