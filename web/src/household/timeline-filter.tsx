import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Choice } from '../ui/choice.tsx';
import { kindOf, kindsInOrder, useHouseholdView } from './household-view.ts';

/** Chooses which kind of entries the timeline shows; the choice stands in the address. */
export function TimelineFilter() {
  const { view, onViewChange } = useHouseholdView();
  const label = useLabel();
  const options = [
    { value: undefined, label: 'Alles' },
    ...kindsInOrder.map((word) => ({ value: word, label: capitalised(label('TimelineKind', kindOf(word))) })),
  ];
  return (
    <Choice
      label="Toon op de tijdlijn"
      options={options}
      value={view.tijdlijn}
      onChange={(tijdlijn) => onViewChange({ tijdlijn })}
    />
  );
}
