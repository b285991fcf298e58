import type { LookFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Status, type Tone } from '../ui/status.tsx';
import { groupByDay, timeOf } from './look-words.ts';

const tones: Record<LookFragment['outcome'], Tone> = {
  OK: 'neutral',
  EMPTY: 'neutral',
  DENIED: 'danger',
  FAILED: 'warning',
  ABORTED: 'warning',
};

/** What is out of the ordinary about a look; an ordinary one needs no mark. */
function Marks({ look: { kind, outcome, emergency } }: { look: LookFragment }) {
  const label = useLabel();
  return (
    <>
      {emergency && <Status tone="danger">noodtoegang</Status>}
      {kind === 'CHANGED' && <Status tone="warning">{label('LookKind', kind)}</Status>}
      {outcome !== 'OK' && <Status tone={tones[outcome]}>{label('LookOutcome', outcome)}</Status>}
    </>
  );
}

/** Looks day by day, each in the sentence that the resident may read. */
export function LookList({ looks }: { looks: readonly LookFragment[] }) {
  return groupByDay(looks).map(([day, ofDay]) => (
    <section key={day} className="ep-looks" aria-label={dateInWords(day)}>
      <h3 className="ep-looks__day">{dateInWords(day)}</h3>
      <ol className="ep-looks__list">
        {ofDay.map((look) => (
          <li key={`${look.traceId} ${look.moment} ${look.sentence}`} className="ep-look">
            <time dateTime={look.moment} className="ep-look__time" aria-hidden="true">
              {timeOf(look.moment)}
            </time>
            <p>
              {look.sentence} <Marks look={look} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  ));
}
