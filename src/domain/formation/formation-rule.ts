import type { MembershipRow } from '../../../db/membership.table.ts';
import { latestKnown, type PartialDate } from '../../partial-date.ts';

/** Somebody whose home is at the address and whose record is kept up to date. */
export interface Resident {
  readonly personId: string;
  readonly isMinor: boolean;
  /** First day at this address; null when unknown. */
  readonly movedIn: PartialDate | null;
  readonly birthDate: PartialDate | null;
}

/** A tie that holds. PARENT: the related person is a parent of the person. */
export interface Tie {
  readonly kind: 'PARTNER' | 'PARENT';
  readonly personId: string;
  readonly relatedId: string;
}

export interface FormedMember {
  readonly personId: string;
  readonly role: MembershipRow['role'];
  readonly validFrom: PartialDate | null;
}

export interface FormedHousehold {
  /** By id, so that the order of the input does not matter. */
  readonly members: readonly FormedMember[];
  /** Those who make it this household: it goes on while one of them does. Nobody's child in it, unless all are. */
  readonly core: readonly string[];
  /** Since when its core lives here together, as far as known. */
  readonly formedOn: PartialDate | null;
}

/** At more households than these an address is an institution or an administrative one, and makes none. */
export const mostHouseholdsAtAddress = 12;

/**
 * The households among the people at one address: partners, and parents with their minor children, belong together; a
 * grown-up child with no partner or child there joins a parent; anybody else is a household of their own.
 */
export function formHouseholds(residents: readonly Resident[], ties: readonly Tie[]): FormedHousehold[] {
  const family = new Family(residents, ties);
  const groups = new Groups(residents.map((resident) => resident.personId).toSorted());
  for (const { kind, personId, relatedId } of family.ties) {
    if (kind === 'PARTNER' || family.isMinor(personId)) groups.join(personId, relatedId);
  }
  for (const personId of family.grownUpChildren()) {
    const parent = family.parentToJoin(personId, (id) => groups.of(id));
    if (parent !== undefined) groups.join(personId, parent);
  }
  const formed = groups.list().map((group) => householdOf(group, family));
  return formed.length > mostHouseholdsAtAddress ? [] : formed;
}

function householdOf(group: readonly string[], family: Family): FormedHousehold {
  const roles = new Map(group.map((personId) => [personId, roleOf(personId, group, family)]));
  const adults = group.filter((personId) => !isChildRole(roles.get(personId)));
  const core = adults.length > 0 ? adults : group;
  const formedOn = latestKnown(...core.map((personId) => family.movedIn(personId)));
  const members = group.map((personId) => ({
    personId,
    role: roles.get(personId) ?? 'SINGLE',
    validFrom: latestKnown(formedOn, family.movedIn(personId)),
  }));
  return { members, core, formedOn };
}

/** Whether the role is that of somebody's child, who does not carry the household on. */
export function isChildRole(role: MembershipRow['role'] | undefined): boolean {
  return role === 'CHILD' || role === 'ADULT_CHILD';
}

function roleOf(personId: string, group: readonly string[], family: Family): MembershipRow['role'] {
  const hasParentHere = family.parentsOf(personId).some((id) => group.includes(id));
  if (family.isMinor(personId) && (hasParentHere || group.length === 1)) return 'CHILD';
  if (hasParentHere && family.isGrownUpChild(personId)) return 'ADULT_CHILD';
  if (family.childrenOf(personId).some((id) => group.includes(id))) return 'PARENT';
  return group.length === 1 ? 'SINGLE' : 'PARTNER';
}

/** The people at one address with the ties among them. */
class Family {
  readonly ties: readonly Tie[];
  private readonly residents: ReadonlyMap<string, Resident>;
  private readonly parents = new Map<string, string[]>();
  private readonly children = new Map<string, string[]>();
  private readonly partnered = new Set<string>();

  constructor(residents: readonly Resident[], ties: readonly Tie[]) {
    this.residents = new Map(residents.map((resident) => [resident.personId, resident]));
    this.ties = ties.filter(({ personId, relatedId }) => this.residents.has(personId) && this.residents.has(relatedId));
    for (const { kind, personId, relatedId } of this.ties) {
      if (kind === 'PARTNER') this.partnered.add(personId).add(relatedId);
      else {
        addTo(this.parents, personId, relatedId);
        addTo(this.children, relatedId, personId);
      }
    }
  }

  isMinor(personId: string): boolean {
    return this.residents.get(personId)?.isMinor ?? false;
  }

  movedIn(personId: string): PartialDate | null {
    return this.residents.get(personId)?.movedIn ?? null;
  }

  parentsOf(personId: string): readonly string[] {
    return this.parents.get(personId) ?? [];
  }

  childrenOf(personId: string): readonly string[] {
    return this.children.get(personId) ?? [];
  }

  /** Of age, with a parent here and neither partner nor child of their own here. */
  isGrownUpChild(personId: string): boolean {
    const hasOwnFamily = this.partnered.has(personId) || this.children.has(personId);
    return !this.isMinor(personId) && this.parents.has(personId) && !hasOwnFamily;
  }

  grownUpChildren(): string[] {
    return [...this.parents.keys()].filter((personId) => this.isGrownUpChild(personId)).toSorted();
  }

  /** The parent whose household holds most of the parents; of several the one who lives here longest, the oldest. */
  parentToJoin(personId: string, groupOf: (personId: string) => string): string | undefined {
    const parents = this.parentsOf(personId).toSorted((a, b) => (this.seniority(a) < this.seniority(b) ? -1 : 1));
    const together = (parent: string) => parents.filter((other) => groupOf(other) === groupOf(parent)).length;
    return parents.toSorted((a, b) => together(b) - together(a))[0];
  }

  private seniority(personId: string): string {
    return `${this.movedIn(personId) ?? '9999'} ${this.residents.get(personId)?.birthDate ?? '9999'} ${personId}`;
  }
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list?.includes(value)) return;
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** People who belong together (disjoint sets); a group bears the lowest id in it. */
class Groups {
  private readonly leaders: Map<string, string>;

  constructor(personIds: readonly string[]) {
    this.leaders = new Map(personIds.map((id) => [id, id]));
  }

  of(id: string): string {
    const leader = this.leaders.get(id) ?? id;
    return leader === id ? id : this.of(leader);
  }

  join(one: string, other: string): void {
    const [first, second] = [this.of(one), this.of(other)];
    if (first < second) this.leaders.set(second, first);
    else if (second < first) this.leaders.set(first, second);
  }

  list(): string[][] {
    const groups = new Map<string, string[]>();
    for (const id of this.leaders.keys()) addTo(groups, this.of(id), id);
    return [...groups.values()];
  }
}
