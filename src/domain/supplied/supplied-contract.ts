import { insertContract, listContractsByIds, updateContract } from '../../../db/contract.ts';
import type { ContractRow } from '../../../db/contract.table.ts';
import { listTariffsByContractIds } from '../../../db/tariff.ts';
import { addDays } from '../../day.ts';
import type { SuppliedRule } from './supplied-record.ts';
import { checkPeriod, getProvider, RowRefusal } from './supplied-row.ts';

/** What was agreed with a provider, as the contract register has it. */
export interface SuppliedContract {
  readonly key: string;
  readonly agbCode: string;
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string | null;
}

type Stated = 'providerId' | 'title' | 'validFrom' | 'validUntil';

/** A contract with a provider of help; it is about no resident, so every organisation that keeps them may supply them. */
export const suppliedContract: SuppliedRule<SuppliedContract, ContractRow, Stated> = {
  concept: 'contract',
  type: 'Contract',
  fields: { providerId: 'agbCode', validFrom: 'firstDay', validUntil: 'lastDay' },
  find: (db, id) => listContractsByIds(db, [id])[0],
  state(supply, { agbCode, title, firstDay, lastDay }) {
    checkPeriod(firstDay, lastDay);
    return {
      providerId: getProvider(supply, agbCode).id,
      title,
      validFrom: firstDay,
      validUntil: lastDay === null ? null : addDays(lastDay, 1),
    };
  },
  complete: (_, { key }) => ({ number: key }),
  check({ db }, { id, validFrom, validUntil }) {
    const outside = listTariffsByContractIds(db, [id]).find(
      (row) =>
        row.validFrom < validFrom || (validUntil !== null && (row.validUntil === null || row.validUntil > validUntil)),
    );
    if (!outside) return;
    const field = outside.validFrom < validFrom ? 'firstDay' : 'lastDay';
    throw new RowRefusal(
      field,
      'TARIFFS_REMAIN',
      'er zijn tarieven buiten deze dagen; lever eerst die met andere dagen',
    );
  },
  write({ db }, next, before) {
    if (before) updateContract(db, next);
    else insertContract(db, next);
  },
  about: () => ({ personId: null, law: null }),
};
