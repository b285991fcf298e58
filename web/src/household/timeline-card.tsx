import { Button, Paragraph } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { EmergencyDoor } from '../emergency/emergency-door.tsx';
import type { WithheldNoteFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { type KindWord, useHouseholdView } from './household-view.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import { TimelineFilter } from './timeline-filter.tsx';
import { groupByMonth } from './timeline.ts';
import { useTimeline } from './use-timeline.ts';
import { WithheldNotes } from './withheld-note.tsx';
import './timeline-card.css';

const skeletonLines = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 60 : 40));

interface EntriesProps {
  readonly id: string;
  readonly asOf: string;
  readonly word: KindWord | undefined;
}

function Entries({ id, asOf, word }: EntriesProps) {
  const { entries, hasMore, loadingMore, problem, loadMore, retry } = useTimeline(id, asOf, word);
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef(0);
  const askedMore = useRef(false);
  // The button is gone or further down once more has come: the focus goes to the first that is new. Not where something
  // was done elsewhere that the timeline tells of.
  useEffect(() => {
    const count = entries?.length ?? 0;
    if (askedMore.current && count > shown.current) {
      askedMore.current = false;
      const fresh = list.current?.querySelectorAll<HTMLElement>('.ep-entry')[shown.current];
      fresh?.setAttribute('tabindex', '-1');
      fresh?.focus({ preventScroll: true });
    }
    shown.current = count;
  }, [entries?.length]);

  if (!entries && problem) return <ProblemMessage problem={problem} onRetry={retry} level={3} />;
  if (!entries) {
    return (
      <div aria-busy="true" className="ep-timeline__skeleton">
        <Skeleton lines={skeletonLines} />
      </div>
    );
  }
  return (
    <div ref={list} className="ep-timeline__list">
      {entries.length === 0 && (
        <Paragraph className="ep-empty">
          {word ? 'Hiervan is niets vastgelegd dat u mag zien.' : 'Er is nog niets vastgelegd dat u mag zien.'}
        </Paragraph>
      )}
      {groupByMonth(entries).map(({ month, entries: ofMonth }) => (
        <section key={month} className="ep-month" aria-label={capitalised(dateInWords(month))}>
          <h3 className="ep-month__name">{capitalised(dateInWords(month))}</h3>
          <ul className="ep-month__entries">
            {ofMonth.map((entry) => (
              <TimelineEntry key={entry.key} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {problem && <ProblemMessage problem={problem} onRetry={retry} level={3} />}
      {hasMore && !problem && (
        <Button
          appearance="secondary-action-button"
          className="ep-timeline__more"
          busy={loadingMore}
          onClick={() => {
            askedMore.current = true;
            loadMore();
          }}
        >
          {loadingMore ? 'Bezig met laden…' : 'Meer laden'}
        </Button>
      )}
      <p role="status" className="ep-visually-hidden">
        {`${entries.length} gebeurtenissen${hasMore ? ', er zijn er meer' : ''}`}
      </p>
    </div>
  );
}

interface Props {
  readonly id: string;
  readonly asOf: string;
  readonly withheld: readonly WithheldNoteFragment[];
}

/** Everything that happened in or for the household, the latest first. */
export function TimelineCard({ id, asOf, withheld }: Props) {
  const { tijdlijn } = useHouseholdView().view;
  return (
    <Card title="Tijdlijn" area="timeline" place="tijdlijn">
      <TimelineFilter />
      <WorkPlace>
        <Entries key={`${asOf} ${tijdlijn ?? ''}`} id={id} asOf={asOf} word={tijdlijn} />
      </WorkPlace>
      <WithheldNotes withheld={withheld} />
      <EmergencyDoor withheld={withheld} />
    </Card>
  );
}
