import type { Db } from '../../db/client.ts';
import { staffId, type StaffKey } from '../../src/population/staff.ts';
import type { FamilySpec } from '../testkit/family.ts';
import { mutationOf, startWorkDesk, workFamily, type Payload, type WorkDesk } from '../testkit/work-desk.ts';

const offer = `offer { id version status reason note answer offeredTo { name } offeredBy { name } offeredAt endedAt mayAnswer mayWithdraw }`;
const deputy = 'deputy { id version staff { name } namedBy { name } validFrom validUntil endedAt standsIn }';
const member = 'teamMember { id version staff { name } law validFrom validUntil }';

const documents = {
  appointDirector: mutationOf('appointDirector', 'director { id version staff { name } validFrom validUntil }'),
  offerDirectorship: mutationOf('offerDirectorship', offer),
  acceptDirectorship: mutationOf('acceptDirectorship', offer),
  declineDirectorship: mutationOf('declineDirectorship', offer),
  withdrawDirectorshipOffer: mutationOf('withdrawDirectorshipOffer', offer),
  nameDeputy: mutationOf('nameDeputy', deputy),
  endDeputy: mutationOf('endDeputy', deputy),
  addTeamMember: mutationOf('addTeamMember', member),
  removeTeamMember: mutationOf('removeTeamMember', member),
};
export type Mutation = keyof typeof documents;

export interface DirectionDesk extends WorkDesk {
  readonly make: (mutation: Mutation, persona: string, input: object, activity?: string) => Promise<Payload>;
  /** Who directs the plan, as input: by the version that the last one has. */
  readonly directorNow: () => { readonly directorId: string; readonly expectedVersion: number };
  /** Offers the direction to somebody; what is left out is ordinary. */
  readonly offerTo: (key: StaffKey, persona?: string, input?: object) => Promise<Payload>;
  /** Names a deputy from 1 to 15 June; what is left out is ordinary. */
  readonly deputise: (key: StaffKey, persona?: string, input?: object) => Promise<Payload>;
  readonly appoint: (key: StaffKey, persona?: string, input?: object) => Promise<Payload>;
  /** What each director's time is, the first first. */
  readonly times: () => unknown[];
  /** What somebody was told, the first first. */
  readonly told: (key: StaffKey) => unknown[];
}

/** A hub with a family whose plan a director directs, and a clock that can be moved. */
export async function startDirectionDesk(spec: FamilySpec = workFamily): Promise<DirectionDesk> {
  const desk = await startWorkDesk(spec);
  const { db, planId = '' } = desk;
  const make: DirectionDesk['make'] = (mutation, persona, input, activity) =>
    desk.change(documents[mutation], persona, input, activity);
  const directorNow = () => readDirector(db, planId);
  return {
    ...desk,
    make,
    directorNow,
    offerTo: (key, persona = 'director', input = {}) =>
      make('offerDirectorship', persona, {
        ...{ ...directorNow(), staffId: staffId(key), reason: 'WORKLOAD' },
        ...input,
      }),
    deputise: (key, persona = 'director', input = {}) =>
      make('nameDeputy', persona, {
        ...{ ...directorNow(), staffId: staffId(key), validFrom: '2026-06-01', validUntil: '2026-06-15' },
        ...input,
      }),
    appoint: (key, persona = 'frontoffice', input = {}) =>
      make('appointDirector', persona, { planId, staffId: staffId(key), ...input }),
    times: () => listTimes(db, planId),
    told: (key) => listTold(db, key),
  };
}

function readDirector(db: Db, planId: string): { directorId: string; expectedVersion: number } {
  const last = `select id as directorId, version as expectedVersion from director where plan_id = ? order by valid_from desc`;
  const row = db.$client.prepare<[string], { directorId: string; expectedVersion: number }>(last).get(planId);
  if (!row) throw new Error('nobody directs the plan');
  return row;
}

function listTimes(db: Db, planId: string): unknown[] {
  const times = `select s.name, d.valid_from as validFrom, d.valid_until as validUntil from director d
    join staff s on s.id = d.staff_id where d.plan_id = ? order by d.valid_from`;
  return db.$client
    .prepare<[string], object>(times)
    .all(planId)
    .map((row) => Object.values(row).join(' '));
}

function listTold(db: Db, key: StaffKey): unknown[] {
  return db.$client
    .prepare<[string], string>('select kind from notice where staff_id = ? order by rowid')
    .pluck()
    .all(staffId(key));
}
