import { describe, expect, test } from 'vitest';
import { readBrpDocument } from '../../src/connectors/brp/index.ts';
import type { BrpPerson } from '../../src/connectors/brp/schema.ts';
import { displayNameOf } from '../../src/domain/person-update/person-update-name.ts';
import { readPublishedOccupancies, readPublishedPersons, whyNotPublished } from './published.ts';

describe.skipIf(whyNotPublished)(`the published test data ${whyNotPublished ?? ''}`, () => {
  const persons = whyNotPublished ? [] : listPersons();

  test('all 447 persons are read', () => {
    expect(persons).toHaveLength(447);
  });

  test('all 106 answers about occupancy are read', () => {
    const records = [...readBrpDocument(readPublishedOccupancies()).records()];
    expect(records.filter((record) => record.kind === 'OCCUPANCY')).toHaveLength(106);
  });

  test('counts are those of the source', () => {
    const count = (holds: (person: BrpPerson) => boolean) => persons.filter(holds).length;
    expect({
      secret: count((person) => person.secrecy),
      deceased: count((person) => person.registrationStatus === 'DECEASED'),
      emigrated: count((person) => person.registrationStatus === 'EMIGRATED'),
      nonResident: count((person) => person.registrationStatus === 'NON_RESIDENT'),
      abroad: count((person) => person.residence?.address.kind === 'FOREIGN'),
      location: count((person) => person.residence?.address.kind === 'LOCATION'),
      unknown: count((person) => person.residence?.address.kind === 'UNKNOWN'),
      postOnly: count((person) => person.residence?.kind === 'CORRESPONDENCE'),
      partners: persons.flatMap((person) => person.partners ?? []).length,
      formerPartners: persons.flatMap((person) => person.partners ?? []).filter((partner) => partner.ended).length,
      children: persons.flatMap((person) => person.children ?? []).length,
      authority: persons.flatMap((person) => person.authority ?? []).length,
    }).toEqual({
      secret: 18,
      deceased: 15,
      emigrated: 18,
      nonResident: 9,
      abroad: 26,
      location: 1,
      unknown: 2,
      postOnly: 9,
      partners: 96,
      formerPartners: 23,
      children: 151,
      authority: 157,
    });
  });

  test('names are composed as the register composes them', () => {
    const composed = persons.flatMap(({ name }) => {
      if (!name || name.addressedAs === null) return [];
      const partner = name.partner ?? { surnamePrefix: null, surname: null };
      const own = { ...name, partnerSurnamePrefix: partner.surnamePrefix, partnerSurname: partner.surname };
      return [{ ours: displayNameOf(own), theirs: name.addressedAs }];
    });
    expect(composed).toHaveLength(445);
    expect(composed.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
  });
});

function listPersons(): BrpPerson[] {
  const records = [...readBrpDocument(readPublishedPersons()).records()];
  return records.flatMap((record) => (record.kind === 'PERSON' ? [record.person] : []));
}
