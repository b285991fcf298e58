import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AuditHealth } from './audit/group-commit.ts';
import { isControlToken } from './control.ts';
import { PublicError, type ErrorCode } from './errors.ts';
import type { Gate } from './limits/gate.ts';

/** What the hub counts of itself, for Prometheus: of how many and how long, never of whom. */
export interface Metrics {
  /** Hears that a request for GraphQL is about to be answered. */
  start(response: ServerResponse): void;
  /** Hears that a report is about to be handed out. */
  startReport(response: ServerResponse): void;
  /** Hears that a request was refused. */
  refuse(code: ErrorCode): void;
  /** Answers the monitoring, which bears a token of its own. Throws UNAUTHENTICATED for anybody else. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface MetricsOptions {
  /** What the monitoring bears. */
  readonly token: string;
  readonly gate: Gate;
  /** How the log of processing fares. */
  readonly logHealth: () => AuditHealth;
}

/** The labels are HTTP's statuses and the hub's own codes, so that what is sent cannot make a new row. */
export function openMetrics({ token, gate, logHealth }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'eenplan_graphql_seconds',
    help: 'Time from a request for GraphQL to the end of its answer, by HTTP status',
    labelNames: ['status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30],
    registers,
  });
  const handedOut = new Histogram({
    name: 'eenplan_report_seconds',
    help: 'Time from a request for a report to the end of its answer, by HTTP status',
    labelNames: ['status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const refusals = new Counter({
    name: 'eenplan_refused_total',
    help: 'Requests that were refused before they were executed, by code',
    labelNames: ['code'],
    registers,
  });
  const inFlight = new Gauge({
    name: 'eenplan_graphql_in_flight',
    help: 'Requests for GraphQL in hand',
    registers,
    collect() {
      this.set(gate.inFlight);
    },
  });
  inFlight.set(0);
  countLog(registers, logHealth);
  return {
    start: (response) => time(answers, response),
    startReport: (response) => time(handedOut, response),
    refuse: (code) => refusals.inc({ code }),
    async handle(request, response) {
      if (!isControlToken(request.headers.authorization, token)) {
        throw new PublicError('UNAUTHENTICATED', 'Only the monitoring may ask this.');
      }
      const text = await registry.metrics();
      response.setHeader('cache-control', 'no-store');
      response.writeHead(200, { 'content-type': registry.contentType }).end(text);
    },
  };
}

function time(histogram: Histogram<'status'>, response: ServerResponse): void {
  const from = performance.now();
  // 499, as proxies have it: whoever asked was gone before the answer was.
  response.once('close', () =>
    histogram.observe(
      { status: response.writableFinished ? response.statusCode : 499 },
      (performance.now() - from) / 1000,
    ),
  );
}

/** Without the log nothing of residents is answered, so that whoever watches the hub watches the log. */
function countLog(registers: Registry[], health: () => AuditHealth): void {
  const gauges: readonly [name: string, help: string, read: (health: AuditHealth) => number][] = [
    [
      'eenplan_log_writing',
      'Whether the log of processing can be written: 1 or 0',
      ({ status }) => Number(status === 'WRITING'),
    ],
    [
      'eenplan_log_lines_waiting',
      'Lines that wait to be written to the log of processing',
      ({ waitingLines }) => waitingLines,
    ],
    ['eenplan_log_lines', 'The number of the last line of the log of processing', ({ head }) => head?.seq ?? 0],
  ];
  for (const [name, help, read] of gauges) {
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(read(health()));
      },
    });
    for (const register of registers) register.registerMetric(gauge);
  }
}
