import type { NewCase } from '../../db/case.table.ts';
import type { Law } from '../../db/law.ts';
import { workingDayFrom, type Day } from './day.ts';

type Kind = NewCase['kind'];

/** Days within which the law wants a decision; no entry where it sets no term. */
const terms: Partial<Record<Law, Partial<Record<Kind, number>>>> = {
  // Investigation 6 weeks from the report (Wmo 2015 art. 2.3.2), decision 2 weeks from the application (art. 2.3.5).
  WMO: { REPORT: 42, APPLICATION: 14, OBJECTION: 84 },
  // A reasonable term, in any case 8 weeks (Awb art. 4:13).
  JEUGDWET: { REPORT: 56, APPLICATION: 56, OBJECTION: 84 },
  PARTICIPATIEWET: { REPORT: 56, APPLICATION: 56, OBJECTION: 84 },
  // First talk within 4 weeks (Wgs art. 4), decision 8 weeks after it (art. 4a).
  WGS: { REPORT: 28, APPLICATION: 56, OBJECTION: 84 },
};

/** The day by which a case must be decided; a weekend runs on to Monday (Algemene termijnenwet art. 1). Undefined without a term. */
export function dueDayOf(law: Law, kind: Kind, receivedOn: Day): Day | undefined {
  const days = terms[law]?.[kind];
  return days === undefined ? undefined : workingDayFrom(receivedOn + days);
}
