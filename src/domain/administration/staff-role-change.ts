import { z } from 'zod';
import type { Db } from '../../../db/client.ts';
import {
  insertStaffRight,
  insertStaffRole,
  listStaff,
  listStaffRights,
  listStaffRoles,
  updateStaff,
  updateStaffRight,
  updateStaffRole,
} from '../../../db/staff.ts';
import {
  roles,
  staffRights,
  type Role,
  type StaffRight,
  type StaffRoleRow,
  type StaffRow,
} from '../../../db/staff.table.ts';
import { kindOfSubject } from '../../bearer.ts';
import type { Context } from '../../context.ts';
import { goTogether, overlap } from './administrator-rule.ts';
import { change, type Change } from '../change/change.ts';
import {
  checkEndsAfterStart,
  checkNotPast,
  checkPeriod,
  getById,
  named,
  optional,
  type Named,
} from '../change/office-input.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';
import { checkAdministered, ownRecord, staffReader, type StaffOutcome } from './staff-change.ts';
import type { Work } from '../change/work.ts';

/** A role or a right that somebody has for a period. */
interface Given {
  readonly recordedAt: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly withdrawnAt: string | null;
}

interface Giving extends Named {
  /** Null: today. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

interface Taking extends Named {
  /** Null: at once. */
  readonly on: string | null;
}

const giving = named.extend({ validFrom: optional, validUntil: optional });
const taking = named.extend({ on: optional });
const common = { type: 'StaffAccount', changesReference: true } as const;

/** The account that gets or loses something; never one's own. */
function getAccount(work: Work, { id, expectedVersion }: Named): StaffRow {
  work.permitInOffice('KEEP_STAFF');
  const row = getById(listStaff(work.db), id);
  if (id === work.staffId) throw ownRecord();
  work.expect(row, expectedVersion);
  return row;
}

function periodOf({ validFrom, validUntil }: Giving, today: string) {
  checkNotPast(validFrom, today, 'validFrom');
  const period = { validFrom: validFrom ?? today, validUntil };
  checkPeriod(period);
  return period;
}

const live = ({ withdrawnAt }: Given) => withdrawnAt === null;

function checkNotHeld(held: readonly Given[], period: Pick<Given, 'validFrom' | 'validUntil'>, what: string): void {
  if (!held.some((each) => live(each) && overlap(each, period))) return;
  const message = `Deze collega heeft ${what} in die periode al. U hoeft niets te doen.`;
  throw new Refusal(ruleBroken('ALREADY_GIVEN', message));
}

/** What is to be taken away, as it is afterwards: ended on a day, or at once. */
function takeFrom<Held extends Given>(held: readonly Held[], { on }: Taking, work: Work): Held {
  checkNotPast(on, work.today, 'on');
  const row = held.findLast((each) => live(each) && (each.validUntil === null || each.validUntil > work.today));
  if (!row) {
    const message = 'Deze collega heeft dit niet, of het is al afgelopen. U hoeft niets te doen.';
    throw new Refusal(ruleBroken('NOT_GIVEN', message));
  }
  if (on === null || on === work.today) return { ...row, withdrawnAt: work.at };
  checkEndsAfterStart(row, on, 'on');
  return { ...row, validUntil: on };
}

/** Writes a role or right, and in the history of the account what it was before. */
function keep<Held extends Given>(
  work: Work,
  account: StaffRow,
  { name, write, before, after }: { name: string; write: (db: Db, row: Held) => void; before?: Held; after: Held },
): string {
  work.checkPermitted();
  write(work.db, after);
  updateStaff(work.db, { ...account, version: account.version + 1, recordedAt: work.at });
  work.revise(account.id, { [name]: { from: before ? tell(before) : null, to: tell(after) } });
  return account.id;
}

function tell({ validFrom, validUntil, withdrawnAt }: Given): string {
  const period = `${validFrom ?? '…'} – ${validUntil ?? '…'}`;
  return withdrawnAt === null ? period : `${period}, afgenomen`;
}

const giveOneRole: Change<Giving & { readonly role: Role }> = {
  name: 'giveRole',
  ...common,
  shape: giving.extend({ role: z.enum(roles) }),
  make(work, { role, ...input }) {
    const account = getAccount(work, input);
    const period = periodOf(input, work.today);
    const held = listStaffRoles(work.db).filter(({ staffId }) => staffId === account.id);
    checkNotHeld(
      held.filter((each) => each.role === role),
      period,
      'deze rol',
    );
    checkFits(account, role);
    if (held.some((each) => live(each) && overlap(each, period) && !goTogether(each.role, role))) {
      const message =
        'Deze rol gaat niet samen met een andere rol van deze collega. Neem die eerst af, of geef de rol aan iemand anders.';
      throw new Refusal(ruleBroken('ROLES_DO_NOT_GO_TOGETHER', message, ['input', 'role']));
    }
    const after = { staffId: account.id, role, withdrawnAt: null, ...period, ...work.provenance };
    return keep(work, account, { name: `rol ${role}`, write: insertStaffRole, after });
  },
};

/** A machine is a chain partner alone, and a person never one. */
function checkFits({ subject }: StaffRow, role: Role): void {
  if ((kindOfSubject(subject) === 'MACHINE') === (role === 'CHAIN_CLIENT')) return;
  const message = 'Een programma krijgt alleen de rol ketenpartner, en een medewerker nooit. Kies een andere rol.';
  throw new Refusal(ruleBroken('ROLE_NOT_FITTING', message, ['input', 'role']));
}

const takeOneRole: Change<Taking & { readonly role: Role }> = {
  name: 'takeRole',
  ...common,
  shape: taking.extend({ role: z.enum(roles) }),
  make(work, { role, ...input }) {
    const account = getAccount(work, input);
    const held = listStaffRoles(work.db).filter((each) => each.staffId === account.id && each.role === role);
    const after = takeFrom(held, input, work);
    const isIt = (each: Pick<StaffRoleRow, 'staffId' | 'role' | 'recordedAt'>) =>
      each.staffId === after.staffId && each.role === role && each.recordedAt === after.recordedAt;
    checkAdministered(work, ({ staff, roles: all }) => ({
      staff,
      roles: all.map((each) => (isIt(each) ? after : each)),
    }));
    const before = held.find(isIt);
    return keep(work, account, { name: `rol ${role}`, write: updateStaffRole, after, ...(before && { before }) });
  },
};

const giveOneRight: Change<Giving & { readonly right: StaffRight }> = {
  name: 'giveRight',
  ...common,
  shape: giving.extend({ right: z.enum(staffRights) }),
  make(work, { right, ...input }) {
    const account = getAccount(work, input);
    const period = periodOf(input, work.today);
    const held = listStaffRights(work.db).filter((each) => each.staffId === account.id && each.right === right);
    checkNotHeld(held, period, 'dit recht');
    if (kindOfSubject(account.subject) === 'MACHINE') {
      const message = 'Een programma krijgt geen rechten naast zijn rol. Geef het aan een medewerker.';
      throw new Refusal(ruleBroken('RIGHT_NOT_FITTING', message, ['input', 'right']));
    }
    const after = { staffId: account.id, right, withdrawnAt: null, ...period, ...work.provenance };
    return keep(work, account, { name: `recht ${right}`, write: insertStaffRight, after });
  },
};

const takeOneRight: Change<Taking & { readonly right: StaffRight }> = {
  name: 'takeRight',
  ...common,
  shape: taking.extend({ right: z.enum(staffRights) }),
  make(work, { right, ...input }) {
    const account = getAccount(work, input);
    const held = listStaffRights(work.db).filter((each) => each.staffId === account.id && each.right === right);
    const after = takeFrom(held, input, work);
    const before = held.find(({ recordedAt }) => recordedAt === after.recordedAt);
    return keep(work, account, { name: `recht ${right}`, write: updateStaffRight, after, ...(before && { before }) });
  },
};

interface Sent extends Named {
  readonly clientMutationId: string;
}
type Maybe<Key extends string> = { readonly [Name in Key]?: string | null | undefined };

/** Gives somebody a role for a period. */
export async function giveRole(
  context: Context,
  input: Sent & { readonly role: Role } & Maybe<'validFrom' | 'validUntil'>,
): Promise<StaffOutcome> {
  return change(context, giveOneRole, input, staffReader(context));
}

/** Takes a role away, at once or from a day on. */
export async function takeRole(
  context: Context,
  input: Sent & { readonly role: Role } & Maybe<'on'>,
): Promise<StaffOutcome> {
  return change(context, takeOneRole, input, staffReader(context));
}

/** Gives somebody a right for a period. */
export async function giveRight(
  context: Context,
  input: Sent & { readonly right: StaffRight } & Maybe<'validFrom' | 'validUntil'>,
): Promise<StaffOutcome> {
  return change(context, giveOneRight, input, staffReader(context));
}

/** Takes a right away, at once or from a day on. */
export async function takeRight(
  context: Context,
  input: Sent & { readonly right: StaffRight } & Maybe<'on'>,
): Promise<StaffOutcome> {
  return change(context, takeOneRight, input, staffReader(context));
}
