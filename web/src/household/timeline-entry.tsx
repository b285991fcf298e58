import { lazyForm } from '../work/lazy-form.tsx';
import type { TimelineEntryFragment, TimelineKind } from '../generated/graphql.ts';
import { dateInWords, dayOfMonth, momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { capitalised } from '../shared/text.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const CorrectContactForm = lazyForm(
  async () => (await import('../contact/correct-contact-form.tsx')).CorrectContactForm,
);

const icons: Record<TimelineKind, IconName> = {
  CONTACT: 'talk',
  CASE: 'folder',
  PROVISION: 'hand',
  PLAN: 'flag',
  DIRECTION: 'compass',
  SIGNAL: 'alert',
  DOCUMENT: 'page',
  HOUSEHOLD: 'house',
};

function Detail({ entry }: { entry: TimelineEntryFragment }) {
  const { isToday } = useHouseholdDesk();
  const { contactMoment } = entry;
  const draft = `contact.correct.${contactMoment?.id ?? ''}`;
  return (
    <div className="ep-entry__detail">
      {entry.at && <p className="ep-entry__moment">{capitalised(momentInWords(entry.at))}</p>}
      <p>{entry.detail}</p>
      {isToday && contactMoment?.correctableUntil && (
        <Actions
          actions={[
            {
              label: 'Verbeteren',
              about: `uw contact van ${dateInWords(entry.on)}`,
              draft,
              form: <CorrectContactForm draft={draft} moment={contactMoment} />,
            },
          ]}
        />
      )}
    </div>
  );
}

/** One thing that happened. What was said or decided opens under it. */
export function TimelineEntry({ entry }: { entry: TimelineEntryFragment }) {
  const label = useLabel();
  const { kind, on, title, detail, law, person, staff } = entry;
  const about = [
    capitalised(label('TimelineKind', kind)),
    // The sentence often names them already.
    law && !title.includes(label('Law', law)) && label('Law', law),
    person && !title.includes(person.name.full) && callName(person.name),
    staff && `${staff.name}, ${staff.organisation.name}`,
  ].filter(Boolean);
  return (
    <li className={`ep-entry ep-entry--${kind.toLowerCase()}`}>
      <time className="ep-entry__day" dateTime={on} aria-label={dateInWords(on)}>
        {dayOfMonth(on)}
      </time>
      <span className="ep-entry__mark">
        <Icon name={icons[kind]} />
      </span>
      <div className="ep-entry__text">
        {detail ? (
          <details className="ep-entry__fold">
            <summary>{title}</summary>
            <Detail entry={entry} />
          </details>
        ) : (
          <p className="ep-entry__title">{title}</p>
        )}
        <p className="ep-entry__about">{about.join(' · ')}</p>
      </div>
    </li>
  );
}
