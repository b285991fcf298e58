import { z } from 'zod';
import { hasConsent, insertConsent, listConsentsByIds, updateConsent } from '../../../db/consent.ts';
import { newId } from '../../../db/id.ts';
import { laws, type Law } from '../../../db/law.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { nextConsentingOn } from './consent-age.ts';
import { listConsents, stateOf, type GrantedConsent } from './consent.ts';
import { checkGiver, giverShape, refineGiver, type Given, type Giver } from './giver-rule.ts';
import { optionalString, text, type Sent } from '../change/input.ts';
import { permitAbout } from '../match/person-work.ts';
import { notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type ConsentOutcome = Outcome<GrantedConsent>;

interface Recording extends Giver {
  readonly personId: string;
  readonly law: Law;
  readonly organisationId: string;
  readonly purpose: string;
  /** Null: today. */
  readonly givenOn: string | null;
  readonly endsOn: string | null;
}

const consent: Given = { code: 'CONSENT', noun: 'toestemming' };

const record: Change<Recording> = {
  name: 'recordConsent',
  type: 'Consent',
  shape: z
    .object({
      personId: z.string(),
      law: z.enum(laws),
      organisationId: z.string(),
      ...giverShape,
      purpose: text('waarvoor de toestemming is', { least: 20, most: 1000 }),
      givenOn: optionalString,
      endsOn: optionalString,
    })
    .superRefine(refineGiver(consent)),
  make(work, input) {
    const person = permitAbout(work, 'RECORD_CONSENT', input.personId, ['input', 'personId']);
    checkReceiver(work, input);
    const period = checkPeriod(work, person, input);
    checkGiver(work, person, { ...input, ...period }, consent);
    const { law, organisationId, givenBy, giverPersonId, giverName, purpose } = input;
    const personId = person.id;
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
