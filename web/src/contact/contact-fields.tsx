import { useState } from 'react';
import type { ContactChannel } from '../generated/graphql.ts';
import { localMoment } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { DayField } from '../work/day-field.tsx';
import { RadioField } from '../work/option-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { TextField } from '../work/text-field.tsx';
import type { BoundField } from '../work/use-work-form.ts';

/** How there can be contact, the most usual first. */
export const channels: readonly ContactChannel[] = ['PHONE', 'DESK', 'HOME_VISIT', 'EMAIL', 'LETTER', 'VIDEO_CALL'];

/** What is said of contact, new or put right. */
export type ContactField = 'personId' | 'channel' | 'at' | 'summary';

/** What was said, with whom, how and when. */
export function ContactFields({ field }: { field: (name: ContactField) => BoundField }) {
  const label = useLabel();
  const [now] = useState(() => localMoment(new Date().toISOString()));
  return (
    <>
      <TextField field={field('summary')} label="Wat is er besproken of afgesproken?" rows={4} />
      <RadioField
        field={field('channel')}
        label="Hoe was er contact?"
        inRow
        options={channels.map((channel) => ({ value: channel, label: capitalised(label('ContactChannel', channel)) }))}
      />
      <div className="ep-work-form__pair">
        <PersonField field={field('personId')} label="Met wie" none="Het hele huishouden" />
        <DayField field={field('at')} label="Wanneer" withTime max={now} />
      </div>
    </>
  );
}
