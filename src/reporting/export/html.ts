import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { municipalityName } from '../../../db/reference/organisation.ts';
import { front, guide } from './html-front.ts';
import { makeSections } from './html-table.ts';
import { pageMargins, reportStyle } from './html-style.ts';
import { editionWord } from './shown.ts';
import { headingOf, type Written } from './written.ts';

/**
 * A report as one page to read and print: no script, nothing from elsewhere, everything escaped. `pages` tells on which page of
 * paper each table begins, as far as that is known.
 */
export function writeHtml(report: Written, pages: ReadonlyMap<string, number> = new Map()): Uint8Array {
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
      h('style', null, `${pageMargins(`${municipalityName} · ${title} · ${editionWord(report)}`)}${reportStyle}`),
    ),
    h('body', null, front(report, title, pages), h('main', null, guide(report), ...makeSections(report))),
  );
  return Buffer.from(`<!doctype html>\n${renderToStaticMarkup(page)}\n`);
}
