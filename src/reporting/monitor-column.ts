import type { FigureUnit } from '../domain/policy/figure.ts';
import type { MonitorPart } from './monitor-count.ts';
import { percentOf } from './quantile.ts';
import type { RawCell, RawColumn } from './report.ts';

/** A part of a whole in a year and the year before, with what was aimed at. */
export interface Compared {
  readonly now: Counted;
  readonly before: Counted;
  /** Out of a hundred; null where nobody set a target. */
  readonly target: number | null;
}

/** Of nobody: it counts agreements or the like, and says of no resident anything. */
type Counted = MonitorPart & { readonly isOfNobody?: true };

/** A column that counts; `definition` and `source` in Dutch. */
export function countColumn(
  code: string,
  label: string,
  unit: FigureUnit,
  definition: string,
  source: string,
): RawColumn {
  return { code, label, unit, definition, source, additive: false };
}

interface Words {
  readonly part: string;
  readonly whole: string;
  readonly share: string;
  readonly unit: FigureUnit;
  readonly source: string;
  readonly partDefinition: string;
  readonly wholeDefinition: string;
}

/** The columns of {@link comparedCells}. */
export function comparedColumns({
  part,
  whole,
  share,
  unit,
  source,
  partDefinition,
  wholeDefinition,
}: Words): RawColumn[] {
  const before = 'Hetzelfde, een jaar eerder';
  return [
    countColumn('whole', whole, unit, wholeDefinition, source),
    countColumn('part', part, unit, partDefinition, source),
    countColumn('wholeBefore', `${whole}, vorig jaar`, unit, before, source),
    countColumn('partBefore', `${part}, vorig jaar`, unit, before, source),
    {
      ...countColumn('share', share, 'PERCENT', `${partDefinition}, van elke honderd`, source),
      ratioOf: ['part', 'whole'],
    },
    {
      ...countColumn('shareBefore', `${share}, vorig jaar`, 'PERCENT', before, source),
      ratioOf: ['partBefore', 'wholeBefore'],
    },
    {
      ...countColumn(
        'change',
        'Verschil',
        'NUMBER',
        'Hoeveel van de honderd er meer of minder zijn dan een jaar eerder, in procentpunten',
        source,
      ),
      // With one of both shares it would tell the other.
      ratioOf: ['part', 'whole', 'partBefore', 'wholeBefore'],
    },
    countColumn('target', 'Streefwaarde', 'PERCENT', 'Wat de gemeente wil halen: een aanname van de demo', 'Aanname'),
  ];
}

/** Part, whole, share, both years, the difference and the target: in the order of {@link comparedColumns}. */
export function comparedCells({ now, before, target }: Compared): RawCell[] {
  const share = percentOf(now.part, now.whole);
  const shareBefore = percentOf(before.part, before.whole);
  const change = share === null || shareBefore === null ? null : Math.round((share - shareBefore) * 10) / 10;
  const about = (of: Counted, count: number) => (of.isOfNobody ? null : count);
  const least = now.isOfNobody ? null : Math.min(now.aboutWhole, before.aboutWhole);
  return [
    { value: now.whole, contributors: about(now, now.aboutWhole) },
    { value: now.part, contributors: about(now, now.aboutPart) },
    { value: before.whole, contributors: about(before, before.aboutWhole) },
    { value: before.part, contributors: about(before, before.aboutPart) },
    { value: share, contributors: about(now, now.aboutWhole) },
    { value: shareBefore, contributors: about(before, before.aboutWhole) },
    { value: change, contributors: least },
    { value: target, contributors: null },
  ];
}
