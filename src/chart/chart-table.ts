/** A figure, as far as a picture needs it: of the page, or of the report itself. */
export interface ChartFigure {
  readonly value?: number | null | undefined;
  readonly state: 'EXACT' | 'ROUNDED' | 'SUPPRESSED' | 'MISSING' | 'PROVISIONAL';
}

export type ChartUnit =
  | 'PERSON'
  | 'HOUSEHOLD'
  | 'CASE'
  | 'PROVISION'
  | 'NUMBER'
  | 'PERCENT'
  | 'DAY'
  | 'EURO_CENT'
  | 'PER_THOUSAND';

export interface ChartColumn {
  readonly code: string;
  readonly label: string;
  readonly unit: ChartUnit;
}

export interface ChartRow {
  readonly code: string;
  readonly label: string;
  readonly parent?: string | null | undefined;
  readonly figures: readonly ChartFigure[];
}

/** A table of a report, as far as a picture needs it. */
export interface ChartTable {
  readonly code: string;
  readonly title: string;
  readonly chart?: 'BAR' | 'STACKED_BAR' | 'LINE' | 'FLOW' | null | undefined;
  /** Codes of the columns to draw; those of the unit of the first when not told. */
  readonly drawn?: readonly string[] | null | undefined;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}
