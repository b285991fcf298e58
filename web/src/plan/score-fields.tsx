import { scoreWords } from '../household/scores.ts';
import { RadioField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import type { BoundField } from '../work/use-work-form.ts';

/** Asks for a score and why it is given. */
export function ScoreFields({ value, reason }: { readonly value: BoundField; readonly reason: BoundField }) {
  return (
    <>
      <RadioField
        field={value}
        label="Score"
        options={scoreWords.map((words, place) => ({ value: String(place + 1), label: `${place + 1} ${words}` }))}
      />
      <TextField field={reason} label="Waarom scoort u dit leefgebied?" rows={2} length={{ least: 10, most: 1000 }} />
    </>
  );
}
