import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scalePoint } from '@visx/scale';
import { Circle, LinePath } from '@visx/shape';
import { createElement, type ReactElement } from 'react';
import type { Drawn } from './chart-bar.ts';
import type { ChartModel } from './chart-model.ts';
import { chartWidth, dashes, label, tickText } from './chart-part.ts';
import { dutchFigure, numberOf } from './shown.ts';

const left = 92;
const right = chartWidth - 30;
const height = 260;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Lines over time; where a figure is not shown the line is broken, and never goes to nought. */
export function drawLines({ unit, categories, series }: ChartModel): Drawn {
  const top = 14 + (series.length > 1 ? 18 * series.length : 0);
  const bottom = top + height;
  const x = scalePoint<number>({
    domain: categories.map((_, index) => index),
    range: [left + 20, right],
    padding: 0.2,
  });
  const values = series.flatMap(({ figures }) => figures.flatMap((figure) => numberOf(figure) ?? []));
  const y = scaleLinear<number>({
    domain: [Math.min(0, ...values), Math.max(1e-9, ...values)],
    range: [bottom, top],
    nice: true,
  });
  const lines = series.flatMap(({ label: name, figures }, at): ReactElement[] => {
    const points = figures.map((figure, index): Point | undefined => {
      const value = numberOf(figure);
      return value === null ? undefined : { x: x(index) ?? 0, y: y(value), text: dutchFigure(figure) };
    });
    const dash = dashes[at % dashes.length] ?? 'none';
    const stroke = { stroke: '#123f66', strokeWidth: 2, strokeDasharray: dash };
    return [
      createElement(LinePath<Point | undefined>, {
        key: `line${at}`,
        data: points,
        defined: (point) => point !== undefined,
        x: (point) => point?.x ?? 0,
        y: (point) => point?.y ?? 0,
        ...stroke,
      }),
      ...points.flatMap((point, index) =>
        point
          ? [
              createElement(Circle, { key: `dot${at}-${index}`, cx: point.x, cy: point.y, r: 3.5, fill: '#123f66' }),
              ...(series.length === 1
                ? [label(`value${index}`, point.text, { x: point.x, y: point.y - 9, anchor: 'middle' })]
                : []),
            ]
          : [],
      ),
      ...(series.length > 1
        ? [
            createElement('line', { key: `key${at}`, x1: 0, x2: 40, y1: 10 + 18 * at, y2: 10 + 18 * at, ...stroke }),
            label(`name${at}`, name, { x: 48, y: 14 + 18 * at }),
          ]
        : []),
    ];
  });
  const look = { stroke: '#666', tickStroke: '#666' };
  return {
    height: bottom + 34,
    parts: [
      createElement(AxisLeft, {
        key: 'left',
        scale: y,
        left,
        numTicks: 5,
        tickFormat: (value) => tickText(Number(value), unit),
        tickLabelProps: { fontSize: 11, textAnchor: 'end', dx: -4, dy: 4, fill: '#222' },
        ...look,
      }),
      createElement(AxisBottom, {
        key: 'bottom',
        scale: x,
        top: bottom,
        tickFormat: (index) => categories[Number(index)] ?? '',
        tickLabelProps: { fontSize: 11, textAnchor: 'middle', fill: '#222' },
        ...look,
      }),
      ...lines,
    ],
  };
}
