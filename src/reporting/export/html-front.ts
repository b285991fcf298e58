import { createElement as h, type ReactElement } from 'react';
import { municipalityName } from '../../../db/reference/organisation.ts';
import { reportKinds } from '../report-kind.ts';
import { dutchMoment, editionLine, periodLine, stateLegend } from './shown.ts';
import type { Written } from './written.ts';

/** The first page: whose report it is, over which year, which edition, as of when, and what is in it. */
export function front(report: Written, title: string, pages: ReadonlyMap<string, number>): ReactElement {
  const facts: [string, string][] = [
    ['Periode', periodLine(report)],
    ['Editie', editionLine(report)],
    ['Berekend op', dutchMoment(report.moment)],
    ['Ondergrens', `Wat over minder dan ${report.threshold} inwoners of huishoudens gaat, wordt niet getoond.`],
    ...(report.edition ? [['Kenmerk (SHA-256)', report.edition.digest] as [string, string]] : []),
  ];
  // Free statistics answer a question of whoever asked.
  const question = reportKinds.find(({ name }) => name === report.name)?.question;
  return h(
    'header',
    null,
    h('p', { className: 'owner' }, municipalityName),
    h('h1', null, title),
    question === undefined ? null : h('p', { className: 'question' }, question),
    report.edition?.state === 'PROPOSED' ? h('p', { className: 'proposal' }, 'Voorstel: nog niet vastgesteld') : null,
    h(
      'dl',
      { className: 'facts' },
      ...facts.flatMap(([name, value]) => [h('dt', { key: name }, name), h('dd', { key: `${name}:` }, value)]),
    ),
    contents(report, pages),
  );
}

/** Where the guide to a report is found. */
const guidePlace = 'leeswijzer';

function contents({ tables }: Written, pages: ReadonlyMap<string, number>): ReactElement {
  const parts = [{ code: guidePlace, title: guideTitle }, ...tables];
  return h(
    'nav',
    { 'aria-labelledby': 'inhoud' },
    h('h2', { id: 'inhoud' }, 'Inhoud'),
    h(
      'ul',
      null,
      ...parts.map(({ code, title }) =>
        h(
          'li',
          { key: code },
          h('a', { href: `#${code}` }, title),
          pages.has(code) ? h('span', { className: 'page' }, `bladzijde ${pages.get(code)}`) : null,
        ),
      ),
    ),
  );
}

const guideTitle = 'Vooraf: wat u moet weten en wat ontbreekt';

/** What has to be known to read the report, before its first figure. */
export function guide({ remarks }: Written): ReactElement {
  return h(
    'section',
    { id: guidePlace, className: 'first' },
    h('h2', null, guideTitle),
    remarks.length > 0 ? h('ul', null, ...remarks.map((remark, index) => h('li', { key: index }, remark))) : null,
    h('h3', null, 'Wat bij een cijfer kan staan'),
    h(
      'dl',
      { className: 'states' },
      ...stateLegend.flatMap(([word, meaning]) => [
        h('dt', { key: word }, word),
        h('dd', { key: `${word}:` }, meaning),
      ]),
    ),
  );
}
