import { z } from 'zod';
import { listAllocationsByProvisionIds } from '../../../db/allocation.ts';
import { listDecisionsByIds } from '../../../db/decision.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import { hasSuccessor, insertProvision, updateProvision } from '../../../db/provision.ts';
import { provisionEndReasons, type ProvisionRow } from '../../../db/provision.table.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import { cutOrder, type HelpEnd } from '../allocation/allocation-cut.ts';
import { permitInCase, type CaseNamed } from '../case/case-work.ts';
import { change, type Change } from '../change/change.ts';
import { optionalString } from '../change/input.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';
import { checkStart, type SentTerms } from './provision-grant.ts';
import { directionOf, needsDecision } from './provision-rule.ts';
import { columnsOfTerms, termsShape, type ProvisionTerms } from './provision-terms.ts';
import {
  checkNotDouble,
  findGrant,
  getProvision,
  provisionReader,
  type ProvisionAtHand,
  type ProvisionOutcome,
} from './provision-work.ts';
import type { Work } from '../change/work.ts';

type Changing = CaseNamed &
  ProvisionTerms & {
    /** First day of what takes its place. */
    readonly validFrom: string;
    /** The case of the decision that the change rests on; null: on that of the help itself. */
    readonly caseId: string | null;
  };

const named = { id: z.string(), expectedVersion: z.int() };

const changeIt: Change<Changing> = {
  name: 'changeProvision',
  type: 'Provision',
  shape: z.object({ ...named, caseId: optionalString, validFrom: z.string(), ...termsShape }),
  make(work, input) {
    const atHand = getProvision(work, input);
    const { row, standing } = atHand;
    checkTurn(work, row, input.validFrom);
    checkStart(work, input.validFrom, row.validFrom);
    const { law } = row;
    const columns = columnsOfTerms(work.context.reference, input, { law, validFrom: input.validFrom });
    const next: ProvisionRow = {
      ...row,
      id: newId('provision'),
      ...basisOf(work, atHand, input.caseId),
      ...columns,
      endReason: null,
      previousId: row.id,
      version: 1,
      ...work.provenance,
    };
    checkDecided(row, next, input.caseId !== null);
    checkNotDouble(work, standing, next);
    // What ended by its own term stays as it was agreed.
    if (row.validUntil === null || row.validUntil > input.validFrom) {
      endHelp(work, row, { validUntil: input.validFrom, endReason: directionOf(row, next) }, next.providerId);
    }
    return work.insert(insertProvision, next).id;
  },
};

/** The change takes hold while the help runs, or when its term is over, and once. */
function checkTurn({ db }: Work, { id, validFrom, validUntil }: ProvisionRow, day: string): void {
  if (hasSuccessor(db, id)) {
    const message = 'Deze hulp is al gewijzigd. Wijzig de hulp die ervoor in de plaats kwam.';
    throw new Refusal(ruleBroken('ALREADY_CHANGED', message));
  }
  const path = ['input', 'validFrom'];
  if (day <= validFrom) {
    const message = 'Een wijziging begint na de eerste dag van de hulp. Kies een latere dag.';
    throw new Refusal(ruleBroken('CHANGE_TOO_EARLY', message, path));
  }
  if (validUntil === null || day <= validUntil) return;
  const message = 'Deze hulp is dan al voorbij. Kies een dag waarop zij loopt, of de dag erna; of ken nieuwe hulp toe.';
  throw new Refusal(ruleBroken('CHANGE_TOO_LATE', message, path));
}

/** The case and the decision that the changed help rests on. */
function basisOf(
  work: Work,
  { row, ofCase }: ProvisionAtHand,
  caseId: string | null,
): Pick<ProvisionRow, 'caseId' | 'decisionId'> {
  if (caseId === null) {
    checkStands(work, row);
    return { caseId: row.caseId, decisionId: row.decisionId };
  }
  const path = ['input', 'caseId'];
  const { row: itsCase } = permitInCase(work, 'GRANT_PROVISION', caseId, path);
  if (itsCase.householdId !== row.householdId || itsCase.law !== row.law) {
    const message = 'Die zaak is van een ander huishouden of valt onder een andere wet. Kies een zaak die past.';
    throw new Refusal(ruleBroken('CASE_NOT_FITTING', message, path));
  }
  if (ofCase && !keepsMarkings(ofCase, itsCase)) {
    const message =
      'De hulp komt uit een zaak die verzegeld is of uit Suwinet komt. Neem het besluit in een zaak die dat ook is.';
    throw new Refusal(ruleBroken('MARKING_LOST', message, path));
  }
  return { caseId, decisionId: findGrant(work, itsCase, path)?.id ?? null };
}

/** A change opens to nobody what was sealed or came from Suwinet. */
function keepsMarkings(from: CaseRow, to: CaseRow): boolean {
  return from.sealed <= to.sealed && from.suwiDerived <= to.suwiDerived;
}

function checkStands({ db, today }: Work, { decisionId }: ProvisionRow): void {
  const [decision] = decisionId === null ? [] : listDecisionsByIds(db, [decisionId], today);
  if (!decision || decision.withdrawnOn === null) return;
  const message = 'Het besluit onder deze hulp is ingetrokken. Kies de zaak waarin opnieuw besloten is.';
  throw new Refusal(ruleBroken('DECISION_WITHDRAWN', message, ['input', 'caseId']));
}

/** `isNamed`: the case is named in which it was decided, or in which a doctor or the court asks it. */
function checkDecided(before: ProvisionRow, after: ProvisionRow, isNamed: boolean): void {
  const isNew = isNamed && (after.decisionId === null || after.decisionId !== before.decisionId);
  if (before.law === 'GENERAL' || isNew || !needsDecision(before, after)) return;
  const message =
    'Zwaardere, langere of andere hulp rust op een nieuw besluit. Neem dat in een zaak, en kies die zaak hier.';
  throw new Refusal(ruleBroken('NEW_DECISION_NEEDED', message, ['input', 'caseId']));
}

/** Ends help, and with it what was ordered of it; a provider that has the order hears of it. */
function endHelp(work: Work, row: ProvisionRow, end: HelpEnd, nextProviderId = row.providerId): ProvisionRow {
  const goesElsewhere = nextProviderId !== row.providerId;
  for (const order of listAllocationsByProvisionIds(work.db, [row.id], work.today)) {
    cutOrder(work, order, { ...end, goesElsewhere });
  }
  return work.update(updateProvision, row, end);
}

type Ending = CaseNamed & {
  readonly reason: NonNullable<ProvisionRow['endReason']>;
  readonly lastDay: string;
};

const endIt: Change<Ending> = {
  name: 'endProvision',
  type: 'Provision',
  shape: z.object({ ...named, reason: z.enum(provisionEndReasons), lastDay: z.string() }),
  make(work, input) {
    const { row } = getProvision(work, input);
    const { lastDay, reason } = input;
    const path = ['input', 'lastDay'];
    const agreed = row.validUntil === null ? null : addDays(row.validUntil, -1);
    if (row.validUntil !== null && row.validUntil <= work.today) {
      throw new Refusal(ruleBroken('PROVISION_ENDED', 'Deze hulp is al beëindigd. U hoeft niets te doen.'));
    }
    if (lastDay < row.validFrom) {
      const message = 'De laatste dag ligt voor de eerste dag van de hulp. Kies een dag vanaf het begin.';
      throw new Refusal(ruleBroken('ENDS_BEFORE_START', message, path));
    }
    if (agreed !== null && lastDay > agreed) {
      const message =
        'Zo lang is deze hulp niet toegekend. Kies een eerdere dag, of wijzig de hulp na een nieuw besluit.';
      throw new Refusal(ruleBroken('ENDS_AFTER_TERM', message, path));
    }
    if (reason === 'TERM_PASSED' && lastDay !== agreed) {
      const message = 'De looptijd is dan nog niet om, of er is er geen. Kies een andere reden.';
      throw new Refusal(ruleBroken('TERM_NOT_PASSED', message, ['input', 'reason']));
    }
    return endHelp(work, row, { validUntil: addDays(lastDay, 1), endReason: reason }).id;
  },
};

type Sent = { readonly clientMutationId: string } & CaseNamed;

/** What is sent to change help: all of what it becomes. */
export type ChangeProvisionInput = Sent &
  SentTerms & { readonly validFrom: string; readonly caseId?: string | null | undefined };

/** Puts other help in the place of help from a day on; the one names the other. */
export async function changeProvision(context: Context, input: ChangeProvisionInput): Promise<ProvisionOutcome> {
  return change(context, changeIt, input, provisionReader(context));
}

/** Ends help after a last day. */
export async function endProvision(
  context: Context,
  input: Sent & Pick<Ending, 'reason' | 'lastDay'>,
): Promise<ProvisionOutcome> {
  return change(context, endIt, input, provisionReader(context));
}
