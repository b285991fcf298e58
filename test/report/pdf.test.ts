import { describe, expect, test } from 'vitest';
import { findChromium, findPages } from '../../src/reporting/export/pdf.ts';
import { writeReport } from '../../src/reporting/export/report-format.ts';
import { everyState } from './report-kit.ts';

const chromium = findChromium(process.env['CHROMIUM_PATH']);
const needs = chromium ? '' : ' (skipped: needs Chromium; set CHROMIUM_PATH)';

const write = async (format: 'html' | 'pdf') =>
  Buffer.from(
    await writeReport(everyState, { format, numbers: 'nl', chromium, signal: new AbortController().signal }),
  ).toString('latin1');

describe.skipIf(!chromium)(`a report on paper${needs}`, () => {
  test('says what it is to who reads it aloud: a language, a title, headings, a table with heads, a picture in words', async () => {
    const pdf = await write('pdf');
    expect(pdf).toMatch(/^%PDF-1\./);
    expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(pdf).toContain('/Lang (nl)');
    expect(pdf).toContain('/Title (De ladder van ondersteuning 2025)');
    expect(pdf).toContain('/DisplayDocTitle true');
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'L', 'LI', 'Link']) {
      expect(pdf, tag).toMatch(new RegExp(`/S /${tag}\\b`));
    }
    expect(pdf).toContain('/Scope /Column');
    expect(pdf).toContain('/Scope /Row');
    // As PDF writes a text beyond Latin letters is of no matter here: the words of the picture are plain.
    expect(pdf).toMatch(/\/Alt \(Staafdiagram: Per trede: wie\/wat \[alles\]\?\)/);
    const pages = findPages(Buffer.from(pdf, 'latin1'));
    expect([...pages.keys()].sort()).toEqual(['leeswijzer', 'steps']);
    expect(pages.get('leeswijzer')).toBe(2);
    // Its outline leads to the same headings.
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Title (Inhoud)');
  });
});

test('the page that is printed begins with whose it is, tells what is missing before its first figure, and what is on which page', async () => {
  const html = Buffer.from(await write('html'), 'latin1').toString('utf8');
  const order = [
    'Gemeente Leusden',
    'De ladder van ondersteuning 2025</h1>',
    'Geen editie',
    'Inhoud',
    'Let op',
    '<table>',
  ];
  const places = order.map((text) => html.indexOf(text, html.indexOf('<body>')));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(html).not.toContain('bladzijde');
  const { writeHtml } = await import('../../src/reporting/export/html.ts');
  expect(Buffer.from(writeHtml(everyState, new Map([['steps', 3]]))).toString('utf8')).toContain('bladzijde 3');
});

test('where a PDF does not say on which page what is, nobody guesses', () => {
  expect(findPages(Buffer.from('%PDF-1.4 something else')).size).toBe(0);
});
