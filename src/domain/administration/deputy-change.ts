import { z } from 'zod';
import { insertDeputy, listDeputiesByIds, listDeputiesToEnd, updateDeputy } from '../../../db/deputy.ts';
import type { DirectorRow } from '../../../db/director.table.ts';
import { newId } from '../../../db/id.ts';
import type { Context } from '../../context.ts';
import { addMonths } from '../../day.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { listDeputies, type GrantedDeputy } from './deputy.ts';
import { checkGoesOn, checkIsDirector, getDirectorSeen, permitArrangement } from '../direction/direction-work.ts';
import { optionalString, type Sent } from '../change/input.ts';
import { checkRuns } from '../plan/plan-work.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type DeputyOutcome = Outcome<GrantedDeputy>;

interface Naming {
  readonly directorId: string;
  readonly expectedVersion: number;
  readonly staffId: string;
  /** Null: today. */
  readonly validFrom: string | null;
  readonly validUntil: string;
}

const mostMonths = 12;

const name: Change<Naming> = {
  name: 'nameDeputy',
  type: 'Deputy',
  shape: z.object({
    directorId: z.string(),
    expectedVersion: z.int(),
    staffId: z.string(),
    validFrom: optionalString,
    validUntil: z.string(),
  }),
  make(work, { directorId, expectedVersion, staffId, validUntil, ...input }) {
    const { director, plan, standing } = getDirectorSeen(work, directorId, ['input', 'directorId']);
    permitArrangement(work, standing, 'NAME_DEPUTY');
    checkRuns(plan);
    work.expect(director, expectedVersion);
    checkGoesOn(director);
    const validFrom = input.validFrom ?? work.today;
    checkPeriod(work, { validFrom, validUntil });
    const path = ['input', 'staffId'];
    checkIsDirector(work, staffId, validFrom, path);
    if (staffId === director.staffId) {
      const message = 'Wie u kiest, is zelf de regisseur. Kies een ander die waarneemt.';
      throw new Refusal(ruleBroken('ALREADY_DIRECTOR', message, path));
    }
    checkFree(work, directorId, { validFrom, validUntil });
    const { id } = work.insert(insertDeputy, {
      id: newId('deputy'),
      directorId,
      staffId,
      validFrom,
      validUntil,
      namedById: work.staffId,
      endedAt: null,
      endedById: null,
      version: 1,
      ...work.provenance,
    });
    sendNotice(work, { kind: 'DEPUTY_NAMED', householdId: plan.householdId, staffId });
    return id;
  },
};

interface Period {
  readonly validFrom: string;
  readonly validUntil: string;
}

function checkPeriod({ today }: Work, { validFrom, validUntil }: Period): void {
  if (validFrom < today) {
    const message = 'Kies vandaag of een latere dag: wie waarneemt, doet dat niet met terugwerkende kracht.';
    throw new Refusal(incomplete('DAY_NOT_FITTING', message, ['input', 'validFrom']));
  }
  if (validUntil > validFrom && validUntil <= addMonths(validFrom, mostMonths)) return;
  const message = 'Kies een einde na het begin, en hoogstens een jaar later. Draag de regie over als het langer duurt.';
  throw new Refusal(incomplete('DAY_NOT_FITTING', message, ['input', 'validUntil']));
}

/** The store refuses it as well; here whoever is told so is told at which field. */
function checkFree(work: Work, directorId: string, { validFrom, validUntil }: Period): void {
  const taken = listDeputiesToEnd(work.db, directorId, work.today).some(
    (other) => validFrom < other.validUntil && other.validFrom < validUntil,
  );
  if (!taken) return;
  const message = 'In die periode neemt al iemand waar. Kies een andere periode, of beëindig eerst die waarneming.';
  throw new Refusal(ruleBroken('DEPUTY_NAMED', message, ['input', 'validFrom']));
}

interface DeputyNamed {
  readonly id: string;
  readonly expectedVersion: number;
}

const end: Change<DeputyNamed> = {
  name: 'endDeputy',
  type: 'Deputy',
  shape: z.object({ id: z.string(), expectedVersion: z.int() }),
  make(work, { id, expectedVersion }) {
    const path = ['input', 'id'];
    const [found] = listDeputiesByIds(work.db, [id]);
    const { standing } = getDirectorSeen(work, found?.directorId ?? '', path);
    if (!found) throw new Refusal(notFound(path));
    permitArrangement(work, standing, 'NAME_DEPUTY');
    const { planId: _plan, householdId, directorUntil, ...row } = found;
    work.expect(row, expectedVersion);
    const isOver = row.validUntil <= work.today || (directorUntil !== null && directorUntil <= work.today);
    if (row.endedAt !== null || isOver) {
      throw new Refusal(ruleBroken('DEPUTY_ENDED', 'Deze waarneming is al afgelopen. U hoeft niets te doen.'));
    }
    const { staffId } = work.update(updateDeputy, row, { endedAt: work.at, endedById: work.staffId });
    if (staffId !== work.staffId) sendNotice(work, { kind: 'DEPUTY_ENDED', householdId, staffId });
    return id;
  },
};

/** A director who directs no more from a day on, and the household of the plan. */
interface DirectorGone {
  readonly director: Pick<DirectorRow, 'id'>;
  readonly householdId: string;
  /** First day on which they no longer direct, `YYYY-MM-DD`. */
  readonly from: string;
}

/** Ends who stands in for a director who goes, or is to: that lasts as long as the director directs. They are told. */
export function endDeputiesOf(work: Work, { director, householdId, from }: DirectorGone): void {
  for (const deputy of listDeputiesToEnd(work.db, director.id, work.today)) {
    if (deputy.validFrom < from && deputy.validUntil <= from) continue;
    const ended = { endedAt: work.at, endedById: work.staffId };
    work.update(updateDeputy, deputy, deputy.validFrom < from ? { validUntil: from } : ended);
    const { staffId } = deputy;
    if (staffId !== work.staffId) sendNotice(work, { kind: 'DEPUTY_ENDED', householdId, staffId });
  }
}

/** Names who stands in for the director of a plan during leave. */
export async function nameDeputy(context: Context, input: Sent<Naming>): Promise<DeputyOutcome> {
  return change(context, name, input, reader(context));
}

/** Ends that somebody stands in for a director, or is to, at once. */
export async function endDeputy(context: Context, input: Sent<DeputyNamed>): Promise<DeputyOutcome> {
  return change(context, end, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedDeputy | undefined {
  return (id) => listDeputies(context, [id]).get(id);
}
