import { listOfferings } from '../../db/offering.ts';
import { listProducts } from '../../db/product.ts';
import { listProviders } from '../../db/provider.ts';
import {
  listYearClaims,
  listYearOrders,
  listYearTariffs,
  type YearOrder,
  type YearTariff,
} from '../../db/report-purchase.ts';
import { addDays, daysBetween } from '../day.ts';
import { fitsUnit, mostIn, smallest } from '../domain/allocation/allocated-volume.ts';
import { AmountTallies } from './amount-tally.ts';
import { percentOf } from './quantile.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawColumn, RawRow, RawTable, ReportContent } from './report.ts';

/** What was ordered of each provider, against what it claimed, at which tariff. */
export function makePurchasingTables(source: ReportSource, year: number): ReportContent {
  const table = new Purchases(source, year).table();
  return { tables: [table], equations: [], remarks: [...remarks] };
}

const remarks = [
  'Besteld is het meeste dat volgens de opdracht mocht worden geleverd, tot en met vandaag; gedeclareerd is wat daarvan is toegewezen.',
  'Hoeveelheden staan in de eenheid van het contract, en tellen over producten heen niet op.',
  'Waar geen tarief bekend is, geldt voor het bestelde bedrag de verwachte prijs per maand van de hulp.',
];

const total = 'total';
const unitNames: Readonly<Record<YearTariff['unit'], string>> = {
  MINUTE: 'minuut',
  HOUR: 'uur',
  HALF_DAY: 'dagdeel',
  DAY: 'etmaal',
  PIECE: 'stuk',
  EURO: 'euro',
};

/** What is bought, added up. A pair of provider and product that nobody offers counts under what else the provider gave. */
class Purchases {
  readonly #source: ReportSource;
  readonly #days: { readonly from: string; readonly until: string };
  readonly #year: number;
  readonly #tariffs: ReadonlyMap<string, YearTariff>;
  readonly #offered: ReadonlySet<string>;
  readonly #amounts = new AmountTallies();
  readonly #orders = new Map<string, string[]>();
  /** Volumes in the unit of the contract. */
  readonly #volumes = new Map<string, { ordered: number; claimed: number }>();

  constructor(source: ReportSource, year: number) {
    this.#source = source;
    this.#year = year;
    const { db, today, check } = source;
    const until = `${year + 1}-01-01`;
    const tomorrow = addDays(today, 1);
    this.#days = { from: `${year}-01-01`, until: tomorrow < until ? tomorrow : until };
    this.#tariffs = new Map(listYearTariffs(db, this.#days).map((each) => [keyOf(each), each]));
    this.#offered = new Set([...listOfferings(db).map(keyOf), ...this.#tariffs.keys()]);
    for (const order of listYearOrders(db, this.#days)) this.#addOrder(order);
    check();
    for (const claim of listYearClaims(db, this.#days)) {
      for (const row of this.#rowsOf(claim)) this.#amounts.add([`${row} claimed`], claim.personId, claim.amount);
      const tariff = this.#tariffs.get(keyOf(claim));
      if (!tariff || !fitsUnit(tariff.unit, claim.volumeUnit)) continue;
      this.#volumeOf(keyOf(claim)).claimed += smallest(claim.volume, claim.volumeUnit) / smallest(1, tariff.unit);
    }
  }

  #addOrder(order: YearOrder): void {
    const { personId, validFrom, validUntil } = order;
    const span = {
      firstDay: validFrom > this.#days.from ? validFrom : this.#days.from,
      lastDay: addDays(validUntil !== null && validUntil < this.#days.until ? validUntil : this.#days.until, -1),
    };
    const tariff = this.#tariffs.get(keyOf(order));
    const fits = tariff !== undefined && fitsUnit(tariff.unit, order.volumeUnit);
    const volume = fits ? mostIn(order, span) / smallest(1, tariff.unit) : undefined;
    const days = daysBetween(span.firstDay, span.lastDay) + 1;
    const yearDays = daysBetween(`${this.#year}-01-01`, `${this.#year + 1}-01-01`);
    const usual = order.monthlyCost === null ? 0 : (order.monthlyCost * 12 * days) / yearDays;
    const amount = Math.round(volume === undefined || !tariff ? usual : volume * tariff.amount);
    for (const row of this.#rowsOf(order)) {
      this.#amounts.add([`${row} ordered`], personId, amount);
      const persons = this.#orders.get(row) ?? [];
      this.#orders.set(row, persons);
      persons.push(personId);
    }
    if (volume !== undefined) this.#volumeOf(keyOf(order)).ordered += volume;
  }

  #rowsOf(pair: Pair): readonly string[] {
    const key = keyOf(pair);
    return [total, pair.providerId, this.#offered.has(key) ? key : `${pair.providerId}/other`];
  }

  #volumeOf(key: string) {
    const known = this.#volumes.get(key) ?? { ordered: 0, claimed: 0 };
    this.#volumes.set(key, known);
    return known;
  }

  table(): RawTable {
    const { db } = this.#source;
    const products = listProducts(db);
    const rows: RawRow[] = [this.#row(total, 'Alle aanbieders', null)];
    for (const { id: providerId, name } of listProviders(db)) {
      rows.push(this.#row(providerId, name, total));
      for (const { id: productId, name: product } of products) {
        const key = keyOf({ providerId, productId });
        if (!this.#offered.has(key)) continue;
        const tariff = this.#tariffs.get(key);
        const label = tariff ? `${product} (per ${unitNames[tariff.unit]})` : product;
        rows.push(this.#row(key, label, providerId));
      }
      rows.push(this.#row(`${providerId}/other`, 'Andere hulp', providerId));
    }
    return {
      code: 'purchases',
      title: 'Besteld en gedeclareerd, per aanbieder en product',
      explanation:
        'Wat de gemeente bij elke aanbieder bestelde, en wat die daarvoor declareerde. Producten tellen op tot hun aanbieder, aanbieders tot het geheel.',
      chart: null,
      columns,
      rows,
    };
  }

  #row(code: string, label: string, parent: string | null): RawRow {
    const persons = this.#orders.get(code) ?? [];
    const contributors = new Set(persons).size;
    const ordered = this.#amounts.cell(`${code} ordered`);
    const claimed = this.#amounts.cell(`${code} claimed`, {
      provisional: this.#source.today < `${this.#year + 1}-07-01`,
    });
    const tariff = this.#tariffs.get(code);
    const volumes = this.#volumes.get(code) ?? { ordered: 0, claimed: 0 };
    const least = Math.min(ordered.contributors ?? 0, claimed.contributors ?? 0);
    const volume = (value: number, of: RawCell): RawCell =>
      tariff ? { ...of, value: Math.round(value * 10) / 10, provisional: false } : unknown;
    const share = (part: number, whole: number): RawCell => ({ value: percentOf(part, whole), contributors: least });
    return {
      code,
      label,
      parent,
      cells: [
        { value: persons.length, contributors },
        ordered,
        claimed,
        share(claimed.value ?? 0, ordered.value ?? 0),
        tariff ? { value: tariff.amount, contributors: null } : unknown,
        volume(volumes.ordered, ordered),
        volume(volumes.claimed, claimed),
        tariff ? share(volumes.claimed, volumes.ordered) : unknown,
      ],
    };
  }
}

const unknown: RawCell = { value: null, contributors: null };

interface Pair {
  readonly providerId: string;
  readonly productId: string;
}

function keyOf({ providerId, productId }: Pair): string {
  return `${providerId}/${productId}`;
}

function column(
  code: string,
  label: string,
  unit: RawColumn['unit'],
  definition: string,
  rest: Partial<RawColumn> = {},
): RawColumn {
  return { code, label, unit, definition, source: 'Opdrachten aan aanbieders (iWmo, iJw)', additive: false, ...rest };
}

const claimSource = 'Toegewezen declaraties van aanbieders (iWmo, iJw)';
const columns: readonly RawColumn[] = [
  column(
    'orders',
    'Opdrachten',
    'NUMBER',
    'Opdrachten die op een dag van het jaar golden, zonder wat is geweigerd of ingetrokken',
    { additive: true },
  ),
  column('ordered', 'Besteld', 'EURO_CENT', 'Wat er ten hoogste mocht worden geleverd, maal het tarief', {
    additive: true,
  }),
  column(
    'claimed',
    'Gedeclareerd',
    'EURO_CENT',
    'Toegewezen declaraties voor hulp die in het jaar begon, min wat is teruggenomen',
    { additive: true, source: claimSource },
  ),
  column('use', 'Gebruikt', 'PERCENT', 'Gedeclareerd bedrag, van elke honderd euro die is besteld', {
    ratioOf: ['claimed', 'ordered'],
    source: claimSource,
  }),
  column('tariff', 'Tarief', 'EURO_CENT', 'Prijs van één eenheid, naar het tarief dat in het jaar het laatst inging', {
    source: 'Contracten en tarieven',
  }),
  // Times the tariff it is the amount: it is shown no sooner.
  column('orderedVolume', 'Bestelde hoeveelheid', 'NUMBER', 'Eenheden die ten hoogste mochten worden geleverd', {
    ratioOf: ['ordered', 'orders'],
  }),
  column('claimedVolume', 'Gedeclareerde hoeveelheid', 'NUMBER', 'Eenheden die zijn gedeclareerd en toegewezen', {
    ratioOf: ['claimed', 'orders'],
    source: claimSource,
  }),
  column('volumeUse', 'Gebruikte hoeveelheid', 'PERCENT', 'Gedeclareerde eenheden, van elke honderd die zijn besteld', {
    ratioOf: ['claimed', 'ordered'],
    source: claimSource,
  }),
];
