import { Skeleton } from '../ui/skeleton.tsx';

/** A page on policy in grey while it is on its way. */
export function PolicySkeleton() {
  return (
    <div className="ep-card" aria-busy="true">
      <Skeleton lines={[40, 80, 60, 80, 60, 80, 40, 80]} />
    </div>
  );
}
