import type { ReportTablePartsFragment } from '../generated/graphql.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { depthOf } from './row-depth.ts';
import { valueInWords } from '../../../src/chart/value-words.ts';
import '../ui/table.css';

type Table = ReportTablePartsFragment;
type Figure = Table['rows'][number]['figures'][number];

function FigureCell({ figure, unit }: { figure: Figure; unit: Table['columns'][number]['unit'] }) {
  const isSeen = figure.state !== 'SUPPRESSED' && typeof figure.value === 'number';
  if (figure.state === 'MISSING') {
    return (
      <td className="ep-number ep-report-table__none">
        <span aria-hidden="true">–</span>
        <span className="ep-visually-hidden">onbekend</span>
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

/** What stands where a row has no figure for a column. */
const missing: Figure = { __typename: 'Figure', value: null, state: 'MISSING', completeness: null };

/** The figures of a table, the parts of a whole a step further in. */
export function ReportTable({ table: { title, columns, rows } }: { table: Table }) {
  const depths = depthOf(rows);
  return (
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
          {rows.map(({ code, label, figures }) => (
            <tr key={code} className={`ep-report-table__row--${depths.get(code) ?? 0}`}>
              <th scope="row">{label}</th>
              {columns.map(({ code: column, unit }, index) => (
                <FigureCell key={column} figure={figures[index] ?? missing} unit={unit} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
