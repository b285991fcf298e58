import type { Law } from '../../db/law.ts';
import type { Role } from '../../db/staff.table.ts';
import { markingRules, type Marking, type MarkingRule } from './marking.ts';
import { policy, type AccessArea, type Rule } from './policy.ts';
import { ownGrounds, type Relation } from './relation.ts';
import { lowerSight, reaches, type Sight } from './sight.ts';

/** Why less is seen than there is. */
export type WithheldReason = 'NOT_YOUR_TASK' | 'PURPOSE' | Marking;

/** The part of a processing activity that decides what may be seen for it. */
export interface Purpose {
  /** Laws whose records may be seen in full. */
  readonly laws: readonly Law[];
  /** Whether it may be seen that (dat) there is something under other laws, to work together on one plan. */
  readonly coordination: boolean;
  /** Whether it may use what comes from Suwinet (Wet SUWI art. 62). */
  readonly suwi: boolean;
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
  /**
   * The relation that gave the level, the most ordinary one where several do; EMERGENCY wherever less would be seen
   * without it, also where it only keeps a marking from counting. Undefined at NONE.
   */
  readonly by: Relation | undefined;
}

/** A cell of the policy that counts for a question, and what the purpose leaves of it. */
export interface Grounds {
  readonly role: Role;
  readonly relation: Relation;
  readonly level: Sight;
  readonly forPurpose: Sight;
}

/** What is decided by: the tables of the policy. */
export interface Tables {
  readonly rules: readonly Rule[];
  readonly markingRules: readonly MarkingRule[];
}

const emergency: ReadonlySet<Relation> = new Set<Relation>(['EMERGENCY']);

/** Decides what actors see by the tables given. */
export class Judge {
  readonly #cells = new Map<string, Rule[]>();
  readonly #markingRules: readonly MarkingRule[];

  constructor({ rules, markingRules }: Tables) {
    for (const rule of rules) {
      const key = `${rule.role} ${rule.area}`;
      const cells = this.#cells.get(key);
      if (cells) cells.push(rule);
      else this.#cells.set(key, [rule]);
    }
    this.#markingRules = markingRules;
  }

  /** What an actor sees: a pure function of the question and the tables, deny by default. */
  decide(question: Question): Decision {
    const decision = this.#decide(question);
    if (!question.relations.has('EMERGENCY') || decision.level === 'NONE') return decision;
    const without = this.#decide({ ...question, relations: question.relations.difference(emergency) });
    return without.level === decision.level ? decision : { ...decision, by: 'EMERGENCY' };
  }

  #decide(question: Question): Decision {
    let best: Grounds | undefined;
    let untilPurpose: Sight = 'NONE';
    for (const grounds of this.listGrounds(question)) {
      if (!best || !reaches(best.forPurpose, grounds.forPurpose)) best = grounds;
      if (!reaches(untilPurpose, grounds.level)) untilPurpose = grounds.level;
    }
    let level = best?.forPurpose ?? 'NONE';
    let reason: WithheldReason | undefined = level === 'CONTENT' ? undefined : 'NOT_YOUR_TASK';
    if (level !== untilPurpose) reason = 'PURPOSE';
    for (const marking of question.markings ?? []) {
      const rule = this.findMarkingRule(question, marking);
      const limited = rule ? lowerSight(level, rule.level) : level;
      if (limited !== level) reason = marking;
      level = limited;
    }
    return { level, reason, by: level === 'NONE' ? undefined : best?.relation };
  }

  /** The cells that count for a question, in the order of the table, and what the purpose leaves of each. */
  listGrounds({ roles, area, relations, law, purpose }: Question): readonly Grounds[] {
    const limit: Sight =
      law === undefined || purpose.laws.includes(law) ? 'CONTENT' : purpose.coordination ? 'EXISTS' : 'NONE';
    return roles.flatMap((role) =>
      (this.#cells.get(`${role} ${area}`) ?? [])
        .filter(({ relation }) => relations.has(relation))
        .map(({ relation, level }) => {
          const forPurpose = ownGrounds.has(relation) ? level : lowerSight(level, limit);
          return { role, relation, level, forPurpose };
        }),
    );
  }

  /** The rule by which a marking counts for a question; undefined when it does not. */
  findMarkingRule(
    { area, relations, roles, purpose }: Omit<Question, 'law' | 'markings'>,
    marking: Marking,
  ): MarkingRule | undefined {
    return this.#markingRules.find(
      (rule) =>
        rule.marking === marking &&
        rule.area === area &&
        !(rule.exceptSuwiPurposes && purpose.suwi) &&
        !rule.exceptRelations.some((relation) => relations.has(relation)) &&
        !rule.exceptRoles.some((role) => roles.includes(role)),
    );
  }
}

/** Judges by the policy of this release. */
export const judge = new Judge({ rules: policy, markingRules });

/** Decides what an actor sees by the policy of this release. */
export function decide(question: Question): Decision {
  return judge.decide(question);
}
