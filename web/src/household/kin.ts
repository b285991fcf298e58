import type { FamilyTieFragment } from '../generated/graphql.ts';

/** A place from the left (0) to the right (1) of the picture. */
export type Across = number;

/** Somebody in the picture: a member, or a parent who belongs to another household. */
export interface KinPerson {
  readonly id: string;
  /** Undefined for a member, whose name the member has. */
  readonly outsideName: string | undefined;
  readonly across: Across;
}

/** A line between two people beside each other: partners, or parents of the same child who are none. */
export interface KinPair {
  readonly from: Across;
  readonly to: Across;
  readonly partners: boolean;
}

/** The lines from one or two parents to their children in the row below. */
export interface KinDescent {
  readonly from: Across;
  /** Whether it starts at the line between two parents, and not under one of them. */
  readonly fromPair: boolean;
  readonly to: readonly Across[];
}

/** People of one generation, the lines between them, and those to the next. */
export interface KinRow {
  readonly people: readonly KinPerson[];
  readonly pairs: readonly KinPair[];
  readonly descents: readonly KinDescent[];
}

/** A family as rows of people, the eldest generation on top. */
export interface KinPicture {
  /** How many people stand beside each other at most. */
  readonly columns: number;
  readonly rows: readonly KinRow[];
}

interface Member {
  readonly id: string;
  /** Whether a parent elsewhere is to be drawn: for children, not for the grown-ups themselves. */
  readonly child: boolean;
}

interface Parent {
  readonly id: string;
  readonly outsideName: string | undefined;
}

function outsideId({ otherId, otherName }: FamilyTieFragment): string {
  return otherId ?? `outside ${otherName}`;
}

function parentsOf(members: ReadonlySet<string>, ties: readonly FamilyTieFragment[], { id, child }: Member): Parent[] {
  const parents = ties
    .filter((tie) => tie.kind === 'PARENT' && tie.personId === id)
    .map((tie) => ({
      id: outsideId(tie),
      outsideName: tie.otherId && members.has(tie.otherId) ? undefined : tie.otherName,
    }))
    .filter(({ outsideName }) => child || outsideName === undefined);
  return [...new Map(parents.map((parent) => [parent.id, parent])).values()];
}

function arePartners(ties: readonly FamilyTieFragment[], one: string, other: string): boolean {
  return ties.some(
    (tie) =>
      tie.kind === 'PARTNER' &&
      ((tie.personId === one && outsideId(tie) === other) || (tie.personId === other && outsideId(tie) === one)),
  );
}

/** How far down somebody stands: one below the lowest of their parents. A circle of parents is cut where it closes. */
function generationOf(
  id: string,
  parents: ReadonlyMap<string, readonly Parent[]>,
  seen: readonly string[] = [],
): number {
  const own = (parents.get(id) ?? []).filter((parent) => parent.id !== id && !seen.includes(parent.id));
  return own.length === 0 ? 0 : 1 + Math.max(...own.map((parent) => generationOf(parent.id, parents, [...seen, id])));
}

/** Puts everybody beside the one they belong with: a partner, or the other parent of a child. */
function besideEachOther(people: readonly Parent[], belong: (one: string, other: string) => boolean): Parent[] {
  const left = [...people];
  const order: Parent[] = [];
  for (let next = left.shift(); next;) {
    order.push(next);
    const last = next.id;
    const beside = left.findIndex(({ id }) => belong(last, id));
    next = left.splice(Math.max(0, beside), 1)[0];
  }
  return order;
}

/**
 * Lays a household out as a family tree, from what the members' ties say and nothing else: partners beside each other,
 * children under their parents, and beside a parent the other one who lives elsewhere.
 */
export function layOutKin(members: readonly Member[], ties: readonly FamilyTieFragment[]): KinPicture {
  const ids = new Set(members.map(({ id }) => id));
  const parents = new Map(members.map((member) => [member.id, parentsOf(ids, ties, member)]));
  const families = [...parents.values()];
  const haveChild = (one: string, other: string) =>
    families.some((pair) => pair.some(({ id }) => id === one) && pair.some(({ id }) => id === other));
  const belong = (one: string, other: string) => arePartners(ties, one, other) || haveChild(one, other);

  const generations: Parent[][] = [];
  for (const { id } of members) (generations[generationOf(id, parents)] ??= []).push({ id, outsideName: undefined });
  for (const [childId, own] of parents) {
    const row = generationOf(childId, parents) - 1;
    for (const parent of own) {
      if (parent.outsideName !== undefined && !generations.flat().some(({ id }) => id === parent.id)) {
        (generations[row] ??= []).push(parent);
      }
    }
  }
  const ordered = Array.from(generations, (people) => besideEachOther(people ?? [], belong));
  const columns = Math.max(1, ...ordered.map((people) => people.length));
  const placed = new Map(
    ordered.flatMap((people) =>
      people.map(({ id }, index) => [id, (index + 0.5 + (columns - people.length) / 2) / columns] as const),
    ),
  );
  const across = (id: string): Across => placed.get(id) ?? 0.5;

  const rows = ordered.map((people, row): KinRow => {
    const pairs = people.slice(1).flatMap(({ id }, index): KinPair[] => {
      const before = people[index];
      if (!before || !belong(before.id, id)) return [];
      return [{ from: across(before.id), to: across(id), partners: arePartners(ties, before.id, id) }];
    });
    const children = (ordered[row + 1] ?? []).filter(({ id }) => (parents.get(id) ?? []).length > 0);
    const byParents = Map.groupBy(children, ({ id }) =>
      (parents.get(id) ?? [])
        .map((parent) => parent.id)
        .sort()
        .join(' & '),
    );
    const descents = [...byParents.values()].map((brood): KinDescent => {
      const own = (parents.get(brood[0]?.id ?? '') ?? []).map(({ id }) => across(id));
      const from = own.reduce((sum, one) => sum + one, 0) / own.length;
      return { from, fromPair: own.length > 1, to: brood.map(({ id }) => across(id)) };
    });
    return { people: people.map((person) => ({ ...person, across: across(person.id) })), pairs, descents };
  });
  return { columns, rows };
}
