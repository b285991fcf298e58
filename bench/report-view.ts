import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { reportNames } from '../db/report-name.ts';
import { statisticKinds, statisticMeasures } from '../src/reporting/statistic-kind.ts';
import { requestHeaders, startHub } from './contender.ts';
import { during } from './during.ts';
import { householdDocument, requestBody } from './household-view.ts';
import { loadOpen, type Target } from './load.ts';
import { findPurposeFor } from './persona.ts';
import { listSample } from './sample.ts';
import { quantile } from './statistic.ts';

/** How often is looked at a household, how long, and how many households. */
export interface ViewSettings {
  readonly sample: number;
  readonly openPerSecond: number;
  readonly openSeconds: number;
}

export interface ViewFigures {
  /** The 99th percentile at a steady pace, in milliseconds. */
  readonly p99: number;
  /** The same while reports and statistics are made one after the other. */
  readonly p99DuringReports: number;
  /** How many reports and statistics were made meanwhile. */
  readonly made: number;
  /** How many of them took longer than a request may. */
  readonly late: number;
}

const reportDocument = `query Report($name: ReportName!, $year: Int!) {
  report(name: $name, year: $year) { tables { rows { code figures { value state } } } }
}`;
const statisticsDocument = `query Statistics($measure: StatisticMeasure!, $groupBy: [StatisticDimension!]!, $period: StatisticPeriod!) {
  statistics(measure: $measure, groupBy: $groupBy, period: $period) { cells { figure { value state } } }
}`;

/** In how many turns each is measured: what else slows the machine slows both alike. */
const turns = 5;

/** Measures the household view at a steady pace, on a copy of a store in a folder, by turns without reports and while they are made. */
export async function measureViews(
  original: string,
  folder: string,
  year: number,
  settings: ViewSettings,
): Promise<ViewFigures> {
  const store = join(folder, 'view.db');
  copyFileSync(original, store);
  await using opened = new AsyncDisposableStack();
  const hub = opened.adopt(await startHub(store, []), (started) => started.process.stop());
  const bodies = listSample(store, settings.sample).map((id) => requestBody(householdDocument, id));
  const target: Target = { url: hub.url, headers: await requestHeaders(hub, store), bodies };
  const headers = await requestHeaders(hub, store, { persona: 'management', ...findPurposeFor('management') });
  const pace = { perSecond: settings.openPerSecond, seconds: settings.openSeconds };
  const asked = listRequests(year);
  let [made, late] = [0, 0];
  const makeNext = async () => {
    const body = JSON.stringify(asked.next().value);
    const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body });
    const { errors } = answered.parse(await response.json());
    // Where household views take all that there is, a report waits longer than a request may.
    if (errors && errors[0]?.extensions?.code !== 'TIMED_OUT') throw new Error(`no report: ${errors[0]?.message}`);
    if (errors) late += 1;
    else made += 1;
  };
  const turn = { ...pace, seconds: pace.seconds / turns };
  // The first views and the first report, for which the store is read, warm up.
  await during(makeNext, () => loadOpen(target, { ...pace, seconds: Math.min(pace.seconds, 4) }));
  [made, late] = [0, 0];
  const [quiet, busy]: [number[], number[]] = [[], []];
  const alone = async () => quiet.push(...(await loadOpen(target, turn)));
  const beside = async () => busy.push(...(await during(makeNext, () => loadOpen(target, turn))));
  for (let index = 0; index < turns; index += 1) {
    for (const measure of index % 2 === 0 ? [alone, beside] : [beside, alone]) await measure();
  }
  return { p99: quantile(quiet, 0.99), p99DuringReports: quantile(busy, 0.99), made, late };
}

const answered = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).optional() })).optional(),
});

/** What is asked of the thread that makes figures, so that it is never without work: each once, since it is held then. */
function* listRequests(lastYear: number): Generator<object, never> {
  for (let year = lastYear; year > lastYear - 5; year -= 1) {
    for (const name of reportNames) yield { query: reportDocument, variables: { name, year } };
  }
  const measures = statisticMeasures.filter((measure) => measure !== 'READS');
  for (;;) {
    // Over other months each time: more questions than are held.
    for (let months = 1; months <= 60; months += 1) {
      const period = { from: firstOfMonth(lastYear, -months), until: firstOfMonth(lastYear, 12) };
      for (const measure of measures) {
        for (const dimension of statisticKinds[measure].dimensions) {
          yield { query: statisticsDocument, variables: { measure, groupBy: [dimension], period } };
        }
      }
    }
  }
}

/** The first day of the month that is so many after January of a year. */
function firstOfMonth(year: number, months: number): string {
  return new Date(Date.UTC(year, months, 1)).toISOString().slice(0, 10);
}
