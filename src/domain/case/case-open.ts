import { z } from 'zod';
import { findLastCaseNumber, insertCase } from '../../../db/case.ts';
import { caseKinds, type CaseRow } from '../../../db/case.table.ts';
import type { Db } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { laws } from '../../../db/law.ts';
import type { Context } from '../../context.ts';
import { routeCase } from './case-route.ts';
import type { CaseRules } from './case-rules.ts';
import { columnsOfTerm, findTerm, startTerm, type CaseTerm } from './case-term.ts';
import { caseReader, getCaseType, recordStatus, type CaseOutcome } from './case-work.ts';
import { change, type Change } from '../change/change.ts';
import { optionalString, text } from '../change/input.ts';
import { checkNotDissolved, getMember } from '../formation/member-work.ts';
import { incomplete, notPermitted, Refusal, ruleBroken } from '../change/problem.ts';
import { purposeOf } from '../standing/standing.ts';

interface Opening extends Pick<CaseRow, 'householdId' | 'personId' | 'law' | 'kind' | 'title'> {
  /** Null: today. */
  readonly receivedOn: string | null;
  readonly countsFrom: string | null;
  readonly termCode: string | null;
  readonly organisationId: string | null;
}

const open: Change<Opening> = {
  name: 'openCase',
  type: 'Case',
  shape: z.object({
    householdId: z.string(),
    personId: z.string(),
    law: z.enum(laws),
    kind: z.enum(caseKinds),
    title: text('waar de zaak over gaat', { least: 3, most: 200 }),
    receivedOn: optionalString,
    countsFrom: optionalString,
    termCode: optionalString,
    organisationId: optionalString,
  }),
  make(work, input) {
    const { householdId, personId, law, kind, title } = input;
    const { context, today } = work;
    const standing = work.standingTo(householdId, ['input', 'householdId']);
    if (!purposeOf(context).activity.laws.includes(law)) {
      throw new Refusal(
        notPermitted('Het doel waarvoor u vraagt, dekt deze wet niet. Kies een doel dat dat wel doet.'),
      );
    }
    work.permit('OPEN_CASE', standing, law);
    const receivedOn = input.receivedOn ?? today;
    const person = getMember(work, standing, { householdId, personId, days: [today] }, ['input', 'personId']);
    work.concern(person);
    checkNotDissolved(work, householdId, today, ['input', 'householdId']);
    const type = getCaseType(context.reference, { law, kind, receivedOn });
    const term = termOf(context.reference, { ...input, receivedOn }, today);
    const organisationId = routeCase(type, {
      responsibilities: context.reference.listResponsibilities(law, today),
      chosenId: input.organisationId,
      ownId: context.actor.staff.organisationId,
    });
    const office = { organisationId, officeFunction: type.officeFunction };
    const marks = { sealed: 0, suwiDerived: type.fromSuwinet ? 1 : 0 };
    const opening = { householdId, personId, law, kind, title, receivedOn, ...office, ...marks };
    const row = work.insert(insertCase, { ...newCase(work.db, opening, term), ...work.provenance });
    recordStatus(work, row);
    return row.id;
  },
};

type NewCase = Omit<CaseRow, 'source' | 'recordedAt'>;
type Settled = 'id' | 'number' | 'status' | 'closedOn' | 'workerId' | 'version' | keyof CaseTerm;

/** A case as it is when it is opened: received, in nobody's hands yet, and due by its term. */
export function newCase(db: Db, opening: Omit<NewCase, Settled>, term: CaseTerm | undefined): NewCase {
  return {
    id: newId('case'),
    number: nextNumber(db),
    status: 'RECEIVED',
    closedOn: null,
    workerId: null,
    version: 1,
    ...opening,
    ...columnsOfTerm(term),
  };
}

/** The term under which a new case is due. Throws {@link Refusal} where its days do not fit. */
function termOf(
  rules: CaseRules,
  { law, kind, receivedOn, countsFrom, termCode }: Opening & { readonly receivedOn: string },
  today: string,
): CaseTerm | undefined {
  if (receivedOn > today) {
    const message = 'Een zaak opent u als zij ontvangen is. Kies vandaag of een eerdere dag.';
    throw new Refusal(ruleBroken('RECEIVED_IN_FUTURE', message, ['input', 'receivedOn']));
  }
  const { otherTerms } = getCaseType(rules, { law, kind, receivedOn });
  if (termCode !== null && !otherTerms.includes(termCode)) {
    const message = 'Deze termijn geldt niet voor zulke zaken. Laat dit leeg voor de gewone termijn.';
    throw new Refusal(ruleBroken('TERM_NOT_FITTING', message, ['input', 'termCode']));
  }
  const other = termCode !== null;
  const start = findTerm(rules, { law, kind, other, receivedOn })?.countsFrom;
  checkStart(start, { countsFrom, latest: start === 'FIRST_TALK' ? today : receivedOn });
  return startTerm(rules, { law, kind, receivedOn, countsFrom, other });
}

const startNames = new Map([
  ['FIRST_TALK', 'de dag van het eerste gesprek'],
  ['END_OF_FILING_PERIOD', 'de dag waarop het besluit bekend is gemaakt'],
]);

function checkStart(
  start: string | undefined,
  { countsFrom, latest }: { readonly countsFrom: string | null; readonly latest: string },
): void {
  const path = ['input', 'countsFrom'];
  const name = startNames.get(start ?? '');
  if (name === undefined) {
    if (countsFrom === null) return;
    const message = 'De termijn van zulke zaken telt vanaf de ontvangst. Laat deze dag leeg.';
    throw new Refusal(ruleBroken('TERM_COUNTS_FROM_RECEIPT', message, path));
  }
  if (countsFrom === null)
    throw new Refusal(incomplete('TERM_START_MISSING', `Vul ${name} in: daarvan telt de termijn.`, path));
  if (countsFrom > latest) {
    throw new Refusal(
      ruleBroken('TERM_START_TOO_LATE', `Kijk ${name} na: die ligt na de ontvangst of in de toekomst.`, path),
    );
  }
}

/** The number after the highest given out so far; the store is held for the change, so that no other takes it. */
function nextNumber(db: Db): string {
  const last = findLastCaseNumber(db);
  return `Z-${(last === undefined ? 1_000_000 : Number(last.slice(2))) + 1}`;
}

/** What is sent to open a case. */
export type OpenCaseInput = { readonly clientMutationId: string } & Pick<
  Opening,
  'householdId' | 'personId' | 'law' | 'kind' | 'title'
> & { readonly [Key in 'receivedOn' | 'countsFrom' | 'termCode' | 'organisationId']?: string | null | undefined };

/** Opens a case for somebody: with whoever executes such cases today, under a number and a term of its own. */
export async function openCase(context: Context, input: OpenCaseInput): Promise<CaseOutcome> {
  return change(context, open, input, caseReader(context));
}
