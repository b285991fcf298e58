import type { AgreementRow } from '../../db/agreement.table.ts';
import { caseKinds } from '../../db/case.table.ts';
import { laws } from '../../db/law.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { makeReferenceSource, type Reference } from '../domain/reference/reference.ts';
import { caseKindNames, lawNames } from '../domain/wording.ts';
import { dayNumber, dayText } from './fact-day.ts';
import { at, byteAt } from './fact-order.ts';
import { countedOf, countNorms, type NormSource, type TallyOfNorm } from './norm-count.ts';
import { isCounted } from './norm-result.ts';
import type { RawTable, ReportContent } from './report.ts';
import { seeTerms } from './term-run.ts';
import { termColumns, termEquations, termRows } from './term-table.ts';
import { MonthOfDay, TermTally, type Counted } from './term-tally.ts';

/** What was agreed, and what came of it: each norm as it is written, and the terms that the law sets. */
export function makeAgreementTables(source: NormSource, year: number): ReportContent {
  const reference = makeReferenceSource(source.db)();
  const counted = countedOf(source.facts);
  const norms = countNorms(source, reference, year);
  const made = [
    ...reference
      .listAgreements()
      .flatMap((agreement) => tableOfAgreement(agreement, norms, reference, { year, counted })),
    tableOfTerms(countTerms(source, reference, year), { year, counted }),
  ];
  return {
    tables: made,
    equations: made.flatMap(({ code, rows }) => termEquations(code, rows)),
    remarks: [...remarks, ...remarksOfNorms(norms)],
  };
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

/** What the rows of a tally are made with. */
interface Rows {
  readonly year: number;
  readonly counted: Counted;
}

function tableOfAgreement(
  { id, code, title }: AgreementRow,
  tallies: ReadonlyMap<string, TallyOfNorm>,
  reference: Reference,
  { year, counted }: Rows,
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
      rows: own.flatMap((tally) => termRows(tally, year, counted)),
    },
  ];
}

interface TallyOfTerm {
  readonly tally: TermTally;
  recorded: number;
  counted: number;
}

/** What came of the terms of each law and kind of case that had one at the end of the year. */
function countTerms({ facts, today, check }: NormSource, reference: Reference, year: number): TallyOfTerm[] {
  const { cases } = facts;
  const [from, until] = [dayNumber(String(year)), dayNumber(String(year + 1))];
  const window = { from, until, today: dayNumber(today) };
  const tallies = laws.flatMap((law) =>
    caseKinds.map((kind): TallyOfTerm | undefined => {
      const term = reference.findStatutoryTerm(law, kind, dayText(until - 1));
      if (!term) return undefined;
      const label = `${lawNames[law]}, ${caseKindNames[kind]}: ${term.label} (${term.article})`;
      const tally = new TermTally({ code: `${law}-${kind}`, label, targetPercent: null });
      return { tally, recorded: 0, counted: 0 };
    }),
  );
  const months = new MonthOfDay(year);
  seeTerms(facts, reference, window, (of, end, since, done, dropped) => {
    const found = tallies[byteAt(cases.law, of) * caseKinds.length + byteAt(cases.kind, of)];
    if (!found || !isCounted(end, done, dropped, window.today)) return;
    found.counted += 1;
    if (at(cases.due, of) !== openDay) found.recorded += 1;
    found.tally.count(months.of(end), at(cases.person, of), since, end, done);
  });
  check();
  return tallies.filter((each) => each !== undefined);
}

function tableOfTerms(terms: readonly TallyOfTerm[], { year, counted: seen }: Rows): RawTable {
  return {
    code: 'statutory-terms',
    title: 'Termijnen van de wet',
    explanation:
      'Hoe vaak op tijd is besloten, of onderzocht na een melding. Elke zaak telt met haar eigen termijn: met uitstel, en zonder de dagen waarop de termijn stilstond.',
    chart: null,
    columns: termColumns('Zaken en besluiten in de hub', { hasTarget: false }),
    rows: terms.flatMap(({ tally, recorded, counted }) => {
      const completeness = counted === 0 ? undefined : recorded / counted;
      return termRows(tally, year, seen).map((row) =>
        row.parent === null && completeness !== undefined
          ? { ...row, cells: row.cells.map((cell) => ({ ...cell, completeness })) }
          : row,
      );
    }),
  };
}
