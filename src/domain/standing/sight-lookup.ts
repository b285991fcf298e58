import type { Law } from '../../../db/law.ts';
import { sightBits, sightsOfLaw } from '../../../db/sight-lookup.ts';
import { decide } from '../../access/decide.ts';
import type { Marking } from '../../access/marking.ts';
import type { AccessArea } from '../../access/policy.ts';
import type { Relation } from '../../access/relation.ts';
import type { Context } from '../../context.ts';
import { officesOf } from '../search/search-scope.ts';
import { purposeOf } from './standing.ts';

/** Whether the actor's organisation answers for a law today, in an office that the actor works in for the stated purpose. */
export function answersFor(context: Context, law: Law): boolean {
  const { organisationId } = context.actor.staff;
  return officesOf(context).some((office) =>
    context.reference.isResponsible(organisationId, law, office, context.today),
  );
}

/** What sight is judged for, beforehand, for every combination of facts. */
export interface TableAsked {
  readonly area: AccessArea;
  /** What the first of the facts makes of the actor. */
  readonly near: Relation;
  readonly laws: readonly (Law | undefined)[];
  readonly isResponsible: (law: Law) => boolean;
}

const bytes = { NONE: 0, EXISTS: 1, CONTENT: 2 } as const;
const mostTables = 200;
const tables = new Map<string, Buffer>();

/** What is seen for every combination of facts under each law. It follows from role, purpose and responsibilities, so it is kept. */
export function sightTable(context: Context, { area, near, laws: asked, isResponsible }: TableAsked): Buffer {
  const { activity, roles } = purposeOf(context);
  const responsible = asked.map((law) => law !== undefined && isResponsible(law));
  const key = [area, activity.id, ...roles, ...responsible].join(' ');
  let table = tables.get(key);
  if (table) return table;
  const sights = asked.flatMap((law, place) =>
    Array.from({ length: sightsOfLaw }, (_, facts) => {
      const relations = new Set<Relation>(['ANY', ...relationsOf(facts, near)]);
      if (responsible[place]) relations.add('RESPONSIBLE');
      return bytes[decide({ roles, purpose: activity, area, law, relations, markings: markingsOf(facts) }).level];
    }),
  );
  table = Buffer.from(sights);
  // Roles and responsibilities change seldom: this only keeps years of them from filling the memory.
  if (tables.size >= mostTables) tables.clear();
  tables.set(key, table);
  return table;
}

function relationsOf(facts: number, near: Relation): readonly Relation[] {
  const has = (bit: keyof typeof sightBits) => (facts & sightBits[bit]) !== 0;
  const relations: readonly (readonly [boolean, Relation])[] = [
    [has('NEAR'), near],
    [has('WORKER'), 'WORKER'],
    [has('DIRECTOR'), 'DIRECTOR'],
    [has('EMERGENCY'), 'EMERGENCY'],
    [has('CONSENT'), 'CONSENT'],
  ];
  return relations.flatMap(([holds, relation]) => (holds ? [relation] : []));
}

function markingsOf(facts: number): readonly Marking[] {
  return (['SEALED', 'SUWI', 'PROTECTED_CHILD'] as const).filter((marking) => (facts & sightBits[marking]) !== 0);
}
