import { createElement, type ReactNode } from 'react';
import type { ChartFigure, ChartUnit } from './chart-table.ts';
import { patternId, patterns, withheldId } from './pattern.ts';
import { valueInWords } from './value-words.ts';

/** A figure of a moment. */
export interface TrendPoint {
  readonly label: string;
  readonly figure: ChartFigure;
}

const height = 44;
const width = 220;
const gap = 4;
const least = 2;

/**
 * The course of one figure in little room: a bar for each moment, all from nought, so that a small change looks small. What is
 * held back is as high for one as for four. Undefined where there is no course to see.
 */
export function trendChart(code: string, points: readonly TrendPoint[], unit: ChartUnit): ReactNode {
  const values = points.map(({ figure }) => figure.value ?? 0);
  const largest = Math.max(...values, unit === 'PERCENT' ? 100 : 0);
  if (points.length < 2 || values.every((value) => value <= 0)) return undefined;
  const step = Math.min(48, (width + gap) / points.length);
  const words = points.map(({ label, figure }) => `${label}: ${valueInWords(figure, unit)}`).join('; ');
  return createElement(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': words, className: 'ep-trend' },
    createElement('defs', null, ...patterns(code)),
    ...points.map(({ label, figure }, index) => {
      const isShown = typeof figure.value === 'number';
      const high = isShown ? Math.max(least, ((figure.value ?? 0) / largest) * height) : height / 3;
      const box = { x: index * step, y: height - high, width: step - gap, height: high };
      const isLast = index === points.length - 1;
      if (!isShown) return createElement('rect', { key: label, ...box, fill: `url(#${withheldId(code)})` });
      return createElement(
        'g',
        { key: label },
        createElement('rect', { ...box, className: `ep-chart__series-${isLast ? 0 : 1}` }),
        createElement('rect', { ...box, fill: `url(#${patternId(code, isLast ? 0 : 1)})` }),
      );
    }),
  );
}
