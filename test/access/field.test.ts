import { expect, test } from 'vitest';
import { roles } from '../../db/staff.table.ts';
import { buildSchema } from '../../src/schema.ts';
import { describeFields, listBeyondReach } from './field-table.ts';

const schema = buildSchema();

// A field that is new stands in the file after `vitest run test/access/field.test.ts --update`: read the difference.
test('what each role can see of each field of each type is what was reviewed', async () => {
  await expect(describeFields(schema)).toMatchFileSnapshot('field-table.txt');
});

test('a value that a role cannot see is found, at any depth, and nothing else', () => {
  const household = {
    __typename: 'Household',
    id: 'h',
    plan: { __typename: 'Plan', id: 'p', title: 'Samen', goals: [] },
    cases: [{ __typename: 'Case', id: 'c', title: 'Hulp' }],
  };
  const answer = { household };
  expect(listBeyondReach(schema, ['PRIVACY_OFFICER'], answer)).toEqual([]);
  expect(listBeyondReach(schema, ['FRONT_OFFICE_WORKER'], answer)).toEqual(['Plan.title']);
  expect(listBeyondReach(schema, ['MANAGEMENT'], answer)).toEqual(
    expect.arrayContaining(['Household.id', 'Case.title']),
  );
  expect(listBeyondReach(schema, roles, { household: null })).toEqual([]);
});
