import { listEmergencyAccessUses, type EmergencyAccessUse } from '../../db/emergency-access.ts';
import { listOrganisations } from '../../db/organisation.ts';
import { countLooks, type LookCount } from '../audit/look-count.ts';
import { dayOf, startOfDay } from '../day.ts';
import { columnsAddUp } from './column-equation.ts';
import type { ReportSource } from './report-source.ts';
import { nameOfMonth } from './month-name.ts';
import type { RawCell, RawColumn, RawRow, RawTable, ReportContent } from './report.ts';

/** How often files were looked at, by month and organisation, and how often under emergency access. About staff, not residents. */
export function makePrivacyTables(source: ReportSource, year: number): ReportContent {
  const { db, auditFolder } = source;
  const [from, until] = [startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)];
  const { counts, reachesBackTo } = countLooks(auditFolder, { from: Date.parse(from), until: Date.parse(until) });
  source.check();
  const months = listMonths(source, year, reachesBackTo);
  const organisations = listOrganisations(db).map(({ id, name }) => ({ code: id, label: name }));
  const looks = lookTable(counts, organisations, months);
  const uses = useTable(listEmergencyAccessUses(db, { from, until, organisationId: null }), months);
  return {
    tables: [looks, uses],
    equations: [
      ...columnsAddUp(looks.code, looks.rows, 'all', Object.keys(lookColumns)),
      ...columnsAddUp(uses.code, uses.rows, 'all', Object.keys(useColumns)),
    ],
    remarks: [
      'Een verzoek telt één keer, hoeveel inwoners het antwoord ook liet zien. Het telt bij de organisatie van wie het deed.',
      ...(months.some(({ isKept }) => !isKept)
        ? ['Maanden van voor het begin van het logboek, en maanden die nog moeten komen, ontbreken.']
        : []),
    ],
  };
}

interface Month {
  readonly index: number;
  readonly label: string;
  /** Whether it has begun. */
  readonly hasBegun: boolean;
  /** Whether the log holds anything of it: else a nought would be a guess. */
  readonly isKept: boolean;
}

function listMonths({ today }: ReportSource, year: number, reachesBackTo: number | null): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}`;
    const begins = reachesBackTo === null ? null : dayOf(new Date(reachesBackTo)).slice(0, 7);
    return {
      index,
      label: `${nameOfMonth(index)} ${year}`,
      hasBegun: first <= today.slice(0, 7),
      isKept: begins !== null && begins <= first && first <= today.slice(0, 7),
    };
  });
}

type Line = { readonly code: string; readonly label: string };

/** What each column counts of a request; each request is in one of the first six. */
const lookColumns = {
  found: 'Gezocht',
  opened: 'Ingezien',
  changed: 'Vastgelegd',
  nothing: 'Niets getoond',
  denied: 'Geweigerd',
  failed: 'Mislukt',
} as const;
type LookColumn = keyof typeof lookColumns;

const lookDefinitions: Readonly<Record<LookColumn, string>> = {
  found: 'Verzoeken waarbij inwoners in een lijst stonden',
  opened: 'Verzoeken waarbij een dossier werd ingezien',
  changed: 'Verzoeken waarbij iets werd vastgelegd of veranderd',
  nothing: 'Verzoeken waarop niets van een inwoner te zien was',
  denied: 'Verzoeken die zijn geweigerd',
  failed: 'Verzoeken die door een fout mislukten',
};

function columnOf({ kind, outcome }: LookCount): LookColumn {
  if (outcome === 'DENIED') return 'denied';
  if (outcome === 'FAILED') return 'failed';
  return ({ FOUND: 'found', OPENED: 'opened', CHANGED: 'changed', NONE: 'nothing' } as const)[kind];
}

const total: Line = { code: 'total', label: 'Alle organisaties' };

function lookTable(counts: readonly LookCount[], organisations: readonly Line[], months: readonly Month[]): RawTable {
  const sums = new Map<string, number>();
  const known = new Set(organisations.map(({ code }) => code));
  for (const each of counts) {
    const month = Number(dayOf(new Date(each.hour)).slice(5, 7)) - 1;
    const owner = known.has(each.organisationId) ? each.organisationId : 'other';
    const names = [columnOf(each), 'all', ...(each.isEmergency ? ['emergency'] : [])];
    for (const row of [total.code, owner, `${owner}/${month}`])
      for (const name of names) sums.set(`${row} ${name}`, (sums.get(`${row} ${name}`) ?? 0) + each.count);
  }
  const names = ['all', ...Object.keys(lookColumns), 'emergency'];
  const isKept = months.some((month) => month.isKept);
  const cells = (row: string, kept: boolean): RawCell[] =>
    names.map((name) => ({ value: kept ? (sums.get(`${row} ${name}`) ?? 0) : null, contributors: null }));
  const rows = [...organisations, { code: 'other', label: 'Anders' }].flatMap(({ code, label }): RawRow[] => [
    { code, label, parent: total.code, cells: cells(code, isKept) },
    ...months.map((month) => ({
      code: `${code}/${month.index + 1}`,
      label: month.label,
      parent: code,
      cells: cells(`${code}/${month.index}`, month.isKept),
    })),
  ]);
  const column = (code: string, label: string, definition: string): RawColumn => ({
    code,
    label,
    definition,
    source: 'Logboek van de verwerkingen',
    unit: 'NUMBER',
    additive: true,
  });
  return {
    code: 'looks',
    title: 'Verzoeken om gegevens van inwoners',
    explanation:
      'Hoe vaak de medewerkers van elke organisatie gegevens zochten, inzagen en vastlegden. Maanden tellen op tot het jaar.',
    chart: null,
    columns: [
      column('all', 'Alle verzoeken', 'Elk verzoek waarbij om gegevens van inwoners is gevraagd'),
      ...Object.entries(lookColumns).map(([code, label]) => column(code, label, lookDefinitions[code as LookColumn])),
      column(
        'emergency',
        'Met noodtoegang',
        'Verzoeken waarvan het antwoord op noodtoegang berustte; zij tellen ook hiervoor mee',
      ),
    ],
    rows: [{ ...total, parent: null, cells: cells(total.code, isKept) }, ...rows],
  };
}

const useColumns = { justified: 'Terecht', notJustified: 'Niet terecht', unreviewed: 'Nog niet getoetst' } as const;

function useTable(uses: readonly EmergencyAccessUse[], months: readonly Month[]): RawTable {
  const byMonth = Map.groupBy(uses, ({ grantedAt }) => Number(dayOf(new Date(grantedAt)).slice(5, 7)) - 1);
  const cells = (found: readonly EmergencyAccessUse[]): RawCell[] => {
    const count = (wanted: EmergencyAccessUse['outcome']) => found.filter(({ outcome }) => outcome === wanted).length;
    return [found.length, count('JUSTIFIED'), count('NOT_JUSTIFIED'), count(null)].map((value) => ({
      value,
      contributors: null,
    }));
  };
  const unknown = cells([]).map((): RawCell => ({ value: null, contributors: null }));
  const column = (code: string, label: string, definition: string): RawColumn => ({
    code,
    label,
    definition,
    source: 'Noodtoegang en toetsing in de hub',
    unit: 'NUMBER',
    additive: true,
  });
  return {
    code: 'emergency',
    title: 'Noodtoegang en wat de toetsing ervan vond',
    explanation:
      'Hoe vaak iemand zichzelf met een reden toegang gaf, in de maand waarin dat was, en wat een ander daar achteraf van vond.',
    chart: 'STACKED_BAR',
    drawn: ['justified', 'notJustified', 'unreviewed'],
    columns: [
      column('all', 'Noodtoegang', 'Keren dat iemand zichzelf noodtoegang gaf'),
      column('justified', useColumns.justified, 'Getoetst: het was terecht'),
      column('notJustified', useColumns.notJustified, 'Getoetst: het was niet terecht'),
      column('unreviewed', useColumns.unreviewed, 'Nog door niemand getoetst'),
    ],
    rows: [
      { code: 'year', label: 'Hele jaar', parent: null, cells: cells(uses) },
      ...months.map(({ index, label, hasBegun }) => ({
        code: `year/${index + 1}`,
        label,
        parent: 'year',
        cells: hasBegun ? cells(byMonth.get(index) ?? []) : unknown,
      })),
    ],
  };
}
