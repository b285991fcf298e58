import { z } from 'zod';
import { listAgreements } from '../../../db/agreement.ts';
import { caseKinds } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import { laws } from '../../../db/law.ts';
import { officeFunctions } from '../../../db/responsibility.table.ts';
import { insertServiceNorm, listServiceNorms, updateServiceNorm } from '../../../db/service-norm.ts';
import { normMeasures, type ServiceNormRow } from '../../../db/service-norm.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text, wholeNumber } from '../change/input.ts';
import { checkPeriod, code, getById, named, optional, type Named } from '../change/office-input.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';

export type ServiceNormOutcome = Outcome<ServiceNormRow>;

interface Figures extends Pick<ServiceNormRow, 'description' | 'days' | 'targetPercent' | 'validFrom' | 'validUntil'> {
  readonly workingDays: boolean;
  readonly assumed: boolean;
}
type Place = Pick<ServiceNormRow, 'agreementId' | 'code' | 'measure' | 'law' | 'officeFunction' | 'caseKind'>;

const figures = z.object({
  description: text('wat de norm vraagt', { least: 3, most: 500 }),
  days: wholeNumber('het aantal dagen', { least: 1, most: 366 }),
  workingDays: z.boolean(),
  targetPercent: wholeNumber('het percentage', { least: 1, most: 100 }),
  assumed: z.boolean(),
  validFrom: optional,
  validUntil: optional,
});
const place = z.object({
  agreementId: z.string(),
  code,
  measure: z.enum(normMeasures),
  law: z
    .enum(laws)
    .nullish()
    .transform((value) => value ?? null),
  officeFunction: z.enum(officeFunctions),
  caseKind: z
    .enum(caseKinds)
    .nullish()
    .transform((value) => value ?? null),
});

function columnsOf({ workingDays, assumed, ...rest }: Figures) {
  return { ...rest, workingDays: workingDays ? 1 : 0, assumed: assumed ? 1 : 0 };
}

const add: Change<Figures & Place> = {
  name: 'addServiceNorm',
  type: 'ServiceNorm',
  changesReference: true,
  shape: figures.extend(place.shape),
  make(work, { agreementId, code: name, measure, law, officeFunction, caseKind, ...input }) {
    work.permitInOffice('KEEP_AGREEMENTS');
    checkPeriod(input);
    getById(listAgreements(work.db), agreementId, ['input', 'agreementId']);
    if (listServiceNorms(work.db).some((row) => row.agreementId === agreementId && row.code === name)) {
      const message = 'Deze overeenkomst heeft al een norm met deze korte naam. Kies een andere.';
      throw new Refusal(ruleBroken('CODE_TAKEN', message, ['input', 'code']));
    }
    return work.insert(insertServiceNorm, {
      id: newId('serviceNorm'),
      agreementId,
      code: name,
      measure,
      law,
      officeFunction,
      caseKind,
      ...columnsOf(input),
      version: 1,
      ...work.provenance,
    }).id;
  },
};

const changeFigures: Change<Named & Figures> = {
  name: 'changeServiceNorm',
  type: 'ServiceNorm',
  changesReference: true,
  shape: figures.extend(named.shape),
  make(work, { id, expectedVersion, ...input }) {
    work.permitInOffice('KEEP_AGREEMENTS');
    const row = getById(listServiceNorms(work.db), id);
    work.expect(row, expectedVersion);
    checkPeriod(input);
    return work.update(updateServiceNorm, row, columnsOf(input)).id;
  },
};

type Sent = { readonly clientMutationId: string } & Omit<Figures, 'validFrom' | 'validUntil'> & {
    readonly [Name in 'validFrom' | 'validUntil']?: string | null | undefined;
  };

const reader = (context: Context) => (id: string) => context.reference.findServiceNorm(id);

/** Records a norm that an agreement sets. */
export async function addServiceNorm(
  context: Context,
  input: Sent & Omit<Place, 'law' | 'caseKind'> & { readonly [Name in 'law' | 'caseKind']?: Place[Name] | undefined },
): Promise<ServiceNormOutcome> {
  return change(context, add, input, reader(context));
}

/** Changes the figures of a norm, or ends it. */
export async function changeServiceNorm(context: Context, input: Named & Sent): Promise<ServiceNormOutcome> {
  return change(context, changeFigures, input, reader(context));
}
