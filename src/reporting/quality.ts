import { recordSources } from '../../db/columns.ts';
import { listOrganisations } from '../../db/organisation.ts';
import { objectives } from '../../db/reference/objective.ts';
import {
  listQualityCounts,
  qualityChecks,
  type QualityCheck,
  type QualityCount,
  type QualityFault,
} from '../../db/report-quality.ts';
import { addDays } from '../day.ts';
import { columnsAddUp } from './column-equation.ts';
import type { ReportContent } from './make-report.ts';
import { percentOf } from './quantile.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawColumn, RawRow, RawTable } from './report.ts';

/** What is missing, contradictory or late in what the hub holds, by whoever has it in hand and by where it came from. */
export function makeQualityTables(source: ReportSource, year: number): ReportContent {
  const { db, today } = source;
  const asked = {
    today,
    from: `${year}-01-01`,
    until: `${year + 1}-01-01`,
    objectives: objectives.map(({ code }) => code),
  };
  const organisations = listOrganisations(db).map(({ id, name }) => ({ id, name }));
  const checks = Object.keys(qualityChecks) as QualityCheck[];
  const rows = new Map(
    checks.map((check): [QualityCheck, RawRow[]] => {
      const counts = listQualityCounts(db, check, asked);
      source.check();
      return [check, rowsOf(check, counts, organisations)];
    }),
  );
  const tables = (Object.keys(faults) as QualityFault[]).map((fault): RawTable => ({
    code: fault.toLowerCase(),
    ...faults[fault],
    chart: null,
    columns: columnsOn(today, year),
    rows: checks.filter((check) => qualityChecks[check][0] === fault).flatMap((check) => rows.get(check) ?? []),
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

const faults: Readonly<Record<QualityFault, Pick<RawTable, 'title' | 'explanation'>>> = {
  MISSING: { title: 'Wat ontbreekt', explanation: 'Gegevens die er hadden moeten zijn, en wie ze kan aanvullen.' },
  CONTRADICTORY: {
    title: 'Wat niet kan kloppen',
    explanation: 'Gegevens die elkaar tegenspreken, en wie ze kan verbeteren.',
  },
  LATE: { title: 'Wat te laat is', explanation: 'Wat al gedaan had moeten zijn, en bij wie het ligt.' },
};

const names: Readonly<Record<QualityCheck, string>> = {
  'help-without-cost': 'Lopende hulp zonder bekende kosten',
  'help-without-provider': 'Lopende hulp in natura zonder aanbieder',
  'help-without-decision': 'Lopende hulp onder een wet zonder besluit',
  'case-without-worker': 'Open zaken zonder behandelaar',
  'resident-without-bsn': 'Open zaken van een inwoner zonder koppeling met de basisregistratie',
  'identity-unconfirmed': 'Open zaken van een inwoner van wie de identiteit niet is vastgesteld',
  'plan-without-director': 'Lopende plannen zonder regisseur',
  'goal-without-action': 'Lopende doelen zonder actie',
  'goal-without-objective': 'Lopende doelen onder een doelstelling die het beleid niet kent',
  'help-after-death': 'Lopende hulp van een inwoner die is overleden',
  'help-twice': 'Lopende hulp die twee keer naast elkaar staat',
  'help-of-withdrawn-case': 'Lopende hulp in een zaak die is ingetrokken',
  'case-past-term': 'Open zaken voorbij de termijn, zonder besluit',
  'evaluation-past-day': 'Plannen voorbij de dag die voor de evaluatie is afgesproken',
  'action-past-day': 'Acties voorbij hun dag',
  'order-unanswered': 'Opdrachten aan aanbieders, na een week zonder antwoord',
  'message-stuck': 'Ontvangen berichten die zijn blijven steken',
  'file-with-refused-rows': 'Bestanden met regels die zijn geweigerd',
};

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
  counts: readonly QualityCount[],
  organisations: readonly { readonly id: string; readonly name: string }[],
): RawRow[] {
  const owners = [...organisations, { id: null, name: 'Niemand in het bijzonder' }];
  return [
    { code: check, label: names[check], parent: null, cells: cellsOf(counts) },
    ...owners.map(({ id, name }) => ({
      code: `${check}/${id ?? 'nobody'}`,
      label: name,
      parent: check,
      cells: cellsOf(counts.filter(({ organisationId }) => organisationId === id)),
    })),
  ];
}

function cellsOf(counts: readonly QualityCount[]): RawCell[] {
  const of = (rows: readonly QualityCount[]): RawCell => ({
    value: rows.reduce((sum, { found }) => sum + found, 0),
    // The same person may be in two: no fewer than in the one that has most.
    contributors: Math.max(0, ...rows.map(({ about }) => about)),
  });
  const all = of(counts);
  const checked = counts.reduce((sum, row) => sum + row.checked, 0);
  return [
    all,
    { value: checked, contributors: null },
    { value: percentOf(all.value ?? 0, checked), contributors: all.contributors },
    ...recordSources.map((source) => of(counts.filter((row) => row.source === source))),
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
