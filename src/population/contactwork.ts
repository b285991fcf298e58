import type { MadeCase } from './case.ts';
import { horizonOf } from './caseload.ts';
import { addContactMoment, type ContactFacts } from './contact-moment.ts';
import { lastWorkingDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { membersOn, type MadeHousehold } from './household.ts';
import { isMinorOn, spokenNameOf, type Resident } from './person.ts';
import type { MadePlan } from './plan.ts';
import type { Random } from './random.ts';
import { directorKeys, workplaceOf, type StaffKey } from './staff.ts';
import { contactTexts, directorTexts, type ContactText } from './text/contact-summary.ts';
import { fill } from './text/fill.ts';

/** Adds contact with a household: about ten times where there is a plan, a few times otherwise. */
export function addAnyContactMoments(
  draft: Draft,
  household: MadeHousehold,
  cases: readonly MadeCase[],
  plan: MadePlan | undefined,
): void {
  const random = draft.random.fork(`contact/${household.id}`);
  const horizon = horizonOf(draft, household);
  // Of a sealed case no contact is recorded outside it.
  const open = cases.filter((each) => !each.sealed && each.receivedOn < horizon - 3);
  const count = plan ? random.between(6, 15) : random.between(1, 4);
  for (let turn = 0; turn < count; turn += 1) {
    const directors = plan?.directors ?? [];
    if (directors.length > 0 && random.chance(0.3)) {
      const director = random.pick(directors);
      const from = Math.min(director.from, horizon - 1);
      const on = dayBetween(random, from, Math.min(director.until ?? horizon, horizon) - 1);
      addTalk(draft, random, household, { staff: director.staff, on }, undefined);
    } else if (open.length > 0) {
      const about = random.pick(open);
      const on = dayBetween(random, about.receivedOn, (about.closedOn ?? horizon) - 1);
      const staff = about.worker ?? random.pick(workplaceOf(about.law, about.officeFunction).workers);
      addTalk(draft, random, household, { staff, on }, about);
    }
  }
  if (cases.length === 0) {
    const on = dayBetween(random, horizon - 100, horizon - 2);
    addTalk(draft, random, household, { staff: random.pick(workplaceOf('GENERAL', 'FRONT').workers), on }, undefined);
  }
}

function addTalk(
  draft: Draft,
  random: Random,
  household: MadeHousehold,
  { staff, on }: { readonly staff: StaffKey; readonly on: Day },
  about: MadeCase | undefined,
): void {
  const person = pickPartner(random, household, about, on);
  const name = person ? spokenNameOf(person, on) : 'het gezin';
  const [channel, text] = random.pick(textsOf(staff, about));
  addContactMoment(draft, {
    household,
    staff,
    law: about?.law ?? 'GENERAL',
    case: about,
    person,
    channel: channel ?? random.weighted(spokenChannels),
    on,
    time: `${String(random.between(7, 14)).padStart(2, '0')}:${random.pick(['00', '10', '15', '30', '40', '45'])}`,
    summary: fill(random, text, name),
  });
}

const spokenChannels: readonly (readonly [ContactFacts['channel'], number])[] = [
  ['PHONE', 50],
  ['HOME_VISIT', 25],
  ['DESK', 20],
  ['VIDEO_CALL', 5],
];

function textsOf(staff: StaffKey, about: MadeCase | undefined): readonly ContactText[] {
  if (about) return contactTexts[about.law];
  return directorKeys.some((key) => key === staff) ? directorTexts : contactTexts.GENERAL;
}

/** With whom: the person of the case when old enough, else an adult who was there; now and then everybody. */
function pickPartner(
  random: Random,
  household: MadeHousehold,
  about: MadeCase | undefined,
  on: Day,
): Resident | undefined {
  if (about && on - about.person.birthDay > 12 * 365) return about.person;
  const adults = membersOn(household, on).filter(({ resident }) => !isMinorOn(resident, on));
  return adults.length > 0 && random.chance(0.8) ? random.pick(adults).resident : undefined;
}

/** A working day in the span; its first day when that is in a weekend and no working day of the span comes before. */
function dayBetween(random: Random, from: Day, last: Day): Day {
  return Math.max(from, lastWorkingDay(random.between(from, Math.max(from, last))));
}
