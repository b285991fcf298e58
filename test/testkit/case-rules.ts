import { caseTypes } from '../../db/reference/case-type.ts';
import { statutoryTerms } from '../../db/reference/statutory-term.ts';
import { makeCaseRules } from '../../src/domain/case/case-rules.ts';

const kept = { id: '', version: 1, source: 'REFERENCE', validFrom: null, validUntil: null } as const;

/** The types of case and the terms of the law that this release comes with, without a store. */
export const rules = makeCaseRules(
  caseTypes.map((type) => ({ ...type, ...kept })),
  statutoryTerms.map((term) => ({ ...term, ...kept })),
);
