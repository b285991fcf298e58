import { expect, test } from 'vitest';
import { readHouseholdView } from '../../web/src/household/household-view.ts';

test('reads from the address what it knows', () => {
  const search = { peildatum: '2020-03-01', gezin: 'lijst', tijdlijn: 'signaal', scores: 'tabel' };
  expect(readHouseholdView(search)).toEqual(search);
});

test.each([
  { peildatum: '2999-01-01' },
  { peildatum: 20_200_301 },
  { gezin: 'boom' },
  { tijdlijn: 'toString' },
  { tijdlijn: ['contact', 'zaak'] },
  { scores: '' },
])('drops %j by name, for the router keeps the rest', (search) => {
  const [name = ''] = Object.keys(search);
  const view = readHouseholdView(search);
  expect(view).toHaveProperty(name, undefined);
  expect(Object.values(view).filter(Boolean)).toEqual([]);
});
