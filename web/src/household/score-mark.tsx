const size = 4.5;

/** The shapes that tell people apart where a colour alone would not. */
const shapes = [
  (x: number, y: number) => <circle cx={x} cy={y} r={size} />,
  (x: number, y: number) => <rect x={x - size} y={y - size} width={size * 2} height={size * 2} />,
  (x: number, y: number) => <path d={`M${x} ${y - size - 1}l${size + 1} ${size * 2}h${-2 * (size + 1)}Z`} />,
  (x: number, y: number) => (
    <path
      d={`M${x} ${y - size - 1.5}l${size + 1.5} ${size + 1.5}-${size + 1.5} ${size + 1.5}-${size + 1.5}-${size + 1.5}Z`}
    />
  ),
];

/** The mark of one person in the charts of scores. */
export function ScoreMark({ shape, x, y }: { shape: number; x: number; y: number }) {
  return <g className="ep-scores__mark">{shapes[shape % shapes.length]?.(x, y)}</g>;
}
