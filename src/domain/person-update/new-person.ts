import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { insertPerson } from '../../../db/person.ts';
import { sexes, type PersonRow } from '../../../db/person.table.ts';
import { optionalText, text } from '../change/input.ts';
import { displayNameOf } from './person-update-name.ts';
import { incomplete, Refusal, ruleBroken, type ProblemPath } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

/** Somebody whom no register has told of: what the desk knows of them. */
export const newPerson = z.object({
  givenNames: optionalText('de voornamen', { most: 200 }),
  surnamePrefix: optionalText('het voorvoegsel', { most: 50 }),
  surname: text('de achternaam', { most: 200 }),
  birthDate: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  sex: z
    .enum(sexes)
    .nullish()
    .transform((sex) => sex ?? 'UNKNOWN'),
});
export type NewPersonFacts = z.infer<typeof newPerson>;
/** As it is sent. */
export type NewPersonInput = z.input<typeof newPerson>;

/** Makes a record of somebody without a citizen service number, in the transaction of a change. */
export function insertNewPerson(work: Work, facts: NewPersonFacts): PersonRow {
  if (facts.birthDate !== null && facts.birthDate > work.today) {
    const message = 'De geboortedatum moet nog komen. Kijk haar na.';
    throw new Refusal(incomplete('BORN_IN_FUTURE', message, ['input', 'member', 'newPerson', 'birthDate']));
  }
  const names = {
    givenNames: facts.givenNames,
    initials: null,
    nobility: null,
    surnamePrefix: facts.surnamePrefix,
    surname: facts.surname,
    nameUse: 'OWN' as const,
    partnerSurnamePrefix: null,
    partnerSurname: null,
  };
  return work.insert(insertPerson, {
    id: newId('person'),
    bsn: null,
    ...names,
    displayName: displayNameOf(names),
    birthDate: facts.birthDate,
    birthPlace: null,
    birthCountry: null,
    sex: facts.sex,
    deathDate: null,
    registrationStatus: 'UNKNOWN' as const,
    secrecy: 0,
    underInvestigation: 0,
    version: 1,
    ...work.provenance,
  });
}

/** Throws {@link Refusal} where somebody was not born on a day, or had died. */
export function checkAlive(
  { birthDate, deathDate, registrationStatus }: PersonRow,
  day: string,
  path: ProblemPath,
): void {
  if (birthDate !== null && day < birthDate) {
    const message = 'Deze persoon was toen nog niet geboren. Kies een latere dag.';
    throw new Refusal(ruleBroken('BEFORE_BIRTH', message, path));
  }
  const died = deathDate === null ? registrationStatus === 'DECEASED' : deathDate <= day;
  if (died) {
    const message = 'Deze persoon was toen al overleden. Kies een eerdere dag, of een ander.';
    throw new Refusal(ruleBroken('AFTER_DEATH', message, path));
  }
}
