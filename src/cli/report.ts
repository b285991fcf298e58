import { writeFile, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import { steeringActivityId } from '../../db/reference/processing-activity.ts';
import { reportNames } from '../../db/report-name.ts';
import { readConfig, type Config } from '../config.ts';
import { numberStyles, reportFormats } from '../reporting/export/report-format.ts';
import { statisticDimensions, statisticMeasures } from '../reporting/statistic-kind.ts';
import { withHub } from './hub-client.ts';
import { CommandError, exitCodes } from './run.ts';
import { signToken } from './token.ts';

export interface ReportOptions {
  readonly year?: number;
  readonly format: string;
  readonly numbers: string;
  readonly out?: string;
  readonly edition?: number;
  readonly measure?: string;
  readonly groupBy?: string;
  readonly filter?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly as?: string;
}

/** Writes a standing report, or free statistics, to a file or to standard output, from the hub like any tool. Ctrl-C leaves nothing half written. */
export async function report(name: string, options: ReportOptions): Promise<void> {
  const path = pathOf(name, options);
  const isText = options.format !== 'xlsx' && options.format !== 'pdf';
  if (options.out === undefined && !isText && process.stdout.isTTY) {
    throw new CommandError('this is no text: name a file with --out', exitCodes.misused);
  }
  const config = readConfig();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  const said = sayProgress(name);
  try {
    const bytes = await withHub(config, async ({ url, publicUrl }) =>
      fetchReport(url + path, await headersOf(config, options.as, publicUrl), stopping.signal),
    );
    if (options.out === undefined) process.stdout.write(bytes);
    else await keepFile(options.out, bytes, stopping.signal);
  } finally {
    said.end();
    process.off('SIGINT', stop);
  }
}

function pathOf(name: string, options: ReportOptions): string {
  const { format, numbers } = options;
  check(name, [...reportNames.map((each) => each.toLowerCase()), 'statistics'], 'report');
  check(format, reportFormats, 'format');
  check(numbers, numberStyles, 'way to write numbers');
  const query = name === 'statistics' ? statisticsQuery(options) : reportQuery(options);
  return `/reports/${name}.${format}?${new URLSearchParams([...query, ['numbers', numbers]]).toString()}`;
}

type Query = [name: string, value: string][];

function reportQuery({ year, edition, measure, groupBy, filter, from, until }: ReportOptions): Query {
  if (year === undefined) throw new CommandError('name the calendar year with --year', exitCodes.misused);
  if ([measure, groupBy, filter, from, until].some((each) => each !== undefined)) {
    throw new CommandError('a standing report is fixed: only statistics take what to count', exitCodes.misused);
  }
  return [['year', String(year)], ...given({ edition })];
}

function statisticsQuery({ year, edition, measure, groupBy, filter = [], from, until }: ReportOptions): Query {
  check(measure ?? '', statisticMeasures, 'measure');
  for (const dimension of groupBy?.split(',') ?? []) check(dimension, statisticDimensions, 'dimension');
  if (edition !== undefined) throw new CommandError('statistics have no editions', exitCodes.misused);
  if ((year === undefined) === (from === undefined || until === undefined)) {
    throw new CommandError('name the months with --year, or with --from and --until', exitCodes.misused);
  }
  return [...given({ measure, groupBy, year, from, until }), ...filter.map((each): Query[0] => ['filter', each])];
}

function given(values: Readonly<Record<string, string | number | undefined>>): Query {
  return Object.entries(values).flatMap(([name, value]): Query => (value === undefined ? [] : [[name, String(value)]]));
}

function check(value: string, known: readonly string[], what: string): void {
  if (known.includes(value)) return;
  throw new CommandError(`there is no such ${what}; there are ${known.join(', ')}`, exitCodes.misused);
}

/** As a persona of the demo, or by the report credential in the environment. */
async function headersOf(
  config: Config,
  persona: string | undefined,
  publicUrl: string,
): Promise<Record<string, string>> {
  if (persona === undefined && config.reportCredential !== undefined) {
    return { authorization: `Bearer ${config.reportCredential}` };
  }
  if (persona === undefined && config.mode === 'production') {
    throw new CommandError('set EENPLAN_REPORT_CREDENTIAL: a report credential for this report', exitCodes.misused);
  }
  const token = await signToken(config, persona ?? 'management', publicUrl);
  return { authorization: `Bearer ${token}`, 'x-processing-activity': steeringActivityId };
}

const refusal = z.object({
  errors: z.tuple([z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })]),
});

/** A report from a running hub. Throws {@link CommandError} for what the hub refuses, and when the signal aborts. */
export async function fetchReport(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { headers, signal });
    if (response.ok) return await response.bytes();
    const {
      errors: [{ message, extensions }],
    } = refusal.parse(await response.json());
    throw new CommandError(`${message} (${extensions.code})`);
  } catch (error) {
    if (signal.aborted) throw stopped();
    if (error instanceof TypeError) throw new CommandError('the connection with the hub broke', exitCodes.failed);
    throw error;
  }
}

/** Puts a file in place whole, or not at all. Throws {@link CommandError} when it cannot be written, and when the signal aborts. */
export async function keepFile(path: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const half = `${path}.${process.pid}.part`;
  try {
    await writeFile(half, bytes, { flag: 'wx', signal });
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    if (signal.aborted) throw stopped();
    throw new CommandError(`the file cannot be written there (${codeOf(error)})`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function stopped(): CommandError {
  return new CommandError('stopped; nothing was written', exitCodes.stopped);
}

/** Tells somebody who watches how long it has been going on. */
function sayProgress(name: string): { end(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { end() {} };
  const from = performance.now();
  const timer = setInterval(() => {
    stderr.write(`\rmaking ${name}… ${Math.round((performance.now() - from) / 1000)} s (Ctrl-C stops)`);
  }, 250);
  return {
    end() {
      clearInterval(timer);
      stderr.write('\r\u001B[K');
    },
  };
}
