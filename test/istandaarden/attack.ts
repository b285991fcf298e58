/** Content that means harm, or was harmed on its way, made from a message in order. */
export function listAttacks(
  message: string,
): readonly (readonly [what: string, content: () => Uint8Array, code: string])[] {
  const [declaration = '', root = ''] = message.split('\n', 1).concat(message.slice(message.indexOf('\n') + 1));
  const within = (text: string) => message.replace('<wmo305:StartProducten>', `<wmo305:StartProducten>${text}`);
  const behind = (doctype: string, text: string) => bytes(`${declaration}\n${doctype}\n${text}`);
  const name = (text: string) => root.replace('>Molenaar<', `>${text}<`);
  return [
    ['an entity bomb', () => behind(`<!DOCTYPE b [${bomb()}]>`, name('&e11;')), 'DOCTYPE'],
    [
      'an entity bomb in an attribute',
      () => behind(`<!DOCTYPE b [${bomb()}]>`, root.replace(' xmlns', ' a="&e11;" xmlns')),
      'DOCTYPE',
    ],
    [
      'a parameter entity',
      () => behind('<!DOCTYPE b [<!ENTITY % p SYSTEM "file:///etc/hostname">%p;]>', root),
      'DOCTYPE',
    ],
    [
      'an external entity',
      () => behind('<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/hostname">]>', name('&x;')),
      'DOCTYPE',
    ],
    ['an external document type', () => behind('<!DOCTYPE b SYSTEM "http://127.0.0.1:9/b.dtd">', root), 'DOCTYPE'],
    ['a document type that says nothing', () => behind('<!DOCTYPE b>', root), 'DOCTYPE'],
    [
      'a document type in UTF-16',
      () => Buffer.from(`\ufeff<!DOCTYPE b [<!ENTITY x "y">]>${root}`, 'utf16le'),
      'NOT_UTF8',
    ],
    ['a message in UTF-16', () => Buffer.from(`\ufeff${message.replace('UTF-8', 'UTF-16')}`, 'utf16le'), 'NOT_UTF8'],
    [
      'a message in Latin-1',
      () => Buffer.from(message.replace('UTF-8', 'ISO-8859-1').replace('Molenaar', 'Mölenaar'), 'latin1'),
      'NOT_UTF8',
    ],
    ['a declaration of Latin-1', () => bytes(message.replace('UTF-8', 'ISO-8859-1')), 'NOT_UTF8'],
    ['a declaration of an encoding that there is not', () => bytes(message.replace('UTF-8', 'X-NONE')), 'BROKEN_XML'],
    ['3000 levels', () => bytes(within('<wmo305:StartProducten>'.repeat(3000))), 'BROKEN_XML'],
    ['250 levels, closed', () => bytes(within('<x>'.repeat(250) + '</x>'.repeat(250))), 'INVALID_MESSAGE'],
    ['50 MB of text', () => Buffer.alloc(50_000_000, 'x'), 'TOO_LARGE'],
    ['8 MB of text in one value', () => bytes(name('x'.repeat(8_000_000))), 'INVALID_MESSAGE'],
    ['two million elements', () => bytes(within('<b/>'.repeat(2_000_000))), 'INVALID_MESSAGE'],
    ['half a million attributes', () => bytes(within(`<b ${manyAttributes()}/>`)), 'INVALID_MESSAGE'],
    ['two roots', () => bytes(message + root), 'BROKEN_XML'],
    ['trailing garbage', () => bytes(`${message}garbage`), 'BROKEN_XML'],
    ['a NUL behind it', () => bytes(`${message}\0`), 'NOT_UTF8'],
    ['a NUL in a name', () => bytes(name('Mol\0enaar')), 'NOT_UTF8'],
    ['a NUL as a reference', () => bytes(name('&#0;')), 'BROKEN_XML'],
    ['an entity that there is not', () => bytes(name('&nobody;')), 'BROKEN_XML'],
    ['a cut file', () => bytes(message.slice(0, message.length / 2)), 'BROKEN_XML'],
    [
      'a file cut within a character',
      () => Buffer.from(message.replace('Molenaar', 'Mölenaar')).subarray(0, message.indexOf('Molenaar') + 2),
      'NOT_UTF8',
    ],
    ['an empty file', () => new Uint8Array(0), 'EMPTY'],
    ['blanks', () => bytes(' \n '), 'BROKEN_XML'],
    ['a page', () => bytes('<!DOCTYPE html><html><p>502 Bad gateway'), 'DOCTYPE'],
    ['JSON', () => bytes('{"Bericht":1}'), 'BROKEN_XML'],
    ['another namespace', () => bytes(message.replaceAll('/wmo305/schema', '/wmo399/schema')), 'UNKNOWN_MESSAGE'],
    [
      'four million blanks in a number',
      () => bytes(message.replace('>4711<', `>4${' '.repeat(4_000_000)}711<`)),
      'INVALID_MESSAGE',
    ],
    [
      'four million blanks in a day',
      () => bytes(message.replace('>2026-03-01<', `>x${' '.repeat(4_000_000)}x<`)),
      'INVALID_MESSAGE',
    ],
    [
      '8 MB of comment',
      () => bytes(within(`<!--${'x '.repeat(4_000_000)}-->`).replace('>418<', '>420<')),
      'INVALID_MESSAGE',
    ],
    ['an instruction between elements', () => bytes(within('<?php Molenaar?>')), 'INVALID_MESSAGE'],
    ['an instruction in a value', () => bytes(name('Mole<?php ?>naar')), 'INVALID_MESSAGE'],
    [
      'a language on an element',
      () => bytes(message.replace('<wmo305:Bsn>', '<wmo305:Bsn xml:lang="nl">')),
      'INVALID_MESSAGE',
    ],
    [
      'nothing said with xsi:nil',
      () =>
        bytes(
          message.replace(
            '<wmo305:Bsn>',
            '<wmo305:Bsn xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">',
          ),
        ),
      'INVALID_MESSAGE',
    ],
    ['a prefix that is not declared', () => bytes(within('<nobody:b/>')), 'BROKEN_XML'],
    ['XML 1.1', () => bytes(message.replace('version="1.0"', 'version="1.1"')), 'BROKEN_XML'],
  ];
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

function bomb(): string {
  const levels = Array.from({ length: 11 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
  return `<!ENTITY e0 "lol">${levels.join('')}`;
}

function manyAttributes(): string {
  return Array.from({ length: 500_000 }, (_, index) => `b${index}=""`).join(' ');
}
