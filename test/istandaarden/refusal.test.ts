import { describe, expect, test } from 'vitest';
import { readCareMessage, type CareRead } from '../../src/connectors/istandaarden/read.ts';
import { readFixture } from './fixture.ts';

const start = readFixture('WMO305');
const sent = ['900003182', 'Molenaar', 'Anna', '1948', 'Geertruida'];

function read(text: string): CareRead {
  return readCareMessage(Buffer.from(text));
}

describe('a message is refused, with its place and nothing of what stands there,', () => {
  const product = 'Client/StartProducten/StartProduct[1]';
  test.each([
    [
      'for an unknown element',
      '<wmo305:Begindatum>',
      '<wmo305:Molenaar/><wmo305:Begindatum>',
      `${product}/Begindatum is missing, or stands elsewhere`,
    ],
    [
      'for an element at the end',
      '</wmo305:StartProduct>',
      '<wmo305:Molenaar/></wmo305:StartProduct>',
      `${product} holds an element that does not belong there, or not in that order`,
    ],
    [
      'for an element of another namespace',
      '<iwmo:Voornamen>Anna Geertruida</iwmo:Voornamen>',
      '<wmo305:Voornamen>Anna</wmo305:Voornamen>',
      'Client/Naam holds an element that does not belong there, or not in that order',
    ],
    [
      'for an element that comes twice',
      '<wmo305:Geslacht>2</wmo305:Geslacht>',
      '<wmo305:Geslacht>2</wmo305:Geslacht><wmo305:Geslacht>2</wmo305:Geslacht>',
      'Client/Naam is missing, or stands elsewhere',
    ],
    [
      'for a missing element',
      '<wmo305:Geslacht>2</wmo305:Geslacht>',
      '',
      'Client/Geslacht is missing, or stands elsewhere',
    ],
    [
      'for a code that the list does not have',
      '<wmo305:StatusAanlevering>1<',
      '<wmo305:StatusAanlevering>7<',
      `${product}/StatusAanlevering is not a code of its list`,
    ],
    [
      'for a category of the other standard',
      '<iwmo:Categorie>01<',
      '<iwmo:Categorie>45<',
      `${product}/Product/Categorie is not a code of its list`,
    ],
    [
      'for an impossible day',
      '<wmo305:Begindatum>2026-03-03<',
      '<wmo305:Begindatum>2026-02-30<',
      `${product}/Begindatum is not a day`,
    ],
    [
      'for a day with a time zone',
      '<wmo305:Begindatum>2026-03-03<',
      '<wmo305:Begindatum>2026-03-03Z<',
      `${product}/Begindatum is not a day`,
    ],
    [
      'for a number that is too large',
      '>4711<',
      '>1000000000<',
      `${product}/ToewijzingNummer is not a whole number from 0 to 999999999`,
    ],
    [
      'for a value with an element in it',
      '>Molenaar<',
      '><b>Molenaar</b><',
      'Client/Naam/Geslachtsnaam/Achternaam holds an element where a value should stand',
    ],
    [
      'for text between elements',
      '<wmo305:StartProducten>',
      '<wmo305:StartProducten>Molenaar',
      'Client/StartProducten holds text between its elements',
    ],
    [
      'for an attribute',
      '<wmo305:Bsn>',
      '<wmo305:Bsn Molenaar="1">',
      'Client/Bsn bears an attribute that the standard does not know',
    ],
    [
      'for a blank name',
      '>Molenaar<',
      '> <',
      'Client/Naam/Geslachtsnaam/Achternaam is not text of 1 to 200 characters on one line',
    ],
    [
      'for a name on two lines',
      '>Molenaar<',
      '>Molen\naar<',
      'Client/Naam/Geslachtsnaam/Achternaam is not text of 1 to 200 characters on one line',
    ],
    ['for the code of another message', '>418<', '>420<', "Header/BerichtCode is not '418'"],
    [
      'for another release',
      '<wmo305:BerichtSubversie>2<',
      '<wmo305:BerichtSubversie>1<',
      "Header/BerichtSubversie is not '2'",
    ],
    [
      'for a sender that is no provider',
      '<wmo305:Afzender>98765432<',
      '<wmo305:Afzender>0327<',
      'Header/Afzender is not a provider (AGB) of eight digits',
    ],
  ])('%s', (_what, from, to, reason) => {
    expect(start).toContain(from);
    const refused = read(start.replace(from, to));
    expect(refused).toMatchObject({ kind: 'REFUSED', code: 'INVALID_MESSAGE', reason });
  });

  test('for a BSN that does not pass the eleven test', () => {
    const refused = read(start.replace('900003182', '900003183'));
    expect(refused).toMatchObject({
      code: 'INVALID_BSN',
      reason: 'Client/Bsn is not a BSN that passes the eleven test',
    });
    for (const text of sent) expect(JSON.stringify(refused)).not.toContain(text);
  });

  test.each([
    ['another namespace', start.replace('wmo305/schema', 'wmo306/schemas')],
    ['another release', start.replaceAll('/3_2/', '/3_1/')],
    [
      'another root',
      start.replaceAll('wmo305:Bericht>', 'wmo305:Berichten>').replace('<wmo305:Bericht ', '<wmo305:Berichten '),
    ],
    ['no namespace', '<Bericht/>'],
  ])('for %s', (_what, text) => {
    expect(read(text)).toMatchObject({ kind: 'REFUSED', code: 'UNKNOWN_MESSAGE', about: null });
  });

  test('but tells whom to answer where the header can be read', () => {
    const refused = read(start.replace('<wmo305:Geslacht>2</wmo305:Geslacht>', ''));
    const header = { sender: '98765432', receiver: '0327', reference: 'START-000042', date: '2026-03-03' };
    expect(refused).toMatchObject({ about: { standard: 'IWMO', number: 305, header } });
    expect(read(start.replace('>98765432<', '>x<'))).toMatchObject({ about: { number: 305, header: null } });
  });
});
