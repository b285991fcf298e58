import { setImmediate } from 'node:timers/promises';
import { transaction, type Db } from '../../../db/client.ts';
import {
  listFormation,
  listHouseholdIdsOfPlacedNewAdults,
  requestFormationOfNewAdults,
  settleFormation,
} from '../../../db/formation.ts';
import { StoreError } from '../../../db/store-error.ts';
import { tellDirectors } from '../direction/director-notice.ts';
import { applyNeighbourhood, noHouseholds, type TouchedHouseholds } from './formation-apply.ts';
import { readNeighbourhood } from './formation-neighbourhood.ts';
import { formSecondaryMemberships } from './formation-secondary.ts';
import { makeRecording, provenanceOf } from '../person-update/person-update-recording.ts';

/** How many people are taken at a time: a transaction stays short, and whoever else writes waits for one at most. */
const batch = 200;

/** How many people were put down, and what became of how many households. */
export interface Formation {
  readonly people: number;
  readonly formed: number;
  readonly changed: number;
  readonly dissolved: number;
  /** People whose households a rule of the store refused; they stay on the list. */
  readonly stuck: number;
}

/** Forms what is due: the households of children who came of age, and those left over from before. Throws `StoreError`. */
export function formDueHouseholds(db: Db, now: () => Date): Promise<Formation> {
  requestNewAdults(db, now);
  return formRequestedHouseholds(db, now);
}

/**
 * Forms the households of everybody put down for it, in transactions of their own: each takes its people off the list,
 * so that a crash loses nothing and nothing is done twice. Throws `StoreError`.
 */
export async function formRequestedHouseholds(db: Db, now: () => Date): Promise<Formation> {
  const touched = noHouseholds();
  let [people, stuck, last] = [0, 0, ''];
  for (;;) {
    const requested = listFormation(db, last, batch);
    if (requested.length === 0) return { people, stuck, ...countOf(touched) };
    for (const count of formBatch(db, requested, now, touched)) {
      people += count ?? 0;
      stuck += count === undefined ? 1 : 0;
    }
    last = requested.at(-1) ?? last;
    await setImmediate();
  }
}

/** How many people each attempt formed; undefined for one that was refused, who then keeps no other from theirs. */
function formBatch(
  db: Db,
  requested: readonly string[],
  now: () => Date,
  touched: TouchedHouseholds,
): (number | undefined)[] {
  const attempt = noHouseholds();
  try {
    const people = transaction(db, () => formTogether(db, requested, now(), attempt));
    for (const kind of ['formed', 'changed', 'dissolved'] as const)
      for (const id of attempt[kind]) touched[kind].add(id);
    return [people];
  } catch (error) {
    if (!(error instanceof StoreError && error.fault === 'RULE')) throw error;
    if (requested.length === 1) return [undefined];
    return requested.flatMap((personId) => formBatch(db, [personId], now, touched));
  }
}

/**
 * Puts children who came of age down for formation: time passes without a message. Where staff placed them nothing is
 * formed, and their director is told here. Throws `StoreError`.
 */
function requestNewAdults(db: Db, now: () => Date): void {
  const recording = makeRecording(db, now());
  const { at, today } = recording;
  transaction(db, () => {
    requestFormationOfNewAdults(db, today, at);
    const placed = listHouseholdIdsOfPlacedNewAdults(db, today);
    const news = placed.map((householdId) => ({ householdId, change: 'MEMBER_CAME_OF_AGE' }) as const);
    tellDirectors({ ...recording, provenance: provenanceOf(recording) }, news);
  });
}

/**
 * Forms the households of these people with their surroundings and takes them off the list, all in the transaction of
 * the caller; tells how many people that concerned. Throws SQLite's own error.
 */
export function formTogether(
  db: Db,
  requested: readonly string[],
  moment: Date,
  touched: TouchedHouseholds = noHouseholds(),
): number {
  const recording = makeRecording(db, moment);
  const neighbourhood = readNeighbourhood(db, requested, recording.today);
  const news = [
    ...applyNeighbourhood(recording, neighbourhood, touched),
    ...formSecondaryMemberships(recording, neighbourhood.personIds, touched),
  ];
  tellDirectors({ ...recording, provenance: provenanceOf(recording) }, news);
  settleFormation(db, neighbourhood.personIds);
  return neighbourhood.personIds.length;
}

function countOf({ formed, changed, dissolved }: TouchedHouseholds): Omit<Formation, 'people' | 'stuck'> {
  const others = changed.difference(formed).difference(dissolved);
  return { formed: formed.size, changed: others.size, dissolved: dissolved.size };
}
