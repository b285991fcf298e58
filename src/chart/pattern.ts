import { createElement, type ReactNode } from 'react';

/** Series differ by hatching as well as by colour: for who does not see colours, and on black-and-white paper. */
const hatches: readonly (string | undefined)[] = [
  undefined,
  'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
  'M4,0 v8',
  'M0,4 h8',
];
const size = 8;

/** The id of the hatching of a series, within a picture. */
export function patternId(chart: string, series: number): string {
  return `chart-${chart}-pattern-${series}`;
}

/** The id of the hatching of what is not shown. */
export function withheldId(chart: string): string {
  return `chart-${chart}-withheld`;
}

/** The hatchings of a picture. */
export function patterns(chart: string): ReactNode[] {
  const pattern = (id: string, path: string | undefined, className: string) =>
    createElement(
      'pattern',
      { key: id, id, width: size, height: size, patternUnits: 'userSpaceOnUse' },
      path && createElement('path', { d: path, className }),
    );
  return [
    ...hatches.map((path, index) => pattern(patternId(chart, index), path, 'ep-chart__hatch')),
    pattern(withheldId(chart), 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4', 'ep-chart__hatch-withheld'),
  ];
}
