import {
  type Cache,
  cacheExchange,
  type KeyingConfig,
  type UpdateResolver,
  type UpdatesConfig,
} from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { Client, fetchExchange, type TypedDocumentNode } from 'urql';
import { possibleTypes } from './possible-types.ts';

/** What a client needs to ask on behalf of a member of staff. */
export interface Credentials {
  /** The access token of now; undefined when signed out. Never kept: it may have been renewed since. */
  readonly getToken: () => Promise<string | undefined>;
  /** URI of the processing activity for which is asked; undefined for what needs none. */
  readonly purpose: string | undefined;
  /** Called when the hub refuses the token. */
  readonly onRefused: () => void;
}

function hashOf(document: TypedDocumentNode): string {
  const meta: unknown = Reflect.get(document, '__meta__');
  if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string') return meta.hash;
  throw new Error('document without a hash: generate the documents again');
}

/** The hub runs documents that it knows by their hash; this page never sends a query of its own making. */
const trustedDocuments = persistedExchange({
  enforcePersistedQueries: true,
  enableForMutation: true,
  preferGetForPersistedQueries: false,
  generateHash: (_text, document) => Promise.resolve(hashOf(document)),
});

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const embedded = () => null;

/** Policy has codes that are stable within their framework only, and figures belong to what they are about. */
const policyKeys: KeyingConfig = Object.fromEntries(
  [
    'Ambition',
    'AmbitionContribution',
    'AttentionTopic',
    'Budget',
    'BudgetLine',
    'Figure',
    'FrameworkComparison',
    'FrameworkReference',
    'FrameworkStage',
    'FrameworkStep',
    'FrameworkSubGoal',
    'FrameworkTheme',
    'ImplementationProgramme',
    'LadderComparison',
    'Milestone',
    'ObjectiveFigures',
    'PolicyAnswer',
    'PolicyDate',
    'PolicyDocument',
    'PolicyFramework',
    'PolicyHorizon',
    'PolicyMeasure',
    'PolicyRole',
    'PolicyRule',
    'ProgrammeLine',
    'EditionDifference',
    'EditionPlace',
    'FigurePeriod',
    'QuestionComparison',
    'Report',
    'ReportColumn',
    'ReportKind',
    'ReportProgress',
    'ReportRow',
    'ReportTable',
    'StatisticCategory',
    'StatisticCell',
    'Statistics',
    'Reserve',
    'ReserveCeiling',
    'ReserveLine',
    'RuleComparison',
    'SubGoalComparison',
    'YearAmount',
  ].map((type) => [type, embedded]),
);

/**
 * What is answered as of a day (an age, the days left) differs per day, so a household is kept per day with everything
 * in it; only what is the same on every day is kept by id.
 */
const keys: KeyingConfig = {
  Household: ({ id, asOf }) => (asOf ? `${text(id)}@${text(asOf)}` : null),
  Membership: embedded,
  Person: embedded,
  PersonName: embedded,
  Address: embedded,
  Relation: embedded,
  Authority: embedded,
  Plan: embedded,
  Goal: embedded,
  GoalChange: embedded,
  Action: embedded,
  Objective: embedded,
  Deputy: embedded,
  Director: embedded,
  DirectorOffer: embedded,
  Case: embedded,
  CaseDuty: embedded,
  Responsibility: embedded,
  ContactMoment: embedded,
  ContactMomentConnection: embedded,
  ContactMomentEdge: embedded,
  PageInfo: embedded,
  Attention: embedded,
  Decision: embedded,
  Document: embedded,
  Evaluation: embedded,
  HouseholdConnection: embedded,
  LawResponsibility: embedded,
  NormDeadline: embedded,
  PlanDuty: embedded,
  Reach: embedded,
  StatutoryDeadline: embedded,
  StatutoryTerm: embedded,
  Provision: embedded,
  ProvisionVolume: embedded,
  ProvisionUse: embedded,
  Allocation: embedded,
  Delivery: embedded,
  CareRequest: embedded,
  CareRequestLine: embedded,
  PlanRecordChange: embedded,
  Score: embedded,
  ScoreSeries: embedded,
  Signal: embedded,
  TeamMember: embedded,
  TimelineConnection: embedded,
  TimelineEdge: embedded,
  TimelineEntry: embedded,
  Withheld: embedded,
  EmergencyAccessConnection: embedded,
  EmergencyAccessCount: embedded,
  EmergencyAccessEdge: embedded,
  EmergencyAccessReview: embedded,
  NoticeConnection: embedded,
  NoticeEdge: embedded,
  Conflict: embedded,
  Incomplete: embedded,
  NotPermitted: embedded,
  RuleBroken: embedded,
  AccessExplanation: embedded,
  ChildProtection: embedded,
  Consent: embedded,
  PermittedDeed: embedded,
  ActivityTerms: embedded,
  Administration: embedded,
  AttentionRule: embedded,
  AttentionThreshold: embedded,
  CaseTypeStep: embedded,
  CaseTypeTermChange: embedded,
  FieldChange: embedded,
  HeldRight: embedded,
  MatchingSetting: embedded,
  HeldRole: embedded,
  RecordChange: embedded,
  AssignedCase: embedded,
  CaseHandover: embedded,
  CaseHandoverTarget: embedded,
  HouseholdAttention: embedded,
  HouseholdAttentionConnection: embedded,
  WorklistConnection: embedded,
  WorklistEdge: embedded,
  WorklistGroup: embedded,
  WorklistItem: embedded,
  Workload: embedded,
  ChainDismissal: embedded,
  ChainEffect: embedded,
  ChainFault: embedded,
  ChainMessage: embedded,
  ChainMessageConnection: embedded,
  ChainMessageCount: embedded,
  ChainMessageEdge: embedded,
  ChainReturnCode: embedded,
  ChainRowFailure: embedded,
  ChainState: embedded,
  ChainStateCount: embedded,
  ...policyKeys,
};

/** What came of a change has no id: it is in nothing. */
const allKeys = new Proxy(keys, {
  get: (known, type) => (typeof type === 'string' && type.endsWith('Payload') ? embedded : Reflect.get(known, type)),
});

/** Drops lists from the cache, so that those on the screen are asked anew. */
function dropLists(cache: Cache, ...names: readonly string[]): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
    if (!names.includes(fieldName)) continue;
    const held = cache.resolve('Query', fieldKey);
    // With all that is held of it: else the first part that is read anew would bring back the rest as it was.
    if (fieldName === 'household' && typeof held === 'string') cache.invalidate(held);
    cache.invalidate('Query', fieldKey);
  }
}

/** What is to be asked anew after these changes; after any other all in {@link shownAnew}. */
const effects: Readonly<Record<string, readonly string[]>> = {
  requestEmergencyAccess: [],
  endEmergencyAccess: [],
  reviewEmergencyAccess: ['emergencyAccesses', 'emergencyAccessCounts'],
  markNoticeRead: ['notices'],
  // They are answered in a notice as well.
  acceptDirectorship: ['household', 'notices'],
  declineDirectorship: ['household', 'notices'],
  withdrawDirectorshipOffer: ['household', 'notices'],
};

/** What a change may show in, made or refused: it may have been refused since another changed the same. */
const shownAnew: readonly string[] = [
  'household',
  'administration',
  'attentionRules',
  'matching',
  'responsibilities',
  'case',
  'node',
  'worklist',
  'worklistCounts',
  'chainMessages',
  'chainMessageCounts',
  'chainMessage',
  'workload',
  'myAttention',
  'reportEditions',
  'proposedReportEditions',
  'reportCredentials',
];

/** What a change makes of what was asked before. Whoever adds a change need not say so here. */
const updates: UpdatesConfig = {
  Mutation: new Proxy<Record<string, UpdateResolver>>(
    {},
    {
      get: (_none, change) => (_result: unknown, _args: unknown, cache: Cache) =>
        dropLists(cache, ...(effects[String(change)] ?? shownAnew)),
    },
  ),
};

/** A fetch that bears who asks and for what. */
export function createHubFetch({ getToken, purpose, onRefused }: Credentials): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const token = await getToken();
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (purpose) headers.set('x-processing-activity', purpose);
    const response = await fetch(input, { ...init, headers, credentials: 'omit', cache: 'no-store' });
    if (response.status === 401) onRefused();
    return response;
  };
}

/**
 * A client of the hub. One with a cache serves one purpose only: what was seen for one may not show under another.
 * Lookups by citizen service number take one without, so that no cache key bears the number.
 */
export function createGraphqlClient(credentials: Credentials, { cache }: { cache: boolean }): Client {
  const store = cacheExchange({ keys: allKeys, updates, possibleTypes });
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: createHubFetch(credentials),
    exchanges: cache ? [store, trustedDocuments, fetchExchange] : [trustedDocuments, fetchExchange],
  });
}
