import { z } from 'zod';
import { termChangeGrounds } from '../../../db/case-term-change.table.ts';
import { insertCaseType, listCaseTypes, updateCaseType } from '../../../db/case-type.ts';
import type { CaseTypeRow } from '../../../db/case-type.table.ts';
import { caseKinds, caseStatuses } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import { laws } from '../../../db/law.ts';
import type { CaseType } from '../../../db/reference/case-type.ts';
import { officeFunctions } from '../../../db/responsibility.table.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import { readCaseRules, type HeldCaseType } from './case-rules.ts';
import { problemsOfCaseType } from './case-type-rule.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text } from '../change/input.ts';
import { checkEndsAfterStart, checkNotPast, getById, named, optional, type Named } from '../change/office-input.ts';
import { incomplete, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type CaseTypeOutcome = Outcome<HeldCaseType>;

type Status = (typeof caseStatuses)[number];
type Ground = (typeof termChangeGrounds)[number];

interface Facts extends Pick<CaseType, 'label' | 'officeFunction' | 'reasonableTerm' | 'fromSuwinet' | 'otherTerms'> {
  readonly steps: readonly { readonly from: Status; readonly to: readonly Status[] }[];
  readonly termChanges: readonly { readonly ground: Ground; readonly article: string }[];
  /** Null: tomorrow. */
  readonly validFrom: string | null;
}

const facts = z.object({
  label: text('de naam', { least: 3, most: 100 }),
  officeFunction: z.enum(officeFunctions),
  steps: z.array(z.object({ from: z.enum(caseStatuses), to: z.array(z.enum(caseStatuses)) })),
  otherTerms: z.array(z.string()),
  termChanges: z.array(z.object({ ground: z.enum(termChangeGrounds), article: text('het artikel', { most: 200 }) })),
  reasonableTerm: z.boolean(),
  fromSuwinet: z.boolean(),
  validFrom: optional,
});
const common = { type: 'CaseType', changesReference: true } as const;

const add: Change<Facts & Pick<CaseType, 'law' | 'kind'>> = {
  name: 'addCaseType',
  ...common,
  shape: facts.extend({ law: z.enum(laws), kind: z.enum(caseKinds) }),
  make(work, { law, kind, ...input }) {
    work.permitInOffice('KEEP_CASE_RULES');
    const validFrom = beginOf(work, input);
    const later = listCaseTypes(work.db).some(
      (row) => row.law === law && row.kind === kind && (row.validUntil === null || row.validUntil > validFrom),
    );
    if (later) {
      const message = 'Voor deze wet en soort zaak is er al een zaaktype. Wijzig dat vanaf een dag.';
      throw new Refusal(ruleBroken('CASE_TYPE_EXISTS', message, ['input', 'kind']));
    }
    const columns = columnsOf(work, { law, kind, ...input }, validFrom);
    const row = { id: newId('caseType'), law, kind, ...columns, validFrom, validUntil: null, version: 1 };
    return work.insert(insertCaseType, { ...row, ...work.provenance }).id;
  },
};

const changeType: Change<Named & Facts> = {
  name: 'changeCaseType',
  ...common,
  shape: facts.extend(named.shape),
  make(work, { id, expectedVersion, ...input }) {
    work.permitInOffice('KEEP_CASE_RULES');
    const row = getById(listCaseTypes(work.db), id);
    work.expect(row, expectedVersion);
    const validFrom = beginOf(work, input);
    const { law, kind } = row;
    const columns = columnsOf(work, { law, kind, ...input }, validFrom);
    // One that begins on that day is planned itself: it is changed where it stands.
    if (row.validFrom === validFrom) return work.update(updateCaseType, row, columns).id;
    checkEndsAfterStart(row, validFrom, 'validFrom');
    work.update(updateCaseType, row, { validUntil: validFrom });
    const next = { id: newId('caseType'), law, kind, ...columns, validFrom, validUntil: row.validUntil, version: 1 };
    return work.insert(insertCaseType, { ...next, ...work.provenance }).id;
  },
};

function beginOf(work: Work, { validFrom }: Pick<Facts, 'validFrom'>): string {
  checkNotPast(validFrom, work.today, 'validFrom');
  return validFrom ?? addDays(work.today, 1);
}

type Columns = Pick<
  CaseTypeRow,
  'label' | 'officeFunction' | 'steps' | 'otherTerms' | 'termChanges' | 'reasonableTerm' | 'fromSuwinet'
>;

/** What is kept of a type. Throws {@link Refusal} where it makes no sense. */
function columnsOf(work: Work, input: Facts & Pick<CaseType, 'law' | 'kind'>, day: string): Columns {
  checkOnce(
    input.steps.map(({ from }) => from),
    'steps',
  );
  checkOnce(
    input.termChanges.map(({ ground }) => ground),
    'termChanges',
  );
  const { law, kind, label, officeFunction, otherTerms, reasonableTerm, fromSuwinet } = input;
  const after = new Map(input.steps.map(({ from, to }) => [from, [...new Set(to)]]));
  const to = (status: Status) => after.get(status) ?? [];
  const steps = {
    RECEIVED: to('RECEIVED'),
    IN_PROGRESS: to('IN_PROGRESS'),
    SUSPENDED: to('SUSPENDED'),
    DECIDED: to('DECIDED'),
    CLOSED: to('CLOSED'),
    WITHDRAWN: to('WITHDRAWN'),
  };
  const termChanges: Partial<Record<Ground, string>> = {};
  for (const { ground, article } of input.termChanges) termChanges[ground] = article;
  const type = { law, kind, label, officeFunction, steps, otherTerms, termChanges, reasonableTerm, fromSuwinet };
  const problems = problemsOfCaseType(readCaseRules(work.db), type, day);
  if (problems.length > 0) throw new Refusal(...problems);
  return {
    label,
    officeFunction,
    steps: JSON.stringify(steps),
    otherTerms: JSON.stringify(otherTerms),
    termChanges: JSON.stringify(termChanges),
    reasonableTerm: reasonableTerm ? 1 : 0,
    fromSuwinet: fromSuwinet ? 1 : 0,
  };
}

function checkOnce(names: readonly string[], field: string): void {
  if (new Set(names).size === names.length) return;
  throw new Refusal(incomplete('TWICE', 'Hetzelfde staat er twee keer. Haal er één weg.', ['input', field]));
}

type Sent = { readonly clientMutationId: string } & Omit<Facts, 'validFrom'> & {
    readonly validFrom?: string | null | undefined;
  };

const reader = (context: Context) => (id: string) => context.reference.listCaseTypes().find((type) => type.id === id);

/** Records a type of case for a law and kind that has none. */
export async function addCaseType(
  context: Context,
  input: Sent & Pick<CaseType, 'law' | 'kind'>,
): Promise<CaseTypeOutcome> {
  return change(context, add, input, reader(context));
}

/** Lets cases that are received from a day on go otherwise. */
export async function changeCaseType(context: Context, input: Named & Sent): Promise<CaseTypeOutcome> {
  return change(context, changeType, input, reader(context));
}
