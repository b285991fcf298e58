import type { Law } from '../../db/law.ts';
import type { Role } from '../../db/staff.table.ts';
import { markingRules, policy, type AccessArea, type Marking, type Relation } from './policy.ts';
import { higherSight, lowerSight, type Sight } from './sight.ts';

/** Why less is seen than there is. */
export type WithheldReason = 'NOT_YOUR_TASK' | 'PURPOSE' | 'SECRECY' | 'SEALED';

/** The part of a processing activity that decides what may be seen for it. */
export interface Purpose {
  /** Laws whose records may be seen in full. */
  readonly laws: readonly Law[];
  /** Whether it may be seen that (dat) there is something under other laws, to work together on one plan. */
  readonly coordination: boolean;
}

export interface Question {
  /** The actor's roles that may use the purpose. */
  readonly roles: readonly Role[];
  readonly relations: ReadonlySet<Relation>;
  readonly purpose: Purpose;
  readonly area: AccessArea;
  /** The law of the record; none for what belongs to no law, such as who lives in a household. */
  readonly law?: Law | undefined;
  readonly markings?: readonly Marking[];
}

export interface Decision {
  readonly level: Sight;
  /** Why it is not CONTENT; undefined when it is. */
  readonly reason: WithheldReason | undefined;
}

/** Decides what an actor sees: a pure function of the policy table, deny by default. */
export function decide(question: Question): Decision {
  let level = levelByPolicy(question);
  let reason: WithheldReason | undefined = level === 'CONTENT' ? undefined : 'NOT_YOUR_TASK';

  if (question.law !== undefined && !question.purpose.laws.includes(question.law)) {
    const limited = lowerSight(level, question.purpose.coordination ? 'EXISTS' : 'NONE');
    if (limited !== level) reason = 'PURPOSE';
    level = limited;
  }
  for (const marking of question.markings ?? []) {
    const limited = lowerSight(level, levelUnderMarking(question, marking));
    if (limited !== level) reason = marking;
    level = limited;
  }
  return { level, reason };
}

function levelByPolicy({ roles, area, relations }: Question): Sight {
  let level: Sight = 'NONE';
  for (const role of roles) {
    for (const cell of cellsOf(role, area)) {
      if (relations.has(cell.relation)) level = higherSight(level, cell.level);
    }
  }
  return level;
}

function levelUnderMarking({ area, relations, roles }: Question, marking: Marking): Sight {
  for (const rule of markingRules) {
    if (rule.marking !== marking || rule.area !== area) continue;
    const excepted =
      rule.exceptRelations.some((relation) => relations.has(relation)) ||
      rule.exceptRoles.some((role) => roles.includes(role));
    if (!excepted) return rule.level;
  }
  return 'CONTENT';
}

const index = new Map<string, { readonly relation: Relation; readonly level: Sight }[]>();
for (const { role, area, relation, level } of policy) {
  const key = `${role} ${area}`;
  index.set(key, [...(index.get(key) ?? []), { relation, level }]);
}

function cellsOf(role: Role, area: AccessArea): readonly { readonly relation: Relation; readonly level: Sight }[] {
  return index.get(`${role} ${area}`) ?? [];
}
