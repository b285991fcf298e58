import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands open beside a list. Its heading has the focus when it opens, so that a reader goes on there. */
export function Beside({ title, onClose, children }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <aside className="ep-card ep-work-detail" aria-label={`${title}, naast de lijst`}>
      <div className="ep-card__head">
        <h2 ref={head} tabIndex={-1} className="ep-card__title">
          {title}
        </h2>
        <Button appearance="subtle-button" onClick={onClose}>
          Sluiten
        </Button>
      </div>
      {children}
    </aside>
  );
}
