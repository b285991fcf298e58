import { describe, expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const byQuery = 'query Find($by: HouseholdBy!) { household(by: $by) { id members { person { name { full } } } } }';

async function startWithFamilies() {
  const hub = await startTestHub();
  const jansma = insertFamily(hub.db, {
    address: { postalCode: '3831AB', houseNumber: 12, houseLetter: 'a' },
    members: [
      { name: 'Tess Jansma', bsn: '999990019' },
      { name: 'Bo Jansma', bsn: '999990020', role: 'CHILD', birthDate: '2015-05-05' },
    ],
    cases: [{ number: 'W-2026-0001', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' }],
  });
  return { ...hub, jansma };
}

describe('a household is found', () => {
  test.for([
    ['the BSN of somebody who lives in it', { bsn: '999990020' }],
    ['a BSN of eight digits, with its leading zero left out or not', { bsn: '999990019' }],
    ['its address', { address: { postalCode: '3831 ab', houseNumber: 12, houseLetter: 'A' } }],
    ['its address without the letter', { address: { postalCode: '3831AB', houseNumber: 12 } }],
    ['the number of a case', { caseNumber: 'W-2026-0001' }],
  ] as const)('by %s', async ([, by]) => {
    const { ask, jansma } = await startWithFamilies();
    const { status, data, errors } = await ask('frontoffice', byQuery, { by });
    expect({ status, errors, data }).toEqual({
      status: 200,
      errors: [],
      data: {
        household: {
          id: jansma.householdId,
          members: [{ person: { name: { full: 'Tess Jansma' } } }, { person: { name: { full: 'Bo Jansma' } } }],
        },
      },
    });
  });

  test('by its id', async () => {
    const { ask, jansma } = await startWithFamilies();
    const { data } = await ask('frontoffice', byQuery, { by: { id: jansma.householdId } });
    expect(data).toMatchObject({ household: { id: jansma.householdId } });
  });
});

describe('a household is not found', () => {
  test.for([
    ['a BSN that nobody bears', { bsn: '999990032' }],
    ['an unknown id', { id: 'hou_00000000-0000-7000-8000-000000000000' }],
    ['an id of something else', { id: 'per_00000000-0000-7000-8000-000000000000' }],
    ['a text that is no id', { id: "' or 1=1 --" }],
    ['another address', { address: { postalCode: '3831AB', houseNumber: 13 } }],
    ['an unknown case number', { caseNumber: 'W-0' }],
  ] as const)('by %s: null, without an error', async ([, by]) => {
    const { ask } = await startWithFamilies();
    const { status, data, errors } = await ask('frontoffice', byQuery, { by });
    expect({ status, data, errors }).toEqual({ status: 200, data: { household: null }, errors: [] });
  });

  test('and what may not be seen gets the very same answer as what is not there', async () => {
    const { ask, jansma } = await startWithFamilies();
    const hidden = await ask('backoffice', byQuery, { by: { id: jansma.householdId } });
    const absent = await ask('backoffice', byQuery, { by: { id: 'hou_00000000-0000-7000-8000-000000000000' } });
    expect(hidden.text).toBe(absent.text);
    expect(hidden.status).toBe(absent.status);
  });
});

describe('an address where more households live', () => {
  async function startWithNeighbours() {
    const hub = await startTestHub();
    const address = { postalCode: '3832CD', houseNumber: 7 };
    const first = insertFamily(hub.db, { address, members: [{ name: 'Ilse Vonk', bsn: '999990019', role: 'SINGLE' }] });
    const second = insertFamily(hub.db, {
      address,
      members: [{ name: 'Joris Maas', bsn: '999990020', role: 'SINGLE' }],
    });
    return { ...hub, address, first, second };
  }

  test('is refused as ambiguous when one is asked for', async () => {
    const { ask, address } = await startWithNeighbours();
    const { errors, data } = await ask('frontoffice', byQuery, { by: { address } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['AMBIGUOUS']);
    expect(data).toEqual({ household: null });
  });

  test('is answered with all of them when a list is asked for, each with the others at the address', async () => {
    const { ask, address, first, second } = await startWithNeighbours();
    const { data } = await ask(
      'frontoffice',
      'query At($at: AddressInput!) { households(at: $at) { id othersAtAddress { name { full } } } }',
      { at: address },
    );
    expect(new Set(data?.['households'] as object[])).toEqual(
      new Set([
        { id: first.householdId, othersAtAddress: [{ name: { full: 'Joris Maas' } }] },
        { id: second.householdId, othersAtAddress: [{ name: { full: 'Ilse Vonk' } }] },
      ]),
    );
  });
});
