import './skeleton.css';

/** Grey lines of about the size of the text to come. It says nothing to a screen reader. */
export function Skeleton({ lines }: { lines: readonly number[] }) {
  return (
    <div className="ep-skeleton" aria-hidden="true">
      {lines.map((width, index) => (
        // eslint-disable-next-line react/no-array-index-key -- the lines are alike and never move
        <span key={index} className={`ep-skeleton__line ep-skeleton__line--${width}`} />
      ))}
    </div>
  );
}
