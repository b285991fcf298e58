import { recordSources } from '../../db/columns.ts';
import { listOrganisations } from '../../db/organisation.ts';
import { listMessageFaults } from '../../db/report-quality.ts';
import { addDays } from '../day.ts';
import { suppressionThreshold } from '../domain/policy/figure.ts';
import { columnsAddUp } from './column-equation.ts';
import { dayNumber } from './fact-day.ts';
import { OwnerTally } from './owner-tally.ts';
import { percentOf } from './quantile.ts';
import { countFaults } from './quality-count.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawColumn, RawRow, RawTable, ReportContent } from './report.ts';

/** What is missing, contradictory or late in what the hub holds, by whoever has it in hand and by where it came from. */
export function makeQualityTables(source: ReportSource, year: number): ReportContent {
  const { db, today, facts, check } = source;
  const tallies: Readonly<Record<QualityCheck, OwnerTally>> = {
    ...countFaults(facts, dayNumber(today)),
    ...countMessages(source, year),
  };
  check();
  const places = new Map(facts.organisations.map(({ id }, place) => [id, place]));
  const owners = [
    ...listOrganisations(db).map(({ id, name }) => ({ code: id, name, place: places.get(id) ?? -1 })),
    { code: 'nobody', name: 'Niemand in het bijzonder', place: -1 },
  ];
  const tables = (Object.keys(faults) as QualityFault[]).map((fault): RawTable => ({
    code: fault.toLowerCase(),
    ...faults[fault],
    chart: null,
    columns: columnsOn(today, year),
    rows: checks
      .filter((each) => qualityChecks[each].fault === fault)
      .flatMap((each) => rowsOf(each, tallies[each], owners)),
  }));
  return {
    tables,
    equations: tables.flatMap(({ code, rows }) => columnsAddUp(code, rows, 'found', recordSources)),
    remarks: [
      `De stand is die van vandaag, welk jaar ook is gevraagd. Berichten en bestanden tellen over ${year}.`,
      'Bij wie iets in handen is, staat erachter. Wat bij niemand in het bijzonder hoort, staat onder “Niemand in het bijzonder”.',
    ],
  };
}

/** Messages and files of a year are read each time: they are with nobody in particular, and each is about itself. */
function countMessages({ db, today, facts }: ReportSource, year: number) {
  const owners = facts.organisations.length;
  const make = () => new OwnerTally({ owners, sources: recordSources.length, most: 0 });
  const tallies = { 'order-unanswered': make(), 'message-stuck': make(), 'file-with-refused-rows': make() };
  const asked = { today, from: `${year}-01-01`, until: `${year + 1}-01-01` };
  for (const { check, source, ...count } of listMessageFaults(db, asked)) {
    tallies[check].addAll(-1, recordSources.indexOf(source), count);
  }
  return tallies;
}

/** Whether something is not there, cannot be so, or should have been done before. */
type QualityFault = 'MISSING' | 'CONTRADICTORY' | 'LATE';

const faults: Readonly<Record<QualityFault, Pick<RawTable, 'title' | 'explanation'>>> = {
  MISSING: { title: 'Wat ontbreekt', explanation: 'Gegevens die er hadden moeten zijn, en wie ze kan aanvullen.' },
  CONTRADICTORY: {
    title: 'Wat niet kan kloppen',
    explanation: 'Gegevens die elkaar tegenspreken, en wie ze kan verbeteren.',
  },
  LATE: { title: 'Wat te laat is', explanation: 'Wat al gedaan had moeten zijn, en bij wie het ligt.' },
};

/** Everything that is looked for, with what it is called; in a fixed order. */
const qualityChecks = {
  'help-without-cost': { fault: 'MISSING', name: 'Lopende hulp zonder bekende kosten' },
  'help-without-provider': { fault: 'MISSING', name: 'Lopende hulp in natura zonder aanbieder' },
  'help-without-decision': { fault: 'MISSING', name: 'Lopende hulp onder een wet zonder besluit' },
  'case-without-worker': { fault: 'MISSING', name: 'Open zaken zonder behandelaar' },
  'resident-without-bsn': {
    fault: 'MISSING',
    name: 'Open zaken van een inwoner zonder koppeling met de basisregistratie',
  },
  'identity-unconfirmed': {
    fault: 'MISSING',
    name: 'Open zaken van een inwoner van wie de identiteit niet is vastgesteld',
  },
  'plan-without-director': { fault: 'MISSING', name: 'Lopende plannen zonder regisseur' },
  'goal-without-action': { fault: 'MISSING', name: 'Lopende doelen zonder actie' },
  'goal-without-objective': {
    fault: 'CONTRADICTORY',
    name: 'Lopende doelen onder een doelstelling die het beleid niet kent',
  },
  'help-after-death': { fault: 'CONTRADICTORY', name: 'Lopende hulp van een inwoner die is overleden' },
  'help-twice': { fault: 'CONTRADICTORY', name: 'Lopende hulp die twee keer naast elkaar staat' },
  'help-of-withdrawn-case': { fault: 'CONTRADICTORY', name: 'Lopende hulp in een zaak die is ingetrokken' },
  'case-past-term': { fault: 'LATE', name: 'Open zaken voorbij de termijn, zonder besluit' },
  'evaluation-past-day': { fault: 'LATE', name: 'Plannen voorbij de dag die voor de evaluatie is afgesproken' },
  'action-past-day': { fault: 'LATE', name: 'Acties voorbij hun dag' },
  'order-unanswered': { fault: 'LATE', name: 'Opdrachten aan aanbieders, na een week zonder antwoord' },
  'message-stuck': { fault: 'LATE', name: 'Ontvangen berichten die zijn blijven steken' },
  'file-with-refused-rows': { fault: 'MISSING', name: 'Bestanden met regels die zijn geweigerd' },
} as const satisfies Record<string, { readonly fault: QualityFault; readonly name: string }>;
type QualityCheck = keyof typeof qualityChecks;
const checks = Object.keys(qualityChecks) as QualityCheck[];

const sourceNames: Readonly<Record<(typeof recordSources)[number], string>> = {
  BRP: 'Basisregistratie',
  STAFF: 'Medewerkers',
  REFERENCE: 'Deze uitgave',
  DEMO: 'Verzonnen gemeente',
  CHAIN: 'Berichtenverkeer',
  FILE: 'Bestanden',
};

function rowsOf(
  check: QualityCheck,
  tally: OwnerTally,
  owners: readonly { readonly code: string; readonly name: string; readonly place: number }[],
): RawRow[] {
  return [
    { code: check, label: qualityChecks[check].name, parent: null, cells: cellsOf(tally, owners) },
    ...owners.map((owner) => ({
      code: `${check}/${owner.code}`,
      label: owner.name,
      parent: check,
      cells: cellsOf(tally, [owner]),
    })),
  ];
}

function cellsOf(tally: OwnerTally, owners: readonly { readonly place: number }[]): RawCell[] {
  const bySource = recordSources.map((_, source) => owners.map(({ place }) => tally.counts(place, source)));
  const cellOf = (counts: ReturnType<OwnerTally['counts']>[]): RawCell => ({
    value: counts.reduce((sum, { found }) => sum + found, 0),
    // The same person may be in two: no fewer than in the one that has most.
    contributors: Math.max(0, ...counts.map(({ about }) => about)),
  });
  const all = cellOf(bySource.flat());
  const checked = bySource.flat().reduce((sum, count) => sum + count.checked, 0);
  return [
    all,
    // Open cases and plans as well as files and messages: a few of them may be of as few residents.
    { value: checked, contributors: checked > 0 && checked < suppressionThreshold ? checked : null },
    { value: percentOf(all.value ?? 0, checked), contributors: all.contributors },
    ...bySource.map(cellOf),
  ];
}

function columnsOn(today: string, year: number): RawColumn[] {
  const period = today.startsWith(String(year)) ? { from: today, until: addDays(today, 1) } : undefined;
  const column = (code: string, label: string, definition: string, rest: Partial<RawColumn> = {}): RawColumn => ({
    code,
    label,
    definition,
    source: 'Alles wat de hub vasthoudt',
    unit: 'NUMBER',
    additive: true,
    ...(period && { period }),
    ...rest,
  });
  return [
    column('found', 'Aantal', 'Waarvan dit geldt'),
    column('checked', 'Nagekeken', 'Waarvan het is nagekeken'),
    column('share', 'Deel', 'Van elke honderd die zijn nagekeken', {
      unit: 'PERCENT',
      additive: false,
      ratioOf: ['found', 'checked'],
    }),
    ...recordSources.map((source) => column(source, sourceNames[source], 'Daarvan: afkomstig uit deze bron')),
  ];
}
