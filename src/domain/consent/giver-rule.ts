import { z } from 'zod';
import { consentGivers, type ConsentGiver } from '../../../db/consent.table.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { consentingOn } from './consent-age.ts';
import { mayConsentFor } from './consent-giver.ts';
import { optionalString, optionalText } from '../change/input.ts';
import { listPersons } from '../person/person.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

/** Who is said to speak for somebody: themselves, or another by id where the hub holds them and else by name. */
export interface Giver {
  readonly givenBy: ConsentGiver;
  readonly giverPersonId: string | null;
  readonly giverName: string | null;
  /** Whether a child says the same beside its parent or guardian. */
  readonly childAgrees: boolean;
}

/** What is given: consent, or agreement with a plan. The same people speak for a child, in other words. */
export interface Given {
  readonly code: 'CONSENT' | 'AGREEMENT';
  readonly noun: 'toestemming' | 'instemming';
}

/** The fields of an input that say who speaks. */
export const giverShape = {
  givenBy: z.enum(consentGivers),
  giverPersonId: optionalString,
  giverName: optionalText('de naam van wie dit gaf', { most: 200 }),
  childAgrees: z
    .boolean()
    .nullish()
    .transform((agrees) => agrees ?? false),
};

/** Sees that exactly one names who speaks for another, and none where somebody speaks themselves. */
export function refineGiver({ noun }: Given) {
  return ({ givenBy, giverPersonId, giverName }: Giver, refinement: z.RefinementCtx): void => {
    const count = [giverPersonId, giverName].filter((name) => name !== null).length;
    if (givenBy === 'SELF' ? count === 0 : count === 1) return;
    const message =
      givenBy === 'SELF'
        ? `Wie zelf ${noun} geeft, noemt u niet nog eens. Laat dit leeg.`
        : `Kies wie ${noun} gaf, of vul de naam in van wie niet in het dossier staat.`;
    refinement.addIssue({ code: 'custom', message, path: [giverName === null ? 'giverPersonId' : 'giverName'] });
  };
}

/** Throws {@link Refusal} where somebody may not speak for whom it is about (UAVG art. 5; Jeugdwet art. 7.3.4 and 7.3.5). */
export function checkGiver(
  work: Work,
  person: PersonRow,
  giver: Giver & { readonly givenOn: string },
  { code, noun }: Given,
): void {
  const { givenBy, giverPersonId, giverName, givenOn } = giver;
  if (person.birthDate === null) {
    const message = `De leeftijd is onbekend, en daarmee wie ${noun} geeft. Vul eerst de geboortedatum aan.`;
    throw new Refusal(ruleBroken('AGE_UNKNOWN', message, ['input', 'personId']));
  }
  if (person.registrationStatus === 'DECEASED') {
    const message = `Deze inwoner is overleden: ${noun} is niet meer mogelijk.`;
    throw new Refusal(ruleBroken('PERSON_DECEASED', message, ['input', 'personId']));
  }
  checkGiverSeen(work, person, giverPersonId);
  const consenting = consentingOn(person.birthDate, givenOn);
  const path = ['input', 'givenBy'];
  if (consenting === 'SELF') {
    if (givenBy !== 'PARENT') return;
    const message = `Vanaf 16 jaar geeft iemand zelf ${noun}, of een mentor of curator.`;
    throw new Refusal(ruleBroken(`${code}_IS_OWN`, message, path));
  }
  if (givenBy === 'SELF') {
    const message = `Voor een kind onder 16 geeft een ouder met gezag of de voogd ${noun}; vanaf 12 met het kind.`;
    throw new Refusal(ruleBroken(`${code}_IS_PARENTS`, message, path));
  }
  if (!mayConsentFor(work, person.id, { givenBy, giverPersonId, giverName })) {
    const message = 'Dit is volgens het dossier geen ouder met gezag of voogd van dit kind. Kies wie dat wel is.';
    const place = giverPersonId === null ? 'giverName' : 'giverPersonId';
    throw new Refusal(ruleBroken('GIVER_WITHOUT_AUTHORITY', message, ['input', place]));
  }
  if (consenting === 'OTHERS_WITH_CHILD' && !giver.childAgrees) {
    const message = 'Van 12 tot 16 jaar stemt ook het kind zelf in. Vraag het kind, en leg dat vast.';
    throw new Refusal(incomplete('CHILD_MUST_AGREE', message, ['input', 'childAgrees']));
  }
}

/** A giver whom the hub holds is somebody whom the actor sees, and somebody else. */
function checkGiverSeen({ context, today }: Work, person: PersonRow, giverPersonId: string | null): void {
  if (giverPersonId === null) return;
  const path = ['input', 'giverPersonId'];
  if (!listPersons(context, [giverPersonId], today).has(giverPersonId)) throw new Refusal(notFound(path));
  if (giverPersonId !== person.id) return;
  throw new Refusal(incomplete('GIVER_IS_PERSON', 'Kies iemand anders, of kies dat de persoon haar zelf gaf.', path));
}
