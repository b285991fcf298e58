import type { AgreementRow } from '../../db/agreement.table.ts';
import { caseKinds } from '../../db/case.table.ts';
import { laws } from '../../db/law.ts';
import type { NormWindow } from '../../db/report-norm.ts';
import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import { addDays } from '../day.ts';
import { makeReferenceSource, type Reference } from '../domain/reference/reference.ts';
import { caseKindNames, lawNames } from '../domain/wording.ts';
import type { ReportContent } from './make-report.ts';
import { makeFindNorms, outcomeOf } from './norm-result.ts';
import { listNormRuns } from './norm-run.ts';
import type { ReportSource } from './report-source.ts';
import type { RawTable } from './report.ts';
import { listTermRuns } from './term-run.ts';
import { countOutcome, newTermTally, termColumns, termEquations, termRows, type TermTally } from './term-tally.ts';

/** What this is made from. */
export type AgreementSource = Pick<ReportSource, 'db' | 'today' | 'check'>;

/** What was agreed, and what came of it: each norm as it is written, and the terms that the law sets. */
export function makeAgreementTables(source: AgreementSource, year: number): ReportContent {
  const reference = makeReferenceSource(source.db)();
  const norms = countNorms(source, reference, year);
  const made = [...tablesOfNorms(norms, reference, year), tableOfTerms(countTerms(source, reference, year), year)];
  return {
    tables: made,
    equations: made.flatMap(({ code, rows }) => termEquations(code, rows)),
    remarks: [...remarks, ...remarksOfNorms(norms)],
  };
}

/** What came of the norms of each agreement, without the terms of the law. */
export function makeNormTables(source: AgreementSource, year: number): RawTable[] {
  const reference = makeReferenceSource(source.db)();
  return tablesOfNorms(countNorms(source, reference, year), reference, year);
}

function tablesOfNorms(norms: ReadonlyMap<string, TallyOfNorm>, reference: Reference, year: number): RawTable[] {
  return reference.listAgreements().flatMap((agreement) => tableOfAgreement(agreement, norms, reference, year));
}

const remarks = [
  'Een norm telt in de maand waarin haar laatste dag viel. Wat eerder werd ingetrokken of niet meer nodig was, telt niet mee. Wat nog niet voorbij is ook niet.',
  'Een norm loopt door als de wettelijke termijn stilstaat: de afspraak zegt daar niets over.',
  'Doorlooptijden zijn kalenderdagen, ook waar de norm werkdagen telt.',
];

function remarksOfNorms(tallies: ReadonlyMap<string, TallyOfNorm>): string[] {
  const isAssumed = [...tallies.values()].some(({ norm }) => norm.assumed === 1);
  return isAssumed
    ? [
        'De normen zijn aangenomen: de documenten noemen de overeenkomsten en geen cijfers. De gemeente vult haar eigen normen in.',
      ]
    : [];
}

interface TallyOfNorm {
  readonly norm: ServiceNormRow;
  readonly tally: TermTally;
}

/** The days on which something may have begun that a norm wanted done in a year. */
export function windowOfNorms(
  norms: readonly ServiceNormRow[],
  from: string,
  until: string,
  today: string,
): NormWindow {
  // Twice as many calendar days as working days hold them all, whatever holidays there are, but for the shortest.
  const longest = Math.max(0, ...norms.map(({ days, workingDays }) => (workingDays === 1 ? days * 2 + 14 : days)));
  return { from: addDays(from, -longest), until, today };
}

function countNorms(
  { db, today, check }: AgreementSource,
  reference: Reference,
  year: number,
): Map<string, TallyOfNorm> {
  const all = reference.listAgreements().flatMap(({ id }) => reference.listServiceNorms(id));
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
  const tallies = new Map(
    all
      .filter(({ validFrom, validUntil }) => (validFrom ?? from) < until && (validUntil ?? until) > from)
      .map((norm): [string, TallyOfNorm] => {
        const { code, description: label, targetPercent } = norm;
        return [norm.id, { norm, tally: newTermTally({ code, label, targetPercent }) }];
      }),
  );
  const findNorms = makeFindNorms(reference, today);
  const runs = listNormRuns(db, windowOfNorms(all, from, until, today), check);
  check();
  for (const run of runs) {
    for (const { norm, endsOn } of findNorms(run)) {
      if (endsOn < from || endsOn >= until) continue;
      const outcome = outcomeOf(endsOn, run, today);
      const found = tallies.get(norm.id);
      if (outcome && found) countOutcome(found.tally, outcome, run.about);
    }
  }
  return tallies;
}

function tableOfAgreement(
  { id, code, title }: AgreementRow,
  tallies: ReadonlyMap<string, TallyOfNorm>,
  reference: Reference,
  year: number,
): RawTable[] {
  const own = reference.listServiceNorms(id).flatMap((norm) => tallies.get(norm.id)?.tally ?? []);
  if (own.length === 0) return [];
  return [
    {
      code: `norms-${code}`,
      title,
      explanation:
        'Voor elke norm: hoe vaak zij aan de beurt was, hoe vaak het op tijd was en wat is afgesproken. De maanden tellen op tot het jaar; de normen tellen niet bij elkaar op.',
      chart: 'BAR',
      drawn: ['share', 'target'],
      columns: termColumns('Zaken, besluiten, hulp en plannen in de hub', { hasTarget: true }),
      rows: own.flatMap((tally) => termRows(tally, year)),
    },
  ];
}

interface TallyOfTerm {
  readonly tally: TermTally;
  recorded: number;
  counted: number;
}

function countTerms({ db, today, check }: AgreementSource, reference: Reference, year: number): TallyOfTerm[] {
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
  const tallies = new Map<string, TallyOfTerm>();
  for (const law of laws) {
    for (const kind of caseKinds) {
      const term = reference.findStatutoryTerm(law, kind, addDays(until, -1));
      if (!term) continue;
      const label = `${lawNames[law]}, ${caseKindNames[kind]}: ${term.label} (${term.article})`;
      const tally = newTermTally({ code: `${law}-${kind}`, label, targetPercent: null });
      tallies.set(`${law}-${kind}`, { tally, recorded: 0, counted: 0 });
    }
  }
  check();
  for (const run of listTermRuns(db, reference, { from, until, today })) {
    const found = tallies.get(`${run.of.law}-${run.of.kind}`);
    const outcome = outcomeOf(run.endsOn, run, today);
    if (!outcome || !found) continue;
    found.counted += 1;
    if (run.isRecorded) found.recorded += 1;
    countOutcome(found.tally, outcome, run.about);
  }
  return [...tallies.values()];
}

function tableOfTerms(terms: readonly TallyOfTerm[], year: number): RawTable {
  return {
    code: 'statutory-terms',
    title: 'Termijnen van de wet',
    explanation:
      'Hoe vaak op tijd is besloten, of onderzocht na een melding. Elke zaak telt met haar eigen termijn: met uitstel, en zonder de dagen waarop de termijn stilstond.',
    chart: null,
    columns: termColumns('Zaken en besluiten in de hub', { hasTarget: false }),
    rows: terms.flatMap(({ tally, recorded, counted }) => {
      const completeness = counted === 0 ? undefined : recorded / counted;
      return termRows(tally, year).map((row) =>
        row.parent === null && completeness !== undefined
          ? { ...row, cells: row.cells.map((cell) => ({ ...cell, completeness })) }
          : row,
      );
    }),
  };
}
