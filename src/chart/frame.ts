import { createElement, type ReactNode } from 'react';
import { patternId, patterns } from './pattern.ts';

export const letterSize = 13;

interface Props {
  /** Stands in the ids of the picture: alone on its page. */
  readonly code: string;
  /** What it shows, in a sentence; the table beside it says the same in full. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Names of what is drawn, each apart. */
  readonly key: readonly string[];
  /** What stands before each name in the key, where that is no block. */
  readonly sample?: (index: number) => ReactNode;
  readonly children: readonly ReactNode[];
}

/** A picture with its title for who cannot see it, and a key of its series. */
export function frame({ code, title, width, height, key, sample, children }: Props): ReactNode {
  const id = `chart-${code}`;
  return createElement(
    'figure',
    { className: 'ep-chart' },
    createElement(
      'svg',
      {
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-labelledby': id,
        fontSize: letterSize,
        xmlns: 'http://www.w3.org/2000/svg',
      },
      createElement('title', { id }, title),
      createElement('defs', null, ...patterns(code)),
      ...children,
    ),
    key.length > 0 &&
      createElement(
        'figcaption',
        { className: 'ep-chart__key' },
        ...key.map((label, index) =>
          createElement(
            'span',
            { key: label, className: 'ep-chart__key-item' },
            sample ? sample(index) : block(code, index),
            ` ${label}`,
          ),
        ),
      ),
  );
}

function block(code: string, index: number): ReactNode {
  return createElement(
    'svg',
    { width: 14, height: 14, 'aria-hidden': true, focusable: false },
    createElement('rect', { width: 14, height: 14, className: `ep-chart__series-${index}` }),
    createElement('rect', { width: 14, height: 14, fill: `url(#${patternId(code, index)})` }),
  );
}
