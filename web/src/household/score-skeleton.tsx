import { Skeleton } from '../ui/skeleton.tsx';

/** Grey charts, as many as there are life domains, of about the size of those to come. */
export function ScoreSkeleton({ domains }: { domains: number }) {
  return (
    <div className="ep-scores__charts ep-scores__awaited" aria-hidden="true">
      {Array.from({ length: domains }, (_, index) => (
        <div key={index} className="ep-scores__chart ep-scores__chart--awaited">
          <Skeleton lines={[60, 80, 40]} />
        </div>
      ))}
    </div>
  );
}
