import type { CaseType } from '../../../db/reference/case-type.ts';
import type { ResponsibilityRow } from '../../../db/responsibility.table.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';

/** Who a new case may go to: what is asked for, and whoever asks for it. */
export interface RouteFacts {
  /** Who answers for the law on the day, whatever the status. */
  readonly responsibilities: readonly ResponsibilityRow[];
  /** The organisation that was chosen; null when none was. */
  readonly chosenId: string | null;
  /** The organisation of whoever opens the case. */
  readonly ownId: string;
}

/** The organisations that execute such cases, in force: those of the desk where nobody does beside it. */
export function listExecutors(
  { officeFunction }: Pick<CaseType, 'officeFunction'>,
  responsibilities: readonly ResponsibilityRow[],
): readonly string[] {
  const inOffice = responsibilities.filter(
    (row) => row.status === 'IN_FORCE' && row.officeFunction === officeFunction && row.organisationId !== null,
  );
  const executing = inOffice.filter((row) => row.task === 'EXECUTION');
  const rows = executing.length > 0 ? executing : inOffice.filter((row) => row.task === 'DESK');
  return [...new Set(rows.flatMap((row) => row.organisationId ?? []))];
}

/** Of those, the one that gets a case when none is chosen: the only one, else one's own; undefined where that leaves none. */
export function findRoute(ids: readonly string[], ownId: string): string | undefined {
  return ids.length === 1 ? ids[0] : ids.find((id) => id === ownId);
}

/**
 * The organisation that gets a new case: the one that executes the law, in force, in the office of such cases. Of several
 * it is the one chosen, or else one's own. Throws {@link Refusal} where there is none, and where one is to be chosen.
 */
export function routeCase(type: CaseType, { responsibilities, chosenId, ownId }: RouteFacts): string {
  const ids = listExecutors(type, responsibilities);
  const path = ['input', 'organisationId'];
  if (ids.length === 0) {
    const message =
      'Er is niet vastgelegd wie zulke zaken vandaag uitvoert. Vraag de functioneel beheerder de verantwoordelijkheid vast te leggen.';
    throw new Refusal(ruleBroken('NOBODY_RESPONSIBLE', message, ['input', 'law']));
  }
  if (chosenId !== null) {
    if (ids.includes(chosenId)) return chosenId;
    const message = 'Deze organisatie voert zulke zaken vandaag niet uit. Kies een andere, of laat dit leeg.';
    throw new Refusal(ruleBroken('NOT_RESPONSIBLE', message, path));
  }
  const route = findRoute(ids, ownId);
  if (route !== undefined) return route;
  const message = 'Meer dan één organisatie voert zulke zaken uit. Kies naar welke deze zaak gaat.';
  throw new Refusal(ruleBroken('SEVERAL_RESPONSIBLE', message, path));
}
