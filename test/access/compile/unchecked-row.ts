import type { CaseRow } from '../../../db/case.table.ts';
import type { HouseholdRow } from '../../../db/household.table.ts';
import type { HouseholdView } from '../../../src/domain/household/household.ts';
import type { Resolvers } from '../../../src/generated/resolvers.ts';

declare const row: HouseholdRow;
declare const view: HouseholdView;
declare const caseRow: CaseRow;

/** None of these may compile: a row of the store, a view nobody decided on, a row in a list. */
export const storeRow: Resolvers = { Query: { household: () => row } };
export const undecidedView: Resolvers = { Query: { household: () => view } };
export const rowInList: Resolvers = { Household: { cases: () => [caseRow] } };
