import { listContractsByIds } from '../../../db/contract.ts';
import type { Law } from '../../../db/law.ts';
import { findSourceKey } from '../../../db/source-key.ts';
import { insertTariff, listTariffsByIds, updateTariff } from '../../../db/tariff.ts';
import type { TariffRow } from '../../../db/tariff.table.ts';
import { addDays } from '../../day.ts';
import type { SuppliedRule } from './supplied-record.ts';
import { checkAnswersFor, checkPeriod, getProduct, RowRefusal, type Supply } from './supplied-row.ts';

/** What a unit of a product costs under a contract, as the contract register has it. */
export interface SuppliedTariff {
  readonly key: string;
  readonly contractKey: string;
  readonly law: Law;
  readonly productCode: string;
  readonly unit: TariffRow['unit'];
  /** Of one unit, in euro cents. */
  readonly amount: number;
  readonly firstDay: string;
  readonly lastDay: string | null;
}

type Stated = 'contractId' | 'productId' | 'unit' | 'amount' | 'validFrom' | 'validUntil';

/** A tariff under a contract that the same supplier told of before. */
export const suppliedTariff: SuppliedRule<SuppliedTariff, TariffRow, Stated> = {
  concept: 'tariff',
  type: 'Tariff',
  fields: { contractId: 'contractKey', productId: 'productCode', validFrom: 'firstDay', validUntil: 'lastDay' },
  find: (db, id) => listTariffsByIds(db, [id])[0],
  state(supply, { contractKey, law, productCode, unit, amount, firstDay, lastDay }) {
    checkAnswersFor(supply, law);
    checkPeriod(firstDay, lastDay);
    return {
      contractId: getContractId(supply, contractKey),
      productId: getProduct(supply, law, productCode).id,
      unit,
      amount,
      validFrom: firstDay,
      validUntil: lastDay === null ? null : addDays(lastDay, 1),
    };
  },
  complete: () => ({}),
  check({ db }, { contractId, validFrom, validUntil }) {
    const [contract] = listContractsByIds(db, [contractId]);
    if (!contract) throw new Error('a contract that a source knows is not there');
    if (validFrom < contract.validFrom) {
      throw new RowRefusal('firstDay', 'OUTSIDE_CONTRACT', 'ligt voor het begin van het contract');
    }
    if (contract.validUntil !== null && (validUntil === null || validUntil > contract.validUntil)) {
      throw new RowRefusal('lastDay', 'OUTSIDE_CONTRACT', 'ligt na het einde van het contract');
    }
  },
  write({ db }, next, before) {
    if (before) updateTariff(db, next);
    else insertTariff(db, next);
  },
  about: () => ({ personId: null, law: null }),
};

function getContractId({ db, supplier }: Supply, key: string): string {
  const known = findSourceKey(db, { organisationId: supplier.id, kind: 'CONTRACT', key });
  if (known) return known.recordId;
  throw new RowRefusal(
    'contractKey',
    'UNKNOWN_CONTRACT',
    'deze leverancier leverde geen contract met deze sleutel; lever eerst de contracten',
  );
}
