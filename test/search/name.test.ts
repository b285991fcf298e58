import { describe, expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';
import { member, namesFound, search, startWithResidents } from './people.ts';

const berg = 'J. van den Berg';
const vries = 'M. de Vries-Kuijper';

describe('somebody is found by name', () => {
  test('in every form in which it is typed at the desk', async () => {
    const hub = await startWithResidents();
    const forms: readonly (readonly [text: string, name: string])[] = [
      ['vd Berg', berg],
      ['v.d. Berg', berg],
      ['v/d berg', berg],
      ['v d berg', berg],
      ['van den Berg', berg],
      ['vandenberg', berg],
      ['v den berg', berg],
      ['Berg', berg],
      ['BERG', berg],
      ['  berg  ', berg],
      ['Berg, Jan van den', berg],
      ['berg, j. van den', berg],
      ['berg, j.p. van den', berg],
      ['Berg J', berg],
      ['J. van den Berg', berg],
      ['JP van den Berg', berg],
      ['j p berg', berg],
      ['Jan van den Berg', berg],
      ['dhr. Jan van den Berg', berg],
      ['Pieter Berg', berg],
      ['Jan Pieter van den Berg', berg],
      ['Kuijper', vries],
      ['kuyper', vries],
      ['de Vries', vries],
      ['Vries-Kuijper', vries],
      ['mevr. de Vries-Kuijper', vries],
      ['Maria de Vries', vries],
      ['M. Kuijper', vries],
      ['Çelik', 'Ö. Çelik'],
      ['celik', 'Ö. Çelik'],
      ['ömer çelik', 'Ö. Çelik'],
      ['Omer Celik', 'Ö. Çelik'],
      ["in 't Veld", "R. in 't Veld"],
      ['in ’t veld', "R. in 't Veld"],
      ['Veld', "R. in 't Veld"],
      ['Renee Veld', "R. in 't Veld"],
      ['rené veld', "R. in 't Veld"],
      ['el Amrani', 'F. El Amrani'],
      ['Amrani', 'F. El Amrani'],
      ['elamrani', 'F. El Amrani'],
      ['Fatima', 'F. El Amrani'],
    ];
    const found = await Promise.all(forms.map(async ([text]) => [text, (await namesFound(hub, text))[0]] as const));
    expect(found).toEqual(forms);
  });

  test('with an accent that the register does not have', async () => {
    const hub = await startWithResidents();
    expect(await namesFound(hub, 'Bërgsmâ')).toEqual(['A. Bergsma']);
  });

  test('with one typing error: a letter less, more, other, or two that changed places', async () => {
    const hub = await startWithResidents();
    for (const text of ['Kuijpr', 'Kuijpeer', 'Kuijpen', 'Kuipjer', 'ukijper', 'Maria Kuijpre', 'Mraia Kuijper']) {
      expect([text, (await search(hub, text)).hits]).toEqual([
        text,
        [expect.objectContaining({ name: vries, exact: false, matchedOn: 'NAME' })],
      ]);
    }
  });

  test('with a typing error in its prefix, wherever that stands', async () => {
    const hub = await startWithResidents();
    const texts = [
      'van dne Berg',
      'vn den berg',
      'vna den Berg',
      'Berg, J. van dne',
      'j van dene berg',
      'Jan van dne Berg',
      'berg vn den',
      'van dne berg BIRTH',
    ];
    for (const text of texts) {
      const hit = expect.objectContaining({ name: berg, exact: false });
      expect([text, (await search(hub, text.replace('BIRTH', '12-03-1984'))).hits]).toEqual([text, [hit]]);
    }
    for (const text of ['A. van dne Berg', 'Piet van dne Berg', 'vn dne Berg', 'van dne Bergsma']) {
      expect([text, await namesFound(hub, text)]).toEqual([text, []]);
    }
  });

  test('but not by what is another name', async () => {
    const hub = await startWithResidents();
    for (const text of ['Kuipr', 'Mraia Kuijpre', 'Vermeulen', 'Jan Kuijper', 'A. Kuijper', 'berg 12']) {
      expect([text, await namesFound(hub, text)]).toEqual([text, []]);
    }
  });

  test('as the name grows, from two letters on', async () => {
    const hub = await startWithResidents();
    for (const text of ['be', 'ber', 'berg']) expect(await namesFound(hub, text)).toContain(berg);
    expect(await namesFound(hub, 'bergsm')).toEqual(['A. Bergsma']);
    for (const text of ['van d', 'van den b', 'jan be', 'jan b', 'van den be']) {
      expect([text, await namesFound(hub, text)]).toEqual([text, expect.arrayContaining([berg])]);
    }
    for (const text of ['ku', 'kui', 'kuij', 'kuijp']) expect(await namesFound(hub, text)).toEqual([vries]);
  });

  test('with the household they live in, and null where there is none', async () => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, {
      members: [
        member('T. Jansma', '999990019', '1980-01-01', { givenNames: 'Tess', surname: 'Jansma' }),
        member(
          'O. Jansma',
          '999990020',
          '1950-01-01',
          { givenNames: 'Otto', surname: 'Jansma' },
          { until: '2020-01-01' },
        ),
      ],
    });
    const { hits } = await search(hub, 'jansma');
    expect(hits).toMatchObject([
      { name: 'O. Jansma', householdId: null },
      { name: 'T. Jansma', householdId },
    ]);
  });
});

describe('the best comes first', () => {
  const people = [
    member('B. van den Berg', '999990007', '1970-01-01', {
      givenNames: 'Bea',
      surnamePrefix: 'van den',
      surname: 'Berg',
    }),
    member('A. van der Berg', '999990019', '1970-01-01', {
      givenNames: 'Ada',
      surnamePrefix: 'van der',
      surname: 'Berg',
    }),
    member('C. Berg', '999990020', '1970-01-01', { givenNames: 'Cas', surname: 'Berg' }),
    member('D. Bergsma', '999990032', '1970-01-01', { givenNames: 'Dirk', surname: 'Bergsma' }),
    member('E. Burg', '999990044', '1970-01-01', { givenNames: 'Eva', surname: 'Burg' }),
    member('F. Smit', '999990056', '1970-01-01', {
      ...{ givenNames: 'Fia', surname: 'Berg', partnerSurname: 'Smit', nameUse: 'PARTNER' },
    }),
  ];

  test('as typed, then other prefixes and names not gone by, then names that go on, then typing errors', async () => {
    const hub = await startWithResidents(people);
    const { hits } = await search(hub, 'Berg');
    expect(hits.map(({ name, exact }) => [name, exact])).toEqual([
      ['C. Berg', true],
      ['F. Smit', true],
      ['B. van den Berg', true],
      ['A. van der Berg', true],
      ['D. Bergsma', false],
      ['E. Burg', false],
    ]);
  });

  test('with a prefix typed those who bear it come first, and others are not as typed', async () => {
    const hub = await startWithResidents(people);
    const { hits } = await search(hub, 'van der Berg');
    expect(hits.slice(0, 4).map(({ name, exact }) => [name, exact])).toEqual([
      ['A. van der Berg', true],
      ['C. Berg', false],
      ['B. van den Berg', false],
      ['F. Smit', false],
    ]);
  });

  test('with initials typed the name that begins with them', async () => {
    const hub = await startWithResidents([
      member('P.J. Mol', '999990019', '1970-01-01', { givenNames: 'Piet Jan', surname: 'Mol' }),
      member('J. Mol', '999990020', '1970-01-01', { givenNames: 'Joop', surname: 'Mol' }),
    ]);
    expect(await namesFound(hub, 'J. Mol')).toEqual(['J. Mol', 'P.J. Mol']);
  });

  test('with the same name the elder, and of twins always the same', async () => {
    const twin = { givenNames: 'Anne', surname: 'Mol' };
    const hub = await startWithResidents([
      member('A. Mol', '999990019', '1980-06-06', twin),
      member('A. Mol', '999990020', '1980-06-06', twin),
      member('A. Mol', '999990032', '1950-06-06', twin),
    ]);
    const [first, ...rest] = (await search(hub, 'mol')).hits.map(({ id }) => id);
    expect(first).toBe(hub.db.$client.prepare(`select id from person where bsn = '999990032'`).pluck().get());
    expect(rest).toEqual(rest.toSorted());
    expect((await search(hub, 'mol')).hits.map(({ id }) => id)).toEqual([first, ...rest]);
  });
});

describe('a birth date', () => {
  const dates =
    '12-3-1984|12-03-1984|12/03/84|12.3.1984|12 3 1984|12 maart 1984|12 mrt 1984|12 mrt. ’84|12 MAART 1984|1984-03-12|12031984|19840312|120384';

  test('narrows a name down, in every form the Dutch write it in', async () => {
    const hub = await startWithResidents();
    for (const date of dates.split('|')) {
      for (const text of [`van den Berg ${date}`, `${date} berg`, `Jan Brg geb. ${date}`, `be ${date}`]) {
        const { hits } = await search(hub, text);
        expect([text, hits.map(({ name, matchedOn }) => [name, matchedOn])]).toEqual([
          text,
          [[berg, 'NAME_AND_BIRTH_DATE']],
        ]);
      }
    }
  });

  test('that is another, or none, finds nobody', async () => {
    const hub = await startWithResidents();
    for (const text of [
      'berg 13-3-1984',
      'berg 12-4-1984',
      'berg 1985',
      'berg 31-2-1984',
      'berg 12-13-1984',
      'berg 3-1985',
    ]) {
      expect([text, await namesFound(hub, text)]).toEqual([text, []]);
    }
  });

  test('is found by itself, and by its year or month beside a name', async () => {
    const hub = await startWithResidents();
    expect((await search(hub, '12-3-1984')).hits).toMatchObject([{ name: berg, matchedOn: 'BIRTH_DATE', exact: true }]);
    expect((await search(hub, 'berg 1984')).hits).toMatchObject([
      { name: berg, matchedOn: 'NAME_AND_BIRTH_DATE', exact: true },
    ]);
    expect((await search(hub, 'Jan Berg 1984')).hits).toMatchObject([{ name: berg }]);
    expect(await namesFound(hub, '1984')).toEqual([]);
  });

  test('that the register knows by its year alone may be the one typed', async () => {
    const hub = await startWithResidents();
    expect((await search(hub, 'Veld 3-4-1965')).hits).toMatchObject([{ name: "R. in 't Veld", exact: false }]);
    expect((await search(hub, 'Veld 1965')).hits).toMatchObject([{ name: "R. in 't Veld", exact: true }]);
  });
});
