import { listSeenEffects, type SeenEffectRow } from '../../../db/chain-effect-seen.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { chainScopeOf } from './chain-scope.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings } from '../standing/standing.ts';

/** One thing that a message changed, of somebody whom the actor sees or of nobody. */
export interface ChainEffectView extends Pick<SeenEffectRow, 'change' | 'law' | 'recordId'> {
  readonly label: string;
  readonly householdId: string | null;
  readonly person: GrantedPerson | null;
}
export type GrantedChainEffect = Granted<ChainEffectView>;

/** What records are called that messages change, by their GraphQL type. */
const labels: Readonly<Record<string, string>> = {
  Allocation: 'bestelling',
  Benefit: 'uitkering',
  BudgetSpending: 'besteding uit een pgb',
  CareRequest: 'verzoek van een aanbieder',
  Case: 'zaak',
  ClaimLine: 'regel van een declaratie',
  ContactMoment: 'contactmoment',
  Contract: 'contract',
  Delivery: 'levering',
  Household: 'huishouden',
  OwnContribution: 'eigen bijdrage',
  Person: 'persoon',
  Provision: 'voorziening',
  Tariff: 'tarief',
};

/** What these messages changed, as far as the actor sees whom it is about; by message. Those messages must be the actor's to know of. */
export function listEffectsOfMessages(
  context: Context,
  messageIds: readonly string[],
): ReadonlyMap<string, readonly GrantedChainEffect[]> {
  const rows = listSeenEffects(context.db, chainScopeOf(context), messageIds);
  const { today } = context;
  const standings = listStandings(context, [...new Set(rows.flatMap(({ householdId }) => householdId ?? []))]);
  const findPerson = readPersons(
    context,
    rows.flatMap(({ personId }) => personId ?? []),
    today,
  );
  const viewOf = ({ type, change, law, recordId, personId, householdId }: SeenEffectRow): GrantedChainEffect => {
    const standing = householdId === null ? undefined : standings.get(householdId);
    return grant({ level: 'CONTENT' }, 'CONTENT', {
      change,
      law,
      recordId,
      householdId,
      label: labels[type] ?? 'gegeven',
      person: (standing && personId !== null && findPerson(standing, personId)) || null,
    });
  };
  const views = rows.map((row) => ({ messageId: row.messageId, view: viewOf(row) }));
  return new Map(
    [...Map.groupBy(views, ({ messageId }) => messageId)].map(([id, found]) => [id, found.map(({ view }) => view)]),
  );
}
