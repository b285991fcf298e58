import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { chartOf } from '../../chart/table-chart.ts';
import { numberInWords, valueInWords } from '../../chart/value-words.ts';
import type { ReportColumn, ReportTable } from '../report.ts';
import { reportStyle } from './html-style.ts';
import {
  dutchMoment,
  dutchPeriod,
  editionLine,
  leastCompleteness,
  listDepths,
  stateLegend,
  unitWord,
} from './shown.ts';
import { headingOf, type Written } from './written.ts';

/** A report as one page to read and print: no script, nothing from elsewhere, everything escaped. */
export function writeHtml(report: Written): Uint8Array {
  const title = headingOf(report);
  const page = h(
    'html',
    { lang: 'nl' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, title),
      h('style', null, reportStyle),
    ),
    h('body', null, about(report, title), h('main', null, ...report.tables.map(section(report)), closing(report))),
  );
  return Buffer.from(`<!doctype html>\n${renderToStaticMarkup(page)}\n`);
}

function about(report: Written, title: string): ReactElement {
  const facts: [string, string][] = [
    ['Periode', dutchPeriod(report.period)],
    ['Editie', editionLine(report)],
    ['Berekend op', dutchMoment(report.moment)],
    ['Ondergrens', `Wat over minder dan ${report.threshold} inwoners of huishoudens gaat, wordt niet getoond.`],
    ...(report.edition ? [['Kenmerk (SHA-256)', report.edition.digest] as [string, string]] : []),
  ];
  return h(
    'header',
    null,
    h('h1', null, title),
    report.edition?.state === 'PROPOSED' ? h('p', { className: 'proposal' }, 'Voorstel: nog niet vastgesteld') : null,
    h(
      'dl',
      { className: 'facts' },
      ...facts.flatMap(([name, value]) => [h('dt', { key: name }, name), h('dd', { key: `${name}:` }, value)]),
    ),
    report.tables.length > 1
      ? h(
          'nav',
          { 'aria-label': 'Inhoud' },
          h('h3', null, 'Inhoud'),
          h(
            'ol',
            null,
            ...report.tables.map((table) =>
              h('li', { key: table.code }, h('a', { href: `#${table.code}` }, table.title)),
            ),
          ),
        )
      : null,
  );
}

/** About the width of A4 between its margins, in pixels. */
const chartWidth = 660;

/** Beyond so many columns a page lies on its side. */
const mostUpright = 6;

function section(report: Written): (table: ReportTable, index: number) => ReactElement {
  return (table, index) => {
    const isLong = table.chart !== null || table.rows.length > 12;
    const looks = [...(index > 0 && isLong ? ['new'] : []), ...(table.columns.length > mostUpright ? ['wide'] : [])];
    return h(
      'section',
      { key: table.code, id: table.code, className: looks.join(' ') || undefined },
      h('h2', null, table.title),
      h('p', null, table.explanation),
      chartOf(table, chartWidth),
      h('div', { className: 'scroll' }, tableOf(table)),
      h('h3', null, 'Wat de kolommen tellen'),
      h('dl', { className: 'meaning' }, ...meanings(table, report)),
    );
  };
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
        h('th', { scope: 'col' }, ''),
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

/** What the columns count, those that count the same once. */
function meanings(table: ReportTable, report: Written): ReactNode[] {
  const same = Map.groupBy(table.columns.entries(), ([, { definition, source }]) => `${definition}\n${source}`);
  return [...same.values()].flatMap((columns): ReactNode[] => {
    const [first] = columns;
    if (!first) return [];
    const [index, column] = first;
    const names = columns.map(([, { label }]) => label).join(', ');
    const complete = columns.flatMap(([at]) => leastCompleteness(table, at) ?? []);
    return [
      h('dt', { key: index }, names),
      h(
        'dd',
        { key: `${index}:` },
        `${sentence(column.definition)} Bron: ${sentence(column.source)}`,
        columns.length === 1 && periodOf(column, report),
        complete.length > 0 &&
          ` Volledigheid: ten minste ${numberInWords(Math.floor(Math.min(...complete) * 100), 'PERCENT')}.`,
      ),
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

function closing({ remarks }: Written): ReactElement {
  return h(
    'section',
    null,
    h('h2', null, 'Bij dit rapport'),
    remarks.length > 0 ? h('h3', null, 'Opmerkingen') : null,
    remarks.length > 0 ? h('ul', null, ...remarks.map((remark, index) => h('li', { key: index }, remark))) : null,
    h('h3', null, 'Wat bij een cijfer kan staan'),
    h(
      'dl',
      { className: 'meaning' },
      ...stateLegend.flatMap(([word, meaning]) => [
        h('dt', { key: word }, word),
        h('dd', { key: `${word}:` }, meaning),
      ]),
    ),
  );
}
