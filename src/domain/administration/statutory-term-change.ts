import { z } from 'zod';
import { caseKinds } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import { laws, type Law } from '../../../db/law.ts';
import type { StatutoryTerm } from '../../../db/reference/statutory-term.ts';
import { insertStatutoryTerm, listStatutoryTerms, updateStatutoryTerm } from '../../../db/statutory-term.ts';
import { termStarts, termUnits, type StatutoryTermRow } from '../../../db/statutory-term.table.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import { overlap } from './administrator-rule.ts';
import { readCaseRules } from '../case/case-rules.ts';
import { namesArticle, problemsOfCaseType } from '../case/case-type-rule.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { optionalText, text, wholeNumber } from '../change/input.ts';
import {
  checkEndsAfterStart,
  checkNotPast,
  code,
  getById,
  named,
  optional,
  type Named,
} from '../change/office-input.ts';
import { holdsOn } from '../period.ts';
import { incomplete, Refusal, ruleBroken } from '../change/problem.ts';
import { viewStatutoryTerm, type StatutoryTermView } from '../case/statutory-term.ts';
import type { Work } from '../change/work.ts';

export type StatutoryTermOutcome = Outcome<StatutoryTermView>;

type Facts = Pick<StatutoryTermRow, 'label' | 'article' | 'amount' | 'unit' | 'countsFrom' | 'note' | 'validFrom'>;
type Place = Pick<StatutoryTerm, 'code' | 'law' | 'caseKinds'>;

const facts = z.object({
  label: text('wat binnen de termijn moet gebeuren', { least: 3, most: 200 }),
  article: text('het artikel', { most: 200 }).pipe(
    z.string().refine(namesArticle, 'Noem het artikel dat de termijn stelt, zoals “Awb art. 4:13”.'),
  ),
  amount: wholeNumber('de lengte', { least: 1, most: 1000 })
    .nullish()
    .transform((value) => value ?? null),
  unit: z
    .enum(termUnits)
    .nullish()
    .transform((value) => value ?? null),
  countsFrom: z.enum(termStarts),
  note: optionalText('de toelichting', { most: 1000 }),
  validFrom: optional,
});
const common = { type: 'StatutoryTerm', changesReference: true } as const;

/** Terms that the hub itself counts with, whatever the type of case. */
const countedWith: readonly string[] = ['bezwaar-indienen', 'bezwaar-verdaging', 'ingebrekestelling'];

const add: Change<Facts & Place> = {
  name: 'addStatutoryTerm',
  ...common,
  shape: facts.extend({
    code,
    law: z
      .enum(laws)
      .nullish()
      .transform((value) => value ?? null),
    caseKinds: z.array(z.enum(caseKinds)),
  }),
  make(work, { caseKinds: kinds, ...input }) {
    work.permitInOffice('KEEP_CASE_RULES');
    const validFrom = beginOf(work, input);
    if (listStatutoryTerms(work.db).some((row) => row.code === input.code)) {
      const message = 'Deze korte naam heeft al een termijn. Wijzig die, of kies een andere naam.';
      throw new Refusal(ruleBroken('CODE_TAKEN', message, ['input', 'code']));
    }
    checkLength(input);
    checkOnlyOrdinary(work, { law: input.law, caseKinds: kinds }, validFrom);
    const rest = { validFrom, validUntil: null, version: 1, caseKinds: JSON.stringify([...new Set(kinds)]) };
    return work.insert(insertStatutoryTerm, { id: newId('statutoryTerm'), ...input, ...rest, ...work.provenance }).id;
  },
};

const changeTerm: Change<Named & Facts> = {
  name: 'changeStatutoryTerm',
  ...common,
  shape: facts.extend(named.shape),
  make(work, { id, expectedVersion, ...input }) {
    work.permitInOffice('KEEP_CASE_RULES');
    const row = getById(listStatutoryTerms(work.db), id);
    work.expect(row, expectedVersion);
    const validFrom = beginOf(work, input);
    checkLength(input);
    if (input.amount === null && countedWith.includes(row.code)) throw needsLength();
    const next = { ...input, validFrom };
    const isPlanned = row.validFrom === validFrom;
    if (!isPlanned) {
      checkEndsAfterStart(row, validFrom, 'validFrom');
      work.update(updateStatutoryTerm, row, { validUntil: validFrom });
    }
    const { law, caseKinds: kinds, validUntil } = row;
    const recordId = isPlanned
      ? work.update(updateStatutoryTerm, row, next).id
      : work.insert(insertStatutoryTerm, {
          id: newId('statutoryTerm'),
          code: row.code,
          law,
          caseKinds: kinds,
          ...next,
          validUntil,
          version: 1,
          ...work.provenance,
        }).id;
    checkCaseTypes(work, validFrom);
    return recordId;
  },
};

function beginOf(work: Work, { validFrom }: Pick<Facts, 'validFrom'>): string {
  checkNotPast(validFrom, work.today, 'validFrom');
  return validFrom ?? addDays(work.today, 1);
}

function checkLength({ amount, unit }: Pick<Facts, 'amount' | 'unit'>): void {
  if ((amount === null) === (unit === null)) return;
  const message = 'Vul bij een lengte een aantal én een eenheid in, of laat beide leeg.';
  throw new Refusal(incomplete('LENGTH_NOT_WHOLE', message, ['input', amount === null ? 'amount' : 'unit']));
}

function needsLength(): Refusal {
  const message = 'Met deze termijn wordt gerekend: zij kan niet zonder lengte. Vul een aantal en een eenheid in.';
  return new Refusal(ruleBroken('TERM_NEEDS_LENGTH', message, ['input', 'amount']));
}

/** A case has one ordinary term: throws {@link Refusal} where there would be two. */
function checkOnlyOrdinary(
  work: Work,
  { law, caseKinds: kinds }: { readonly law: Law | null; readonly caseKinds: Place['caseKinds'] },
  validFrom: string,
): void {
  const taken = readCaseRules(work.db)
    .listStatutoryTerms()
    .some(
      (term) =>
        (term.law === null || law === null || term.law === law) &&
        term.caseKinds.some((kind) => kinds.includes(kind)) &&
        overlap(term, { validFrom, validUntil: null }),
    );
  if (!taken) return;
  const message = 'Zulke zaken hebben al een gewone termijn. Wijzig die, of leg deze vast als termijn daarnaast.';
  throw new Refusal(ruleBroken('ORDINARY_TERM_EXISTS', message, ['input', 'caseKinds']));
}

/** Throws {@link Refusal} where a type of case that holds from a day on cannot do with the terms as they are then. */
function checkCaseTypes(work: Work, day: string): void {
  const rules = readCaseRules(work.db);
  const broken = rules
    .listCaseTypes()
    .filter((type) => type.validUntil === null || type.validUntil > day)
    .find((type) => {
      const from = type.validFrom === null || holdsOn(type, day) ? day : type.validFrom;
      return problemsOfCaseType(rules, type, from).length > 0;
    });
  if (!broken) return;
  const message = `Het zaaktype “${broken.label}” rekent met deze termijn en kan niet zonder lengte. Wijzig eerst het zaaktype.`;
  throw new Refusal(ruleBroken('TERM_IN_USE', message, ['input', 'amount']));
}

type Maybe<Facts_, Key extends keyof Facts_> = { readonly [Name in Key]?: Facts_[Name] | null | undefined };
type Sent = { readonly clientMutationId: string } & Pick<Facts, 'label' | 'article' | 'countsFrom'> &
  Maybe<Facts, 'amount' | 'unit' | 'note' | 'validFrom'>;

function reader({ reference }: Context) {
  return (id: string) => {
    const term = reference.listStatutoryTerms().find((each) => each.id === id);
    return term && viewStatutoryTerm(term);
  };
}

/** Records a term that the law sets. */
export async function addStatutoryTerm(
  context: Context,
  input: Sent & Pick<Place, 'code' | 'caseKinds'> & Maybe<Place, 'law'>,
): Promise<StatutoryTermOutcome> {
  return change(context, add, input, (id) => reader(context)(id));
}

/** Lets a term be otherwise from a day on. */
export async function changeStatutoryTerm(context: Context, input: Named & Sent): Promise<StatutoryTermOutcome> {
  return change(context, changeTerm, input, (id) => reader(context)(id));
}
