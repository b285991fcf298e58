import { createElement, type ReactElement } from 'react';
import type { FigureUnit } from '../../domain/figure.ts';
import { dutchNumber } from './shown.ts';

/** How wide every chart is, in its own units. */
export const chartWidth = 720;

/** Fills that are told apart without colour too: from dark to light, then by pattern. */
const fills = ['#123f66', '#5f97c4', '#c4d9ea', 'url(#stripe)', 'url(#dots)'] as const;
/** How the lines are dashed, for whoever sees no colours. */
export const dashes = ['none', '8 4', '2 4', '10 3 2 3', '4 2'] as const;

/** The fill of a series by its place. */
export function fillOf(index: number): string {
  return fills[index % fills.length] ?? fills[0];
}

/** The patterns that the fills name. */
export function patterns(): ReactElement {
  const base = { patternUnits: 'userSpaceOnUse', width: 6, height: 6, key: '' };
  const ground = createElement('rect', { width: 6, height: 6, fill: '#fff' });
  return createElement(
    'defs',
    null,
    createElement(
      'pattern',
      { ...base, key: 'stripe', id: 'stripe', patternTransform: 'rotate(45)' },
      ground,
      createElement('rect', { width: 3, height: 6, fill: '#123f66' }),
    ),
    createElement(
      'pattern',
      { ...base, key: 'dots', id: 'dots' },
      ground,
      createElement('circle', { cx: 3, cy: 3, r: 1.6, fill: '#123f66' }),
    ),
  );
}

/** Text at a place. */
export function label(
  key: string,
  text: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly isNote?: boolean;
  },
): ReactElement {
  const { x, y, anchor = 'start', isNote = false } = place;
  return createElement('text', { key, x, y, textAnchor: anchor, className: isNote ? 'note' : undefined }, text);
}

/** Text in lines of at most so many characters, none of them broken within a word. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1] ?? ''}…`];
}

/** A number on an axis: short, so that thousands and millions of euros fit. */
export function tickText(value: number, unit: FigureUnit): string {
  if (unit !== 'EURO_CENT') return dutchNumber(value, unit);
  const size = Math.abs(value);
  if (size >= 1_000_000) return `€ ${dutchNumber(Math.round(value / 100_000) / 10, 'DAY')} mln`;
  return size >= 10_000 ? `€ ${dutchNumber(Math.round(value / 1000), 'NUMBER')} dzd` : dutchNumber(value, unit);
}

/** What each fill stands for, in a row above the chart; nothing where there is one series only. */
export function legend(labels: readonly string[], y: number): ReactElement[] {
  if (labels.length < 2) return [];
  let x = 0;
  return labels.flatMap((text, index) => {
    const at = x;
    x += 34 + text.length * 6.6;
    return [
      createElement('rect', {
        key: `fill${index}`,
        x: at,
        y: y - 10,
        width: 14,
        height: 11,
        fill: fillOf(index),
        stroke: '#333',
      }),
      label(`legend${index}`, text, { x: at + 19, y }),
    ];
  });
}
