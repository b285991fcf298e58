import { addAddress, addForeignAddress } from '../address.ts';
import type { Day } from '../day.ts';
import type { Draft } from '../dossier.ts';
import { addHome, addHousehold, type MadeHousehold, type MemberFacts } from '../household.ts';
import { addParentsWithChildren, asChildMembers, type ParentsWithChildren } from './with-children.ts';

const placesAbroad = [
  ['België', 'Molenstraat', '9000 Gent'],
  ['Duitsland', 'Lindenstraße', '46446 Emmerich'],
  ['Spanje', 'Calle del Sol', '03501 Benidorm'],
  ['Polen', 'ul. Polna', '90-001 Łódź'],
] as const;

/** Parents who parted: one stayed with the children, the other moved out and is a former member. */
export function addPartedParents(draft: Draft): MadeHousehold[] {
  const { random } = draft;
  const emigrated = random.chance(0.15);
  const { family, partedOn } = addPartedFamily(draft, 5, emigrated);
  const [stayed, left] = family.couple.both;
  const household = addHousehold(draft, {
    addressId: addAddress(draft),
    members: [
      { resident: stayed, from: family.from, partner: left },
      { resident: left, from: family.from, until: partedOn, partner: stayed },
      ...asChildMembers(family),
    ],
  });
  const [country, street, city] = random.pick(placesAbroad);
  const home = emigrated ? addForeignAddress(draft, country, street, city) : addAddress(draft);
  addHome(draft, left, home, partedOn);
  return [household];
}

/** Parents who parted and share the care: each child lives with one and belongs to the household of the other too. */
export function addCoParents(draft: Draft): MadeHousehold[] {
  const { random } = draft;
  const { family, partedOn } = addPartedFamily(draft, 3);
  const [stayed, left] = random.shuffled(family.couple.both);
  if (stayed === undefined || left === undefined) return [];
  const first = addHousehold(draft, {
    addressId: addAddress(draft),
    members: [
      { resident: stayed, from: family.from, partner: left },
      { resident: left, from: family.from, until: partedOn, partner: stayed },
      ...asChildMembers(family),
    ],
  });
  const second = addHousehold(draft, {
    addressId: addAddress(draft),
    members: [
      { resident: left, from: partedOn },
      ...asChildMembers(family).map((member): MemberFacts => ({
        ...member,
        from: Math.max(member.from, partedOn),
        kind: 'SECONDARY',
      })),
    ],
  });
  return [first, second];
}

/** Parents of whom a grown-up child has moved out, to a household of its own. */
export function addFamilyWithChildMovedOut(draft: Draft): MadeHousehold[] {
  const { random, today } = draft;
  const movedOut = today - random.between(60, 360);
  const family = addParentsWithChildren(draft, { youngestAge: random.between(19, 27), togetherBefore: movedOut });
  const [oldest] = family.children;
  const [one, other] = family.couple.both;
  const parents = addHousehold(draft, {
    addressId: addAddress(draft),
    members: [
      { resident: one, from: family.from, partner: other },
      { resident: other, from: family.from, partner: one },
      ...asChildMembers(family).map((member) => (member.resident === oldest ? { ...member, until: movedOut } : member)),
    ],
  });
  if (oldest === undefined) return [parents];
  return [
    parents,
    addHousehold(draft, { addressId: addAddress(draft), members: [{ resident: oldest, from: movedOut }] }),
  ];
}

interface PartedFamily {
  readonly family: ParentsWithChildren;
  readonly partedOn: Day;
}

/** Parents with children of whom the youngest is at least so many years old, parted after that one was born. */
function addPartedFamily(draft: Draft, leastAge: number, emigrated = false): PartedFamily {
  const { random, today } = draft;
  const partedOn = today - random.between(100, (leastAge - 1) * 365);
  const family = addParentsWithChildren(draft, {
    youngestAge: random.between(leastAge, 16),
    endedOn: partedOn,
    togetherBefore: partedOn,
    emigrated,
  });
  return { family, partedOn };
}
