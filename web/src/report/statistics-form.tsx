import { Button } from '@utrecht/component-library-react';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { FilterSelect } from '../ui/filter-select.tsx';
import { nameOfCategory } from './category-name.ts';
import { listYears } from './report-choice.ts';
import {
  categoriesOf,
  categoriesText,
  dimensionSlugs,
  dimensionsOf,
  type MeasureSlug,
  measureSlugs,
  type StatisticsChoice,
} from './statistics-choice.ts';

interface Props {
  readonly choice: StatisticsChoice;
  readonly onChange: (change: StatisticsChoice) => void;
}

const places = ['Verdeeld per', 'en per', 'en per '] as const;

/** What to count, divided by what, over which years, and to what it is limited. */
export function StatisticsForm({ choice, onChange }: Props) {
  const label = useLabel();
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const dimensions = dimensionsOf(choice.per ?? 'wet');
  const chosen = categoriesOf(choice.alleen);
  const years = listYears(today()).map((year) => ({ value: String(year), label: String(year) }));
  const measures = (Object.keys(measureSlugs) as MeasureSlug[])
    .filter((slug) => slug !== 'clienten')
    .map((slug) => ({ value: slug, label: capital(label('StatisticMeasure', measureSlugs[slug])) }));
  const divideBy = (place: number, slug: string | undefined) => {
    const next = dimensions.map(String);
    if (slug === undefined) next.splice(place, 1);
    else next[place] = slug;
    onChange({ per: dimensionsOf(next.join(',')).join(',') || 'niets' });
  };
  return (
    <div className="ep-report__tools ep-screen-only">
      <FilterSelect
        label="Tel"
        none={capital(label('StatisticMeasure', 'CLIENTS'))}
        value={choice.maat === 'clienten' ? undefined : choice.maat}
        options={measures}
        onChange={(value) => onChange({ maat: (value ?? 'clienten') as MeasureSlug })}
      />
      {places.slice(0, dimensions.length + 1).map((place, index) => (
        <FilterSelect
          key={place}
          label={place.trim()}
          none="Niets"
          value={dimensions[index]}
          options={Object.entries(dimensionSlugs)
            .filter(([slug]) => slug === dimensions[index] || !dimensions.some((other) => other === slug))
            .map(([slug, dimension]) => ({ value: slug, label: capital(label('StatisticDimension', dimension)) }))}
          onChange={(value) => divideBy(index, value)}
        />
      ))}
      <FilterSelect
        label="Van"
        none="Dit jaar"
        value={choice.vanaf === undefined ? undefined : String(choice.vanaf)}
        options={years}
        onChange={(value) => onChange({ vanaf: value === undefined ? undefined : Number(value) })}
      />
      <FilterSelect
        label="Tot en met"
        none="Dit jaar"
        value={choice.totenmet === undefined ? undefined : String(choice.totenmet)}
        options={years}
        onChange={(value) => onChange({ totenmet: value === undefined ? undefined : Number(value) })}
      />
      {chosen.map((category) => (
        <Button
          key={`${category.dimension} ${category.code}`}
          appearance="secondary-action-button"
          onClick={() => onChange({ alleen: categoriesText(chosen.filter((one) => one !== category)) })}
        >
          Niet langer alleen {label('StatisticDimension', dimensionSlugs[category.dimension])}{' '}
          {nameOfCategory(dimensionSlugs[category.dimension], category.code)}
        </Button>
      ))}
    </div>
  );
}
