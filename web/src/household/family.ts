import type { FamilyTieFragment, MemberPersonFragment } from '../generated/graphql.ts';
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

function namesOf(ties: readonly FamilyTieFragment[], personId: string, kind: FamilyTieFragment['kind']): string[] {
  return ties.filter((tie) => tie.personId === personId && tie.kind === kind).map((tie) => tie.otherName);
}

function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && [...left].sort().join('\n') === [...right].sort().join('\n');
}

function authorityInWords(authority: MemberPersonFragment['authority'][number], label: Label): string {
  const kind = label('AuthorityKind', authority.kind);
  if (authority.holderName) return `${authority.holderName} (${kind})`;
  return authority.explanation ?? kind;
}

/**
 * Family ties and authority of one member as short lines. Where the parents hold the authority together it is said once:
 * `Ouders en gezag`.
 */
export function familyLinesOf(
  person: MemberPersonFragment,
  ties: readonly FamilyTieFragment[],
  label: Label,
): FamilyLine[] {
  const lines: FamilyLine[] = [];
  const partners = namesOf(ties, person.id, 'PARTNER');
  if (partners.length > 0) lines.push({ name: 'Partner', text: joinInWords(partners) });
  if (person.authority.length === 0) return lines;

  const parents = namesOf(ties, person.id, 'PARENT');
  const holders = person.authority.flatMap(({ holderName }) => (holderName ? [holderName] : []));
  const joint = person.authority.every(({ kind }) => kind === 'JOINT_PARENTAL' || kind === 'SOLE_PARENTAL');
  if (joint && parents.length > 0 && sameNames(parents, holders)) {
    lines.push({ name: parents.length > 1 ? 'Ouders en gezag' : 'Ouder en gezag', text: joinInWords(parents) });
    return lines;
  }
  if (parents.length > 0) lines.push({ name: parents.length > 1 ? 'Ouders' : 'Ouder', text: joinInWords(parents) });
  const authority =
    joint && holders.length > 0
      ? joinInWords(holders)
      : joinInWords([...new Set(person.authority.map((one) => authorityInWords(one, label)))]);
  lines.push({ name: 'Gezag', text: authority });
  return lines;
}
