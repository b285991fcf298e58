import { today } from '../shared/dates.ts';
import { DayField } from '../work/day-field.tsx';
import { TextField } from '../work/text-field.tsx';
import type { BoundField } from '../work/use-work-form.ts';

interface Props {
  readonly day: BoundField;
  readonly dayLabel: string;
  readonly reason: BoundField;
}

/** What every correction needs: since when, and why. */
export function CorrectionFields({ day, dayLabel, reason }: Props) {
  return (
    <>
      <DayField field={day} label={dayLabel} max={today()} />
      <TextField
        field={reason}
        label="Waarom"
        hint="Voor wie het later leest: hoe weet u het?"
        rows={2}
        length={{ least: 10, most: 1000 }}
      />
    </>
  );
}

/** What must be filled in of those. */
export const correctionNeeds = { from: 'Kies vanaf welke dag.', reason: 'Vul in waarom.' } as const;
