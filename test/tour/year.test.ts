import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { activityId } from '../testkit/activity.ts';
import { runCommand } from '../testkit/command.ts';
import { startTestHub } from '../testkit/hub.ts';
import { nameIds } from './id-name.ts';
import { retell, type TourGuide } from './tour.ts';

/** A hub whose clock goes to the day of each question, with the demo around the household of the year. */
async function startYear(): Promise<TourGuide> {
  let now = new Date('2026-06-01T10:00:00Z');
  const hub = await startTestHub({ now: () => now, residents: 300 });
  const environment = { DATABASE_URL: hub.config.databaseUrl, LOG_LEVEL: 'error' };
  const run: TourGuide['run'] = async (args) => {
    const { code, stdout, stderr } = await runCommand(args, environment);
    return code === 0 ? stdout : stderr;
  };
  const ask: TourGuide['ask'] = async ({ day, persona, activity, query }) => {
    if (day) now = new Date(`${day}T10:00:00Z`);
    const { text } = await hub.ask(persona, query, {}, activityId(activity));
    return JSON.parse(text) as unknown;
  };
  return { run, ask: nameIds(ask) };
}

test(
  'a year of one household goes through the API from the first call to the last goal',
  { timeout: 120_000 },
  async () => {
    const path = join(import.meta.dirname, '../../docs/year-tour.md');
    const told = await retell(readFileSync(path, 'utf8'), await startYear());
    await expect(told).toMatchFileSnapshot(path);
    expect(told).not.toContain('"errors"');
    // What is refused on the way is refused on purpose, and said to be.
    expect(told.match(/(?<="code": ")[A-Z_]+(?=")/g)).toEqual(['NOT_DECIDED', 'CONFLICT']);
  },
);
