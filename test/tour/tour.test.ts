import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { signDemoToken } from '../../src/identity/demo-token.ts';
import { subjectOf } from '../../src/population/staff.ts';
import { activityId } from '../testkit/activity.ts';
import { runCommand, startCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { countSteps, retell, type TourGuide } from './tour.ts';

/** A demo hub as a newcomer starts it, with its clock at the moment that the tour names. */
async function startGuide(): Promise<TourGuide> {
  const environment = {
    DATABASE_URL: `file:${join(makeTestFolder(), 'eenplan.db')}`,
    DEMO_NOW: '2026-06-01T10:00:00Z',
    PORT: '0',
    LOG_LEVEL: 'error',
  };
  const [, url = ''] = await startCommand(['serve'], environment).said(/draait op (\S+)/);
  const run: TourGuide['run'] = async (args) => {
    const { code, stdout, stderr } = await runCommand(args, environment);
    return code === 0 ? stdout : stderr;
  };
  const config = readConfig(environment);
  const key = await loadDemoKey(config.dataFolder);
  const tokenOf = (persona: string) =>
    signDemoToken({
      key,
      issuer: `${url}/oidc`,
      audience: config.audience,
      subject: subjectOf(persona),
      now: new Date(environment.DEMO_NOW),
      lifetimeSeconds: 3600,
    });
  const ask: TourGuide['ask'] = async ({ persona, activity, query }) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(persona)}`,
        'content-type': 'application/json',
        'x-processing-activity': activityId(activity),
      },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  return { run, ask };
}

describe('a tour', () => {
  test.for([
    ['tour.md', 8, 4],
    ['access-tour.md', 6, 8],
  ] as const)('%s shows what the hub answers', { timeout: 300_000 }, async ([name, leastCommands, leastQuestions]) => {
    const path = join(import.meta.dirname, '../../docs', name);
    const tour = readFileSync(path, 'utf8');
    const { commands, questions } = countSteps(tour);
    expect(commands).toBeGreaterThanOrEqual(leastCommands);
    expect(questions).toBeGreaterThanOrEqual(leastQuestions);
    await expect(await retell(tour, await startGuide())).toMatchFileSnapshot(path);
  });
});
