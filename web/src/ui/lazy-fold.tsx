import { useState, type ReactNode } from 'react';

interface Props {
  readonly summary: ReactNode;
  readonly className: string;
  /** What is in it, made when it is opened and not before. */
  readonly children: () => ReactNode;
}

/** Something folded that is asked for when it is opened. */
export function LazyFold({ summary, className, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
