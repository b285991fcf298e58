import { z } from 'zod';
import { hasConsent, insertConsent, listConsentsByIds, updateConsent } from '../../db/consent.ts';
import { consentGivers, type ConsentGiver } from '../../db/consent.table.ts';
import { newId } from '../../db/id.ts';
import { laws, type Law } from '../../db/law.ts';
import type { PersonRow } from '../../db/person.table.ts';
import type { Context } from '../context.ts';
import { change, type Change, type Outcome } from './change.ts';
import { consentingOn, nextConsentingOn } from './consent-age.ts';
import { mayConsentFor } from './consent-giver.ts';
import { listConsents, stateOf, type GrantedConsent } from './consent.ts';
import { optionalText, text } from './input.ts';
import { listPersons } from './person.ts';
import { permitAbout } from './person-work.ts';
import { incomplete, notFound, Refusal, ruleBroken } from './problem.ts';
import type { Work } from './work.ts';

export type ConsentOutcome = Outcome<GrantedConsent>;

interface Recording {
  readonly personId: string;
  readonly law: Law;
  readonly organisationId: string;
  readonly givenBy: ConsentGiver;
  readonly giverPersonId: string | null;
  readonly giverName: string | null;
  readonly childAgrees: boolean;
  readonly purpose: string;
  /** Null: today. */
  readonly givenOn: string | null;
  readonly endsOn: string | null;
}

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const record: Change<Recording> = {
  name: 'recordConsent',
  type: 'Consent',
  shape: z
    .object({
      personId: z.string(),
      law: z.enum(laws),
      organisationId: z.string(),
      givenBy: z.enum(consentGivers),
      giverPersonId: optional,
      giverName: optionalText('de naam van wie toestemming gaf', { most: 200 }),
      childAgrees: z
        .boolean()
        .nullish()
        .transform((agrees) => agrees ?? false),
      purpose: text('waarvoor de toestemming is', { least: 20, most: 1000 }),
      givenOn: optional,
      endsOn: optional,
    })
    .superRefine(({ givenBy, giverPersonId, giverName }, refinement) => {
      const named = [giverPersonId, giverName].filter((name) => name !== null).length;
      if (givenBy === 'SELF' ? named === 0 : named === 1) return;
      const message =
        givenBy === 'SELF'
          ? 'Wie zelf toestemming geeft, noemt u niet nog eens. Laat dit leeg.'
          : 'Kies wie toestemming gaf, of vul de naam in van wie niet in het dossier staat.';
      refinement.addIssue({ code: 'custom', message, path: [giverName === null ? 'giverPersonId' : 'giverName'] });
    }),
  make(work, input) {
    const person = permitAbout(work, 'RECORD_CONSENT', input.personId, ['input', 'personId']);
    checkReceiver(work, input);
    const period = checkPeriod(work, person, input);
    checkGiver(work, person, { ...input, ...period });
    const { personId, law, organisationId, givenBy, giverPersonId, giverName, purpose } = input;
    if (hasConsent(work.db, { personId, law, organisationId, day: work.today })) {
      const message = 'Deze toestemming loopt al. Trek haar eerst in als er een andere voor in de plaats komt.';
      throw new Refusal(ruleBroken('CONSENT_ALREADY_GIVEN', message));
    }
    const row = work.insert(insertConsent, {
      id: newId('consent'),
      personId,
      law,
      organisationId,
      givenBy,
      giverPersonId,
      giverName,
      purpose,
      ...period,
      withdrawnOn: null,
      recordedById: work.staffId,
      withdrawalRecordedById: null,
      version: 1,
      ...work.provenance,
    });
    // That the child was asked is to be shown later (AVG art. 7 lid 1).
    if (input.childAgrees) work.revise(row.id, { childAgrees: { from: null, to: true } });
    return row.id;
  },
};

/** Consent is for whoever has no other ground: an organisation that answers for the law sees its records by its task. */
function checkReceiver({ context, today }: Work, { organisationId, law }: Recording): void {
  const { reference } = context;
  if (!reference.findOrganisation(organisationId)) throw new Refusal(notFound(['input', 'organisationId']));
  const answers = (['FRONT', 'BACK'] as const).some((office) =>
    reference.isResponsible(organisationId, law, office, today),
  );
  if (!answers) return;
  const message = 'Deze organisatie ziet dit al voor haar eigen taak: daarvoor is geen toestemming nodig.';
  throw new Refusal(ruleBroken('CONSENT_NOT_NEEDED', message, ['input', 'organisationId']));
}

/** The first day of consent and the day it ends, at the latest when others are to give it. */
function checkPeriod(
  { today }: Work,
  { birthDate }: PersonRow,
  input: Recording,
): { readonly givenOn: string; readonly endsOn: string | null } {
  const givenOn = input.givenOn ?? today;
  if (givenOn > today) {
    const message = 'Toestemming legt u vast als zij gegeven is. Kies vandaag of een eerdere dag.';
    throw new Refusal(ruleBroken('CONSENT_IN_FUTURE', message, ['input', 'givenOn']));
  }
  if (input.endsOn !== null && input.endsOn <= today) {
    const message = 'Deze toestemming zou al voorbij zijn. Kies een latere dag, of laat de einddag leeg.';
    throw new Refusal(ruleBroken('CONSENT_ENDS_TOO_EARLY', message, ['input', 'endsOn']));
  }
  const next = birthDate !== null && input.givenBy !== 'SELF' ? nextConsentingOn(birthDate, givenOn) : undefined;
  if (next === undefined) return { givenOn, endsOn: input.endsOn };
  if (next <= today) {
    const message = 'Het kind is sindsdien 12 of 16 geworden: vraag opnieuw toestemming aan wie haar nu geeft.';
    throw new Refusal(ruleBroken('CONSENT_OUTGROWN', message, ['input', 'givenOn']));
  }
  return { givenOn, endsOn: input.endsOn !== null && input.endsOn < next ? input.endsOn : next };
}

/** Who may consent for whom (UAVG art. 5; Jeugdwet art. 7.3.4 and 7.3.5). */
function checkGiver(work: Work, person: PersonRow, input: Recording & { readonly givenOn: string }): void {
  const { givenBy, giverPersonId, giverName, givenOn } = input;
  if (person.birthDate === null) {
    const message = 'De leeftijd is onbekend, en daarmee wie toestemming geeft. Vul eerst de geboortedatum aan.';
    throw new Refusal(ruleBroken('AGE_UNKNOWN', message, ['input', 'personId']));
  }
  if (person.registrationStatus === 'DECEASED') {
    const message = 'Deze inwoner is overleden: toestemming is niet meer mogelijk.';
    throw new Refusal(ruleBroken('PERSON_DECEASED', message, ['input', 'personId']));
  }
  checkGiverSeen(work, person, giverPersonId);
  const consenting = consentingOn(person.birthDate, givenOn);
  const path = ['input', 'givenBy'];
  if (consenting === 'SELF') {
    if (givenBy !== 'PARENT') return;
    const message = 'Vanaf 16 jaar geeft iemand zelf toestemming, of een mentor of curator.';
    throw new Refusal(ruleBroken('CONSENT_IS_OWN', message, path));
  }
  if (givenBy === 'SELF') {
    const message = 'Voor een kind onder 16 geeft een ouder met gezag of de voogd toestemming; vanaf 12 met het kind.';
    throw new Refusal(ruleBroken('CONSENT_IS_PARENTS', message, path));
  }
  if (!mayConsentFor(work, person.id, { givenBy, giverPersonId, giverName })) {
    const message = 'Dit is volgens het dossier geen ouder met gezag of voogd van dit kind. Kies wie dat wel is.';
    const place = giverPersonId === null ? 'giverName' : 'giverPersonId';
    throw new Refusal(ruleBroken('GIVER_WITHOUT_AUTHORITY', message, ['input', place]));
  }
  if (consenting === 'OTHERS_WITH_CHILD' && !input.childAgrees) {
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

const withdraw: Change<{ readonly id: string; readonly expectedVersion: number }> = {
  name: 'withdrawConsent',
  type: 'Consent',
  shape: z.object({ id: z.string(), expectedVersion: z.int() }),
  make(work, { id, expectedVersion }) {
    const path = ['input', 'id'];
    const [row] = listConsentsByIds(work.db, [id]);
    if (!row || !listConsents(work.context, [id]).has(id)) throw new Refusal(notFound(path));
    permitAbout(work, 'WITHDRAW_CONSENT', row.personId, path);
    work.expect(row, expectedVersion);
    if (stateOf(row, work.today) !== 'RUNNING') {
      const message = 'Deze toestemming geldt al niet meer. U hoeft niets te doen.';
      throw new Refusal(ruleBroken('CONSENT_NOT_RUNNING', message));
    }
    return work.update(updateConsent, row, { withdrawnOn: work.today, withdrawalRecordedById: work.staffId }).id;
  },
};

type Sent<Taken> = { readonly clientMutationId: string } & {
  readonly [Key in keyof Taken]?: Taken[Key] | null | undefined;
};

/** Records that somebody lets an organisation see what is recorded about them under a law. */
export async function recordConsent(context: Context, input: Sent<Recording>): Promise<ConsentOutcome> {
  return change(context, record, input, (id) => listConsents(context, [id]).get(id));
}

/** Records that consent is withdrawn: from the next request on nothing is seen by it. */
export async function withdrawConsent(
  context: Context,
  input: Sent<{ readonly id: string; readonly expectedVersion: number }>,
): Promise<ConsentOutcome> {
  return change(context, withdraw, input, (id) => listConsents(context, [id]).get(id));
}
