import type { DisclosedFigure, FigureUnit } from '../domain/policy/figure.ts';
import type { ReportName } from '../../db/report-name.ts';

/** Days over which something is counted. */
export interface ReportPeriod {
  /** First day. */
  readonly from: string;
  /** The first day after it. */
  readonly until: string;
}

/** How a table is best drawn: LINE over time, FLOW from one category to another. */
export const reportCharts = ['BAR', 'STACKED_BAR', 'LINE', 'FLOW'] as const;
export type ReportChart = (typeof reportCharts)[number];

/** What the figures of a column count. */
export interface ReportColumn {
  /** Short stable name within the table. */
  readonly code: string;
  /** Its heading, in Dutch. */
  readonly label: string;
  readonly unit: FigureUnit;
  /** What is counted, in Dutch. */
  readonly definition: string;
  /** From which records, in Dutch. */
  readonly source: string;
  /** Days over which it counts, where those are not the report's. */
  readonly period?: ReportPeriod;
}

/** What the figures of a row are about. */
interface RowMeaning {
  /** Short stable name within the table: the same in every year and edition. */
  readonly code: string;
  /** In Dutch. */
  readonly label: string;
  /** Code of the row that it is a part of; null for what is part of nothing. */
  readonly parent: string | null;
}

/** A row of figures, one for each column. */
export interface ReportRow extends RowMeaning {
  readonly figures: readonly DisclosedFigure[];
}

/** What a table says of itself. */
interface TableMeaning {
  /** Short stable name within the report. */
  readonly code: string;
  /** In Dutch. */
  readonly title: string;
  /** How to read it, in Dutch. */
  readonly explanation: string;
  readonly chart: ReportChart | null;
  /** Codes of the columns that its picture shows, all of one unit; those of the unit of the first column when left out. */
  readonly drawn?: readonly string[];
}

/** A table of figures after disclosure control. */
export interface ReportTable extends TableMeaning {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

interface ReportMeaning {
  readonly name: ReportName;
  /** In Dutch, as on its first page. */
  readonly title: string;
  readonly year: number;
  readonly period: ReportPeriod;
  /** When it was calculated (ISO 8601, UTC). */
  readonly moment: string;
  /** What has to be known to read it, and what is missing, in Dutch. */
  readonly remarks: readonly string[];
}

/** A report as anybody may see it: every figure in it has been through disclosure control. */
export interface Report extends ReportMeaning {
  /** Counts below this are held back. */
  readonly threshold: number;
  readonly tables: readonly ReportTable[];
}

/** A figure before disclosure control. It leaves neither the thread in which it is made nor a test of it. */
export interface RawCell {
  /** Null when it is not known, which is not nought. */
  readonly value: number | null;
  /** How many persons (of a figure about households: households) it rests on; null when it is about nobody, such as a budget. */
  readonly contributors: number | null;
  /** Of an amount: the part of it that the largest of them makes up, from 0 to 1. */
  readonly largestShare?: number;
  /** Whether it may still change. */
  readonly provisional?: boolean;
  /** The part of the records that held what it needs, from 0 to 1; left out where that is no question. */
  readonly completeness?: number;
}

/** A column before disclosure control. */
export interface RawColumn extends ReportColumn {
  /** Whether the rows with the same parent add up to it. */
  readonly additive: boolean;
  /**
   * Of a share: the columns that it divides; an average of an amount names the count that it divides by as well; a
   * difference of shares the columns of both. It shows no more than these do.
   */
  readonly ratioOf?: readonly [part: string, whole: string, ...others: string[]];
}

export interface RawRow extends RowMeaning {
  readonly cells: readonly RawCell[];
}

export interface RawTable extends TableMeaning {
  readonly columns: readonly RawColumn[];
  /** A row comes after the row that it is part of; their order is fixed and follows from no count. */
  readonly rows: readonly RawRow[];
}

/** A place in a report. */
export interface CellPlace {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Figures that make nought together, beside what follows from `parent`: with their signs. */
export interface RawEquation {
  /** Whether it ties figures of tables or reports that are held back apart, unless one would follow. */
  readonly isAcross?: true;
  readonly terms: readonly (CellPlace & { readonly factor: number })[];
}

/** Groups that may overlap, and those who are in any of them: no more than the groups together. */
export interface RawUnion {
  readonly whole: CellPlace;
  readonly parts: readonly CellPlace[];
}

/** A report before disclosure control. */
export interface RawReport extends ReportMeaning {
  readonly tables: readonly RawTable[];
  readonly equations: readonly RawEquation[];
  readonly unions?: readonly RawUnion[];
}

/** What a report adds to what every report says of itself. */
export type ReportContent = Pick<RawReport, 'tables' | 'equations' | 'unions' | 'remarks'>;
