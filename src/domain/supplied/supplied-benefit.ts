import { insertBenefit, listBenefitsByIds, updateBenefit } from '../../../db/benefit.ts';
import type { BenefitRow } from '../../../db/benefit.table.ts';
import { addDays } from '../../day.ts';
import { getCaseOf } from './supplied-case-reference.ts';
import type { SuppliedRule } from './supplied-record.ts';
import { checkAnswersFor, checkPeriod, checkSamePerson, getPersonId } from './supplied-row.ts';

/** Money that work and income pays somebody, as its own system has it. */
export interface SuppliedBenefit {
  readonly key: string;
  readonly bsn: string;
  readonly caseNumber: string | null;
  readonly scheme: BenefitRow['scheme'];
  /** Net, a month, in euro cents. */
  readonly amount: number;
  readonly firstDay: string;
  readonly lastDay: string | null;
}

type Stated = 'personId' | 'caseId' | 'scheme' | 'amount' | 'validFrom' | 'validUntil';

const law = 'PARTICIPATIEWET';

/** A benefit; all of them count as under the Participatiewet here, whose executor pays them. */
export const suppliedBenefit: SuppliedRule<SuppliedBenefit, BenefitRow, Stated> = {
  concept: 'benefit',
  type: 'Benefit',
  fields: { personId: 'bsn', caseId: 'caseNumber', validFrom: 'firstDay', validUntil: 'lastDay' },
  find: (db, id) => listBenefitsByIds(db, [id])[0],
  state(supply, { bsn, caseNumber, scheme, amount, firstDay, lastDay }, before) {
    checkAnswersFor(supply, law);
    checkPeriod(firstDay, lastDay);
    const personId = getPersonId(supply, bsn);
    checkSamePerson(before, personId);
    return {
      personId,
      scheme,
      amount,
      caseId: getCaseOf(supply, { caseNumber, law, personId })?.id ?? null,
      validFrom: firstDay,
      validUntil: lastDay === null ? null : addDays(lastDay, 1),
    };
  },
  complete: () => ({}),
  write({ db }, next, before) {
    if (before) updateBenefit(db, next);
    else insertBenefit(db, next);
  },
  about: (_, { personId }) => ({ personId, law }),
};
