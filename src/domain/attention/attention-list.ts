import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { listAttention, type GrantedAttention } from './attention.ts';
import { listHouseholds, type HouseholdWants } from '../household/household.ts';
import type { PageInfo } from '../page.ts';
import { getMyHouseholds, pageInfoOfHouseholds } from '../search/search-household.ts';

/** A household of the actor's, and what needs attention in it: at least one thing. */
export interface HouseholdAttentionView {
  readonly householdId: string;
  readonly attention: readonly GrantedAttention[];
}
export type GrantedHouseholdAttention = Granted<HouseholdAttentionView>;

/** A page of those in which something needs attention. */
export interface HouseholdAttentionPage {
  readonly nodes: readonly GrantedHouseholdAttention[];
  readonly pageInfo: PageInfo;
}

/** What the rules look at, each level read as one set for all households of the page. */
const looked = { cases: true, provisions: true, signals: true, goals: true, actions: true } as const;

/**
 * What needs attention in the actor's own households, `first` of which are looked through; `wants`: what is asked of those whom it
 * names. Throws BAD_USER_INPUT for a wrong `first` and a cursor of another list.
 */
export async function getMyAttention(
  context: Context,
  args: { readonly first?: number | null; readonly after?: string | null },
  wants: HouseholdWants,
): Promise<HouseholdAttentionPage> {
  const page = await getMyHouseholds(context, args);
  const households = listHouseholds(context, page.ids, context.today, { ...wants, ...looked });
  const nodes = await Promise.all(
    page.ids.map(async (id): Promise<GrantedHouseholdAttention[]> => {
      const household = households.get(id);
      const attention = household ? await listAttention(context, household) : [];
      if (!household || attention.length === 0) return [];
      // The household was granted in full by its reader.
      return [grant({ level: 'CONTENT' }, 'CONTENT', { householdId: id, attention })];
    }),
  );
  return { nodes: nodes.flat(), pageInfo: pageInfoOfHouseholds(page) };
}
