/** Takes the picture of the terminal for the README anew: `node test/web/terminal-picture.ts`. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { secretAddress } from '../../src/population/story/secret-address.ts';
import { launchBrowser } from './browser.ts';
import { startPageHub } from './hub.ts';

const root = join(import.meta.dirname, '../..');
const command = ['household', secretAddress.bsn, '--as', 'frontoffice'];

const hub = await startPageHub();
try {
  const output = execFileSync(join(root, 'node_modules/.bin/node'), ['src/cli/main.ts', ...command], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL: `file:${hub.store}` },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1180, height: 400 } });
    await page.setContent(pictureOf(`$ npm run --silent eenplan -- ${command.join(' ')}\n${output}`));
    await page.locator('pre').screenshot({ path: join(root, 'docs/images/terminal.png') });
  } finally {
    await browser.close();
  }
} finally {
  await hub.close();
}

function pictureOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const style =
    'margin:0;padding:20px 24px;background:#1b1b1f;color:#e6e6ea;font:15px/1.45 monospace;white-space:pre-wrap;width:1120px';
  return `<body style="margin:0"><pre style="${style}">${escaped.trimEnd()}</pre></body>`;
}
