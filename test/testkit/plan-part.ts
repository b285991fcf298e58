import { transaction, type Db } from '../../db/client.ts';
import { directorTable, type NewDirector } from '../../db/director.table.ts';
import { evaluationTable, type NewEvaluation } from '../../db/evaluation.table.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { scoreTable, type NewScore } from '../../db/score.table.ts';
import { teamMemberTable, type NewTeamMember } from '../../db/team-member.table.ts';
import { staffId } from '../../src/population/staff.ts';
import { testNow } from './store.ts';

const provenance = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;

/** Puts an evaluation of a plan in the store; what is left out is ordinary: on course, by the director, none to follow. */
export function insertEvaluation(
  db: Db,
  spec: Pick<NewEvaluation, 'planId' | 'heldOn'> & Partial<NewEvaluation>,
): string {
  const id = newId('evaluation');
  const usual = { outcome: 'ON_COURSE', summary: 'Het gaat de goede kant op.', staffId: staffId('director') } as const;
  transaction(db, () => insertRows(db, evaluationTable, [{ id, ...usual, ...provenance, ...spec }]));
  return id;
}

/** Puts a self-reliance score in the store; what is left out is ordinary: finances, barely self-reliant. */
export function insertScore(
  db: Db,
  spec: Pick<NewScore, 'householdId' | 'personId' | 'scoredOn'> & Partial<NewScore>,
): string {
  const id = newId('score');
  const usual = {
    lifeDomain: 'FINANCES',
    value: 3,
    reason: 'Schulden spelen mee.',
    staffId: staffId('director'),
  } as const;
  transaction(db, () => insertRows(db, scoreTable, [{ id, ...usual, ...provenance, ...spec }]));
  return id;
}

/** Puts somebody in the team of a plan. */
export function insertTeamMember(
  db: Db,
  spec: Pick<NewTeamMember, 'planId' | 'staffId' | 'validFrom'> & Partial<NewTeamMember>,
): string {
  const id = newId('teamMember');
  transaction(db, () => insertRows(db, teamMemberTable, [{ id, ...provenance, ...spec }]));
  return id;
}

/** Lets somebody direct a plan. */
export function insertDirector(
  db: Db,
  spec: Pick<NewDirector, 'planId' | 'staffId' | 'validFrom'> & Partial<NewDirector>,
): string {
  const id = newId('director');
  transaction(db, () => insertRows(db, directorTable, [{ id, ...provenance, ...spec }]));
  return id;
}
