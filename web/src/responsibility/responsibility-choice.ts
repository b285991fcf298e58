import type { Law, OfficeFunction, ResponsibilityTask } from '../generated/graphql.ts';
import { isDate } from '../shared/dates.ts';

/** What the address says of a law: Dutch, for people read and send it. */
const lawWords = {
  wmo: 'WMO',
  jeugdwet: 'JEUGDWET',
  participatiewet: 'PARTICIPATIEWET',
  schuldhulp: 'WGS',
  leerplichtwet: 'LEERPLICHTWET',
  algemeen: 'GENERAL',
} as const satisfies Record<string, Law>;

const officeWords = { front: 'FRONT', back: 'BACK' } as const satisfies Record<string, OfficeFunction>;

const taskWords = {
  uitvoering: 'EXECUTION',
  'sociaal-team': 'SOCIAL_TEAM',
  loket: 'DESK',
  inkoop: 'PURCHASING',
} as const satisfies Record<string, ResponsibilityTask>;

/** A law, as the address says it. */
export type LawWord = keyof typeof lawWords;
/** An office, as the address says it. */
export type OfficeWord = keyof typeof officeWords;
/** A task, as the address says it. */
export type TaskWord = keyof typeof taskWords;

/** Which responsibilities to show. It stands in the address; what is left out is not chosen. */
export interface ResponsibilityChoice {
  readonly wet?: LawWord | undefined;
  readonly kantoor?: OfficeWord | undefined;
  readonly taak?: TaskWord | undefined;
  /** The day asked (`YYYY-MM-DD`), past or to come; today when left out. */
  readonly datum?: string | undefined;
}

/** The laws, in the order in which they stand on the page, with the word for each. */
export const lawsInOrder = listWords(lawWords);
/** The offices, front before back. */
export const officesInOrder = listWords(officeWords);
/** The tasks, the most ordinary first. */
export const tasksInOrder = listWords(taskWords);

function listWords<Word extends string, Value extends string>(
  words: Readonly<Record<Word, Value>>,
): readonly { readonly word: Word; readonly value: Value }[] {
  return Object.keys(words).flatMap((key) => (isWordOf(words, key) ? { word: key, value: words[key] } : []));
}

function isWordOf<Word extends string>(words: Readonly<Record<Word, unknown>>, value: unknown): value is Word {
  return typeof value === 'string' && Object.hasOwn(words, value);
}

/** Reads the choice from an address. What it does not know is dropped by name, for the router keeps the rest. */
export function readResponsibilityChoice({
  wet,
  kantoor,
  taak,
  datum,
}: Readonly<Record<string, unknown>>): ResponsibilityChoice {
  return {
    wet: isWordOf(lawWords, wet) ? wet : undefined,
    kantoor: isWordOf(officeWords, kantoor) ? kantoor : undefined,
    taak: isWordOf(taskWords, taak) ? taak : undefined,
    datum: typeof datum === 'string' && isDate(datum) ? datum : undefined,
  };
}

interface Asked {
  readonly law: Law;
  readonly officeFunction: OfficeFunction;
  readonly task: ResponsibilityTask;
}

/** Whether something is among what was chosen. */
export function isChosen({ wet, kantoor, taak }: ResponsibilityChoice, one: Asked): boolean {
  return (
    (wet === undefined || lawWords[wet] === one.law) &&
    (kantoor === undefined || officeWords[kantoor] === one.officeFunction) &&
    (taak === undefined || taskWords[taak] === one.task)
  );
}
