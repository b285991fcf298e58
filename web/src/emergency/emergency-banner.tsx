import { Button } from '@utrecht/component-library-react';
import { type Ref, useEffect, useState } from 'react';
import type { RunningAccessFragment } from '../generated/graphql.ts';
import { problemsBeside, useChange } from '../shared/change.ts';
import { useLabel } from '../shared/labels.ts';
import { joinInWords } from '../shared/text.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { clockTime, minutesInWords, minutesUntil } from './access-words.ts';
import { endAccessMutation } from './running-access.ts';
import './emergency-banner.css';

/** How often the minutes left are counted anew. */
const countEvery = 10_000;
const almostOver = 5;

function useMinutesUntil(endsAt: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), countEvery);
    return () => clearInterval(timer);
  }, []);
  return minutesUntil(endsAt, now);
}

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly access: RunningAccessFragment;
  readonly onGivenBack: () => void;
}

/** Says that the actor's emergency access runs, what it opens and until when, and gives it back. */
export function EmergencyBanner({ ref, access, onGivenBack }: Props) {
  const label = useLabel();
  const end = useChange(endAccessMutation, (data) => data.endEmergencyAccess);
  const minutes = useMinutesUntil(access.endsAt);
  const laws = joinInWords(access.laws.map((law) => label('Law', law)));

  async function giveBack(): Promise<void> {
    const { id, version } = access;
    const made = await end.send((clientMutationId) => ({ clientMutationId, id, expectedVersion: version }));
    // What ended in the meantime is over all the same.
    if (made && (made.emergencyAccess || made.problems.some(({ code }) => code === 'EMERGENCY_ACCESS_ENDED')))
      onGivenBack();
  }

  return (
    <section ref={ref} className="ep-emergency" aria-label="Noodtoegang" tabIndex={-1}>
      <Icon name="alert" />
      <div className="ep-emergency__text">
        <p>
          <strong>U hebt noodtoegang tot dit huishouden.</strong>{' '}
          {minutes > 0 ? `Nog ${minutesInWords(minutes)}` : 'De tijd is om'}, tot{' '}
          <time dateTime={access.endsAt}>{clockTime(access.endsAt)}</time> uur.
        </p>
        <p>U ziet nu ook wat is vastgelegd onder: {laws}. Wat u bekijkt, wordt vastgelegd en beoordeeld.</p>
        {problemsBeside(end.problems, []).map(({ code, message }) => (
          <p key={code} role="alert" className="ep-emergency__problem">
            {message}
          </p>
        ))}
        {end.failure && <ProblemMessage problem={end.failure} onRetry={() => void giveBack()} level={2} />}
      </div>
      <Button
        appearance="secondary-action-button"
        className="ep-emergency__end"
        busy={end.sending}
        onClick={() => void giveBack()}
      >
        Teruggeven
      </Button>
      <span role="status" className="ep-visually-hidden">
        {minutes > 0 && minutes <= almostOver ? `De noodtoegang loopt binnen ${almostOver} minuten af.` : ''}
      </span>
    </section>
  );
}
