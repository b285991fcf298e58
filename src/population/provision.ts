import type { LadderStep } from '../../db/reference/ladder.ts';
import { productId } from '../../db/reference.ts';
import type { NewProvision } from '../../db/provision.table.ts';
import type { MadeCase } from './case.ts';
import { textOfDay, type Day } from './day.ts';
import type { MadeDecision } from './decision.ts';
import type { Draft } from './dossier.ts';
import type { MadeHousehold } from './household.ts';
import { productOf, type ProductKey, type Volume } from './offer.ts';
import type { Resident } from './person.ts';
import { providerId, type ProviderKey } from './provider.ts';

export interface ProvisionFacts {
  readonly household: MadeHousehold;
  readonly person: Resident;
  readonly product: ProductKey;
  /** Left out where help needs no case. */
  readonly case?: MadeCase | undefined;
  readonly decision?: MadeDecision | undefined;
  /** Left out where nobody in particular gives it, as with a payment. */
  readonly provider?: ProviderKey | undefined;
  /** In kind when left out. */
  readonly form?: NewProvision['deliveryForm'] | undefined;
  readonly volume?: Volume | undefined;
  /** Euro cents a month. */
  readonly monthlyCost?: number | undefined;
  readonly from: Day;
  /** First day it no longer holds: passed, or agreed for later. Left out without an end. */
  readonly until?: Day | undefined;
  readonly endReason?: NewProvision['endReason'] | undefined;
  readonly previous?: MadeProvision | undefined;
  /** Where it stands for this person on another step than the product's. */
  readonly ladderStep?: LadderStep | undefined;
}

/** A provision of a dossier. */
export interface MadeProvision extends ProvisionFacts {
  readonly id: string;
}

/** Adds help that somebody has or had. */
export function addProvision(draft: Draft, facts: ProvisionFacts): MadeProvision {
  const { volume, previous } = facts;
  const product = productOf(facts.product);
  const id = draft.newId('provision');
  draft.dossier.provisions.push({
    id,
    householdId: facts.household.id,
    personId: facts.person.id,
    law: product.law,
    caseId: facts.case?.id ?? null,
    decisionId: facts.decision?.id ?? null,
    productId: productId(product),
    ladderStep: facts.ladderStep ?? product.ladderStep,
    providerId: facts.provider === undefined ? null : providerId(facts.provider),
    deliveryForm: facts.form ?? 'IN_KIND',
    volume: volume?.amount ?? null,
    volumeUnit: volume?.unit ?? null,
    volumePer: volume?.per ?? null,
    monthlyCost: facts.monthlyCost ?? null,
    endReason: facts.endReason ?? null,
    previousId: previous?.id ?? null,
    validFrom: textOfDay(facts.from),
    validUntil: textOfDay(facts.until),
  });
  return { ...facts, id };
}
