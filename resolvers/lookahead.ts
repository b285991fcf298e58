import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { HouseholdWants } from '../src/domain/household/household.ts';

/** The fields selected below a field, by name; every type's fragments are taken in, and @skip and @include are not heeded. */
type Selection = Map<string, Selection>;

const wantsByField = new WeakMap<FieldNode, HouseholdWants>();

/**
 * Which levels of the household view are selected below this field: at least what is selected, so that each level is read
 * once, as a set. The same for every run of a document, and so kept with it.
 */
export function householdWants(info: GraphQLResolveInfo): HouseholdWants {
  const [fieldNode] = info.fieldNodes;
  const known = fieldNode && info.fieldNodes.length === 1 ? wantsByField.get(fieldNode) : undefined;
  if (known) return known;
  const selection: Selection = new Map();
  for (const node of info.fieldNodes) collect(info, node.selectionSet, selection);
  const wants = wantsOf(selection);
  if (fieldNode && info.fieldNodes.length === 1) wantsByField.set(fieldNode, wants);
  return wants;
}

function collect(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, into: Selection): void {
  for (const node of set?.selections ?? []) {
    if (node.kind === Kind.FIELD) {
      const below = into.get(node.name.value) ?? new Map();
      into.set(node.name.value, below);
      collect(info, node.selectionSet, below);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      collect(info, node.selectionSet, into);
    } else {
      collect(info, info.fragments[node.name.value]?.selectionSet, into);
    }
  }
}

function wantsOf(selection: Selection): HouseholdWants {
  return {
    members: selection.has('members') || selection.has('relations'),
    formerMembers: selection.has('formerMembers'),
    addresses: ['address', 'addressWithheld', 'othersAtAddress', 'withheld'].some((name) => selects(selection, name)),
    // Plan and cases are also reached by what must be done in them, and are the same ones there.
    goals: selects(selection, 'goals'),
    actions: selects(selection, 'actions'),
    cases: selection.has('cases'),
    statusHistory: selects(selection, 'statusHistory'),
    provisions: selection.has('provisions'),
    signals: selection.has('signals'),
    contactCounts: selection.has('withheld') || (selection.get('contactMoments')?.has('totalCount') ?? false),
    withheld: selection.has('withheld'),
  };
}

function selects(selection: Selection, name: string): boolean {
  if (selection.has(name)) return true;
  for (const below of selection.values()) if (selects(below, name)) return true;
  return false;
}
