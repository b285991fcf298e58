import { Skeleton } from '../ui/skeleton.tsx';

const cards = [
  { area: 'director', lines: [60, 80, 40] },
  { area: 'members', lines: [60, 40, 60, 40, 80, 40] },
  { area: 'plan', lines: [40, 80, 60, 40, 80, 60] },
  { area: 'cases', lines: [80, 60, 80, 60] },
  { area: 'provisions', lines: [40, 80, 60, 80] },
];

/** The page in grey while the household is on its way, in its final proportions. */
export function HouseholdSkeleton() {
  return (
    <div className="ep-household">
      {cards.map(({ area, lines }) => (
        <div key={area} className={`ep-card ep-card--${area}`}>
          <Skeleton lines={lines} />
        </div>
      ))}
    </div>
  );
}
