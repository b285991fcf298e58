import { chainEffectTable, type ChainEffectRow } from './chain-effect.table.ts';
import { parametersOfChain, type ChainScope } from './chain-scope.ts';
import { householdOfEffect, isEffectSeen } from './chain-sight.ts';
import type { Db } from './client.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** What a message changed, and the household in which the actor sees it; null where there is none such. */
export interface SeenEffectRow extends ChainEffectRow {
  readonly householdId: string | null;
}

const byMessages = `select ${columnsOf(chainEffectTable, 'e')}, ${householdOfEffect} as "householdId"
  from json_each(@ids) wanted join chain_effect e on e.message_id = wanted.value
  where e.person_id is null or ${isEffectSeen} order by e.message_id, e.position`;

/** What these messages changed, as far as it is seen whom it is about, of each in the order in which it did. */
export function listSeenEffects(db: Db, scope: ChainScope, messageIds: readonly string[]): SeenEffectRow[] {
  const parameters = { ...parametersOfChain(scope), ids: idList(messageIds) };
  return prepared<[typeof parameters], SeenEffectRow>(db, byMessages).all(parameters);
}
