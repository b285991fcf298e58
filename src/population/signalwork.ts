import { horizonOf } from './caseload.ts';
import { ageOn, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { membersOn, type MadeHousehold, type MemberFacts } from './household.ts';
import { isMinorOn } from './person.ts';
import type { Random } from './random.ts';
import { addSignal, type SignalFacts } from './signal.ts';
import { workplaceOf } from './staff.ts';
import { signalThemes, type SignalTheme } from './text/signal.ts';

/** Adds what others worried about: some households have had a signal in five years, most without a case have. */
export function addSignals(draft: Draft, household: MadeHousehold, hasCase: boolean): void {
  const random = draft.random.fork(`signal/${household.id}`);
  if (!random.chance(hasCase ? 0.2 : 0.75)) return;
  const horizon = horizonOf(draft, household);
  const count = random.weighted([
    [1, 75],
    [2, 20],
    [3, 5],
  ]);
  for (let turn = 0; turn < count; turn += 1) {
    // Signals are kept for five years; a few more come in of late, now that they are exchanged.
    const raisedOn = horizon - Math.min(random.between(1, 1800), random.between(1, 2600));
    const members = membersOn(household, raisedOn);
    const options = signalThemes.flatMap((theme) => {
      const about = members.filter((member) => isAbout(theme, member, raisedOn));
      return about.length > 0 && fits(theme, members, raisedOn) ? [[{ theme, about }, theme.weight] as const] : [];
    });
    if (options.length === 0) continue;
    const { theme, about } = random.weighted(options);
    const person = theme.about === 'HOUSEHOLD' ? undefined : random.pick(about).resident;
    const raisedBy = random.pick(theme.raisedBy);
    addSignal(draft, {
      household,
      person,
      kind: theme.kind,
      law: theme.law,
      summary: random.pick(theme.summaries),
      raisedOn,
      raisedBy,
      sourceProtected: random.chance(theme.protectedPart),
      ...pickCourse(random, theme, raisedOn, horizon),
    });
  }
}

/** Youth help needs a child in the house, and care for somebody two people. */
function fits({ kind, law }: SignalTheme, members: readonly MemberFacts[], day: Day): boolean {
  if (law === 'JEUGDWET') return members.some(({ resident }) => isMinorOn(resident, day));
  return kind !== 'CARER_OVERBURDENED' || members.length > 1;
}

function isAbout({ about }: SignalTheme, { resident }: MemberFacts, day: Day): boolean {
  const age = ageOn(resident.birthDay, day);
  switch (about) {
    case 'CHILD':
      return age < 18;
    case 'PUPIL':
      return age >= 5 && age < 18;
    case 'ELDERLY':
      return age >= 66;
    default:
      return age >= 18;
  }
}

/** What became of it: mostly taken up within two weeks and closed within half a year; some wait. */
function pickCourse(
  random: Random,
  { law }: SignalTheme,
  raisedOn: Day,
  horizon: Day,
): Pick<SignalFacts, 'takenUp' | 'closedOn'> {
  const on = raisedOn + random.between(0, 14);
  const old = horizon - raisedOn > 200;
  if (on >= horizon || (!old && random.chance(0.25))) return {};
  const takenUp = { on, by: random.pick(workplaceOf(law, 'FRONT').workers) };
  const closedOn = on + random.between(10, 180);
  return closedOn < horizon && random.chance(old ? 0.97 : 0.8) ? { takenUp, closedOn } : { takenUp };
}
