import { Kind, type DirectiveNode, type SelectionNode, type ValueNode } from 'graphql';

/** The values of the variables that decide which fields are asked for. */
export type Conditions = ReadonlyMap<string, boolean>;

/** The value on which a `@skip` or `@include` hangs: a literal or a variable; undefined for everything else. */
export function conditionOf({ name, arguments: given }: DirectiveNode): ValueNode | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  const value = given?.length === 1 && given[0]?.name.value === 'if' ? given[0].value : undefined;
  return value?.kind === Kind.BOOLEAN || value?.kind === Kind.VARIABLE ? value : undefined;
}

/** Whether a selection is asked for. Throws where a condition is not known, which the survey rules out. */
export function isIncluded({ directives = [] }: SelectionNode, conditions: Conditions): boolean {
  for (const directive of directives) {
    if (holds(directive, conditions) === (directive.name.value === 'skip')) return false;
  }
  return true;
}

function holds(directive: DirectiveNode, conditions: Conditions): boolean {
  const value = conditionOf(directive);
  if (value?.kind === Kind.BOOLEAN) return value.value;
  const known = value?.kind === Kind.VARIABLE ? conditions.get(value.name.value) : undefined;
  if (known === undefined) throw new Error('a condition was planned that no survey saw');
  return known;
}
