import { describe, expect, test } from 'vitest';
import { dump } from '../mutation/wire.ts';
import { codesOf, placesOf, workFamily } from '../testkit/work-desk.ts';
import { documents, startContactDesk, type ContactDesk } from './contact.ts';

describe('contact is refused', () => {
  const own = (pick: (desk: ContactDesk) => object) => pick;

  test.each([
    ['household', 'that is not there', own(() => ({ householdId: 'hou_00000000-0000-7000-8000-000000000000' }))],
    ['household', 'that is something else', own(({ planId }) => ({ householdId: planId }))],
    ['household', 'that is no id', own(() => ({ householdId: "' or 1=1 --" }))],
    ['household', 'that is empty', own(() => ({ householdId: '' }))],
    ['person', 'who is not there', own(() => ({ personId: 'per_00000000-0000-7000-8000-000000000000' }))],
    ['person', 'of another household', own(({ other }) => ({ personId: other.personIds[0] }))],
    ['person', 'who is something else', own(({ caseIds }) => ({ personId: caseIds[0] }))],
    ['case', 'that is not there', own(() => ({ caseId: 'cas_00000000-0000-7000-8000-000000000000' }))],
    ['case', 'of another household', own(({ other }) => ({ caseId: other.caseIds[0] }))],
    ['case', 'that is something else', own(({ personIds }) => ({ caseId: personIds[0] }))],
  ])('for a %s %s, as what is not there', async (what, _why, pick) => {
    const desk = await startContactDesk();
    const before = dump(desk);
    expect(placesOf(await desk.register('frontoffice', pick(desk)))).toEqual([`NOT_FOUND input ${what}Id`]);
    expect(dump(desk)).toBe(before);
  });

  test('for somebody who had left before the day of the contact', async () => {
    const [noor] = workFamily.members;
    const ard = { name: 'Ard Visser', bsn: '999990044', until: '2026-05-29' };
    const desk = await startContactDesk({ members: [...(noor ? [noor] : []), ard] });
    const [, personId] = desk.personIds;
    expect(placesOf(await desk.register('frontoffice', { personId }))).toEqual(['NOT_FOUND input personId']);
  });

  test('for a case under another law, which is named, and one that may not be seen, which is not', async () => {
    const desk = await startContactDesk();
    const [, , caseId] = desk.caseIds;
    expect(placesOf(await desk.register('frontoffice', { caseId }))).toEqual(['LAW_NOT_OF_CASE input law']);
    const law = 'JEUGDWET';
    expect(placesOf(await desk.register('backoffice', { caseId, law }))).toEqual(['NOT_FOUND input caseId']);
  });

  test.each([
    ['CONTACT_IN_FUTURE', '2026-06-01T10:00:00.001Z'],
    ['CONTACT_IN_FUTURE', '9999-12-31T23:59:59Z'],
    ['CONTACT_TOO_LONG_AGO', '2025-05-31T23:59:59+02:00'],
    ['CONTACT_TOO_LONG_AGO', '0001-01-01T00:00:00Z'],
  ])('as %s at %s', async (code, at) => {
    const desk = await startContactDesk();
    expect(placesOf(await desk.register('frontoffice', { at }))).toEqual([`${code} input at`]);
  });

  test('after its household was no more', async () => {
    const desk = await startContactDesk();
    desk.db.$client.prepare(`update household set dissolved_on = '2026-05-29' where id = ?`).run(desk.householdId);
    expect(placesOf(await desk.register('frontoffice'))).toEqual(['HOUSEHOLD_DISSOLVED input at']);
    expect(codesOf(await desk.register('frontoffice', { at: '2026-05-28T10:00:00Z' }))).toEqual([]);
  });

  test.each([
    ['NOT_FITTING summary', { summary: 'Geheim\u0000woord' }],
    ['NOT_FITTING summary', { summary: 'Geheim \u202e woord' }],
    ['TOO_SMALL summary', { summary: '' }],
    ['TOO_SMALL summary', { summary: ' \n\t ' }],
    ['TOO_BIG summary', { summary: 'Geheim'.padEnd(4001, 'x') }],
    ['NOT_FITTING clientMutationId', { clientMutationId: '' }],
    ['NOT_FITTING clientMutationId', { clientMutationId: 'een naam Geheim' }],
  ])('as %s', async (place, input) => {
    const desk = await startContactDesk();
    const before = dump(desk);
    const payload = await desk.register('frontoffice', input);
    expect(placesOf(payload)).toEqual([place.replace(' ', ' input ')]);
    expect(JSON.stringify(payload)).not.toContain('Geheim');
    expect(dump(desk)).toBe(before);
  });

  test('of a summary of a megabyte, and taken of one of 4,000 characters', async () => {
    const desk = await startContactDesk();
    const before = dump(desk);
    const { status } = await desk.send(documents.register, 'frontoffice', {
      ...desk.call,
      summary: 'x'.repeat(1_048_576),
    });
    expect([status, dump(desk) === before]).toEqual([413, true]);
    expect(codesOf(await desk.register('frontoffice', { summary: 'x'.repeat(4000) }))).toEqual([]);
  });

  test.each([{ law: 'WLZ' }, { channel: 'FAX' }, { at: '2026-05-29' }, { at: 'Geheim' }, { summary: null }])(
    'before it is judged with %j',
    async (input) => {
      const desk = await startContactDesk();
      const before = dump(desk);
      const { errors, text } = await desk.send(documents.register, 'frontoffice', { ...desk.call, ...input });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(text).not.toMatch(/WLZ|FAX|Geheim/);
      expect(dump(desk)).toBe(before);
    },
  );
});
