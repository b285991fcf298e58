import type { CaseRow } from '../case.table.ts';
import type { Law } from '../law.ts';
import type { termStarts, termUnits } from '../statutory-term.table.ts';
import { addDays } from './calendar-day.ts';
import { isEquatedDay, isRecognisedDay, isWeekend } from './recognised-day.ts';

export type TermUnit = (typeof termUnits)[number];

/** From what a term of the law counts. */
export type TermStart = (typeof termStarts)[number];

export interface TermLength {
  readonly amount: number;
  readonly unit: TermUnit;
}

/** A term that the law sets to the municipality or to a resident (wettelijke termijn). */
export interface StatutoryTerm {
  readonly code: string;
  /** The law of the cases it is for; null for every law. */
  readonly law: Law | null;
  /** The kinds of case it is the ordinary term of; empty for one that the day by which a case is due never follows. */
  readonly caseKinds: readonly CaseRow['kind'][];
  /** What must be done within it, in Dutch. */
  readonly label: string;
  readonly article: string;
  /** Null where the law names no number: at once, or as the law of the day says. */
  readonly length: TermLength | null;
  readonly countsFrom: TermStart;
  /** What a lawyer should know of it, in Dutch; null when nothing more. */
  readonly note: string | null;
}

const weeks = (amount: number): TermLength => ({ amount, unit: 'WEEKS' });
const ofYouthOrWork = {
  caseKinds: ['REPORT', 'APPLICATION'],
  label: 'Beslissen op de aanvraag',
  article: 'Awb art. 4:13',
  length: weeks(8),
  countsFrom: 'RECEIPT',
} as const;

/**
 * The terms that a case must know. General Dutch administrative law, to be checked and changed by a lawyer; the day that
 * counts for one case is the one recorded with it.
 */
export const statutoryTerms: readonly StatutoryTerm[] = [
  {
    code: 'wmo-onderzoek',
    law: 'WMO',
    caseKinds: ['REPORT'],
    label: 'Onderzoek na een melding',
    article: 'Wmo 2015 art. 2.3.2 lid 1',
    length: weeks(6),
    countsFrom: 'RECEIPT',
    note: null,
  },
  {
    code: 'wmo-besluit',
    law: 'WMO',
    caseKinds: ['APPLICATION'],
    label: 'Beslissen op de aanvraag',
    article: 'Wmo 2015 art. 2.3.5 lid 2',
    length: weeks(2),
    countsFrom: 'RECEIPT',
    note: null,
  },
  {
    code: 'wmo-spoed',
    law: 'WMO',
    caseKinds: [],
    label: 'Tijdelijke voorziening bij spoed',
    article: 'Wmo 2015 art. 2.3.3',
    length: null,
    countsFrom: 'RECEIPT',
    note: 'Onverwijld, in afwachting van het onderzoek; de wet noemt geen aantal dagen.',
  },
  {
    ...ofYouthOrWork,
    code: 'jeugdwet-besluit',
    law: 'JEUGDWET',
    note: 'Een redelijke termijn, uiterlijk acht weken; een hulpvraag telt hier als aanvraag. Jeugdhulp via een arts of de rechter kent geen besluit van de gemeente.',
  },
  {
    ...ofYouthOrWork,
    code: 'participatiewet-besluit',
    law: 'PARTICIPATIEWET',
    note: 'Een redelijke termijn, uiterlijk acht weken; wie zich meldt, telt hier als aanvrager.',
  },
  {
    code: 'participatiewet-zoektermijn',
    law: 'PARTICIPATIEWET',
    caseKinds: [],
    label: 'Zoektermijn voor jongeren tot 27 jaar',
    article: 'Participatiewet art. 41',
    length: null,
    countsFrom: 'RECEIPT',
    note: 'Of en hoe lang zij geldt, volgt uit de wet van de dag.',
  },
  {
    code: 'wgs-eerste-gesprek',
    law: 'WGS',
    caseKinds: ['REPORT'],
    label: 'Eerste gesprek over de schulden',
    article: 'Wgs art. 4 lid 1',
    length: weeks(4),
    countsFrom: 'RECEIPT',
    note: null,
  },
  {
    code: 'wgs-bedreigend',
    law: 'WGS',
    caseKinds: [],
    label: 'Eerste gesprek bij een bedreigende situatie',
    article: 'Wgs art. 4 lid 2',
    length: { amount: 3, unit: 'WORKING_DAYS' },
    countsFrom: 'RECEIPT',
    note: 'Bij ontruiming, afsluiting van gas, water of stroom, of opzegging van de zorgverzekering.',
  },
  {
    code: 'wgs-besluit',
    law: 'WGS',
    caseKinds: ['APPLICATION'],
    label: 'Beslissen over de schuldhulp',
    article: 'Wgs art. 4a en de verordening',
    length: weeks(8),
    countsFrom: 'FIRST_TALK',
    note: 'Uiterlijk acht weken; de verordening kan korter zijn.',
  },
  {
    code: 'bezwaar-indienen',
    law: null,
    caseKinds: [],
    label: 'Bezwaar maken door de inwoner',
    article: 'Awb art. 6:7 en 6:8',
    length: weeks(6),
    countsFrom: 'NOTICE_OF_DECISION',
    note: null,
  },
  {
    code: 'bezwaar-besluit',
    law: null,
    caseKinds: ['OBJECTION'],
    label: 'Beslissen op het bezwaar',
    article: 'Awb art. 7:10 lid 1',
    length: weeks(6),
    countsFrom: 'END_OF_FILING_PERIOD',
    note: 'Twaalf weken met een adviescommissie (Awb art. 7:13). Eén keer te verdagen met zes weken (Awb art. 7:10 lid 3).',
  },
  {
    code: 'bezwaar-besluit-commissie',
    law: null,
    caseKinds: [],
    label: 'Beslissen op het bezwaar, met een adviescommissie',
    article: 'Awb art. 7:10 lid 1 en 7:13',
    length: weeks(12),
    countsFrom: 'END_OF_FILING_PERIOD',
    note: 'Eén keer te verdagen met zes weken (Awb art. 7:10 lid 3).',
  },
  {
    code: 'bezwaar-verdaging',
    law: null,
    caseKinds: [],
    label: 'Verdagen van de beslissing op het bezwaar',
    article: 'Awb art. 7:10 lid 3',
    length: weeks(6),
    countsFrom: 'END_OF_TERM',
    note: 'Ten hoogste zes weken en één keer; wie eerder kan beslissen, doet dat.',
  },
  {
    code: 'ingebrekestelling',
    law: null,
    caseKinds: [],
    label: 'Alsnog beslissen na een ingebrekestelling, voordat een dwangsom gaat lopen',
    article: 'Awb art. 4:17 lid 3',
    length: weeks(2),
    countsFrom: 'NOTICE_OF_DEFAULT',
    note: null,
  },
];

/**
 * The last day of a term of the law that starts to run on the day after `from`, under the general act on terms
 * (Algemene termijnenwet): one of three days or more holds at least two working days (art. 2), and one that ends on a
 * Saturday, Sunday, recognised or equated day runs to the next day that is none (art. 1); neither for a term of more
 * than ninety days or twelve weeks (art. 4).
 */
export function endOfTerm(from: string, { amount, unit }: TermLength): string {
  if (unit === 'WORKING_DAYS') return nthDayInForce(from, amount);
  const days = unit === 'WEEKS' ? amount * 7 : amount;
  const end = addDays(from, days);
  if (!isLengthened({ amount, unit })) return end;
  // Whatever the length, the second day that counts is the least that a term of three days must reach.
  const least = days >= 3 ? nthDayInForce(from, 2) : end;
  return firstDayInForce(end > least ? end : least);
}

/** Whether the general act on terms lengthens a term of this length (Algemene termijnenwet art. 4). */
export function isLengthened({ amount, unit }: TermLength): boolean {
  return unit === 'WEEKS' ? amount <= 12 : amount <= 90;
}

/** Whether a term of the law can end on the day: no Saturday, Sunday, recognised or equated day. */
export function isDayInForce(day: string): boolean {
  return !isWeekend(day) && !isRecognisedDay(day) && !isEquatedDay(day);
}

function firstDayInForce(day: string): string {
  let end = day;
  while (!isDayInForce(end)) end = addDays(end, 1);
  return end;
}

function nthDayInForce(from: string, count: number): string {
  let day = from;
  for (let counted = 0; counted < count; counted += 1) day = firstDayInForce(addDays(day, 1));
  return day;
}
