import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { valueInWords } from '../../../src/chart/value-words.ts';
import type { ChartFigure, ChartRow, ChartTable } from '../../../src/chart/chart-table.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { ObjectiveLink } from '../policy/objective-link.tsx';
import { categoriesOf, dimensionSlugs, type StatisticsChoice } from './statistics-choice.ts';
import { rememberCategory } from './category-name.ts';
import { depthOf } from './row-depth.ts';
import { StateLegend } from './state-legend.tsx';
import '../ui/table.css';

/** A figure, with how much of the records held what it needs. */
type Figure = ChartFigure & { readonly completeness?: number | null };
type Row = Omit<ChartRow, 'figures'> & { readonly figures: readonly Figure[] };
type Table = Omit<ChartTable, 'rows'> & { readonly rows: readonly Row[] };

/** What stands where a row has no figure for a column. */
const missing: Figure = { value: null, state: 'MISSING' };
/** A table with more rows begins with its wholes, each to be opened for its parts. */
const mostInSight = 24;

function FigureCell({ figure, unit }: { figure: Figure; unit: Table['columns'][number]['unit'] }) {
  const isSeen = figure.state !== 'SUPPRESSED' && typeof figure.value === 'number';
  if (figure.state === 'MISSING') {
    return (
      <td className="ep-number ep-report-table__none">
        <span aria-hidden="true">–</span>
        <span className="ep-visually-hidden">ontbreekt</span>
      </td>
    );
  }
  return (
    <td className={`ep-number${isSeen ? '' : ' ep-report-table__none'}`}>
      {valueInWords(figure, unit)}
      {isSeen && typeof figure.completeness === 'number' && figure.completeness < 1 && (
        <span className="ep-report-table__part"> ({Math.floor(figure.completeness * 100)}% bekend)</span>
      )}
    </td>
  );
}

type Drill = Pick<StatisticsChoice, 'maat' | 'per' | 'alleen' | 'vanaf' | 'totenmet'>;

/** What the row is called stands above the figures to which its link leads. */
function rememberDrill({ alleen }: Drill, label: string): void {
  const [category] = categoriesOf(alleen);
  if (category) rememberCategory(dimensionSlugs[category.dimension], category.code, label);
}

interface LabelProps extends Pick<Row, 'code' | 'label'> {
  readonly drill: Drill | undefined;
}

/** What a row is about; an objective leads to its page, another category to figures that divide it further. */
function RowLabel({ code, label, drill }: LabelProps) {
  if (drill && !/^\d\.\d$/.test(code)) {
    return (
      <Link
        to="/rapporten/cijfers"
        search={drill}
        className="utrecht-link utrecht-link--html-a"
        title="Uitsplitsen"
        onClick={() => rememberDrill(drill, label)}
      >
        {label}
      </Link>
    );
  }
  const isObjective = /^\d\.\d$/.test(code) && label.startsWith(`${code} `);
  return isObjective ? <ObjectiveLink code={code} label={label.slice(code.length + 1)} /> : label;
}

interface RowProps {
  readonly row: Row;
  readonly columns: Table['columns'];
  readonly depth: number;
  readonly isHidden: boolean;
  /** Whether its parts are shown; undefined where it has none, or they always are. */
  readonly isOpen: boolean | undefined;
  readonly onToggle: () => void;
  /** Limits the figures to what the row is about; undefined where that is not offered. */
  readonly onPick: (() => void) | undefined;
  readonly drill: Drill | undefined;
}

function TableRow({ row, columns, depth, isHidden, isOpen, onToggle, onPick, drill }: RowProps) {
  const { code, label, figures } = row;
  return (
    <tr className={`ep-report-table__row--${depth}`} hidden={isHidden}>
      <th scope="row">
        {isOpen === undefined && !onPick && <RowLabel code={code} label={label} drill={drill} />}
        {onPick && (
          <button type="button" className="ep-report-table__pick" title="Alleen hiervan de cijfers" onClick={onPick}>
            {label}
          </button>
        )}
        {isOpen !== undefined && (
          <button type="button" className="ep-report-table__toggle" aria-expanded={isOpen} onClick={onToggle}>
            {label}
          </button>
        )}
      </th>
      {columns.map(({ code: column, unit }, index) => (
        <FigureCell key={column} figure={figures[index] ?? missing} unit={unit} />
      ))}
    </tr>
  );
}

interface Props {
  readonly table: Table;
  /** Limits the figures to what a row is about, by its code and what that is called. */
  readonly onPick?: ((code: string, label: string) => void) | undefined;
  /** The figures by choice that divide what a row is about, by its code. */
  readonly drillOf?: (code: string) => Drill | undefined;
}

/** The figures of a table, the parts of a whole a step further in. */
export function ReportTable({ table: { title, columns, rows }, onPick, drillOf }: Props) {
  const depths = depthOf(rows);
  const wholes = new Set(rows.map(({ parent }) => parent));
  const folds = rows.length > mostInSight;
  const roots = rows.filter(({ parent }) => typeof parent !== 'string');
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    // Of one whole its parts are what the table is about.
    () => new Set(roots.length === 1 ? roots.map(({ code }) => code) : []),
  );
  const toggle = (code: string) => setOpened((before) => before.symmetricDifference(new Set([code])));
  // A part is in sight when all that it is a part of stands open.
  const hidden = new Set<string>();
  for (const { code, parent } of rows) {
    if (folds && typeof parent === 'string' && (!opened.has(parent) || hidden.has(parent))) hidden.add(code);
  }
  return (
    <>
      <ScrollBox label={title}>
        <table className="ep-table ep-report-table">
          <caption className="ep-visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="ep-visually-hidden">Onderdeel</span>
              </th>
              {columns.map(({ code, label }) => (
                <th key={code} scope="col" className="ep-number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow
                key={row.code}
                row={row}
                columns={columns}
                depth={depths.get(row.code) ?? 0}
                isHidden={hidden.has(row.code)}
                isOpen={folds && wholes.has(row.code) ? opened.has(row.code) : undefined}
                onToggle={() => toggle(row.code)}
                onPick={onPick && (() => onPick(row.code, row.label))}
                drill={drillOf?.(row.code)}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <StateLegend figures={rows.flatMap(({ figures }) => figures)} />
    </>
  );
}
