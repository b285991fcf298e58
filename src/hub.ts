import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { closeStore, openStore, type Db } from '../db/client.ts';
import { lockStore } from '../db/lock.ts';
import { migrateStore } from '../db/migrate.ts';
import { installReference } from '../db/reference.ts';
import { openAuditLog } from './audit/log.ts';
import { makeLogReader } from './audit/log-reader.ts';
import { deriveSecret, loadPseudonymKeys, parsePseudonymKeys, type PseudonymKey } from './audit/pseudonym.ts';
import { makeChainEndpoint } from './chain-endpoint.ts';
import type { Config } from './config.ts';
import { announceHub } from './control.ts';
import { doDailyWork, startDailyWork } from './daily.ts';
import { ensureDemo } from './demo.ts';
import { forgetContents } from './domain/chain/chain-retention.ts';
import { forgetMutations } from './domain/change/mutation-memory.ts';
import { makeFirstAdministrator, type FirstAdministrator } from './domain/administration/first-administrator.ts';
import { formDueHouseholds } from './domain/formation/household-formation.ts';
import { makeReferenceSource } from './domain/reference/reference.ts';
import { makeHandler, sendError } from './http.ts';
import { PublicError } from './errors.ts';
import { describeFault } from './fault.ts';
import { openChainDesk } from './intake/chain-desk.ts';
import { openIntakeDesk, type IntakeDesk } from './intake/desk.ts';
import type { StartWorker } from './intake/worker-thread.ts';
import { makeSignIn } from './sign-in.ts';
import { openGate } from './limits/gate.ts';
import type { LimitSetting } from './limits/limit-setting.ts';
import type { Logger } from './logger.ts';
import type { Metrics, MetricsOptions } from './metrics.ts';
import { logOwedLooks } from './owed-look.ts';
import { openRegisteredDocuments } from './registered-documents.ts';
import { makeReportEndpoint } from './report-endpoint.ts';
import { makeRequestLog } from './request-log.ts';
import { openReportDesk } from './reporting/desk.ts';
import type { StartReportWorker } from './reporting/report-thread.ts';
import { buildSchema } from './schema.ts';
import { buildServer } from './server.ts';
import { readTrustedDocuments } from './trusted-documents.ts';

export interface Hub {
  /** Where the hub answers, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Lets requests in flight end, then lets everything go; further calls wait for the first. */
  close(): Promise<void>;
}

export interface HubOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Whether an empty store of the demo gets its made-up residents. */
  readonly makeDemo: boolean;
  /** How long a stop waits for an intake before it breaks it off, in milliseconds; eight seconds unless told. */
  readonly intakePatience?: number;
  readonly startIntakeWorker?: StartWorker;
  readonly startReportWorker?: StartReportWorker;
  /** How old a figure may be that is handed out, where the store has changed since, in milliseconds; fifteen minutes unless told. */
  readonly oldestReading?: number;
}

const webFolder = join(import.meta.dirname, '..', 'web');

/**
 * Starts the hub: lock, store, log of processing, sign-in, schema, server, and last of all HTTP. What was opened is let
 * go again when a later step fails.
 */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { config, logger, now, oldestReading } = options;
  const opened = new AsyncDisposableStack();
  try {
    opened.adopt(lockStore(config.databaseUrl), (taken) => taken.release());
    const db = opened.adopt(openStore(config.databaseUrl), closeStore);
    const pseudonymKeys =
      config.mode === 'demo' ? loadPseudonymKeys(config.dataFolder) : parsePseudonymKeys(config.pseudonymKey);
    const preparing = prepareStore(db, options, pseudonymKeys.current);
    // A demo that is made lays looks in the log, which one writer has at a time.
    if (config.mode === 'demo') await preparing;
    // Else the log is opened by a thread of its own, which need not wait until the store is ready.
    const opening = openAuditLog({ folder: config.auditFolder, now, pseudonymKey: pseudonymKeys.current });
    opened.defer(async () => (await opening.catch(() => undefined))?.close());
    const [audit] = await Promise.all([opening, preparing]);
    const changes = await logOwedLooks(db, audit, config.auditFolder);
    if (changes > 0) logger.warn({ changes }, 'logged changes that were made as the hub ended');
    const onUnforeseen = (error: unknown) => logger.error({ error: describeFault(error) }, 'unforeseen error');
    const reports = opened.adopt(
      openReportDesk({
        databaseUrl: config.databaseUrl,
        auditFolder: config.auditFolder,
        now,
        oldestReading,
        startWorker: options.startReportWorker,
        secret: deriveSecret(pseudonymKeys, 'eenplan statistics'),
      }),
      (desk) => desk.close(),
    );
    const schema = buildSchema();
    const reference = makeReferenceSource(db);
    const server = opened.adopt(
      await buildServer({
        schema,
        db,
        reference,
        audit,
        logReader: makeLogReader(config.auditFolder, pseudonymKeys),
        reports,
        now,
        trustedDocuments: await readTrustedDocuments(join(webFolder, 'src/generated/persisted-documents.json')),
        introspection: config.mode === 'demo',
        openToEveryDocument: config.mode === 'demo',
        registeredDocuments: openRegisteredDocuments({ folder: config.documentsFolder, schema, logger }),
        onUnforeseen,
      }),
      (apollo) => apollo.stop(),
    );
    const intake = opened.adopt(
      openIntakeDesk({
        databaseUrl: config.databaseUrl,
        now,
        municipalityCode: config.chain.settings.municipalityCode,
        ...(options.startIntakeWorker && { startWorker: options.startIntakeWorker }),
      }),
      (desk) => desk.close(),
    );
    const chain = opened.adopt(
      openChainDesk({
        databaseUrl: config.databaseUrl,
        db,
        now,
        ...config.chain,
        applyBrp: () => intake.applyDueBrp(),
        onFault: (error) => logger.error({ error }, 'a fault with messages of chains'),
        ...(options.startIntakeWorker && { startWorker: options.startIntakeWorker }),
      }),
      (desk) => desk.close(),
    );
    const formHouseholds = () => intake.formHouseholds();
    const forget = () => forgetOld(db, now(), config);
    opened.adopt(startDailyWork({ now, logger, formHouseholds, forgetOld: forget }), (work) => work.stop());
    let handle: RequestListener = sayStarting;
    const http = opened.adopt(
      createServer(httpLimits(config.limits), (request, response) => handle(request, response)),
      (server) => closeGracefully(server, intake, options.intakePatience ?? 8000),
    );
    const gate = opened.adopt(openGate(config.limits), (open) => open.stop());
    const metrics = config.metricsToken
      ? await makeMetrics({ token: config.metricsToken, gate, logHealth: () => audit.health() })
      : undefined;
    const url = await listen(http, config);
    const publicUrl = config.publicUrl ?? url;
    const signIn = await makeSignIn({ config, publicUrl, now, onError: onUnforeseen });
    const control = opened.adopt(announceHub(config, { url, publicUrl }), (announced) => announced.withdraw());
    const logRequest = makeRequestLog(logger, config.logLevel === 'debug');
    const parts = {
      config,
      publicUrl,
      server,
      signIn,
      db,
      audit,
      intake,
      chain,
      handleChain: makeChainEndpoint({ db, chain, audit, signIn, gate, now }),
      handleReport: makeReportEndpoint({
        schema,
        db,
        reference,
        reports,
        signIn,
        gate,
        metrics,
        now,
        logRequest,
        chromium: config.chromium,
      }),
      addAdministrator: (person: FirstAdministrator) => {
        makeFirstAdministrator(db, person, now());
        reference.refresh();
      },
      controlToken: control.token,
      webFolder,
      gate,
      metrics,
      logRequest,
      onUnforeseen,
    };
    handle = makeHandler(parts);
    const resources = opened.move();
    const close = async () => {
      await resources.disposeAsync();
      // Kept somewhere else, this shows a tail that is cut off later.
      logger.info({ head: audit.health().head }, 'the log of processing ends here');
    };
    let closing: Promise<void> | undefined;
    return { url, close: () => (closing ??= close()) };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Headers of 16 kB at most, and in time: a sender that drips them would hold a connection for as long as it likes. */
function httpLimits({ requestMilliseconds }: LimitSetting): ServerOptions {
  const headersTimeout = Math.min(10_000, requestMilliseconds);
  return { maxHeaderSize: 16_384, headersTimeout, connectionsCheckingInterval: headersTimeout / 5 };
}

/** The library is loaded where somebody asks for figures only. */
async function makeMetrics(options: MetricsOptions): Promise<Metrics> {
  const { openMetrics } = await import('./metrics.ts');
  return openMetrics(options);
}

/** The port is known before everything that needs it is ready. */
function sayStarting(_request: IncomingMessage, response: ServerResponse): void {
  sendError(response, new PublicError('STARTING', 'The hub is starting.'));
}

async function prepareStore(
  db: Db,
  { config, logger, now, makeDemo }: HubOptions,
  pseudonymKey: PseudonymKey,
): Promise<void> {
  await migrateStore(db);
  installReference(db, now());
  if (config.mode === 'demo') {
    await ensureDemo(db, {
      residents: makeDemo ? config.demoResidents : 0,
      now: now(),
      auditFolder: config.auditFolder,
      pseudonymKey,
      logger,
    });
  }
  await doDailyWork({
    formHouseholds: () => formDueHouseholds(db, now),
    forgetOld: () => forgetOld(db, now(), config),
    logger,
  });
}

/** Lets go of what is past its term. */
function forgetOld(db: Db, now: Date, { chain }: Config): void {
  forgetMutations(db, now);
  forgetContents(db, now, chain.contentDays);
}

async function listen(http: Server, { host, port }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => resolve(http.off('error', reject) && undefined));
  });
  const address = http.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  // Who listens everywhere is found, from the machine itself, at the loopback address.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${actual}`;
}

function closeGracefully(http: Server, intake: IntakeDesk, intakePatience: number): Promise<void> {
  return new Promise((resolve) => {
    // Broken off before the connections are, so that whoever brought the file hears how far it came.
    const patience = setTimeout(() => void intake.close(), intakePatience);
    http.close(() => {
      clearTimeout(patience);
      resolve();
    });
    http.closeIdleConnections();
    // Whoever is still not answered by then is cut off, so that a stop always ends.
    setTimeout(() => http.closeAllConnections(), 10_000).unref();
  });
}
