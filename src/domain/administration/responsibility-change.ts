import { z } from 'zod';
import { listAgreements } from '../../../db/agreement.ts';
import { newId } from '../../../db/id.ts';
import { laws } from '../../../db/law.ts';
import { listOrganisations } from '../../../db/organisation.ts';
import { municipalityCode } from '../../../db/reference/organisation.ts';
import { insertResponsibility, listResponsibilities, updateResponsibility } from '../../../db/responsibility.ts';
import {
  officeFunctions,
  responsibilityStatuses,
  responsibilityTasks,
  type ResponsibilityRow,
} from '../../../db/responsibility.table.ts';
import type { Context } from '../../context.ts';
import { overlap } from './administrator-rule.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import {
  checkEndsAfterStart,
  checkNotPast,
  checkPeriod,
  getById,
  named,
  optional,
  type Named,
} from '../change/office-input.ts';
import { incomplete, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type ResponsibilityOutcome = Outcome<ResponsibilityRow>;

type Task = Pick<ResponsibilityRow, 'law' | 'officeFunction' | 'task'>;
type Holder = Pick<ResponsibilityRow, 'organisationId' | 'status' | 'agreementId'>;
type Facts = Task & Holder & Pick<ResponsibilityRow, 'validFrom' | 'validUntil'>;

const holder = z.object({
  organisationId: optional,
  status: z.enum(responsibilityStatuses),
  agreementId: optional,
});
const common = { type: 'Responsibility', changesReference: true } as const;

const add: Change<Facts> = {
  name: 'addResponsibility',
  ...common,
  shape: holder.extend({
    law: z.enum(laws),
    officeFunction: z.enum(officeFunctions),
    task: z.enum(responsibilityTasks),
    validFrom: optional,
    validUntil: optional,
  }),
  make(work, input) {
    work.permitInOffice('KEEP_RESPONSIBILITIES');
    const validFrom = input.validFrom ?? work.today;
    checkNotPast(validFrom, work.today, 'validFrom');
    checkPeriod({ ...input, validFrom });
    return begin(work, { ...input, validFrom });
  },
};

const end: Change<Named & { readonly on: string }> = {
  name: 'endResponsibility',
  ...common,
  shape: named.extend({ on: z.string() }),
  make(work, { on, ...input }) {
    return finish(work, input, on).id;
  },
};

const replace: Change<Named & Holder & { readonly on: string | null }> = {
  name: 'replaceResponsibility',
  ...common,
  shape: holder.extend({ ...named.shape, on: optional }),
  make(work, { id, expectedVersion, on, ...input }) {
    const day = on ?? work.today;
    const { law, officeFunction, task, validUntil } = finish(work, { id, expectedVersion }, day, 'on');
    // It goes on until the day on which the earlier one would have ended.
    return begin(work, { law, officeFunction, task, ...input, validFrom: day, validUntil });
  },
};

/** Ends a responsibility on a day; gives it as it was before. */
function finish(work: Work, { id, expectedVersion }: Named, on: string, field = 'on'): ResponsibilityRow {
  work.permitInOffice('KEEP_RESPONSIBILITIES');
  const row = getById(listResponsibilities(work.db), id);
  work.expect(row, expectedVersion);
  checkNotPast(on, work.today, field);
  checkEndsAfterStart(row, on, field);
  work.update(updateResponsibility, row, { validUntil: on });
  return row;
}

function begin(work: Work, facts: Facts): string {
  checkHolder(work, facts);
  const row = { id: newId('responsibility'), municipalityCode, ...facts, version: 1, ...work.provenance };
  return work.insert(insertResponsibility, row).id;
}

function checkHolder(work: Work, facts: Facts): void {
  const { organisationId, agreementId, status } = facts;
  const path = ['input', 'organisationId'];
  if ((status === 'UNKNOWN') !== (organisationId === null)) {
    const message =
      status === 'UNKNOWN'
        ? 'Wie het uitvoert, is onbekend: laat de organisatie dan leeg.'
        : 'Kies welke organisatie dit uitvoert, of kies als status “onbekend”.';
    throw new Refusal(incomplete('ORGANISATION_NOT_FITTING', message, path));
  }
  if (organisationId !== null) getById(listOrganisations(work.db), organisationId, path);
  if (agreementId !== null) {
    const agreement = getById(listAgreements(work.db), agreementId, ['input', 'agreementId']);
    if (![agreement.commissionerId, agreement.executorId].includes(organisationId ?? '')) {
      const message =
        'Deze organisatie is geen partij bij die overeenkomst. Kies een andere overeenkomst, of laat haar leeg.';
      throw new Refusal(ruleBroken('NOT_A_PARTY', message, ['input', 'agreementId']));
    }
  }
  const same = listResponsibilities(work.db).some(
    (row) =>
      row.law === facts.law &&
      row.officeFunction === facts.officeFunction &&
      row.task === facts.task &&
      row.organisationId === organisationId &&
      row.status === status &&
      overlap(row, facts),
  );
  if (!same) return;
  const message = 'Dit staat er in die periode al. Kies een andere organisatie of een andere dag.';
  throw new Refusal(ruleBroken('ALREADY_RESPONSIBLE', message, path));
}

type Maybe<Key extends string> = { readonly [Name in Key]?: string | null | undefined };
type Sent = { readonly clientMutationId: string };

const reader = (context: Context) => (id: string) => context.reference.findResponsibility(id);

/** Records who answers for something from a day on. */
export async function addResponsibility(
  context: Context,
  input: Sent & Task & Pick<Holder, 'status'> & Maybe<'organisationId' | 'agreementId' | 'validFrom' | 'validUntil'>,
): Promise<ResponsibilityOutcome> {
  return change(context, add, input, reader(context));
}

/** Ends a responsibility on a day. */
export async function endResponsibility(
  context: Context,
  input: Sent & Named & { readonly on: string },
): Promise<ResponsibilityOutcome> {
  return change(context, end, input, reader(context));
}

/** Ends a responsibility on a day and gives it to another from then on; answers with the new one. */
export async function replaceResponsibility(
  context: Context,
  input: Sent & Named & Pick<Holder, 'status'> & Maybe<'organisationId' | 'agreementId' | 'on'>,
): Promise<ResponsibilityOutcome> {
  return change(context, replace, input, reader(context));
}
