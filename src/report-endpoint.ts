import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Db } from '../db/client.ts';
import { continueTrace, writeTraceparent } from './audit/trace-parent.ts';
import { dayOf } from './day.ts';
import { makeActorSource } from './domain/standing/actor-source.ts';
import { listEnumLabels } from './domain/label.ts';
import type { ReferenceSource } from './domain/reference/reference.ts';
import { PublicError } from './errors.ts';
import { headerOf } from './header.ts';
import type { Gate } from './limits/gate.ts';
import type { Metrics } from './metrics.ts';
import type { ReportDesk } from './reporting/desk.ts';
import { fileNameOf, mediaTypes, writeReport, type ReportFormat } from './reporting/export/report-format.ts';
import type { Written } from './reporting/export/written.ts';
import { writtenStatistics, type StatisticWords } from './reporting/export/written-statistics.ts';
import { readReport, type Reading } from './reporting/find-report.ts';
import { readStatistics } from './reporting/find-statistics.ts';
import { parseAddress, type Asked } from './report-address.ts';
import { identifyAsker } from './report-asker.ts';
import { followRequest, type EndedRequest } from './request-log.ts';
import type { SignIn } from './sign-in.ts';

export interface ReportEndpointOptions {
  /** With the Dutch words for what is counted. */
  readonly schema: GraphQLSchema;
  readonly db: Db;
  readonly reference: ReferenceSource;
  readonly reports: ReportDesk;
  readonly signIn: SignIn;
  readonly gate: Gate;
  /** Undefined where nobody asks for figures of the hub itself. */
  readonly metrics: Metrics | undefined;
  readonly now: () => Date;
  readonly logRequest: (ended: EndedRequest) => void;
  /** Where Chromium is; undefined: where systems put it. */
  readonly chromium: string | undefined;
}

/** Answers what is asked at `/reports/<name>.<format>`, free statistics among it. Throws {@link PublicError} for what is refused. */
export type ReportEndpoint = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/**
 * Where tools fetch reports: by the access token of somebody who may see them, for a stated purpose, or by a report credential.
 * A report is about nobody, so it stands in the log of requests and not in that of processing.
 */
export function makeReportEndpoint(options: ReportEndpointOptions): ReportEndpoint {
  const parts = { ...options, findActor: makeActorSource(options.db) };
  return async (request, response, path) => {
    const trace = continueTrace(headerOf(request, 'traceparent'));
    const seen = followRequest(response, trace.traceId, options.logRequest);
    response.setHeader('traceparent', writeTraceparent(trace));
    try {
      if (request.method !== 'GET') {
        response.setHeader('allow', 'GET');
        throw new PublicError('METHOD_NOT_ALLOWED', 'Reports are fetched with GET only.');
      }
      options.metrics?.startReport(response);
      const deadline = options.gate.enter(response);
      const asker = await identifyAsker(parts, request, response);
      seen.subject = asker.subject;
      options.gate.count(asker.subject, response);
      const today = dayOf(options.now());
      const asked = parseAddress(request.url ?? '', path, today);
      asker.admit(asked.kind === 'STATISTICS' ? asked.kind : asked.choice.name);
      const reading = { db: options.db, reports: options.reports, deadline, today, isPublishedOnly: asker.isTool };
      const report = await readAsked(options.schema, reading, asked);
      const { signal } = deadline;
      const bytes = await writeReport(report, { ...asked, chromium: options.chromium, signal }).catch(
        (error: unknown) => {
          if (signal.aborted) throw new PublicError('TIMED_OUT', 'The report took longer than a request may.');
          throw error;
        },
      );
      send(response, asked.format, fileNameOf(report, asked.format), bytes);
    } catch (error) {
      seen.code = error instanceof PublicError ? error.code : 'INTERNAL_SERVER_ERROR';
      throw error;
    }
  };
}

async function readAsked(schema: GraphQLSchema, reading: Reading, asked: Asked): Promise<Written> {
  if (asked.kind === 'REPORT') return readReport(reading, asked.choice);
  return writtenStatistics(await readStatistics(reading, asked.query), statisticWords(schema));
}

function statisticWords(schema: GraphQLSchema): StatisticWords {
  const word = (of: string) => {
    const labels = new Map(listEnumLabels(schema, of).map(({ value, label }) => [value, label]));
    return (value: string) => labels.get(value) ?? value;
  };
  return { measure: word('StatisticMeasure'), dimension: word('StatisticDimension') };
}

function send(response: ServerResponse, format: ReportFormat, fileName: string, bytes: Uint8Array): void {
  const shown = format === 'html' || format === 'pdf' ? 'inline' : 'attachment';
  response.setHeader('cache-control', 'no-store');
  response.setHeader('vary', 'authorization, x-processing-activity');
  if (format === 'html') response.setHeader('content-security-policy', pagePolicy(bytes));
  response.writeHead(200, {
    'content-type': mediaTypes[format],
    'content-disposition': `${shown}; filename="${fileName}"`,
    'content-length': bytes.length,
  });
  response.end(bytes);
}

/** A page that runs nothing and fetches nothing; its one sheet of styles is known by its hash. */
function pagePolicy(page: Uint8Array): string {
  const style = /<style>([^]*?)<\/style>/.exec(Buffer.from(page).toString('utf8'))?.[1] ?? '';
  return `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox`;
}
