import { listDirectorsByIds } from '../../../db/director.ts';
import type { DirectorRow } from '../../../db/director.table.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import { isInRole } from '../worklist/colleague.ts';
import { getSeenPlan, type FoundPlan } from '../plan/plan-work.ts';
import { notFound, notPermitted, Refusal, ruleBroken, type ProblemPath } from '../change/problem.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

/** What is arranged about who directs a plan. */
type Arrangement = Extract<Deed, 'OFFER_DIRECTORSHIP' | 'NAME_DEPUTY'>;

/**
 * Whether the actor may arrange who directs the household's plan: whoever directs it, and the team lead of the
 * organisation for which its director works.
 */
export function mayArrangeDirection(
  { reference, actor }: Pick<Context, 'reference' | 'actor'>,
  standing: Standing,
  deed: Arrangement,
): boolean {
  if (!standing.may(deed)) return false;
  const director = standing.director && reference.findStaff(standing.director.staffId);
  return standing.isDirecting || director?.organisationId === actor.staff.organisationId;
}

/** Lets a change go on that arranges who directs. Throws {@link Refusal} where it is not the actor's to arrange. */
export function permitArrangement(work: Work, standing: Standing, deed: Arrangement): void {
  work.permit(deed, standing);
  if (!mayArrangeDirection(work.context, standing, deed)) throw new Refusal(notPermitted());
}

interface FoundDirector extends FoundPlan {
  readonly director: DirectorRow;
}

/** A director of a plan that the actor sees. Throws {@link Refusal} otherwise. */
export function getDirectorSeen(work: Work, directorId: string, path: ProblemPath): FoundDirector {
  const [director] = listDirectorsByIds(work.db, [directorId]);
  const found = getSeenPlan(work, director?.planId ?? '', path);
  if (!director || found.standing.decide('DIRECTOR').level !== 'CONTENT') throw new Refusal(notFound(path));
  return { ...found, director };
}

/** Throws {@link Refusal} unless the director goes on: who stopped, or is about to, arranges nothing more. */
export function checkGoesOn({ validUntil }: DirectorRow): void {
  if (validUntil === null) return;
  const message = 'Dit plan heeft of krijgt al een andere regisseur. Bekijk het huishouden opnieuw.';
  throw new Refusal(ruleBroken('DIRECTOR_CHANGED', message));
}

/** Throws {@link Refusal} unless somebody is a director by their work on a day. */
export function checkIsDirector({ context }: Work, staffId: string, day: string, path: ProblemPath): void {
  if (isInRole(context, staffId, ['DIRECTOR'], day)) return;
  throw new Refusal(ruleBroken('NOT_A_DIRECTOR', 'Kies een collega die regisseur is.', path));
}
