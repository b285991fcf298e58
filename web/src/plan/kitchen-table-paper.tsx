import type { KitchenTablePaperFragment, LifeDomain } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';

import { useLabel } from '../shared/labels.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { Icon } from '../ui/icon.tsx';

type Goal = KitchenTablePaperFragment['goals'][number];

/** What the family calls somebody, by the name that the plan has for them. */
type Called = ReadonlyMap<string, string>;

/** Life domains whose name means nothing outside the office. */
const plainDomains: Partial<Record<LifeDomain, string>> = {
  BASIC_DAILY_LIVING: 'Voor uzelf zorgen',
  COMPLEX_DAILY_LIVING: 'Huishouden en dingen regelen',
};

function PaperGoal({ goal, called }: { goal: Goal; called: Called }) {
  const label = useLabel();
  const { description, lifeDomain, personName, status, targetOn, endedOn, actions } = goal;
  return (
    <li className="ep-paper__goal">
      <h2>{description}</h2>
      <p className="ep-paper__about">
        {plainDomains[lifeDomain] ?? capitalised(label('LifeDomain', lifeDomain))} ·{' '}
        {personName ? (called.get(personName) ?? personName) : 'van ons allemaal'}
        {status === 'OPEN' && targetOn && ` · klaar rond ${dateInWords(targetOn)}`}
        {status === 'ATTAINED' && ` · gelukt${endedOn ? ` op ${dateInWords(endedOn)}` : ''}`}
      </p>
      {actions.length > 0 && (
        <ul className="ep-paper__actions">
          {actions.map((action) => (
            <li key={`${action.description} ${action.ownerName} ${action.dueOn}`}>
              <Icon name={action.status === 'DONE' ? 'check' : 'circle'} />
              <span>
                {action.status === 'DONE' && <span className="ep-visually-hidden">Gedaan: </span>}
                <strong>{called.get(action.ownerName) ?? action.ownerName}</strong>: {action.description}
                {action.status === 'OPEN' && action.dueOn && `, uiterlijk ${dateInWords(action.dueOn)}`}
                {action.status === 'DONE' && action.endedOn && ` (gedaan op ${dateInWords(action.endedOn)})`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface Props {
  readonly paper: KitchenTablePaperFragment;
  readonly called: Called;
}

/** The plan as it lies on the kitchen table, in large type. */
export function KitchenTablePaper({ paper, called }: Props) {
  const { title, printedOn, startedOn, director, goals, nextEvaluationOn } = paper;
  const readers = paper.readers.map((name) => called.get(name) ?? name);
  const staff = director?.staff;
  return (
    <article className="ep-paper" aria-label={`Plan voor ${joinInWords(readers)}`}>
      <header>
        <h1>{title}</h1>
        <p>
          Voor {joinInWords(readers)}. Het plan loopt sinds {dateInWords(startedOn)}; dit is hoe het op{' '}
          {dateInWords(printedOn)} is.
        </p>
      </header>
      {staff && (
        <section aria-label="Regisseur" className="ep-paper__director">
          <h2>Wie helpt ons met dit plan?</h2>
          <p>
            <strong>{staff.name}</strong>, {staff.jobTitle.toLowerCase()} bij {staff.organisation.name}
          </p>
          <p>{[staff.phone ?? staff.organisation.phone, staff.email].filter(Boolean).join(' · ')}</p>
        </section>
      )}
      {goals.length === 0 ? (
        <p>Er staan nog geen doelen in het plan die hier op papier horen.</p>
      ) : (
        <ul className="ep-paper__goals">
          {goals.map((goal) => (
            <PaperGoal key={`${goal.description} ${goal.personName}`} goal={goal} called={called} />
          ))}
        </ul>
      )}
      {nextEvaluationOn && <p>Uiterlijk {dateInWords(nextEvaluationOn)} kijken we samen hoe het gaat.</p>}
      <footer className="ep-paper__signed">
        <p>Besproken op …………………………</p>
        {readers.map((name) => (
          <p key={name}>{name}: ……………………………………………</p>
        ))}
      </footer>
    </article>
  );
}
