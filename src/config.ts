import { dirname, join } from 'node:path';
import { z } from 'zod';
import { storePath } from '../db/client.ts';
import { limitSettingOf, limitSettings, type LimitSetting } from './limits/limit-setting.ts';

/** A setting is missing or wrong; the message names it and never shows its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const port = z.coerce.number().int().min(0).max(65_535);

const settings = z.object({
  MODE: z.enum(['demo', 'production']).default('demo'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'must be file: and a path')
    .default('file:data/eenplan.db'),
  AUDIT_FOLDER: z.string().min(1).optional(),
  PSEUDONYM_KEY: z.string().min(1).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_JWKS_URL: z.url().optional(),
  OIDC_AUDIENCE: z.url().default('https://eenplan.example/hub'),
  OIDC_CLIENT_ID: z.string().min(1).default('eenplan-web'),
  DEMO_NOW: z.iso.datetime({ offset: true }).optional(),
  DEMO_RESIDENTS: z.coerce.number().int().min(150).max(2_000_000).default(31_500),
  ...limitSettings,
  DOCUMENTS_FOLDER: z.string().min(1).optional(),
  METRICS_TOKEN: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

interface CommonConfig {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Where browsers find the hub; undefined: at host and port. */
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string;
  /** Folder of the store, where the demo keeps its keys too. */
  readonly dataFolder: string;
  readonly auditFolder: string;
  readonly audience: string;
  readonly clientId: string;
  readonly limits: LimitSetting;
  /** Where an administrator puts documents that are answered beside those of the page. */
  readonly documentsFolder: string;
  /** What the monitoring bears to read `/metrics`; undefined: there is no such address. */
  readonly metricsToken: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** A demo signs in made-up people by its own issuer; production trusts the municipality's. */
export type Config = CommonConfig &
  (
    | {
        readonly mode: 'demo';
        /** How many people live in the municipality that the first start makes up. */
        readonly demoResidents: number;
        /** The moment at which the demo's clock stands still; undefined: it runs. */
        readonly demoNow: Date | undefined;
      }
    | { readonly mode: 'production'; readonly issuer: string; readonly jwksUrl: string; readonly pseudonymKey: string }
  );

/** Reads the configuration from the environment, its only reader. Throws {@link ConfigError} naming every wrong setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, environment[name] || undefined]));
  const parsed = settings.safeParse(known);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const values = parsed.data;
  const dataFolder = dirname(storePath(values.DATABASE_URL));
  const common: CommonConfig = {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    databaseUrl: values.DATABASE_URL,
    dataFolder,
    auditFolder: values.AUDIT_FOLDER ?? join(dataFolder, 'audit'),
    audience: values.OIDC_AUDIENCE,
    clientId: values.OIDC_CLIENT_ID,
    limits: limitSettingOf(values.MODE, values),
    documentsFolder: values.DOCUMENTS_FOLDER ?? join(dataFolder, 'documents'),
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  };
  if (values.MODE === 'demo') {
    const demoNow = values.DEMO_NOW === undefined ? undefined : new Date(values.DEMO_NOW);
    return { ...common, mode: 'demo', demoResidents: values.DEMO_RESIDENTS, demoNow };
  }
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl, PSEUDONYM_KEY: pseudonymKey, PUBLIC_URL: publicUrl } = values;
  if (!issuer || !jwksUrl || !pseudonymKey || !publicUrl) {
    const missing = Object.entries({
      OIDC_ISSUER: issuer,
      OIDC_JWKS_URL: jwksUrl,
      PSEUDONYM_KEY: pseudonymKey,
      PUBLIC_URL: publicUrl,
    })
      .filter(([, value]) => !value)
      .map(([name]) => name);
    throw new ConfigError(`${missing.join(', ')}: required when MODE is production`);
  }
  return { ...common, mode: 'production', issuer, jwksUrl, pseudonymKey };
}
