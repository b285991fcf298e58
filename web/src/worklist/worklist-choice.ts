import type {
  CaseStatus,
  LadderStep,
  Law,
  WorklistFilter,
  WorklistGroupBy,
  WorklistKind,
  WorklistOrder,
  WorklistWaitingFor,
} from '../generated/graphql.ts';
import { readChoice, valueOfWord } from '../shared/address-choice.ts';
import { addDays, today } from '../shared/dates.ts';

/** What the address says of each thing that can be chosen: Dutch, for people read and send it. */
export const words = {
  soort: {
    zaken: 'CASE',
    plannen: 'PLAN',
    acties: 'ACTION',
    signalen: 'SIGNAL',
    overdrachten: 'HANDOVER',
    regie: 'DIRECTORSHIP',
    ketenberichten: 'CHAIN_MESSAGE',
  },
  wet: {
    wmo: 'WMO',
    jeugdwet: 'JEUGDWET',
    participatiewet: 'PARTICIPATIEWET',
    schuldhulp: 'WGS',
    leerplichtwet: 'LEERPLICHTWET',
    algemeen: 'GENERAL',
  },
  status: { ontvangen: 'RECEIVED', behandeling: 'IN_PROGRESS', opgeschort: 'SUSPENDED', besloten: 'DECIDED' },
  termijn: { verlopen: 'PASSED', week: 'SOON', later: 'LATER', geen: 'NONE' },
  wacht: { inwoner: 'RESIDENT', behandelaar: 'WORKER', niemand: 'NOBODY', kantoor: 'RECEIVER' },
  trede: {
    'eigen-kracht': 'OWN_STRENGTH',
    netwerk: 'OWN_NETWORK',
    algemeen: 'GENERAL_PROVISION',
    maatwerk: 'TAILORED_PROVISION',
    complex: 'COMPLEX_TRAJECTORY',
  },
  volgorde: { termijn: 'DUE', ontvangst: 'SINCE', wet: 'LAW', huishouden: 'HOUSEHOLD' },
  groep: {
    termijn: 'DEADLINE',
    wet: 'LAW',
    behandelaar: 'WORKER',
    soort: 'KIND',
    status: 'STATUS',
    wijk: 'AREA',
    trede: 'LADDER_STEP',
    wacht: 'WAITING_FOR',
  },
} as const satisfies {
  soort: Record<string, WorklistKind>;
  wet: Record<string, Law>;
  status: Record<string, CaseStatus>;
  termijn: Record<string, 'PASSED' | 'SOON' | 'LATER' | 'NONE'>;
  wacht: Record<string, WorklistWaitingFor>;
  trede: Record<string, LadderStep>;
  volgorde: Record<string, WorklistOrder>;
  groep: Record<string, WorklistGroupBy>;
};

/** What can be chosen from a list of words. */
export type Choosable = keyof typeof words;

/** What of the worklist is shown. It stands in the address; what is left out is not chosen. */
export type WorklistChoice = { readonly [Name in Choosable]?: string | undefined } & {
  /** `ik`, `niemand`, or the hub's id of a member of staff. */
  readonly wie?: string | undefined;
  /** `overal`: of every organisation, as far as one sees it. */
  readonly van?: string | undefined;
  /** `nee`: households without a director only. */
  readonly regisseur?: string | undefined;
  /** Code of a district. */
  readonly wijk?: string | undefined;
  /** The hub's id of who gives the help. */
  readonly aanbieder?: string | undefined;
  /** The hub's id of what stands open beside the list. */
  readonly open?: string | undefined;
};

const patterns = {
  wie: (text: string) => /^(?:ik|niemand|sta_[\w-]{36})$/.test(text),
  van: (text: string) => /^overal$/.test(text),
  regisseur: (text: string) => /^nee$/.test(text),
  wijk: (text: string) => /^WK\d{6}$/.test(text),
  aanbieder: (text: string) => /^prv_[\w-]{36}$/.test(text),
  open: (text: string) => /^[a-z]{3}_[\w-]{36}$/.test(text),
} as const;

/** Reads the choice from an address. */
export function readWorklistChoice(search: Readonly<Record<string, unknown>>): WorklistChoice {
  return readChoice(search, words, patterns);
}

/** The value that the address says of something; undefined when it says nothing of it. */
export function valueOf<Name extends Choosable>(
  name: Name,
  choice: WorklistChoice,
): (typeof words)[Name][keyof (typeof words)[Name]] | undefined {
  return valueOfWord<(typeof words)[Name]>(words[name], choice[name]);
}

/** The days within which something counts as soon, today included. */
const soonDays = 6;

function deadlineOf(due: string | undefined): WorklistFilter['deadline'] {
  switch (due) {
    case 'PASSED':
      return { passed: true };
    case 'SOON':
      return { withinDays: soonDays };
    case 'LATER':
      return { after: addDays(today(), soonDays + 1) };
    case 'NONE':
      return { none: true };
    default:
      return undefined;
  }
}

function workerOf(wie: string | undefined): WorklistFilter['worker'] {
  if (wie === undefined) return undefined;
  if (wie === 'ik') return { me: true };
  return wie === 'niemand' ? { nobody: true } : { id: wie };
}

const narrowing = [
  'wie',
  'termijn',
  'wet',
  'soort',
  'status',
  'wacht',
  'trede',
  'wijk',
  'aanbieder',
  'van',
  'regisseur',
] as const;

/** Whether the choice leaves anything out. */
export function isNarrowed(choice: WorklistChoice): boolean {
  return narrowing.some((name) => choice[name] !== undefined);
}

/** The change that leaves nothing out, in the groups and order that were chosen. */
export const everything: WorklistChoice = Object.fromEntries(narrowing.map((name) => [name, undefined]));

/** What is asked of the hub for a choice. */
export function filterOf(choice: WorklistChoice): WorklistFilter {
  const [kind, law, status, ladderStep] = [
    valueOf('soort', choice),
    valueOf('wet', choice),
    valueOf('status', choice),
    valueOf('trede', choice),
  ];
  return {
    ...(kind && { kinds: [kind] }),
    ...(law && { laws: [law] }),
    ...(status && { statuses: [status] }),
    deadline: deadlineOf(valueOf('termijn', choice)),
    waitingFor: valueOf('wacht', choice),
    ladderStep,
    worker: workerOf(choice.wie),
    districtCode: choice.wijk,
    providerId: choice.aanbieder,
    everywhere: choice.van === 'overal',
    withoutDirector: choice.regisseur === 'nee',
  };
}

/** The choice that shows one group alone; undefined for a group that cannot be shown apart. */
export function choiceOfGroup(groupBy: WorklistGroupBy, key: string | null | undefined): WorklistChoice | undefined {
  const wordOf = (name: Choosable) => Object.entries(words[name]).find(([, value]) => value === key)?.[0];
  switch (groupBy) {
    case 'DEADLINE':
      return { termijn: key ? wordOf('termijn') : 'geen' };
    case 'LAW':
      return key ? { wet: wordOf('wet') } : undefined;
    case 'WORKER':
      return { wie: key ?? 'niemand' };
    case 'KIND':
      return { soort: wordOf('soort') };
    case 'STATUS':
      return key ? { status: wordOf('status') } : undefined;
    case 'AREA':
      return key ? { wijk: key } : undefined;
    case 'LADDER_STEP':
      return key ? { trede: wordOf('trede') } : undefined;
    case 'WAITING_FOR':
      return { wacht: wordOf('wacht') };
    default:
      return undefined;
  }
}
