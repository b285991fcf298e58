import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { laws } from '../../../db/law.ts';
import {
  insertProcessingActivity,
  listProcessingActivityRows,
  updateProcessingActivity,
} from '../../../db/processing-activity.ts';
import type { ProcessingActivityRow } from '../../../db/processing-activity.table.ts';
import {
  activityRegister,
  administrationActivityId,
  type ProcessingActivity,
} from '../../../db/reference/processing-activity.ts';
import { roles } from '../../../db/staff.table.ts';
import type { Context } from '../../context.ts';
import type { HeldActivity } from './activity-register.ts';
import { namesArticle } from '../case/case-type-rule.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { optionalText, text, wholeNumber } from '../change/input.ts';
import { checkPeriod, code, getById, named, optional, type Named } from '../change/office-input.ts';
import { incomplete, notPermitted, Refusal, ruleBroken } from '../change/problem.ts';

export type ActivityOutcome = Outcome<HeldActivity>;

/** What an activity says, its URI apart. */
export type ActivityTerms = Omit<ProcessingActivity, 'id'>;

const terms = z.object({
  label: text('de naam', { least: 3, most: 100 }),
  purpose: text('het doel', { least: 10, most: 500 }),
  ground: text('de grondslag', { least: 3, most: 200 }),
  article: text('het artikel', { most: 300 }).pipe(
    z.string().refine(namesArticle, 'Noem het artikel waarop dit rust, zoals “Wmo 2015 art. 5.1.1”.'),
  ),
  controller: text('de verwerkingsverantwoordelijke', { least: 3, most: 200 }),
  processor: optionalText('de verwerker', { most: 200 }),
  laws: z.array(z.enum(laws)),
  coordination: z.boolean(),
  suwi: z.boolean(),
  roles: z.array(z.enum(roles)),
  retentionYears: wholeNumber('de bewaartermijn in jaren', { least: 1, most: 115 })
    .nullish()
    .transform((value) => value ?? null),
  validFrom: z.string(),
  validUntil: optional,
});

/** What waits to be confirmed, as the store keeps it. */
export function proposalOf({ proposal }: Pick<ProcessingActivityRow, 'proposal'>): ActivityTerms | null {
  return proposal === null ? null : terms.parse(JSON.parse(proposal));
}

type Proposal = ActivityTerms & {
  readonly id: string | null;
  readonly expectedVersion: number | null;
  readonly name: string | null;
};

const propose: Change<Proposal> = {
  name: 'proposeProcessingActivity',
  type: 'ProcessingActivity',
  changesReference: true,
  shape: terms.extend({
    id: optional,
    expectedVersion: z
      .int()
      .nullish()
      .transform((value) => value ?? null),
    name: code.nullish().transform((value) => value ?? null),
  }),
  make(work, { id, expectedVersion, name, ...input }) {
    work.permitInOffice('PROPOSE_PURPOSE');
    checkPeriod(input);
    checkTerms(input);
    const waiting = { proposal: JSON.stringify(input), proposedById: work.staffId };
    if (id === null) {
      const uri = newUri(listProcessingActivityRows(work.db), name);
      // Until somebody else confirms it, it is in nobody's use.
      const row = { id: newId('processingActivity'), uri, ...columnsOf(input), position: -1, version: 1, ...waiting };
      return work.insert(insertProcessingActivity, { ...row, ...work.provenance }).id;
    }
    const row = getById(listProcessingActivityRows(work.db), id);
    if (expectedVersion === null) {
      const message = 'Bekijk de verwerkingsactiviteit eerst, en wijzig haar daarna.';
      throw new Refusal(incomplete('VERSION_MISSING', message, ['input', 'expectedVersion']));
    }
    work.expect(row, expectedVersion);
    checkAdministration(row.uri, input);
    if (row.proposedById !== null && row.proposedById !== work.staffId) {
      const message = 'Er wacht al een voorstel van een collega. Bevestig dat eerst, of wijs het af.';
      throw new Refusal(ruleBroken('PROPOSAL_WAITS', message));
    }
    return work.update(updateProcessingActivity, row, waiting).id;
  },
};

const confirm: Change<Named & { readonly accept: boolean }> = {
  name: 'confirmProcessingActivity',
  type: 'ProcessingActivity',
  changesReference: true,
  shape: named.extend({ accept: z.boolean() }),
  make(work, { id, expectedVersion, accept }) {
    work.permitInOffice('CONFIRM_PURPOSE');
    const rows = listProcessingActivityRows(work.db);
    const row = getById(rows, id);
    work.expect(row, expectedVersion);
    const proposed = proposalOf(row);
    if (proposed === null) {
      throw new Refusal(ruleBroken('NOTHING_PROPOSED', 'Er wacht hier geen voorstel meer. U hoeft niets te doen.'));
    }
    if (accept && row.proposedById === work.staffId) {
      const message = 'Dit stelde u zelf voor: een andere beheerder of de privacydesk bevestigt het.';
      throw new Refusal(notPermitted(message));
    }
    const done = { proposal: null, proposedById: null };
    if (!accept) return work.update(updateProcessingActivity, row, done).id;
    const position = row.position < 0 ? Math.max(...rows.map((each) => each.position)) + 1 : row.position;
    return work.update(updateProcessingActivity, row, { ...columnsOf(proposed), position, ...done }).id;
  },
};

function columnsOf({ laws: covered, roles: users, coordination, suwi, ...rest }: ActivityTerms) {
  return {
    ...rest,
    laws: JSON.stringify(covered),
    roles: JSON.stringify(users),
    coordination: coordination ? 1 : 0,
    suwi: suwi ? 1 : 0,
  };
}

function newUri(rows: readonly ProcessingActivityRow[], name: string | null): string {
  const path = ['input', 'name'];
  if (name === null) throw new Refusal(incomplete('NAME_MISSING', 'Vul een korte naam in.', path));
  const uri = activityRegister + name;
  if (!rows.some((row) => row.uri === uri)) return uri;
  throw new Refusal(ruleBroken('NAME_TAKEN', 'Deze korte naam staat al in het register. Kies een andere.', path));
}

/** Throws {@link Refusal} for what no register may say. */
function checkTerms({ laws: covered, roles: users, suwi, coordination }: ActivityTerms): void {
  if ((covered.length > 0 || coordination) && users.some((role) => role === 'ADMINISTRATOR' || role === 'MANAGEMENT')) {
    const message =
      'Beheer en management zien geen inwoners. Haal die rollen weg, of haal de wetten en de afstemming weg.';
    throw new Refusal(ruleBroken('ROLE_SEES_NOBODY', message, ['input', 'roles']));
  }
  const isWorkAndIncome =
    covered.includes('PARTICIPATIEWET') && users.every((role) => role === 'WORK_AND_INCOME_WORKER');
  if (suwi && !isWorkAndIncome) {
    const message = 'Wat uit Suwinet komt, is alleen voor werk en inkomen (Wet SUWI art. 62). Kies die wet en die rol.';
    throw new Refusal(ruleBroken('SUWI_NOT_FITTING', message, ['input', 'suwi']));
  }
}

/** Without a purpose of its own nobody could change anything here any more. */
function checkAdministration(uri: string, { roles: users, validUntil }: ActivityTerms): void {
  if (uri !== administrationActivityId || (users.includes('ADMINISTRATOR') && validUntil === null)) return;
  const message = 'Voor dit doel werkt het beheer zelf: houd de rol functioneel beheerder, en geen einddag.';
  throw new Refusal(ruleBroken('ADMINISTRATION_NEEDS_PURPOSE', message, ['input', 'roles']));
}

type Maybe<Key extends string> = { readonly [Name in Key]?: string | null | undefined };
type Sent = { readonly clientMutationId: string };
type TermsInput = Omit<ActivityTerms, 'processor' | 'validUntil' | 'retentionYears'> &
  Maybe<'processor' | 'validUntil'> & { readonly retentionYears?: number | null | undefined };

function reader({ reference }: Context, id: string): HeldActivity | undefined {
  return [...reference.listActivities(), ...reference.listProposed()].find(({ row }) => row.id === id);
}

/** Proposes a processing activity, or a change of one. */
export async function proposeProcessingActivity(
  context: Context,
  input: Sent & TermsInput & Maybe<'id' | 'name'> & { readonly expectedVersion?: number | null | undefined },
): Promise<ActivityOutcome> {
  return change(context, propose, input, (id) => reader(context, id));
}

/** Confirms or refuses what somebody else proposed. */
export async function confirmProcessingActivity(
  context: Context,
  input: Sent & Named & { readonly accept: boolean },
): Promise<ActivityOutcome> {
  return change(context, confirm, input, (id) => reader(context, id));
}
