import { z } from 'zod';
import { insertContactMoment, listContactMomentsByIds, updateContactMoment } from '../../../db/contact-moment.ts';
import { contactChannels, type ContactMomentRow } from '../../../db/contact-moment.table.ts';
import { newId } from '../../../db/id.ts';
import { laws, type Law } from '../../../db/law.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { listFirstRecordedAt } from '../../../db/revision.ts';
import type { Context } from '../../context.ts';
import { addDays, addMonths, dayOf } from '../../day.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { isContactSeen, listContactMomentsById, type GrantedContactMoment } from './contact-moment.ts';
import { text, type Sent } from '../change/input.ts';
import { checkNotDissolved, getMember } from '../formation/member-work.ts';
import { notFound, notPermitted, Refusal, ruleBroken } from '../change/problem.ts';
import { listStandings, type Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

export type ContactMomentOutcome = Outcome<GrantedContactMoment>;

/** What is said of contact. */
interface Told {
  /** Null: with the household as a whole. */
  readonly personId: string | null;
  readonly channel: ContactMomentRow['channel'];
  /** Moment, ISO 8601 in UTC. */
  readonly at: string;
  readonly summary: string;
}

interface Registering extends Told {
  readonly householdId: string;
  readonly caseId: string | null;
  readonly law: Law;
}

interface Correcting extends Told {
  readonly id: string;
  readonly expectedVersion: number;
}

/** For so many days after it was registered contact is put right; from then on others may have built on it. */
const correctionDays = 7;

const optionalId = z
  .string()
  .nullish()
  .transform((id) => id ?? null);
const told = {
  personId: optionalId,
  channel: z.enum(contactChannels),
  at: z.string(),
  summary: text('de samenvatting', { most: 4000 }),
};

const register: Change<Registering> = {
  name: 'registerContactMoment',
  type: 'ContactMoment',
  shape: z.object({ householdId: z.string(), caseId: optionalId, law: z.enum(laws), ...told }),
  make(work, input) {
    const { householdId, caseId, law, personId, channel, at, summary } = input;
    const standing = work.standingTo(householdId, ['input', 'householdId']);
    work.permit('REGISTER_CONTACT_MOMENT', standing, law);
    checkCase(standing, input);
    const person = checkTold(work, standing, input);
    if (person) work.concern(person);
    return work.insert(insertContactMoment, {
      id: newId('contactMoment'),
      householdId,
      caseId,
      personId,
      staffId: work.staffId,
      law,
      channel,
      at,
      summary,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

/** The case is one of the household that the actor knows of, under the law of the contact. */
function checkCase(standing: Standing, { caseId, law }: Registering): void {
  if (caseId === null) return;
  const row = standing.cases.find(({ id }) => id === caseId);
  if (!row || standing.decideCase(row).level === 'NONE') throw new Refusal(notFound(['input', 'caseId']));
  if (row.law === law) return;
  const message = 'Deze zaak valt onder een andere wet. Kies de wet van de zaak, of leg het contact zonder zaak vast.';
  throw new Refusal(ruleBroken('LAW_NOT_OF_CASE', message, ['input', 'law']));
}

type Place = Pick<ContactMomentRow, 'householdId' | 'caseId' | 'law'>;

/** Tells with whom it was, where what is said of contact can be so and the actor sees it afterwards. */
function checkTold(work: Work, standing: Standing, input: Told & Place): PersonRow | undefined {
  const { householdId, personId, at } = input;
  const { today } = work;
  if (at > work.at) {
    const message = 'Contact legt u vast als het geweest is. Kies nu of een eerder moment.';
    throw new Refusal(ruleBroken('CONTACT_IN_FUTURE', message, ['input', 'at']));
  }
  const day = dayOf(new Date(at));
  if (day < addMonths(today, -12)) {
    const message = 'Dit is langer dan een jaar geleden. Kies een later moment, of noem het in een nieuw contact.';
    throw new Refusal(ruleBroken('CONTACT_TOO_LONG_AGO', message, ['input', 'at']));
  }
  checkNotDissolved(work, householdId, day, ['input', 'at']);
  const days = [today, day];
  const person =
    personId === null ? undefined : getMember(work, standing, { householdId, personId, days }, ['input', 'personId']);
  if (!isContactSeen(standing, input)) throw new Refusal(notPermitted());
  return person;
}

const correct: Change<Correcting> = {
  name: 'correctContactMoment',
  type: 'ContactMoment',
  shape: z.object({ id: z.string(), expectedVersion: z.int(), ...told }),
  make(work, { id, expectedVersion, personId, channel, at, summary }) {
    const path = ['input', 'id'];
    const [row] = listContactMomentsByIds(work.db, [id]);
    const standing = work.standingTo(row?.householdId ?? '', path);
    if (!row || !isContactSeen(standing, row)) throw new Refusal(notFound(path));
    work.permit('CORRECT_CONTACT_MOMENT', standing, row.law);
    if (row.staffId !== work.staffId) {
      throw new Refusal(notPermitted('Alleen wie dit contact vastlegde, verbetert het. Vraag het die collega.'));
    }
    work.expect(row, expectedVersion);
    const registeredAt = listFirstRecordedAt(work.db, [id]).get(id) ?? row.recordedAt;
    if (lastDayToCorrect(registeredAt) < work.today) {
      const message = `Een contact verbetert u tot ${correctionDays} dagen na het vastleggen. Leg nu een nieuw contact vast waarin u zegt wat er niet klopte.`;
      throw new Refusal(ruleBroken('CONTACT_MOMENT_FIXED', message));
    }
    const { householdId, caseId, law } = row;
    const person = checkTold(work, standing, { householdId, caseId, law, personId, channel, at, summary });
    // From or to the household as a whole it concerns all of it, else whom it named before as well.
    if (person && row.personId !== null) {
      const named = new Set([person.id, row.personId]);
      for (const each of listPersonsByIds(work.db, [...named])) work.concern(each);
    }
    return work.update(updateContactMoment, row, { personId, channel, at, summary }).id;
  },
};

/** The last day on which contact that was registered at a moment is put right. */
function lastDayToCorrect(registeredAt: string): string {
  return addDays(dayOf(new Date(registeredAt)), correctionDays);
}

/** The last day on which the actor may put contact right; null where it is not theirs, or that day is over. */
export async function findCorrectableUntil(context: Context, moment: GrantedContactMoment): Promise<string | null> {
  const { id, householdId, law, staff, recordedAt } = moment;
  const { db, today, actor, loaders } = context;
  const standing = listStandings(context, [householdId]).get(householdId);
  if (staff.id !== actor.staff.id || !standing?.may('CORRECT_CONTACT_MOMENT', law)) return null;
  const loader = loaders.get('contact moment registered', (ids: readonly string[]) => listFirstRecordedAt(db, ids));
  const lastDay = lastDayToCorrect((await loader.load(id)) ?? recordedAt);
  return lastDay < today ? null : lastDay;
}

/** Registers contact with a household, or with somebody of it, by the actor. */
export async function registerContactMoment(context: Context, input: Sent<Registering>): Promise<ContactMomentOutcome> {
  return change(context, register, input, (id) => listContactMomentsById(context, [id]).get(id));
}

/** Puts right what the actor registered of contact shortly before. */
export async function correctContactMoment(context: Context, input: Sent<Correcting>): Promise<ContactMomentOutcome> {
  return change(context, correct, input, (id) => listContactMomentsById(context, [id]).get(id));
}
