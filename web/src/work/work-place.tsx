import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { SayContext, useSay } from './say.ts';
import './work.css';

/** As long as the page may take to show a change, in milliseconds. */
const fresh = 15_000;

/** Counts what was said anywhere on the page: where several parts go at once, the last of it is what was just done. */
let saidInAll = 0;

/**
 * A part of the page in which one works: what was done is said at its head. Where the part goes with what was done, as
 * the card of scores does with the last of them, it is said in what is around it.
 */
export function WorkPlace({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const last = useRef({ words: '', at: 0, place: 0 });
  const sayAround = useSay();
  const say = useCallback(
    (words: string) => {
      setSaid(words);
      last.current = { words, at: Date.now(), place: ++saidInAll };
      sayAround('');
      // What was pressed may be gone with the change: reading goes on here.
      line.current?.focus();
    },
    [sayAround],
  );
  useLayoutEffect(
    () => () => {
      const { words, at, place } = last.current;
      if (words && place === saidInAll && Date.now() - at < fresh) sayAround(words);
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
