import { Heading1 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

/** The heading of a page. It can take the focus, so that after a change of page a screen reader says where one is. */
export function PageTitle({ children }: { children: ReactNode }) {
  return (
    <Heading1 tabIndex={-1} className="ep-page-title">
      {children}
    </Heading1>
  );
}
