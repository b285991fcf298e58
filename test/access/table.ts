import { roles } from '../../db/staff.table.ts';
import type { Judge, Purpose } from '../../src/access/decide.ts';
import { markings } from '../../src/access/marking.ts';
import { accessAreas } from '../../src/access/policy.ts';
import { relations, type Relation } from '../../src/access/relation.ts';

const purpose: Purpose = { laws: ['WMO'], coordination: true, suwi: false };
const letters = { NONE: '.', EXISTS: 'e', CONTENT: 'C' } as const;

/** What a judge gives for each single relation, a line for each role and area of which anything is seen. */
export function describeCells(judge: Judge): string[] {
  return roles.flatMap((role) =>
    accessAreas.flatMap((area) => {
      const seen = relations.map((relation) => {
        const asked = { roles: [role], relations: new Set<Relation>([relation]), purpose, area };
        const covered = letters[judge.decide({ ...asked, law: 'WMO' }).level];
        const outside = letters[judge.decide({ ...asked, law: 'JEUGDWET' }).level];
        return `${covered}${outside}`;
      });
      return seen.every((each) => each === '..') ? [] : [`${role} ${area} ${seen.join(' ')}`];
    }),
  );
}

/** What each marking leaves of each area it counts for, and for whom it does not count. */
export function describeMarkings(judge: Judge): string[] {
  return markings.flatMap((marking) =>
    accessAreas.flatMap((area) => {
      const nobody = { area, relations: new Set<Relation>(), roles: [], purpose };
      const rule = judge.findMarkingRule(nobody, marking);
      if (!rule) return [];
      const related = relations.filter(
        (relation) => !judge.findMarkingRule({ ...nobody, relations: new Set([relation]) }, marking),
      );
      const exempt = roles.filter((role) => !judge.findMarkingRule({ ...nobody, roles: [role] }, marking));
      const suwi = judge.findMarkingRule({ ...nobody, purpose: { ...purpose, suwi: true } }, marking) ? [] : ['suwi'];
      return [`${marking} ${area} ${rule.level}: ${[...related, ...exempt, ...suwi].join(' ')}`];
    }),
  );
}

/** The lines of a golden table, without white space around them. */
export const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));
