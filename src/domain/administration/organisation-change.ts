import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { insertOrganisation, listOrganisations, updateOrganisation } from '../../../db/organisation.ts';
import { organisationKinds, type OrganisationRow } from '../../../db/organisation.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text } from '../change/input.ts';
import { code, email, getById, named, phone, type Named } from '../change/office-input.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';

export type OrganisationOutcome = Outcome<OrganisationRow>;

type Facts = Pick<OrganisationRow, 'kind' | 'name' | 'phone' | 'email'>;

const facts = z.object({
  kind: z.enum(organisationKinds),
  name: text('de naam', { least: 2, most: 100 }),
  phone,
  email,
});

const add: Change<Facts & Pick<OrganisationRow, 'code'>> = {
  name: 'addOrganisation',
  type: 'Organisation',
  changesReference: true,
  shape: facts.extend({ code }),
  make(work, input) {
    work.permitInOffice('KEEP_RESPONSIBILITIES');
    if (listOrganisations(work.db).some((row) => row.code === input.code)) {
      const message = 'Een andere organisatie heeft deze korte naam al. Kies een andere.';
      throw new Refusal(ruleBroken('CODE_TAKEN', message, ['input', 'code']));
    }
    const row = { id: newId('organisation'), ...input, version: 1, ...work.provenance };
    return work.insert(insertOrganisation, row).id;
  },
};

const changeFacts: Change<Named & Facts> = {
  name: 'changeOrganisation',
  type: 'Organisation',
  changesReference: true,
  shape: facts.extend(named.shape),
  make(work, { id, expectedVersion, ...input }) {
    work.permitInOffice('KEEP_RESPONSIBILITIES');
    const row = getById(listOrganisations(work.db), id);
    work.expect(row, expectedVersion);
    return work.update(updateOrganisation, row, input).id;
  },
};

type Sent = { readonly clientMutationId: string } & Pick<Facts, 'kind' | 'name'> & {
    readonly [Name in 'phone' | 'email']?: string | null | undefined;
  };

const reader = (context: Context) => (id: string) => context.reference.findOrganisation(id);

/** Records an organisation. */
export async function addOrganisation(
  context: Context,
  input: Sent & Pick<OrganisationRow, 'code'>,
): Promise<OrganisationOutcome> {
  return change(context, add, input, reader(context));
}

/** Changes what an organisation is called, what part it has and how to reach it. */
export async function changeOrganisation(context: Context, input: Named & Sent): Promise<OrganisationOutcome> {
  return change(context, changeFacts, input, reader(context));
}
