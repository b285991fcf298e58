import type { Layout } from './layout.ts';
import { wordOf } from './layouts.ts';

/** A layout as a part of a document in Markdown, in Dutch: for whoever makes such files. */
export function documentLayout({ kind, title, means, columns }: Layout): string {
  const rows = Object.values(columns).map(({ name, term, means: says, type, isRequired, codes, example }) => {
    const kindOf = codes ? Object.keys(codes).join(', ') : type;
    const cells = [`\`${name}\``, kindOf, isRequired ? 'ja' : '', says, example, term ?? ''];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [
    `### ${title}: \`${wordOf(kind)}\``,
    '',
    means,
    '',
    '| kolom | soort | nodig | betekenis | voorbeeld | GGM |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
