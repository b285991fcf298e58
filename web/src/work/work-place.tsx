import { type ReactNode, useCallback, useRef, useState } from 'react';
import { SayContext } from './say.ts';
import './work.css';

/** A part of the page in which one works: what was done is said at its head. */
export function WorkPlace({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const say = useCallback((words: string) => {
    setSaid(words);
    // What was pressed may be gone with the change: reading goes on here.
    line.current?.focus();
  }, []);
  return (
    <SayContext value={say}>
      <p ref={line} tabIndex={-1} role="status" className={said ? 'ep-said' : 'ep-visually-hidden'}>
        {said}
      </p>
      {children}
    </SayContext>
  );
}
