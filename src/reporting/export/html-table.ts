import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { chartOf } from '../../chart/table-chart.ts';
import { numberInWords, valueInWords } from '../../chart/value-words.ts';
import type { ReportColumn, ReportTable } from '../report.ts';
import { dutchPeriod, leastCompleteness, listDepths, unitWord } from './shown.ts';
import type { Written } from './written.ts';

/** About the width of A4 between its margins, in pixels. */
const pageWidth = 670;
/** Sizes of letters in a table, in pixels: as a rule, and where columns are many. */
const [letters, smallLetters] = [12.6, 10.7];
/** How wide a letter is on average, of its size. */
const letterWidth = 0.46;
const [labelWidth, cellPadding] = [145, 13];

/** Each table of a report with its picture, and what its columns count. */
export function makeSections(report: Written): ReactElement[] {
  const said = new Map<string, string>();
  return report.tables.map((table) => {
    const meanings = meaningsOf(table, report);
    const key = meanings.map(({ names, text }) => `${names}\n${text}`).join('\n');
    const before = said.get(key);
    if (before === undefined) said.set(key, table.title);
    return h(
      'section',
      { key: table.code, id: table.code, className: looksOf(table) },
      h(
        'div',
        { className: 'head' },
        h('h2', null, table.title),
        h('p', null, table.explanation),
        chartOf(table, pageWidth),
      ),
      h('div', { className: 'scroll' }, tableOf(table)),
      h('p', { className: 'meaning-head' }, 'Wat de kolommen tellen'),
      before === undefined
        ? h('dl', { className: 'meaning' }, ...meanings.map(meaningOf))
        : h('p', { className: 'meaning' }, `Hetzelfde als bij “${before}”.`),
    );
  });
}

/** A table of fewer rows stays on one page. */
const fewRows = 15;

/** A table with many columns has smaller letters, and lies on its side where that is not enough. */
function looksOf(table: ReportTable): string | undefined {
  const isDense = naturalWidth(table, letters) > pageWidth;
  const isWide = naturalWidth(table, smallLetters) > pageWidth;
  const looks = [isDense && 'dense', isWide && 'wide', table.rows.length < fewRows && 'short'];
  return looks.filter((look) => look !== false).join(' ') || undefined;
}

function naturalWidth({ columns, rows }: ReportTable, size: number): number {
  return columns.reduce((sum, { label, unit }, at) => {
    const words = rows.flatMap(({ figures }) => figures[at] ?? []).map((figure) => valueInWords(figure, unit));
    const longest = Math.max(...[...words, ...label.split(' ')].map(({ length }) => length));
    return sum + cellPadding + longest * size * letterWidth;
  }, labelWidth);
}

function tableOf(table: ReportTable): ReactElement {
  const depths = listDepths(table);
  const parents = new Set(table.rows.map(({ parent }) => parent));
  return h(
    'table',
    null,
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, 'Onderdeel'),
        ...table.columns.map(({ code, label, unit }) =>
          h(
            'th',
            { key: code, scope: 'col' },
            label,
            unit === 'NUMBER' || unit === 'EURO_CENT' ? null : h('small', null, unitWord(unit)),
          ),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      ...table.rows.map(({ code, label, figures }, index) =>
        h(
          'tr',
          { key: code, className: parents.has(code) ? 'whole' : undefined },
          h('th', { scope: 'row', className: depthOf(depths[index]) }, label),
          ...figures.map((figure, at) =>
            h(
              'td',
              { key: at, className: figure.value === null ? 'note' : undefined },
              valueInWords(figure, figure.unit),
            ),
          ),
        ),
      ),
    ),
  );
}

function depthOf(depth = 0): string | undefined {
  return depth === 0 ? undefined : `d${Math.min(depth, 3)}`;
}

interface Meaning {
  readonly names: string;
  readonly text: string;
}

function meaningOf({ names, text }: Meaning): ReactNode {
  return h('div', { key: names }, h('dt', null, `${names}:`), ' ', h('dd', null, text));
}

/** What the columns count, those that count the same once. */
function meaningsOf(table: ReportTable, report: Written): Meaning[] {
  const same = Map.groupBy(table.columns.entries(), ([, { definition, source }]) => `${definition}\n${source}`);
  return [...same.values()].flatMap((columns): Meaning[] => {
    const [first] = columns;
    if (!first) return [];
    const [, column] = first;
    const complete = columns.flatMap(([at]) => leastCompleteness(table, at) ?? []);
    const least =
      complete.length > 0
        ? ` Volledigheid: ten minste ${numberInWords(Math.floor(Math.min(...complete) * 100), 'PERCENT')}.`
        : '';
    const period = columns.length === 1 ? periodOf(column, report) : '';
    return [
      {
        names: columns.map(([, { label }]) => label).join(' · '),
        text: `${sentence(column.definition)} Bron: ${sentence(column.source)}${period}${least}`,
      },
    ];
  });
}

function periodOf({ period }: ReportColumn, report: Written): string {
  const isOwn = period && (period.from !== report.period.from || period.until !== report.period.until);
  return isOwn ? ` Telt van ${dutchPeriod(period)}.` : '';
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
