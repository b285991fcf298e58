import { listCasesByIds } from '../db/case.ts';
import type { Db } from '../db/client.ts';
import { listCases } from '../src/domain/case/case.ts';
import { viewCaseDuty } from '../src/domain/duty/duty-case.ts';
import { findActor } from '../src/domain/standing/actor.ts';
import { DisclosureCollector } from '../src/domain/standing/disclosure.ts';
import { Loaders } from '../src/domain/loaders.ts';
import { makeReferenceSource } from '../src/domain/reference/reference.ts';
import { listStandings } from '../src/domain/standing/standing.ts';
import { dayOf } from '../src/day.ts';
import { Deadline } from '../src/limits/deadline.ts';
import type { Context } from '../src/context.ts';
import { findPurposeFor } from './persona.ts';
import { median } from './statistic.ts';

/** What the naive way found, and how long it took: the median, in milliseconds. */
export interface NaiveWorklist {
  readonly ids: readonly string[];
  readonly cases: number;
  readonly ms: number;
}

/**
 * The first page of an office's worklist as one would write it first: read every open case of the office, judge each by itself, see
 * by when it is due, sort, and cut.
 */
export function listNaively(db: Db, persona: string, times: number): NaiveWorklist {
  const open = db.$client.prepare<[string], string>(
    `select id from "case" where closed_on is null and organisation_id = ? and office_function = 'BACK'`,
  );
  const taken: number[] = [];
  let found: Pick<NaiveWorklist, 'ids' | 'cases'> = { ids: [], cases: 0 };
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    const context = makeContext(db, persona);
    const rows = listCasesByIds(db, open.pluck().all(context.actor.staff.organisationId));
    const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
    const seen = rows.filter((row) => standings.get(row.householdId)?.decideCase(row).level === 'CONTENT');
    const cases = listCases(
      context,
      seen.map(({ id }) => id),
      context.today,
    );
    const due = [...cases.values()]
      .map((view) => ({
        id: view.id,
        first: viewCaseDuty(context, view)?.dueOn ?? '~',
        second: view.receivedOn ?? '',
      }))
      .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    found = { ids: due.slice(0, 25).map(({ id }) => id), cases: due.length };
    taken.push(performance.now() - started);
  }
  return { ...found, ms: median(taken) };
}

const keyOf = (row: { readonly first: string; readonly second: string; readonly id: string }) =>
  `${row.first} ${row.second} ${row.id}`;

function makeContext(db: Db, persona: string): Context {
  const now = new Date();
  const today = dayOf(now);
  const { subject, activityId } = findPurposeFor(persona);
  const actor = findActor(db, subject, today);
  if (!actor) throw new Error('the demo has no such persona');
  const deadline = new Deadline(600_000);
  return {
    db,
    actor,
    now,
    today,
    deadline,
    activityId,
    reference: makeReferenceSource(db)(),
    disclosure: new DisclosureCollector(db),
    loaders: new Loaders(deadline),
    isLogWritten: () => true,
    logReader: undefined,
    reports: undefined,
    purpose: undefined,
  };
}
