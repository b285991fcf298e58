import { termChangeGrounds, type TermChangeGround } from '../../../db/case-term-change.table.ts';
import { caseStatuses, type CaseRow } from '../../../db/case.table.ts';
import type { CaseType } from '../../../db/reference/case-type.ts';

/** What may follow one status. */
export interface CaseTypeStep {
  readonly from: CaseRow['status'];
  readonly to: readonly CaseRow['status'][];
}

/** What may happen to the term of a case, with the article that allows it. */
export interface CaseTypeTermChange {
  readonly ground: TermChangeGround;
  readonly article: string;
}

/** The steps of a type of case, from each status, in the order in which a case goes. */
export function listStepsOf({ steps }: Pick<CaseType, 'steps'>): readonly CaseTypeStep[] {
  return caseStatuses.map((from) => ({ from, to: steps[from] }));
}

/** What may happen to the term of such a case. */
export function listTermChangesOfType({ termChanges }: Pick<CaseType, 'termChanges'>): readonly CaseTypeTermChange[] {
  return termChangeGrounds.flatMap((ground) => {
    const article = termChanges[ground];
    return article === undefined ? [] : { ground, article };
  });
}
