import type { Context } from '../../context.ts';
import { dayOf } from '../../day.ts';
import { listDeputiesOfPlan, type GrantedDeputy } from '../administration/deputy.ts';
import { listDirectorOffersOfPlan, type GrantedDirectorOffer } from '../direction/director-offer.ts';
import { listDirectorsOfPlan, type GrantedDirector } from '../direction/director.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listPlansOfHousehold } from '../plan/plan.ts';
import { listFormerTeamOfPlan, listTeamOfPlan, type GrantedTeamMember } from '../administration/team-member.ts';
import { tell, type GrantedTimelineEntry, type Happening } from './timeline-entry.ts';
import { lawNames } from '../wording.ts';

/** Who came to direct the plans of a household or to work in them, and who left, by the day it is seen. */
export async function listDirectionEntries(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedTimelineEntry[]> {
  const plans = await listPlansOfHousehold(context, household);
  const happenings = await Promise.all(
    plans.map(async (plan) => {
      const [directors, offers, deputies, team, former] = await Promise.all([
        listDirectorsOfPlan(context, plan),
        listDirectorOffersOfPlan(context, plan),
        listDeputiesOfPlan(context, plan),
        listTeamOfPlan(context, plan),
        listFormerTeamOfPlan(context, plan),
      ]);
      return [
        ...ofDirectors(directors),
        ...offers.flatMap(ofOffer),
        ...deputies.flatMap(ofDeputy),
        ...[...team, ...former].flatMap(ofTeamMember),
      ];
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

/** That the direction was offered, and that it was not taken over; where it was, the handover tells it. Why is not told here. */
function ofOffer({ id, offeredTo, offeredBy, offeredAt, status, endedAt }: GrantedDirectorOffer): readonly Happening[] {
  const offered = `Regie aangeboden aan ${offeredTo.name}`;
  const told: Happening[] = [
    {
      event: 'DIRECTORSHIP_OFFERED',
      id,
      on: dayOf(new Date(offeredAt)),
      at: offeredAt,
      title: offered,
      staff: offeredBy,
    },
  ];
  if (endedAt === null || status === 'ACCEPTED') return told;
  const answered =
    status === 'DECLINED'
      ? `${offeredTo.name} neemt de regie niet over`
      : `Aanbod van de regie aan ${offeredTo.name} ingetrokken`;
  const staff = status === 'DECLINED' ? offeredTo : null;
  return [
    ...told,
    { event: 'DIRECTORSHIP_ANSWERED', id, on: dayOf(new Date(endedAt)), at: endedAt, title: answered, staff },
  ];
}

/** Who stood in, from when until when; whoever never began is not told of. */
function ofDeputy({ id, staff, validFrom, validUntil, endedAt }: GrantedDeputy): readonly Happening[] {
  const endedOn = endedAt === null ? null : dayOf(new Date(endedAt));
  if (endedOn !== null && endedOn < validFrom) return [];
  const begun = `${staff.name} neemt waar voor de regisseur`;
  const ended = `${staff.name} neemt niet meer waar voor de regisseur`;
  return [
    { event: 'DEPUTY_BEGUN', id, on: validFrom, title: begun, staff },
    { event: 'DEPUTY_ENDED', id, on: endedOn ?? validUntil, title: ended, staff },
  ];
}

function ofTeamMember({ id, staff, law, validFrom, validUntil }: GrantedTeamMember): readonly Happening[] {
  const who = law === null ? staff.name : `${staff.name} (${lawNames[law]})`;
  return [
    { event: 'TEAM_JOINED', id, on: validFrom, title: `${who} werkt mee in het plan`, law, staff },
    { event: 'TEAM_LEFT', id, on: validUntil, title: `${who} werkt niet meer mee in het plan`, law, staff },
  ];
}
