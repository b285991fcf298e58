import type { DocumentRow } from '../../../db/document.table.ts';
import type { Context } from '../../context.ts';
import { findCaseOf } from '../case/case.ts';
import { listDocumentsOfHousehold } from '../signal/document.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { tell, type GrantedTimelineEntry } from './timeline-entry.ts';

/** What kinds of document there are, as the schema labels them. */
export const documentKindWords: Readonly<Record<DocumentRow['kind'], string>> = {
  APPLICATION: 'aanvraag',
  DECISION_LETTER: 'beschikking',
  INQUIRY_REPORT: 'onderzoeksverslag',
  PLAN: 'plan',
  LETTER: 'brief',
  EVIDENCE: 'bewijsstuk',
};

/** The documents of a household that the actor sees, by the day it is seen. */
export async function listDocumentEntries(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedTimelineEntry[]> {
  const documents = await listDocumentsOfHousehold(context, household);
  const happenings = documents.map(async (document) => {
    const { id, kind, title, createdOn } = document;
    const ofCase = await findCaseOf(context, document);
    const words = `Document toegevoegd (${documentKindWords[kind]}): ${title}`;
    const about = { law: ofCase?.law ?? null, person: ofCase?.person ?? null };
    return { event: 'DOCUMENT_MADE', id, on: createdOn, title: words, ...about } as const;
  });
  return tell(context, household, await Promise.all(happenings));
}
