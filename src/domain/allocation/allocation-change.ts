import { z } from 'zod';
import {
  findLastAllocationNumber,
  insertAllocation,
  listAllocationsByIds,
  listAllocationsByProvisionIds,
  updateAllocation,
} from '../../../db/allocation.ts';
import { openAllocationStatuses, type AllocationRow } from '../../../db/allocation.table.ts';
import { listClaimLinesByAllocationIds } from '../../../db/claim-line.ts';
import { listDeliveriesByAllocationIds } from '../../../db/delivery.ts';
import { newId } from '../../../db/id.ts';
import { listProvisionsByIds } from '../../../db/provision.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import { chainLaws } from '../../../db/reference/delivery-form.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import { listAllocations, type GrantedAllocation } from './allocation.ts';
import { grantRequest } from '../care/care-request-change.ts';
import type { CaseNamed } from '../case/case-work.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { optionalString, optionalText, text } from '../change/input.ts';
import { holdsOn } from '../period.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import { getProvision } from '../provision/provision-work.ts';
import type { Work } from '../change/work.ts';

export type AllocationOutcome = Outcome<GrantedAllocation>;

interface Ordering {
  readonly provisionId: string;
  readonly expectedVersion: number;
  /** Null: the first day of the help. */
  readonly validFrom: string | null;
  /** Null: the last day of the help. */
  readonly lastDay: string | null;
  readonly note: string | null;
  /** The provider's request that it answers; null: none. */
  readonly careRequestId: string | null;
}

const order: Change<Ordering> = {
  name: 'orderAllocation',
  type: 'Allocation',
  shape: z.object({
    provisionId: z.string(),
    expectedVersion: z.int(),
    validFrom: optionalString,
    lastDay: optionalString,
    note: optionalText('de opmerking', { most: 200 }),
    careRequestId: optionalString,
  }),
  make(work, { provisionId, expectedVersion, ...input }) {
    const found = { id: provisionId, expectedVersion };
    const { row } = getProvision(work, found, { path: ['input', 'provisionId'], deed: 'ORDER_ALLOCATION' });
    checkOrderable(work, row);
    const parts = partsOf(work, row);
    if (input.careRequestId !== null) grantRequest(work, input.careRequestId, row);
    return work.insert(insertAllocation, {
      id: newId('allocation'),
      number: (findLastAllocationNumber(work.db) ?? 1_000_000) + 1,
      provisionId,
      ...parts,
      ...periodOf(row, input),
      note: input.note,
      orderedOn: work.today,
      orderedById: work.staffId,
      status: 'TO_SEND',
      since: work.today,
      reason: null,
      careRequestId: input.careRequestId,
      changeReason: null,
      untold: 0,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

/** What is ordered over the chain is tailored help in kind that is still to be given, once at a time. */
function checkOrderable(work: Work, row: ProvisionRow): void {
  if (row.deliveryForm !== 'IN_KIND') {
    const message = 'U bestelt alleen hulp in natura. Met een eigen budget of geld regelt de inwoner het zelf.';
    throw new Refusal(ruleBroken('NOT_IN_KIND', message));
  }
  if (!chainLaws.includes(row.law)) {
    const message = 'Alleen hulp onder de Wmo en de Jeugdwet wordt zo besteld. Spreek het met de aanbieder zelf af.';
    throw new Refusal(ruleBroken('NOT_IN_CHAIN', message));
  }
  if (row.validUntil !== null && row.validUntil <= work.today) {
    throw new Refusal(ruleBroken('PROVISION_ENDED', 'Deze hulp is al beëindigd: er is niets meer te bestellen.'));
  }
  const orders = listAllocationsByProvisionIds(work.db, [row.id], work.today);
  if (!orders.some(isOpen)) return;
  const message = 'Deze hulp is al besteld. Trek die bestelling eerst in als zij anders moet.';
  throw new Refusal(ruleBroken('ALREADY_ORDERED', message));
}

function isOpen({ status }: AllocationRow): boolean {
  return openAllocationStatuses.some((each) => each === status);
}

/** Who is to give what, and how much: all of it must be known. */
function partsOf({ context }: Work, row: ProvisionRow) {
  const { reference } = context;
  const provider = row.providerId === null ? undefined : reference.getProvider(row.providerId);
  if (!provider) {
    const message = 'Bij deze hulp staat nog geen aanbieder. Wijzig de hulp en kies er een.';
    throw new Refusal(incomplete('PROVIDER_MISSING', message, ['input', 'provisionId']));
  }
  if (provider.agbCode === null) {
    const message =
      'Van deze aanbieder is geen AGB-code bekend, en daarheen gaat het bericht. Vraag de functioneel beheerder die vast te leggen.';
    throw new Refusal(ruleBroken('PROVIDER_WITHOUT_CODE', message));
  }
  const { volume, volumeUnit, volumePer } = row;
  if (volume === null || volumeUnit === null || volumePer === null) {
    const message = 'Bij deze hulp staat niet hoeveel het is. Wijzig de hulp en vul de omvang in.';
    throw new Refusal(incomplete('VOLUME_MISSING', message, ['input', 'provisionId']));
  }
  if (!Number.isInteger(volume) && volumeUnit !== 'HOUR') {
    const message =
      'In de berichten naar aanbieders staan hele aantallen. Wijzig de hulp en kies een heel aantal, of uren.';
    throw new Refusal(ruleBroken('VOLUME_NOT_WHOLE', message, ['input', 'provisionId']));
  }
  const product = reference.getProduct(row.productId);
  // The list may have changed since the help was granted; help that began while the product was on it goes on.
  if (!holdsOn(product, row.validFrom)) {
    const message =
      'Dit product staat op de eerste dag van de hulp niet meer op de lijst van de gemeente. Wijzig de hulp en kies een ander.';
    throw new Refusal(ruleBroken('PRODUCT_NOT_OFFERED', message, ['input', 'provisionId']));
  }
  const { category: productCategory, code: productCode } = product;
  return { providerId: provider.id, productCategory, productCode, volume, volumeUnit, volumePer };
}

/** The period that is ordered: that of the help, or a part of it. */
function periodOf(row: ProvisionRow, input: Pick<Ordering, 'validFrom' | 'lastDay'>) {
  const validFrom = input.validFrom ?? row.validFrom;
  const validUntil = input.lastDay === null ? row.validUntil : addDays(input.lastDay, 1);
  const message = 'De bestelling valt niet binnen de hulp. Kies een dag waarop de hulp loopt.';
  if (validFrom < row.validFrom || (row.validUntil !== null && validFrom >= row.validUntil)) {
    throw new Refusal(ruleBroken('OUTSIDE_PROVISION', message, ['input', 'validFrom']));
  }
  if (validUntil !== null && (validUntil <= validFrom || (row.validUntil !== null && validUntil > row.validUntil))) {
    throw new Refusal(ruleBroken('OUTSIDE_PROVISION', message, ['input', 'lastDay']));
  }
  return { validFrom, validUntil };
}

const withdraw: Change<CaseNamed & { readonly reason: string }> = {
  name: 'withdrawAllocation',
  type: 'Allocation',
  shape: z.object({ id: z.string(), expectedVersion: z.int(), reason: text('de reden', { least: 10, most: 1000 }) }),
  make(work, { id, expectedVersion, reason }) {
    const path = ['input', 'id'];
    const [row] = listAllocationsByIds(work.db, [id], work.today);
    const on = { day: work.today, isToday: true };
    const [provision] = row ? listProvisionsByIds(work.db, [row.provisionId], on) : [];
    const found = { id: provision?.id ?? '', expectedVersion: provision?.version ?? 0 };
    getProvision(work, found, { path, deed: 'ORDER_ALLOCATION' });
    if (!row) throw new Refusal(notFound(path));
    work.expect(row, expectedVersion);
    if (row.status === 'REFUSED' || row.status === 'WITHDRAWN') {
      const message = 'Deze bestelling loopt niet meer. U hoeft niets te doen.';
      throw new Refusal(ruleBroken('ALLOCATION_NOT_TO_SEND', message));
    }
    checkUnused(work, row);
    const told = row.status === 'TO_SEND' ? {} : ({ changeReason: 'REMOVED', untold: 1 } as const);
    return work.update(updateAllocation, row, { status: 'WITHDRAWN', since: work.today, reason, ...told }).id;
  },
};

/** What was given under an order, or claimed, cannot be undone: then the help is ended. */
function checkUnused({ db }: Work, { id }: AllocationRow): void {
  const isGiven = listDeliveriesByAllocationIds(db, [id]).some(({ withdrawnOn }) => withdrawnOn === null);
  if (!isGiven && listClaimLinesByAllocationIds(db, [id]).length === 0) return;
  const message = 'De aanbieder geeft deze hulp al, of declareerde haar. Beëindig de hulp: dan hoort de aanbieder dat.';
  throw new Refusal(ruleBroken('ALLOCATION_IN_USE', message));
}

type Sent = { readonly clientMutationId: string };

/** What is sent to order help. */
export type OrderAllocationInput = Sent &
  Pick<Ordering, 'provisionId' | 'expectedVersion'> & {
    readonly [Key in 'validFrom' | 'lastDay' | 'note' | 'careRequestId']?: string | null | undefined;
  };

/** Orders help at its provider; sending it follows by itself. */
export async function orderAllocation(context: Context, input: OrderAllocationInput): Promise<AllocationOutcome> {
  return change(context, order, input, reader(context));
}

/** Takes an order back under which nothing was given; a provider that has it hears so. */
export async function withdrawAllocation(
  context: Context,
  input: Sent & CaseNamed & { readonly reason: string },
): Promise<AllocationOutcome> {
  return change(context, withdraw, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedAllocation | undefined {
  return (id) => listAllocations(context, [id]).get(id);
}
