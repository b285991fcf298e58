import { type ReactNode, useCallback, useRef, useState } from 'react';
import { SayContext, useSay } from './say.ts';
import './work.css';

/** A part of the page in which one works: what was done is said at its head, and to what it is a part of. */
export function WorkPlace({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const sayAround = useSay();
  const say = useCallback(
    (words: string) => {
      setSaid(words);
      sayAround(words);
      // What was pressed may be gone with the change: reading goes on here.
      line.current?.focus();
    },
    [sayAround],
  );
  return (
    <SayContext value={say}>
      <p ref={line} tabIndex={-1} role="status" className={said ? 'ep-said' : 'ep-visually-hidden'}>
        {said}
      </p>
      {children}
    </SayContext>
  );
}
