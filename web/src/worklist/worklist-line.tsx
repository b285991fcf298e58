import type { WorklistLineFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { callName } from '../shared/person-name.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Due } from '../ui/due.tsx';

/** Under which term and norm something is asked by its day. */
export function askedBy({ duty, dueOn }: WorklistLineFragment): readonly string[] {
  const norms = (duty?.norms ?? []).map(({ endsOn, norm }) => ({ endsOn, words: norm.description }));
  const term = duty && 'statutory' in duty && duty.statutory ? duty.statutory : undefined;
  const law = term?.term ? [{ endsOn: term.endsOn, words: `${term.term.label} (${term.term.article})` }] : [];
  return [...norms, ...law].filter(({ endsOn }) => endsOn === dueOn).map(({ words }) => words);
}

/** Where something waits, in a few words. */
export function waitsFor({ waitingFor, worker }: WorklistLineFragment): string {
  switch (waitingFor) {
    case 'RESIDENT':
      return 'de inwoner is aan zet';
    case 'RECEIVER':
      return 'aangeboden aan een ander kantoor';
    case 'NOBODY':
      return 'nog door niemand opgepakt';
    default:
      return worker?.name ?? 'de behandelaar';
  }
}

interface Props {
  readonly item: WorklistLineFragment;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
  /** Left out for what cannot be given to anybody. */
  readonly onChoose: ((chosen: boolean) => void) | undefined;
}

/** One thing to do: what, for whom, with whom, and by when under which norm. */
export function WorklistLine({ item, isOpen, isChosen, onOpen, onChoose }: Props) {
  const label = useLabel();
  const { kind, title, law, person, dueOn, daysLeft, since, subject } = item;
  const number = subject.__typename === 'Case' ? subject.number : undefined;
  const name = person ? callName(person.name) : undefined;
  const [norm] = askedBy(item);
  return (
    <li className={`ep-work-line${isOpen ? ' ep-work-line--open' : ''}`}>
      <span className="ep-work-line__choose">
        {onChoose && (
          <input
            type="checkbox"
            aria-label={`Kies ${title}${number ? `, zaak ${number}` : ''}`}
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
        )}
      </span>
      <span className="ep-work-line__what">
        <button
          type="button"
          className="ep-work-line__open"
          aria-pressed={isOpen}
          data-worklist-line={item.key}
          onClick={onOpen}
        >
          {title}
        </button>
        <span className="ep-work-line__about">
          {[capitalised(label('WorklistKind', kind)), law && label('Law', law), number, name]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="ep-work-line__who">{capitalised(waitsFor(item))}</span>
      <span className="ep-work-line__due">
        {dueOn ? (
          <Due date={dueOn} days={daysLeft ?? undefined} />
        ) : (
          <span>Geen termijn · sinds {shortDate(since)}</span>
        )}
        {norm && <span className="ep-work-line__norm">{norm}</span>}
      </span>
    </li>
  );
}
