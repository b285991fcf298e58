import { listOfferings } from '../../db/offering.ts';
import { listProviders } from '../../db/provider.ts';
import { listYearTariffs, type YearTariff } from '../../db/report-purchase.ts';
import { smallest } from '../domain/allocation/allocated-volume.ts';
import { dayNumber, dayText } from './fact-day.ts';
import { numberAt } from './fact-order.ts';
import { countPurchases, type PurchaseCount, type PurchaseRows } from './purchase-count.ts';
import { percentOf } from './quantile.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawColumn, RawRow, RawTable, ReportContent } from './report.ts';

/** What was ordered of each provider, against what it claimed, at which tariff. */
export function makePurchasingTables(source: ReportSource, year: number): ReportContent {
  const { facts, today } = source;
  const [from, end] = [dayNumber(String(year)), dayNumber(String(year + 1))];
  const until = Math.min(dayNumber(today) + 1, end);
  const lines = listLines(source, listYearTariffs(source.db, { from: dayText(from), until: dayText(until) }));
  const count = countPurchases(facts, { from, until, yearDays: end - from }, placesOfLines(source, lines));
  const provisional = today < `${year + 1}-07-01`;
  const rows = lines.map((line, place) => rowOf(line, place, count, provisional));
  return { tables: [tableOf(rows)], equations: [], remarks: [...remarks] };
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

interface Line extends Pick<RawRow, 'code' | 'label' | 'parent'> {
  readonly tariff?: YearTariff;
}

/** Every provider, with each product that it offers. A pair that nobody offers counts under what else the provider gave. */
function listLines({ db, facts }: ReportSource, tariffs: readonly YearTariff[]): Line[] {
  const tariffOf = new Map(tariffs.map((each) => [keyOf(each), each]));
  const offered = new Set([...listOfferings(db), ...tariffs].map(keyOf));
  return [
    { code: total, label: 'Alle aanbieders', parent: null },
    ...listProviders(db).flatMap(({ id: providerId, name }): Line[] => [
      { code: providerId, label: name, parent: total },
      ...facts.products.flatMap(({ id: productId, name: product }) => {
        const code = keyOf({ providerId, productId });
        const tariff = tariffOf.get(code);
        const label = tariff ? `${product} (per ${unitNames[tariff.unit]})` : product;
        return offered.has(code) ? [{ code, label, parent: providerId, ...(tariff && { tariff }) }] : [];
      }),
      { code: `${providerId}/other`, label: 'Andere hulp', parent: providerId },
    ]),
  ];
}

function placesOfLines({ facts: { providers, products } }: ReportSource, lines: readonly Line[]): PurchaseRows {
  const places = new Map(lines.map(({ code }, place) => [code, place]));
  const placeOf = (code: string) => places.get(code);
  const pairs = providers.flatMap(({ id: providerId }) =>
    products.map(
      ({ id: productId }) => placeOf(keyOf({ providerId, productId })) ?? placeOf(`${providerId}/other`) ?? 0,
    ),
  );
  return {
    count: lines.length,
    total: placeOf(total) ?? 0,
    ofProvider: Int32Array.from(providers, ({ id }) => placeOf(id) ?? 0),
    ofPair: Int32Array.from(pairs),
    tariffs: lines.map(({ tariff }) => tariff),
  };
}

function tableOf(rows: readonly RawRow[]): RawTable {
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

function rowOf({ tariff, ...line }: Line, place: number, count: PurchaseCount, provisional: boolean): RawRow {
  const [ordered, claimed] = [count.ordered.cell(place), count.claimed.cell(place, { provisional })];
  const { value, contributors } = count.orders.cell(place);
  const [orderedVolume, claimedVolume] = [numberAt(count.orderedVolume, place), numberAt(count.claimedVolume, place)];
  const least = Math.min(ordered.contributors ?? 0, claimed.contributors ?? 0);
  const volume = (amount: number, of: RawCell): RawCell =>
    tariff ? { ...of, value: Math.round((amount * 10) / smallest(1, tariff.unit)) / 10, provisional: false } : unknown;
  const share = (part: number, whole: number): RawCell => ({ value: percentOf(part, whole), contributors: least });
  return {
    ...line,
    cells: [
      { value, contributors },
      ordered,
      claimed,
      share(claimed.value ?? 0, ordered.value ?? 0),
      tariff ? { value: tariff.amount, contributors: null } : unknown,
      volume(orderedVolume, ordered),
      volume(claimedVolume, claimed),
      tariff ? share(claimedVolume, orderedVolume) : unknown,
    ],
  };
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
