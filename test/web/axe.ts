import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe is asked of a page. */
export interface AxeQuestion {
  /** A selector of what is looked at; all of the page when there is none. */
  readonly within?: string | undefined;
  /** The rules that are held against it; all of them when there are none. */
  readonly rules?: readonly string[] | undefined;
}

/**
 * What axe finds wrong, as `rule: element`. It runs in the page itself, which shows nothing from elsewhere in a frame: asked so, it
 * takes a tenth of what it does through a library that goes by every frame.
 */
export async function findAxeFaults(page: Page, { within, rules }: AxeQuestion = {}): Promise<string[]> {
  // Once in the page it need not be read there again.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  // What is in order need not be named element by element: that took axe longer than finding what is not.
  const options = {
    reporter: 'no-passes',
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: rules } }),
  };
  return page.evaluate<string[]>(`
    axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))),
    )`);
}
