import { StatusBadge } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

/** How a state is to be read, apart from its words. */
export type Tone = 'safe' | 'warning' | 'danger' | 'neutral';

/** A state in a word or two. */
export function Status({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <StatusBadge status={tone} className="ep-status">
      {children}
    </StatusBadge>
  );
}
