import type { KinRow } from './kin.ts';

/** From the middle of the marks of one generation down to its end: lines between pairs, and from pairs to children. */
export function KinPairLines({ row }: { row: KinRow }) {
  return (
    <svg className="ep-kin__pairs" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {row.pairs.map(({ from, to, partners }) => (
        <line
          key={from}
          className={`ep-kin__line${partners ? '' : ' ep-kin__line--apart'}`}
          x1={from * 100}
          x2={to * 100}
          y1={0}
          y2={0}
        />
      ))}
      {row.descents
        .filter(({ fromPair }) => fromPair)
        .map(({ from }) => (
          <line key={from} className="ep-kin__line" x1={from * 100} x2={from * 100} y1={0} y2={100} />
        ))}
    </svg>
  );
}

/** The lines between two generations; those of several broods at heights of their own. */
export function KinDescentLines({ row: { descents } }: { row: KinRow }) {
  return (
    <svg className="ep-kin__descents" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {descents.map(({ from, to }, index) => {
        const height = (100 * (index + 1)) / (descents.length + 1);
        const reach = [from, ...to];
        return (
          <path
            key={from}
            className="ep-kin__line"
            d={[
              `M${from * 100} 0V${height}`,
              `M${Math.min(...reach) * 100} ${height}H${Math.max(...reach) * 100}`,
              ...to.map((across) => `M${across * 100} ${height}V100`),
            ].join('')}
          />
        );
      })}
    </svg>
  );
}
