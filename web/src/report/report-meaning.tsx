import type { ReportTablePartsFragment } from '../generated/graphql.ts';
import { periodInWords } from './period-words.ts';

/** What each column of a table counts, from which records and over which days: folded, for whoever asks. */
export function ReportMeaning({ columns }: Pick<ReportTablePartsFragment, 'columns'>) {
  return (
    <details className="ep-report-meaning">
      <summary>Wat tellen wij hier?</summary>
      <dl>
        {columns.map(({ code, label, definition, source, period }) => (
          <div key={code}>
            <dt>{label}</dt>
            <dd>
              {definition}. Bron: {source}.{period && ` Over ${periodInWords(period)}.`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
