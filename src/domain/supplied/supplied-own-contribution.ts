import {
  insertOwnContribution,
  listOwnContributionsByIds,
  updateOwnContribution,
} from '../../../db/own-contribution.ts';
import type { OwnContributionRow } from '../../../db/own-contribution.table.ts';
import { addDays } from '../../day.ts';
import { aboutProvision, checkSameProvision } from './supplied-money.ts';
import { getProvisionOf } from './supplied-provision-reference.ts';
import type { SuppliedRule } from './supplied-record.ts';
import { checkAnswersFor, checkPeriod, RowRefusal } from './supplied-row.ts';

/** What a resident contributes for help under the Wmo, as the CAK tells it. */
export interface SuppliedOwnContribution {
  readonly key: string;
  readonly bsn: string;
  readonly productCode: string;
  readonly provisionKey: string | null;
  readonly kind: OwnContributionRow['kind'];
  /** A month, in euro cents. */
  readonly amount: number;
  readonly firstDay: string;
  readonly lastDay: string | null;
}

type Stated = 'provisionId' | 'kind' | 'amount' | 'validFrom' | 'validUntil';

/** A contribution for help under the Wmo 2015 that the hub knows. */
export const suppliedOwnContribution: SuppliedRule<SuppliedOwnContribution, OwnContributionRow, Stated> = {
  concept: 'ownContribution',
  type: 'OwnContribution',
  fields: { provisionId: 'provisionKey', validFrom: 'firstDay', validUntil: 'lastDay' },
  find: (db, id) => listOwnContributionsByIds(db, [id])[0],
  state(supply, supplied, before) {
    const { kind, amount, firstDay, lastDay } = supplied;
    checkAnswersFor(supply, 'WMO');
    checkPeriod(firstDay, lastDay);
    if (kind === 'NONE_DUE' && amount !== 0) {
      throw new RowRefusal('amount', 'NONE_IS_ZERO', 'is niet nul, terwijl er niets verschuldigd is');
    }
    const { id: provisionId } = getProvisionOf(supply, { ...supplied, law: 'WMO', fits: () => true });
    checkSameProvision(before, provisionId);
    return {
      provisionId,
      kind,
      amount,
      validFrom: firstDay,
      validUntil: lastDay === null ? null : addDays(lastDay, 1),
    };
  },
  complete: () => ({}),
  write({ db }, next, before) {
    if (before) updateOwnContribution(db, next);
    else insertOwnContribution(db, next);
  },
  about: aboutProvision,
};
