import { listDecisionsByCaseIds } from '../../../db/decision.ts';
import type { Law } from '../../../db/law.ts';
import {
  insertProvision,
  listProvisionsByHouseholdIds,
  listProvisionsByIds,
  updateProvision,
} from '../../../db/provision.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import { listDeliveryForms } from '../../../db/reference/delivery-form.ts';
import { addDays } from '../../day.ts';
import { grantsHelp } from '../case/decision-rule.ts';
import { isDouble, isSameHelp } from '../provision/provision-rule.ts';
import { checkCaseHere, getCaseOf } from './supplied-case-reference.ts';
import type { SuppliedRule } from './supplied-record.ts';
import {
  checkAnswersFor,
  checkPeriod,
  checkSamePerson,
  getHouseholdId,
  getPersonId,
  getProduct,
  getProvider,
  RowRefusal,
  type Supply,
} from './supplied-row.ts';

/** Help that somebody has, as another system has it. */
export interface SuppliedProvision {
  readonly key: string;
  readonly bsn: string;
  readonly law: Law;
  readonly caseNumber: string | null;
  readonly productCode: string;
  readonly agbCode: string | null;
  readonly deliveryForm: ProvisionRow['deliveryForm'];
  readonly volume: number | null;
  readonly volumeUnit: ProvisionRow['volumeUnit'];
  readonly volumePer: ProvisionRow['volumePer'];
  /** In euro cents. */
  readonly monthlyCost: number | null;
  readonly firstDay: string;
  readonly lastDay: string | null;
  readonly endReason: ProvisionRow['endReason'];
}

type Stated =
  | ('personId' | 'law' | 'caseId' | 'productId' | 'providerId' | 'deliveryForm')
  | ('volume' | 'volumeUnit' | 'volumePer' | 'monthlyCost' | 'validFrom' | 'validUntil' | 'endReason');

/** Help that the supplier granted or has in its own administration. */
export const suppliedProvision: SuppliedRule<SuppliedProvision, ProvisionRow, Stated> = {
  concept: 'provision',
  type: 'Provision',
  fields: {
    personId: 'bsn',
    caseId: 'caseNumber',
    productId: 'productCode',
    providerId: 'agbCode',
    validFrom: 'firstDay',
    validUntil: 'lastDay',
  },
  find: (db, id) => listProvisionsByIds(db, [id], ofAllDays)[0],
  state(supply, supplied, before) {
    const { law, deliveryForm, volume, volumeUnit, volumePer, monthlyCost, firstDay, lastDay, endReason } = supplied;
    checkAnswersFor(supply, law);
    const personId = getPersonId(supply, supplied.bsn);
    checkSamePerson(before, personId);
    checkTerms(supplied);
    return {
      personId,
      law,
      caseId: getCaseOf(supply, { caseNumber: supplied.caseNumber, law, personId })?.id ?? null,
      productId: getProduct(supply, law, supplied.productCode).id,
      providerId: supplied.agbCode === null ? null : getProvider(supply, supplied.agbCode).id,
      deliveryForm,
      volume,
      volumeUnit,
      volumePer,
      monthlyCost,
      endReason,
      validFrom: firstDay,
      validUntil: lastDay === null ? null : addDays(lastDay, 1),
    };
  },
  complete(supply, supplied, { personId, law, caseId }) {
    const ofCase = getCaseOf(supply, { caseNumber: supplied.caseNumber, law, personId });
    return {
      householdId: ofCase?.householdId ?? getHouseholdId(supply, personId, [supply.today, supplied.firstDay]),
      decisionId: caseId === null ? null : findGrantId(supply, caseId),
      ladderStep: getProduct(supply, law, supplied.productCode).ladderStep,
      previousId: null,
    };
  },
  check(supply, next) {
    checkCaseHere(supply, next);
    checkNotRecorded(supply, next);
  },
  write({ db }, next, before) {
    if (before) updateProvision(db, next);
    else insertProvision(db, next);
  },
  about: (_, { personId, law }) => ({ personId, law }),
};

/** Help that is yet to begin is found as well. */
const ofAllDays = { day: '9999-12-31', isToday: true } as const;

function checkTerms({
  law,
  deliveryForm,
  agbCode,
  volume,
  volumeUnit,
  volumePer,
  firstDay,
  lastDay,
  endReason,
}: SuppliedProvision): void {
  if (!listDeliveryForms(law).includes(deliveryForm)) {
    throw new RowRefusal('deliveryForm', 'FORM_NOT_FITTING', 'zo wordt hulp onder deze wet niet gegeven');
  }
  if (deliveryForm === 'PAYMENT' && agbCode !== null) {
    throw new RowRefusal(
      'agbCode',
      'PAYMENT_WITHOUT_PROVIDER',
      'geld krijgt de inwoner van de gemeente; laat dit leeg',
    );
  }
  if ((volume === null) !== (volumeUnit === null) || (volume === null) !== (volumePer === null)) {
    throw new RowRefusal(
      'volume',
      'VOLUME_NOT_WHOLE',
      'omvang, eenheid en frequentie horen bij elkaar: alle drie, of geen',
    );
  }
  if (volume !== null && volume <= 0) throw new RowRefusal('volume', 'NOT_POSITIVE', 'niet groter dan nul');
  checkPeriod(firstDay, lastDay);
  if (endReason !== null && lastDay === null) {
    throw new RowRefusal('endReason', 'END_WITHOUT_DAY', 'een reden van einde vraagt een einddatum');
  }
}

/** The decision in a case on which help rests, where the hub knows it. */
function findGrantId({ db, today }: Supply, caseId: string): string | null {
  const grants = listDecisionsByCaseIds(db, [caseId], today).filter(
    ({ outcome, withdrawnOn }) => grantsHelp(outcome) && withdrawnOn === null,
  );
  return grants[0]?.id ?? null;
}

/** Throws {@link RowRefusal} where staff, the care chain or another file recorded this very help. */
function checkNotRecorded({ db }: Supply, next: ProvisionRow): void {
  const others = listProvisionsByHouseholdIds(db, [next.householdId], ofAllDays);
  if (!others.some((row) => isDouble(next, row) && isSameHelp(next, row))) return;
  throw new RowRefusal(
    null,
    'ALREADY_RECORDED',
    'dezelfde hulp in dezelfde tijd staat al in Eenplan, anders vastgelegd',
  );
}
