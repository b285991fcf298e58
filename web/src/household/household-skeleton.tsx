import { Skeleton } from '../ui/skeleton.tsx';

function GreyCard({ area, lines }: { area: string; lines: readonly number[] }) {
  return (
    <div className={`ep-card ep-card--${area}`}>
      <Skeleton lines={lines} />
    </div>
  );
}

/** The page in grey while the household is on its way, in its final proportions. */
export function HouseholdSkeleton() {
  return (
    <div className="ep-household">
      <GreyCard area="director" lines={[60, 80, 40]} />
      <GreyCard area="members" lines={[60, 40, 60, 40, 80, 40]} />
      <GreyCard area="plan" lines={[40, 80, 60, 40, 80, 60]} />
      <div className="ep-household__flow">
        <GreyCard area="cases" lines={[80, 60, 80, 60]} />
        <GreyCard area="provisions" lines={[40, 80, 60, 80]} />
      </div>
    </div>
  );
}
