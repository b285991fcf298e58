import type { NewChildProtection } from '../../db/child-protection.table.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { membersOn, type MadeHousehold } from './household.ts';
import type { MadeCase } from './case.ts';
import { isMinorOn, type Resident } from './person.ts';
import { staffId, type StaffKey } from './staff.ts';

interface ProtectionFacts {
  readonly child: Resident;
  readonly ground: NewChildProtection['ground'];
  readonly from: Day;
  readonly staff: StaffKey;
}

/** Adds that a child is protected from a day on. */
export function addChildProtection(draft: Draft, { child, ground, from, staff }: ProtectionFacts): void {
  draft.dossier.childProtections.push({
    id: draft.newId('childProtection'),
    personId: child.id,
    ground,
    validFrom: textOfDay(from),
    validUntil: null,
    staffId: staffId(staff),
  });
}

/** One in so many minors with youth help is under a child protection measure: a few hundred in a city, some in a town. */
const protectedPart = 0.03;

/** Adds which of the children with open youth help are protected. */
export function addChildProtections(draft: Draft, household: MadeHousehold, cases: readonly MadeCase[]): void {
  const random = draft.random.fork(`protection/${household.id}`);
  const open = cases.filter(({ law, closedOn }) => law === 'JEUGDWET' && closedOn === undefined);
  for (const child of new Set(open.map(({ person }) => person))) {
    const own = open.find(({ person, worker }) => person === child && worker !== undefined);
    const isHome = membersOn(household, draft.today).some(({ resident }) => resident === child);
    const isProtected = random.chance(protectedPart);
    const ground = random.weighted([
      ['SUPERVISION_ORDER', 6],
      ['GUARDIANSHIP', 2],
      ['SECRET_PLACEMENT', 1],
      ['SAFETY', 1],
    ] as const);
    if (!isProtected || !own?.worker || !isHome || !isMinorOn(child, draft.today)) continue;
    addChildProtection(draft, { child, ground, from: own.receivedOn, staff: own.worker });
  }
}
