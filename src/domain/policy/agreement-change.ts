import { z } from 'zod';
import { insertAgreement, listAgreements, updateAgreement } from '../../../db/agreement.ts';
import { agreementKinds, type AgreementRow } from '../../../db/agreement.table.ts';
import { newId } from '../../../db/id.ts';
import { listOrganisations } from '../../../db/organisation.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text } from '../change/input.ts';
import { checkPeriod, code, getById, named, optional, type Named } from '../change/office-input.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';

export type AgreementOutcome = Outcome<AgreementRow>;

type Facts = Pick<AgreementRow, 'title' | 'basis' | 'validFrom' | 'validUntil'>;
type Parties = Pick<AgreementRow, 'code' | 'kind' | 'commissionerId' | 'executorId'>;

const facts = z.object({
  title: text('de naam', { least: 3, most: 200 }),
  basis: text('de bron', { least: 3, most: 1000 }),
  validFrom: optional,
  validUntil: optional,
});

const add: Change<Facts & Parties> = {
  name: 'addAgreement',
  type: 'Agreement',
  changesReference: true,
  shape: facts.extend({ code, kind: z.enum(agreementKinds), commissionerId: z.string(), executorId: z.string() }),
  make(work, input) {
    work.permitInOffice('KEEP_AGREEMENTS');
    checkPeriod(input);
    const organisations = listOrganisations(work.db);
    getById(organisations, input.commissionerId, ['input', 'commissionerId']);
    getById(organisations, input.executorId, ['input', 'executorId']);
    if (input.commissionerId === input.executorId) {
      const message = 'Opdrachtgever en opdrachtnemer zijn twee organisaties. Kies een andere.';
      throw new Refusal(ruleBroken('ONE_PARTY', message, ['input', 'executorId']));
    }
    if (listAgreements(work.db).some((row) => row.code === input.code)) {
      const message = 'Een andere overeenkomst heeft deze korte naam al. Kies een andere.';
      throw new Refusal(ruleBroken('CODE_TAKEN', message, ['input', 'code']));
    }
    return work.insert(insertAgreement, { id: newId('agreement'), ...input, version: 1, ...work.provenance }).id;
  },
};

const changeFacts: Change<Named & Facts> = {
  name: 'changeAgreement',
  type: 'Agreement',
  changesReference: true,
  shape: facts.extend(named.shape),
  make(work, { id, expectedVersion, ...input }) {
    work.permitInOffice('KEEP_AGREEMENTS');
    const row = getById(listAgreements(work.db), id);
    work.expect(row, expectedVersion);
    checkPeriod(input);
    return work.update(updateAgreement, row, input).id;
  },
};

type Sent = { readonly clientMutationId: string } & Pick<Facts, 'title' | 'basis'> & {
    readonly [Name in 'validFrom' | 'validUntil']?: string | null | undefined;
  };

const reader = (context: Context) => (id: string) => context.reference.findAgreement(id);

/** Records an agreement. */
export async function addAgreement(context: Context, input: Sent & Parties): Promise<AgreementOutcome> {
  return change(context, add, input, reader(context));
}

/** Changes what an agreement is called, where it is known from and how long it holds. */
export async function changeAgreement(context: Context, input: Named & Sent): Promise<AgreementOutcome> {
  return change(context, changeFacts, input, reader(context));
}
