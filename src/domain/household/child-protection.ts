import { z } from 'zod';
import {
  insertChildProtection,
  isProtectedWithin,
  listChildProtections,
  listChildProtectionsByIds,
  updateChildProtection,
} from '../../../db/child-protection.ts';
import {
  protectionGrounds,
  type ChildProtectionRow,
  type ProtectionGround,
} from '../../../db/child-protection.table.ts';
import { newId } from '../../../db/id.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { comesOfAgeOn, endAfter, type PartialDate } from '../../partial-date.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { listPersonStandings, type GrantedPerson } from '../person/person.ts';
import { permitAbout } from '../match/person-work.ts';
import { notFound, Refusal, ruleBroken } from '../change/problem.ts';

export interface ChildProtectionView extends Pick<ChildProtectionRow, 'id' | 'personId' | 'ground' | 'version'> {
  /** First day, and the first day it no longer holds (null: open). */
  readonly since: string;
  readonly until: string | null;
  readonly recordedBy: StaffRow | null;
}
export type GrantedChildProtection = Granted<ChildProtectionView>;
export type ChildProtectionOutcome = Outcome<GrantedChildProtection>;

/** The protections of people whom the actor sees. */
function viewAll(context: Context, rows: readonly ChildProtectionRow[]): readonly GrantedChildProtection[] {
  const standings = listPersonStandings(context, [...new Set(rows.map((row) => row.personId))]);
  return rows.flatMap((row) => {
    const decision = standings.get(row.personId)?.decideAbout('HOUSEHOLD', row.personId);
    if (!decision) return [];
    const { id, personId, ground, validFrom: since, validUntil: until, version, staffId } = row;
    context.disclosure.touch('ChildProtection', personId);
    const recordedBy = staffId === null ? null : context.reference.getStaff(staffId);
    return grant(decision, 'CONTENT', { id, personId, ground, since, until, recordedBy, version });
  });
}

/** The protection of somebody whom the actor sees that holds today, or null. */
export async function findProtectionOfPerson(
  context: Context,
  { id }: GrantedPerson,
): Promise<GrantedChildProtection | null> {
  const loader = context.loaders.get('protection', (ids: readonly string[]) => {
    const views = viewAll(context, listChildProtections(context.db, ids, context.today));
    return new Map(views.map((view) => [view.personId, view]));
  });
  return (await loader.load(id)) ?? null;
}

/** The protections with these ids that are not over, of people whom the actor sees: why a child was protected is past. */
export function listProtectionsById(
  context: Context,
  ids: readonly string[],
): ReadonlyMap<string, GrantedChildProtection> {
  const rows = listChildProtectionsByIds(context.db, ids);
  const current = rows.filter(({ validUntil }) => validUntil === null || validUntil > context.today);
  return new Map(viewAll(context, current).map((view) => [view.id, view]));
}

/** Measures that a court orders for minors: at 18 they are over (BW 1:255 and 1:245). */
const endsByLaw: ReadonlySet<ProtectionGround> = new Set(['SUPERVISION_ORDER', 'GUARDIANSHIP']);

/** The first day a protection no longer holds: what is asked, or the day on which the law ends it when that comes first. */
function endOf(ground: ProtectionGround, birthDate: PartialDate | null, asked: string | null): string | null {
  const atAge = birthDate === null || !endsByLaw.has(ground) ? null : comesOfAgeOn(birthDate);
  return asked !== null && atAge !== null ? (asked < atAge ? asked : atAge) : (asked ?? atAge);
}

interface Protecting {
  readonly personId: string;
  readonly ground: ProtectionGround;
  /** Null: today. */
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
}

const protect: Change<Protecting> = {
  name: 'protectChild',
  type: 'ChildProtection',
  shape: z.object({
    personId: z.string(),
    ground: z.enum(protectionGrounds),
    since: z.string().nullish(),
    until: z.string().nullish(),
  }),
  make(work, { personId: namedId, ground, since, until }) {
    const { id: personId, birthDate } = permitAbout(work, 'PROTECT_CHILD', namedId, ['input', 'personId']);
    if (birthDate !== null && comesOfAgeOn(birthDate) <= work.today) {
      const message = 'Dit is geen kind meer. Een volwassene vraagt zelf om een geheim adres (Wet BRP art. 2.59).';
      throw new Refusal(ruleBroken('NOT_A_MINOR', message, ['input', 'personId']));
    }
    const validFrom = since ?? work.today;
    if (validFrom > work.today) {
      const message = 'Bescherming gaat meteen in. Kies vandaag of een eerdere dag.';
      throw new Refusal(ruleBroken('PROTECTION_IN_FUTURE', message, ['input', 'since']));
    }
    const validUntil = endOf(ground, birthDate, until ?? null);
    if (validUntil !== null && validUntil <= work.today) {
      const message = 'Deze bescherming zou al voorbij zijn. Kies een latere dag, of laat de einddag leeg.';
      throw new Refusal(ruleBroken('PROTECTION_ENDS_TOO_EARLY', message, ['input', 'until']));
    }
    if (isProtectedWithin(work.db, { personId, from: validFrom, until: validUntil })) {
      const message = 'In die periode is dit kind al beschermd. Beëindig eerst die bescherming, of kies andere dagen.';
      throw new Refusal(ruleBroken('CHILD_ALREADY_PROTECTED', message));
    }
    return work.insert(insertChildProtection, {
      id: newId('childProtection'),
      personId,
      ground,
      validFrom,
      validUntil,
      staffId: work.staffId,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

const end: Change<{ readonly id: string; readonly expectedVersion: number }> = {
  name: 'endChildProtection',
  type: 'ChildProtection',
  shape: z.object({ id: z.string(), expectedVersion: z.int() }),
  make(work, { id, expectedVersion }) {
    const [row] = listChildProtectionsByIds(work.db, [id]);
    if (!row) throw new Refusal(notFound(['input', 'id']));
    permitAbout(work, 'END_CHILD_PROTECTION', row.personId, ['input', 'id']);
    work.expect(row, expectedVersion);
    const validUntil = endAfter(row.validFrom, null, work.today);
    if (row.validUntil !== null && row.validUntil <= validUntil) {
      const message = 'Deze bescherming is al beëindigd. U hoeft niets te doen.';
      throw new Refusal(ruleBroken('PROTECTION_ENDED', message));
    }
    return work.update(updateChildProtection, row, { validUntil }).id;
  },
};

interface Sent {
  readonly clientMutationId: string;
}

/** Protects a child from the next request on. */
export async function protectChild(context: Context, input: Sent & Protecting): Promise<ChildProtectionOutcome> {
  return change(context, protect, input, (id) => listProtectionsById(context, [id]).get(id));
}

/** Ends the protection of a child today, or with today where it began today. */
export async function endChildProtection(
  context: Context,
  input: Sent & { readonly id: string; readonly expectedVersion: number },
): Promise<ChildProtectionOutcome> {
  return change(context, end, input, (id) => viewAll(context, listChildProtectionsByIds(context.db, [id]))[0]);
}
