import type { Context } from '../context.ts';
import { listDirectorsOfPlan, type GrantedDirector } from './director.ts';
import type { GrantedHousehold } from './household.ts';
import { listPlansOfHousehold } from './plan.ts';
import { listFormerTeamOfPlan, listTeamOfPlan, type GrantedTeamMember } from './team-member.ts';
import { tell, type GrantedTimelineEntry, type Happening } from './timeline-entry.ts';
import { lawNames } from './wording.ts';

/** Who came to direct the plans of a household or to work in them, and who left, by the day it is seen. */
export async function listDirectionEntries(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedTimelineEntry[]> {
  const plans = await listPlansOfHousehold(context, household);
  const happenings = await Promise.all(
    plans.map(async (plan) => {
      const [directors, team, former] = await Promise.all([
        listDirectorsOfPlan(context, plan),
        listTeamOfPlan(context, plan),
        listFormerTeamOfPlan(context, plan),
      ]);
      return [...ofDirectors(directors), ...[...team, ...former].flatMap(ofTeamMember)];
    }),
  );
  return tell(context, household, happenings.flat());
}

/** A director who begins where another ends took over from them: one handover, not an end and a beginning. */
function ofDirectors(directors: readonly GrantedDirector[]): readonly Happening[] {
  return directors.flatMap(({ id, staff, validFrom, validUntil }): Happening[] => {
    const before = directors.find((other) => other.validUntil === validFrom);
    const after = directors.find((other) => other.validFrom === validUntil);
    const began = before
      ? `Regie overgedragen van ${before.staff.name} aan ${staff.name}`
      : `${staff.name} is regisseur van het plan`;
    const ended = `${staff.name} is geen regisseur van het plan meer`;
    return [
      { event: 'DIRECTOR_BEGUN', id, on: validFrom, title: began, staff },
      ...(after ? [] : [{ event: 'DIRECTOR_ENDED', id, on: validUntil, title: ended, staff } as const]),
    ];
  });
}

function ofTeamMember({ id, staff, law, validFrom, validUntil }: GrantedTeamMember): readonly Happening[] {
  const who = law === null ? staff.name : `${staff.name} (${lawNames[law]})`;
  return [
    { event: 'TEAM_JOINED', id, on: validFrom, title: `${who} werkt mee in het plan`, law, staff },
    { event: 'TEAM_LEFT', id, on: validUntil, title: `${who} werkt niet meer mee in het plan`, law, staff },
  ];
}
