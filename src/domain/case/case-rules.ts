import { z } from 'zod';
import { termChangeGrounds } from '../../../db/case-term-change.table.ts';
import { listCaseTypes } from '../../../db/case-type.ts';
import type { CaseTypeRow } from '../../../db/case-type.table.ts';
import { caseKinds, caseStatuses, type CaseRow } from '../../../db/case.table.ts';
import type { Db } from '../../../db/client.ts';
import type { Law } from '../../../db/law.ts';
import type { CaseType } from '../../../db/reference/case-type.ts';
import { endOfTerm, type StatutoryTerm, type TermLength } from '../../../db/reference/statutory-term.ts';
import { listStatutoryTerms } from '../../../db/statutory-term.ts';
import type { StatutoryTermRow } from '../../../db/statutory-term.table.ts';
import { holdsOn } from '../period.ts';

/** What is kept of a rule beside what it says: it holds in its period, and counts its changes. */
type Kept = Pick<CaseTypeRow, 'id' | 'version' | 'source' | 'validFrom' | 'validUntil'>;
export type HeldCaseType = CaseType & Kept;
export type HeldStatutoryTerm = StatutoryTerm & Kept;

/** The types of case and the terms of the law, of all times; a case goes by those of the day on which it was received. */
export interface CaseRules {
  /** By law, kind and first day. */
  listCaseTypes(): readonly HeldCaseType[];
  /** The type of a case that is received on a day; undefined where a law knows no such cases. */
  findCaseType(law: Law, kind: CaseRow['kind'], day: string): HeldCaseType | undefined;
  listStatutoryTerms(): readonly HeldStatutoryTerm[];
  /** The ordinary term of a case of a law and kind: the one that the day by which it is due follows. */
  findStatutoryTerm(law: Law, kind: CaseRow['kind'], day: string): HeldStatutoryTerm | undefined;
  /** The term with this code that begins on a day. Throws where there is none: a fault of ours. */
  getStatutoryTerm(code: string, day: string): HeldStatutoryTerm & { readonly length: TermLength };
  /** The term beside the ordinary one, counted from receipt, within which a day falls; undefined when there is none. */
  findShorterTerm(law: Law, receivedOn: string, day: string): HeldStatutoryTerm | undefined;
}

/** The rules that these types and terms amount to. */
export function makeCaseRules(types: readonly HeldCaseType[], terms: readonly HeldStatutoryTerm[]): CaseRules {
  const termsByCode = Map.groupBy(terms, ({ code }) => code);
  return {
    listCaseTypes: () => types,
    findCaseType: (law, kind, day) =>
      types.find((type) => type.law === law && type.kind === kind && holdsOn(type, day)),
    listStatutoryTerms: () => terms,
    findStatutoryTerm: (law, kind, day) =>
      terms.find((term) => (term.law ?? law) === law && term.caseKinds.includes(kind) && holdsOn(term, day)),
    getStatutoryTerm: (code, day) => {
      const ofCode = termsByCode.get(code) ?? [];
      // What a case was given counts, also on a day for which the register has a gap.
      const term = ofCode.find((each) => holdsOn(each, day)) ?? ofCode.at(-1);
      if (!term?.length) throw new Error('a statutory term is missing');
      return { ...term, length: term.length };
    },
    findShorterTerm: (law, receivedOn, day) =>
      terms.find(
        (term) =>
          term.law === law &&
          term.caseKinds.length === 0 &&
          term.countsFrom === 'RECEIPT' &&
          term.length !== null &&
          holdsOn(term, receivedOn) &&
          day <= endOfTerm(receivedOn, term.length),
      ),
  };
}

/** Reads the rules as they stand in the store. */
export function readCaseRules(db: Db): CaseRules {
  return makeCaseRules(listCaseTypes(db).map(caseTypeOf), listStatutoryTerms(db).map(termOf));
}

const statuses = z.array(z.enum(caseStatuses));
export const stepsShape = z.record(z.enum(caseStatuses), statuses);
export const termChangesShape = z.partialRecord(z.enum(termChangeGrounds), z.string());
const codes = z.array(z.string());
const kinds = z.array(z.enum(caseKinds));

function caseTypeOf({
  steps,
  otherTerms,
  termChanges,
  reasonableTerm,
  fromSuwinet,
  ...row
}: CaseTypeRow): HeldCaseType {
  return {
    ...row,
    steps: stepsShape.parse(JSON.parse(steps)),
    otherTerms: codes.parse(JSON.parse(otherTerms)),
    termChanges: termChangesShape.parse(JSON.parse(termChanges)),
    reasonableTerm: reasonableTerm === 1,
    fromSuwinet: fromSuwinet === 1,
  };
}

function termOf({ caseKinds: ofKinds, amount, unit, ...row }: StatutoryTermRow): HeldStatutoryTerm {
  return {
    ...row,
    caseKinds: kinds.parse(JSON.parse(ofKinds)),
    length: amount === null || unit === null ? null : { amount, unit },
  };
}
