import type { Db } from '../../db/client.ts';
import type { Context } from '../../src/context.ts';
import { findActor } from '../../src/domain/standing/actor.ts';
import { DisclosureCollector } from '../../src/domain/standing/disclosure.ts';
import { Loaders } from '../../src/domain/loaders.ts';
import { makeReferenceSource } from '../../src/domain/reference/reference.ts';
import { Deadline } from '../../src/limits/deadline.ts';
import { activityId } from './activity.ts';

const moment = new Date('2026-06-01T10:00:00.000Z');

/** What a request of a persona knows, without a server. */
export function makeContext(db: Db, persona: string, activity: string, now = moment): Context {
  const today = now.toISOString().slice(0, 10);
  const actor = findActor(db, `demo:${persona}`, today);
  if (!actor) throw new Error('the demo has no such persona');
  const reference = makeReferenceSource(db);
  const deadline = new Deadline(30_000);
  return {
    ...{ db, actor, now, today, deadline },
    reference: reference(),
    renewReference: () => {
      reference.refresh();
      return reference();
    },
    activityId: activityId(activity),
    disclosure: new DisclosureCollector(db),
    loaders: new Loaders(deadline),
    isLogWritten: () => true,
    logReader: undefined,
    reports: undefined,
    purpose: undefined,
  };
}
