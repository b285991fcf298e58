import type { FamilyTieFragment, MemberFragment, MemberPersonFragment } from '../generated/graphql.ts';
import { graphql } from '../generated/gql.ts';
import type { Label } from '../shared/labels.ts';
import { joinInWords } from '../shared/text.ts';

/** A family tie between two people, seen from one. */
export const familyTieFragment = graphql(`
  fragment FamilyTie on Relation {
    id
    kind
    personId
    otherName
    otherId
  }
`);

/** One line about the family of a member: a short name for it and the people. */
export interface FamilyLine {
  readonly name: string;
  readonly text: string;
}

/** What to call the people of a household, by their id. */
export type CallNames = ReadonlyMap<string, string>;

/** The ties of a household and what to call its people. */
export interface Family {
  readonly ties: readonly FamilyTieFragment[];
  readonly callNames: CallNames;
}

function namesOf({ ties, callNames }: Family, personId: string, kind: FamilyTieFragment['kind']): string[] {
  return ties
    .filter((tie) => tie.personId === personId && tie.kind === kind)
    .map(({ otherId, otherName }) => callNames.get(otherId ?? '') ?? otherName);
}

type Authority = MemberPersonFragment['authority'][number];

function findHolder({ holderId, holderName }: Authority, callNames: CallNames): string | undefined {
  return callNames.get(holderId ?? '') ?? holderName ?? undefined;
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && [...left].sort().join('\n') === [...right].sort().join('\n');
}

function authorityInWords(authority: Authority, callNames: CallNames, label: Label): string {
  const kind = label('AuthorityKind', authority.kind);
  const holder = findHolder(authority, callNames);
  return holder ? `${holder} (${kind})` : (authority.explanation ?? kind);
}

function parentsLine(parents: readonly string[]): FamilyLine {
  return { name: parents.length > 1 ? 'Ouders' : 'Ouder', text: joinInWords(parents) };
}

/**
 * Family ties and authority of one member as short lines: the parents of children only. Where the parents hold the
 * authority together it is said once: `Ouders en gezag`.
 */
export function familyLinesOf(
  person: MemberPersonFragment,
  family: Family,
  label: Label,
  role: MemberFragment['role'],
): FamilyLine[] {
  const lines: FamilyLine[] = [];
  const partners = namesOf(family, person.id, 'PARTNER');
  if (partners.length > 0) lines.push({ name: 'Partner', text: joinInWords(partners) });
  const parents = namesOf(family, person.id, 'PARENT');
  if (person.authority.length === 0) {
    const child = role === 'CHILD' || role === 'ADULT_CHILD';
    return child && parents.length > 0 ? [...lines, parentsLine(parents)] : lines;
  }
  const holders = person.authority.flatMap((one) => findHolder(one, family.callNames) ?? []);
  const joint = person.authority.every(({ kind }) => kind === 'JOINT_PARENTAL' || kind === 'SOLE_PARENTAL');
  if (joint && parents.length > 0 && sameNames(parents, holders)) {
    lines.push({ name: parents.length > 1 ? 'Ouders en gezag' : 'Ouder en gezag', text: joinInWords(parents) });
    return lines;
  }
  if (parents.length > 0) lines.push(parentsLine(parents));
  const authority =
    joint && holders.length > 0
      ? joinInWords(holders)
      : joinInWords([...new Set(person.authority.map((one) => authorityInWords(one, family.callNames, label)))]);
  lines.push({ name: 'Gezag', text: authority });
  return lines;
}

/**
 * Authority over a minor in a word or two, beside lines that show the parents: `beide ouders`, a name, or what kind it
 * is; undefined where there is nothing to say.
 */
export function authorityInShort(person: MemberPersonFragment, family: Family, label: Label): string | undefined {
  if (person.authority.length === 0) return undefined;
  const parents = namesOf(family, person.id, 'PARENT');
  const holders = person.authority.flatMap((one) => findHolder(one, family.callNames) ?? []);
  if (parents.length > 1 && sameNames(parents, holders)) return 'beide ouders';
  if (holders.length === person.authority.length) return joinInWords(holders);
  return joinInWords([...new Set(person.authority.map(({ kind }) => label('AuthorityKind', kind)))]);
}
