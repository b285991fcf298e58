import type { ReactNode } from 'react';
import { type Action, Actions } from '../work/actions.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { RecordHistory } from './record-history.tsx';
import './administration.css';

interface Props {
  /** Opaque id, for its history; undefined for what has none to show. */
  readonly id?: string | undefined;
  readonly title: string;
  /** Stands beside the title: a state in a word or two. */
  readonly marks?: ReactNode;
  /** What it says, as pairs. */
  readonly facts: readonly (readonly [term: string, description: ReactNode])[];
  readonly actions: readonly Action[];
  readonly children?: ReactNode;
}

/** Something that the administrator keeps: what it says, what can be done with it, and what was changed. */
export function KeptRecord({ id, title, marks, facts, actions, children }: Props) {
  return (
    <li className="ep-record">
      <WorkPlace>
        <div className="ep-record__head">
          <h3 className="ep-record__title">{title}</h3>
          {marks}
        </div>
        <dl className="ep-record__facts">
          {facts.map(([term, description]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
        {children}
        <Actions actions={actions} />
        {id !== undefined && <RecordHistory id={id} about={title} />}
      </WorkPlace>
    </li>
  );
}
