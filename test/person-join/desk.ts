import { insertProvision, insertSignal } from '../testkit/family.ts';
import { insertScore } from '../testkit/plan-part.ts';
import { mutationOf, type Payload } from '../testkit/work-desk.ts';
import { startCorrectDesk, type CorrectDesk } from '../household/correct.ts';

const seen =
  'join { id version name birthDate joinedId reason joinedAt joinedBy { name } undoneAt undoneReason undoneBy { name } }';
const joinDocument = mutationOf('joinPersonRecords', seen);
const undoDocument = mutationOf('undoPersonJoin', seen);
export const why = 'Zelfde geboortedatum en paspoort.';

export interface JoinDesk extends CorrectDesk {
  /** Made at the desk, without a number; lives with Joris by the word of staff. */
  readonly made: string;
  readonly join: (persona?: string, input?: object) => Promise<Payload>;
  readonly undo: (join: Payload, persona?: string, input?: object) => Promise<Payload>;
}

/** A desk at which Noor was also recorded as "N. de Visser" in the household of Joris, with records of all sorts. */
export async function startJoinDesk(): Promise<JoinDesk> {
  const desk = await startCorrectDesk();
  const { db, other, noor } = desk;
  const input = { householdId: other.householdId, expectedVersion: 1, from: '2026-05-01', role: 'OTHER' };
  await desk.add('frontoffice2', { newPerson: { surname: 'Visserman', birthDate: '1980-02-03' } }, input);
  const made = String(db.$client.prepare(`select id from person where bsn is null`).pluck().get());
  db.$client.prepare(`update "case" set person_id = ? where number = 'W-2'`).run(made);
  const of = { householdId: other.householdId, personId: made } as const;
  insertProvision(db, { ...of, law: 'WMO' });
  insertSignal(db, { ...of, law: 'WMO' });
  insertScore(db, { ...of, scoredOn: '2026-05-10' });
  const versions = { expectedVersion: 1, joinedExpectedVersion: 1 };
  return {
    ...desk,
    made,
    join: (persona = 'teamlead', rest) =>
      desk.change(joinDocument, persona, { remainingId: noor, joinedId: made, ...versions, reason: why, ...rest }),
    undo: (joined, persona = 'teamlead', rest) =>
      desk.change(undoDocument, persona, {
        ...{ id: joined.thing?.id, expectedVersion: joined.thing?.version, reason: 'Toch een zus.', ...rest },
      }),
  };
}
