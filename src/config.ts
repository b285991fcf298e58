import { dirname, join } from 'node:path';
import { z } from 'zod';
import { storePath } from '../db/client.ts';
import { chainConfigOf, chainSettings, type ChainConfig } from './intake/chain-setting.ts';
import { limitSettingOf, limitSettings, type LimitSetting } from './limits/limit-setting.ts';
import { ConfigError } from './config-error.ts';
import { issuerProfileNames, type IssuerProfileName } from './identity/issuer-profile.ts';
import { accessRequestOf, listIssuerProblems } from './identity/issuer-setting.ts';

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
  OIDC_PROFILE: z.enum(issuerProfileNames).default('rfc9068'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_JWKS_URL: z.url().optional(),
  OIDC_AUDIENCE: z.string().min(1).max(255).default('https://eenplan.example/hub'),
  OIDC_CLIENT_ID: z.string().min(1).max(255).default('eenplan-web'),
  OIDC_OTHER_CLIENTS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .default([]),
  DEMO_NOW: z.iso.datetime({ offset: true }).optional(),
  DEMO_RESIDENTS: z.coerce.number().int().min(150).max(2_000_000).default(31_500),
  ...limitSettings,
  ...chainSettings,
  DOCUMENTS_FOLDER: z.string().min(1).optional(),
  EENPLAN_CHROMIUM: z.string().min(1).optional(),
  EENPLAN_REPORT_CREDENTIAL: z.string().min(1).optional(),
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
  /** What the page asks of the identity provider, for a token that is meant for the hub. */
  readonly accessRequest: { readonly scope: string; readonly resource?: string };
  readonly limits: LimitSetting;
  readonly chain: ChainConfig;
  /** Where an administrator puts documents that are answered beside those of the page. */
  readonly documentsFolder: string;
  /** What the monitoring bears to read `/metrics`; undefined: there is no such address. */
  readonly metricsToken: string | undefined;
  /** The browser that prints reports; undefined: where systems put Chromium. */
  readonly chromium: string | undefined;
  /** By which `eenplan report` reads where no persona of the demo does. */
  readonly reportCredential: string | undefined;
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
    | {
        readonly mode: 'production';
        readonly profile: IssuerProfileName;
        readonly issuer: string;
        readonly jwksUrl: string;
        /** Clients, beside the page, through which people may ask. */
        readonly otherClients: readonly string[];
        readonly pseudonymKey: string;
      }
  );

/** Reads the configuration from the environment, its only reader. Throws {@link ConfigError} naming every wrong setting. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, environment[name] || undefined]));
  const parsed = settings.safeParse(known);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const values = parsed.data;
  // The identity provider of the demo is the hub's own, and speaks as the standard has it.
  const profile = values.MODE === 'demo' ? 'rfc9068' : values.OIDC_PROFILE;
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
    accessRequest: accessRequestOf(profile, values.OIDC_AUDIENCE),
    limits: limitSettingOf(values.MODE, values),
    chain: readChain(values, dataFolder),
    documentsFolder: values.DOCUMENTS_FOLDER ?? join(dataFolder, 'documents'),
    metricsToken: values.METRICS_TOKEN,
    chromium: values.EENPLAN_CHROMIUM,
    reportCredential: values.EENPLAN_REPORT_CREDENTIAL,
    logLevel: values.LOG_LEVEL,
  };
  if (values.MODE === 'demo') {
    if (!URL.canParse(common.audience)) throw new ConfigError('OIDC_AUDIENCE: must be an absolute URI');
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
  const trusted = { profile, issuer, jwksUrl, otherClients: values.OIDC_OTHER_CLIENTS };
  const problems = listIssuerProblems({ ...trusted, audience: common.audience, clientId: common.clientId });
  if (problems.length > 0) throw new ConfigError(problems.join('; '));
  return { ...common, mode: 'production', ...trusted, pseudonymKey };
}

function readChain(values: z.infer<typeof settings>, dataFolder: string): ChainConfig {
  try {
    return chainConfigOf(values.MODE, values, dataFolder);
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : 'CHAIN_FAR_ENDS: cannot be read');
  }
}
