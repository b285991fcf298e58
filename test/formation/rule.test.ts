import { describe, expect, test } from 'vitest';
import { formHouseholds, type Resident, type Tie } from '../../src/domain/formation/formation-rule.ts';

function adult(personId: string, movedIn: string | null = '2010-01-01'): Resident {
  return { personId, isMinor: false, movedIn, birthDate: null };
}

function minor(personId: string, movedIn: string | null = '2015-05-05'): Resident {
  return { personId, isMinor: true, movedIn, birthDate: null };
}

function partners(personId: string, relatedId: string): Tie {
  return { kind: 'PARTNER', personId, relatedId };
}

/** The first is a parent of the others. */
function parent(relatedId: string, ...children: string[]): Tie[] {
  return children.map((personId) => ({ kind: 'PARENT', personId, relatedId }));
}

function form(residents: Resident[], ...ties: Tie[]): string[] {
  return formHouseholds(residents, ties).map((household) =>
    household.members.map(({ personId, role }) => `${personId} ${role}`).join(', '),
  );
}

describe('at one address', () => {
  test('nobody makes no household', () => {
    expect(form([])).toEqual([]);
  });

  test('somebody alone is a household', () => {
    expect(form([adult('a')])).toEqual(['a SINGLE']);
  });

  test('people without ties are households of their own', () => {
    expect(form([adult('a'), adult('b')])).toEqual(['a SINGLE', 'b SINGLE']);
  });

  test('partners are one household, whichever of them states it', () => {
    expect(form([adult('a'), adult('b')], partners('b', 'a'))).toEqual(['a PARTNER, b PARTNER']);
  });

  test('a partner elsewhere makes no household here', () => {
    expect(form([adult('a')], partners('a', 'elsewhere'))).toEqual(['a SINGLE']);
  });

  test('parents with minor children are one household, married or not', () => {
    expect(form([adult('a'), adult('b'), minor('c')], ...parent('a', 'c'), ...parent('b', 'c'))).toEqual([
      'a PARENT, b PARENT, c CHILD',
    ]);
  });

  test('a parent alone with a minor child is one household', () => {
    expect(form([adult('a'), minor('c')], ...parent('a', 'c'))).toEqual(['a PARENT, c CHILD']);
  });

  test('the partner of a parent who is no parent is partner in it', () => {
    expect(form([adult('a'), adult('b'), minor('c')], partners('a', 'b'), ...parent('a', 'c'))).toEqual([
      'a PARENT, b PARTNER, c CHILD',
    ]);
  });

  test('a grown-up child joins the parents in a role of their own', () => {
    expect(
      form([adult('a'), adult('b'), adult('c')], partners('a', 'b'), ...parent('a', 'c'), ...parent('b', 'c')),
    ).toEqual(['a PARENT, b PARENT, c ADULT_CHILD']);
  });

  test('a grown-up child with a partner here forms their own household', () => {
    expect(form([adult('a'), adult('c'), adult('d')], partners('c', 'd'), ...parent('a', 'c'))).toEqual([
      'a SINGLE',
      'c PARTNER, d PARTNER',
    ]);
  });

  test('three generations: the middle one forms a household with the children', () => {
    expect(form([adult('a'), adult('b'), minor('c')], ...parent('a', 'b'), ...parent('b', 'c'))).toEqual([
      'a SINGLE',
      'b PARENT, c CHILD',
    ]);
  });

  test('three generations of age: the youngest joins the middle one', () => {
    expect(form([adult('a'), adult('b'), adult('c')], ...parent('a', 'b'), ...parent('b', 'c'))).toEqual([
      'a SINGLE',
      'b PARENT, c ADULT_CHILD',
    ]);
  });

  test('a minor with a child of her own remains a child at her parents', () => {
    expect(form([adult('a'), minor('b'), minor('c')], ...parent('a', 'b'), ...parent('b', 'c'))).toEqual([
      'a PARENT, b CHILD, c CHILD',
    ]);
  });

  test('a minor with a child and no parent here is a parent', () => {
    expect(form([minor('b'), minor('c')], ...parent('b', 'c'))).toEqual(['b PARENT, c CHILD']);
  });

  test('a minor without a parent here is a child on their own, beside grandparents, guardians and brothers', () => {
    expect(form([adult('a'), minor('c'), minor('d')])).toEqual(['a SINGLE', 'c CHILD', 'd CHILD']);
  });

  test('brothers and sisters of age without a parent here are households of their own', () => {
    expect(form([adult('c'), adult('d')], ...parent('elsewhere', 'c', 'd'))).toEqual(['c SINGLE', 'd SINGLE']);
  });

  test('of parents who parted and both live here a grown-up child joins the one who lives here longest', () => {
    const residents = [adult('a', '2012-01-01'), adult('b', '2001-01-01'), adult('c')];
    expect(form(residents, ...parent('a', 'c'), ...parent('b', 'c'))).toEqual(['a SINGLE', 'b PARENT, c ADULT_CHILD']);
  });

  test('records that make two people each other’s parent do not hang', () => {
    expect(form([adult('a'), adult('b')], ...parent('a', 'b'), ...parent('b', 'a'))).toEqual(['a SINGLE', 'b SINGLE']);
  });
});

describe('an address with many', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => adult(`p${String(index).padStart(2, '0')}`));

  test('households, twelve at most, has them', () => {
    expect(form(many(12))).toHaveLength(12);
  });

  test('more than twelve has none, families included', () => {
    expect(form([...many(12), minor('z')], ...parent('p00', 'z'))).toHaveLength(12);
    expect(form([...many(13), minor('z')], ...parent('p00', 'z'))).toEqual([]);
  });
});

describe('since when', () => {
  function since(residents: Resident[], ...ties: Tie[]) {
    const [household] = formHouseholds(residents, ties);
    return [household?.formedOn, ...(household?.members ?? []).map((member) => member.validFrom)];
  }

  test('a household is formed when the last of its core moved in', () => {
    expect(since([adult('a', '2001-01-01'), adult('b', '2003-03-03')], partners('a', 'b'))).toEqual([
      '2003-03-03',
      '2003-03-03',
      '2003-03-03',
    ]);
  });

  test('a child belongs to it from their own moving in, not before it was formed', () => {
    const residents = [adult('a', '2010-01-01'), minor('b', '2015-05-05'), minor('c', '2008-08-08')];
    expect(since(residents, ...parent('a', 'b', 'c'))).toEqual([
      '2010-01-01',
      '2010-01-01',
      '2015-05-05',
      '2010-01-01',
    ]);
  });

  test('dates that are known in part are compared as they are', () => {
    expect(since([adult('a', '2017-03'), adult('b', '2017')], partners('a', 'b'))).toEqual([
      '2017-03',
      '2017-03',
      '2017-03',
    ]);
  });

  test('a day that is unknown does not count, and of unknown days alone nothing is known', () => {
    expect(since([adult('a', null), adult('b', '2003-03-03')], partners('a', 'b'))[0]).toBe('2003-03-03');
    expect(since([adult('a', null)])).toEqual([null, null]);
  });
});
