import type { PolicyDocumentCode } from './policy-source.ts';

/** What a line of a budget is for. */
export type BudgetLineKind = 'CURRENT' | 'WISH' | 'CUT' | 'COVER' | 'REMAINDER';

/** A line of a table of money. */
export interface MoneyLine<Kind extends string> {
  readonly code: string;
  readonly label: string;
  readonly kind: Kind;
  /** One for each year of the table, × € 1,000; null where the source leaves it blank, which is not nought. */
  readonly amounts: readonly (number | null)[];
  /** What has to be known to read it, in Dutch. */
  readonly note: string | null;
}

/** The budget of the social domain over some years (meerjarenraming), as its source gives it. */
export interface Budget {
  readonly frameworkCode: string;
  readonly label: string;
  readonly source: PolicyDocumentCode;
  readonly years: readonly number[];
  readonly lines: readonly MoneyLine<BudgetLineKind>[];
  /** The total of each year as the source states it, × € 1,000. */
  readonly totals: readonly number[];
}

function line(
  code: string,
  kind: BudgetLineKind,
  label: string,
  amounts: readonly number[],
  note: string | null = null,
) {
  return { code, kind, label, amounts, note };
}

/** The multi-year budget that belongs to Leusden's framework of 2017. */
export const budgets: readonly Budget[] = [
  {
    frameworkCode: 'leusden-2017',
    label: 'Meerjarenraming Sociaal Domein 2017–2020',
    source: '003',
    years: [2017, 2018, 2019, 2020],
    lines: [
      line('current-budget', 'CURRENT', 'Huidig budget', [17246, 17175, 17254, 17400]),
      line('working-budget', 'WISH', 'Werkbudget uitwerking beleidskader', [50, 50, 50, 50]),
      line('directing-work-processes', 'WISH', 'Regie op werkprocessen', [112, 112, 112, 112]),
      line('local-day-activities', 'WISH', 'Lokale dagbesteding', [150, 150, 150, 150]),
      line(
        'social-team',
        'WISH',
        'Versterking sociaal team',
        [100, 100, 100, 100],
        'De tabel zet dit bedrag bij het sociaal team; de tekst erbij noemt het voor een loket Werk en Inkomen.',
      ),
      line(
        'reserved-cut',
        'CUT',
        'Invullen van de openstaande taakstelling',
        [175, 164, 188, 374],
        'Opgenomen omdat de rijksbijdrage vanaf 2016 daalt.',
      ),
      line('cover-personal-budgets', 'COVER', 'Minder uitgaven aan pgb’s', [-100, -100, -100, -100]),
      line('cover-own-contributions', 'COVER', 'Hogere eigen bijdragen', [-150, -150, -150, -150]),
      line('cover-chronically-ill', 'COVER', 'Post voor chronisch zieken', [-80, -80, -80, -80]),
      line('cover-informal-care', 'COVER', 'Minder uitgaven aan mantelzorg', [-30, -30, -30, -30]),
      line('cover-free-room', 'COVER', 'Vrije ruimte', [-350, -350, -350, -350]),
      line('cover-no-addition', 'COVER', 'Geen toevoeging aan de reserve', [0, 0, -100, -100]),
      line('remaining-room', 'REMAINDER', 'Resterende ruimte', [123, 134, 210, 24]),
    ],
    totals: [17246, 17175, 17254, 17400],
  },
];
