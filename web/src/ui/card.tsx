import { Heading2 } from '@utrecht/component-library-react';
import { type ReactNode, useId } from 'react';
import './card.css';

interface Props {
  readonly title: string;
  /** Stands at the end of the line of the title. */
  readonly aside?: ReactNode;
  /** Where it stands in the grid of the page. */
  readonly area: string;
  /** By what a link leads here: `#zaken`. */
  readonly place?: string;
  readonly children: ReactNode;
}

/** A part of the page with a title of its own. */
export function Card({ title, aside, area, place, children }: Props) {
  const id = useId();
  return (
    <section id={place} className={`ep-card ep-card--${area}`} aria-labelledby={id}>
      <div className="ep-card__head">
        <Heading2 id={id} className="ep-card__title">
          {title}
        </Heading2>
        {aside}
      </div>
      {children}
    </section>
  );
}
