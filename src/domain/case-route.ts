import type { CaseType } from '../../db/reference/case-type.ts';
import type { ResponsibilityRow } from '../../db/responsibility.table.ts';
import { Refusal, ruleBroken } from './problem.ts';

/** Who a new case may go to: what is asked for, and whoever asks for it. */
export interface RouteFacts {
  /** Who answers for the law on the day, whatever the status. */
  readonly responsibilities: readonly ResponsibilityRow[];
  /** The organisation that was chosen; null when none was. */
  readonly chosenId: string | null;
  /** The organisation of whoever opens the case. */
  readonly ownId: string;
}

/**
 * The organisation that gets a new case: the one that executes the law, in force, in the office of such cases. Of several
 * it is the one chosen, or else one's own. Throws {@link Refusal} where there is none, and where one is to be chosen.
 */
export function routeCase({ officeFunction }: CaseType, { responsibilities, chosenId, ownId }: RouteFacts): string {
  const inOffice = responsibilities.filter(
    (row) => row.status === 'IN_FORCE' && row.officeFunction === officeFunction && row.organisationId !== null,
  );
  const executing = inOffice.filter((row) => row.task === 'EXECUTION');
  const rows = executing.length > 0 ? executing : inOffice.filter((row) => row.task === 'DESK');
  const ids = [...new Set(rows.flatMap((row) => row.organisationId ?? []))];
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
  const [only, other] = ids;
  if (only !== undefined && other === undefined) return only;
  if (ids.includes(ownId)) return ownId;
  const message = 'Meer dan één organisatie voert zulke zaken uit. Kies naar welke deze zaak gaat.';
  throw new Refusal(ruleBroken('SEVERAL_RESPONSIBLE', message, path));
}
