import type { CareStandard } from '../care-code.ts';
import { addDays, addMonths } from '../day.ts';
import type { AllocatedProduct } from '../domain/care/care-message-allocation.ts';
import type { ClaimedService } from '../domain/care/care-message-claim.ts';
import type { CarePerson } from '../domain/care/care-message-person.ts';
import type { ClosedPeriod } from '../domain/care/care-message-product.ts';
import type { AllocationMessage, CareMessage } from '../domain/care/care-message.ts';
import { referenceOf } from '../domain/care/care-return.ts';
import {
  clientOf,
  makeChangeRequest,
  makeClaim,
  makeRequest,
  makeStart,
  makeStop,
  orderOf,
  startOf,
  stopOf,
  takeAnswer,
  takeOrders,
  type Asked,
  type ProviderSide,
} from './provider-message.ts';

/** What a made-up provider asks for first. */
export interface Opening extends Omit<Asked, 'reference'> {
  readonly standard: CareStandard;
  readonly client: CarePerson;
}

/** An order that the provider has, and what it did with it. */
interface Held {
  readonly client: CarePerson;
  product: AllocatedProduct;
  isStarted: boolean;
  isStopped: boolean;
}

/** What a unit costs at this provider, in euro cents. */
const rate = 4500;

/**
 * A made-up provider that answers as a real one does: it takes orders and starts, claims the first month, asks for more once, and stops
 * what is cut. The same messages in the same order give the same answers, under the same references, so that it can begin anew.
 */
export class SimulatedProvider {
  readonly #agbCode: string;
  readonly #municipalityCode: string;
  readonly #orders = new Map<string, Held>();
  /** The orders that a message of ours was about, by its reference. */
  readonly #about = new Map<string, readonly string[]>();
  /** Clients for whom more was asked: once is enough. */
  readonly #asked = new Set<string>();

  constructor({ agbCode, municipalityCode }: Omit<ProviderSide, 'standard'>) {
    this.#agbCode = agbCode;
    this.#municipalityCode = municipalityCode;
  }

  /** Asks for an order on a day: message 315. */
  ask({ standard, client, ...asked }: Opening, date: string): CareMessage {
    const reference = referenceOf(this.#agbCode, standard, client.bsn, '315', date);
    return makeRequest(this.#side(standard), { reference, date }, client, [{ ...asked, reference }]);
  }

  /** What the provider sends on a message of the municipality, in order. */
  hear(message: CareMessage): readonly CareMessage[] {
    const side = this.#side(message.standard);
    switch (message.number) {
      case 301:
        return this.#takeOrders(side, message);
      case 319:
        return [takeAnswer(side, this.#identity(message, '320'), message)];
      case 306:
        return message.client === null && message.header.returnCodes.every((code) => code === '0200')
          ? this.#claim(side, message)
          : [];
      case 325:
        return (message.claim?.granted.cents ?? 0) > 0 ? this.#askForMore(side, message) : [];
      default:
        return [];
    }
  }

  #side(standard: CareStandard): ProviderSide {
    return { standard, agbCode: this.#agbCode, municipalityCode: this.#municipalityCode };
  }

  /** By which a message is known that follows from another. */
  #identity({ standard, header: { reference, date } }: CareMessage, kind: string) {
    return { reference: referenceOf(this.#agbCode, standard, kind, reference), date };
  }

  #takeOrders(side: ProviderSide, message: AllocationMessage): readonly CareMessage[] {
    const client = clientOf(message.client);
    const keys = message.client.products.map((product) => this.#hold(side, client, product));
    const held = keys.flatMap((key) => this.#orders.get(key) ?? []);
    const starting = held.filter(({ isStarted, product }) => !isStarted && product.changeReason !== '13');
    const stopping = held.filter(
      ({ isStarted, isStopped, product }) => isStarted && !isStopped && product.changeReason,
    );
    const answers: CareMessage[] = [takeOrders(side, this.#identity(message, '302'), message)];
    if (stopping.length > 0) {
      const records = stopping.map(({ product }) => {
        const { firstDay, lastDay } = product;
        return stopOf(startOf(orderOf(product), firstDay), lastDay ?? message.header.date, '37');
      });
      answers.push(makeStop(side, this.#identity(message, '307'), client, records));
      for (const order of stopping) order.isStopped = true;
    }
    if (starting.length > 0) {
      const identity = this.#identity(message, '305');
      const records = starting.map(({ product }) => startOf(orderOf(product), product.firstDay));
      answers.push(makeStart(side, identity, client, records));
      for (const order of starting) order.isStarted = true;
      this.#about.set(
        identity.reference,
        keys.filter((key) => starting.some((order) => order === this.#orders.get(key))),
      );
    }
    return answers;
  }

  #hold({ standard }: ProviderSide, client: CarePerson, product: AllocatedProduct): string {
    const key = `${standard} ${product.allocationNumber}`;
    const known = this.#orders.get(key);
    if (known) known.product = product;
    else this.#orders.set(key, { client, product, isStarted: false, isStopped: false });
    return key;
  }

  /** The orders of which a message of ours, that is answered here, told. */
  #answered({ header }: CareMessage): readonly { readonly key: string; readonly held: Held }[] {
    const reference = 'answers' in header ? header.answers.reference : '';
    return (this.#about.get(reference) ?? []).flatMap((key) => {
      const held = this.#orders.get(key);
      return held ? [{ key, held }] : [];
    });
  }

  #claim(side: ProviderSide, message: CareMessage): readonly CareMessage[] {
    const started = this.#answered(message).filter(({ held }) => !this.#asked.has(clientKey(side, held)));
    const [first] = started;
    if (!first) return [];
    const identity = this.#identity(message, '323');
    const services = started.flatMap(({ held: { product } }, place) =>
      serviceOf(product, `${identity.reference}${place + 1}`),
    );
    this.#about.set(
      identity.reference,
      started.map(({ key }) => key),
    );
    const period = monthOf(first.held.product.firstDay);
    const { bsn } = first.held.client;
    return [makeClaim(side, identity, { number: identity.reference, period, bsn, services })];
  }

  #askForMore(side: ProviderSide, message: CareMessage): readonly CareMessage[] {
    const [first] = this.#answered(message);
    if (!first || this.#asked.has(clientKey(side, first.held))) return [];
    this.#asked.add(clientKey(side, first.held));
    const { client, product } = first.held;
    const identity = this.#identity(message, '317');
    const firstDay = addDays(monthOf(product.firstDay).lastDay, 1);
    const { allocationNumber, lastDay, volume, budget } = product;
    const more = volume && { ...volume, amount: volume.amount + 1 };
    const others = [...this.#orders.values()].filter(
      (held) => held !== first.held && !held.isStopped && clientKey(side, held) === clientKey(side, first.held),
    );
    const request = {
      providerReference: identity.reference,
      unchanged: others.map((held) => ({ allocationNumber: held.product.allocationNumber })),
      changed: [{ allocationNumber, firstDay, lastDay, volume: more, budget }],
    };
    return [makeChangeRequest(side, identity, client.bsn, request)];
  }
}

function clientKey({ standard }: ProviderSide, { client }: Held): string {
  return `${standard} ${client.bsn}`;
}

function monthOf(day: string): ClosedPeriod {
  const firstDay = `${day.slice(0, 7)}-01`;
  return { firstDay, lastDay: addDays(addMonths(firstDay, 1), -1) };
}

/** One turn of what is allocated, in the month in which the order begins. */
function serviceOf(
  { allocationNumber, product, firstDay, lastDay, volume }: AllocatedProduct,
  number: string,
): ClaimedService[] {
  if (!product || product.code === null || !volume) return [];
  const end = monthOf(firstDay).lastDay;
  const isEuro = volume.unit === '83';
  return [
    {
      reference: { number, previous: null },
      allocationNumber,
      category: product.category,
      code: product.code,
      period: { firstDay, lastDay: lastDay !== null && lastDay < end ? lastDay : end },
      amount: volume.amount,
      unit: volume.unit,
      rate: isEuro ? null : rate,
      claimed: { cents: volume.amount * (isEuro ? 100 : rate), side: 'D' },
    },
  ];
}
