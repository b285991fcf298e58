import { type ReactNode, useEffect, useRef, useState } from 'react';
import './scroll-box.css';

/**
 * A box in which something wide scrolls, so that the page does not. Only while there is something to scroll it takes the
 * focus, for the arrow keys to move it.
 */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={`ep-scroll-box${wide ? ' ep-scroll-box--wide' : ''}`}
      {...(wide && { role: 'region', 'aria-label': `${label} (schuif opzij)`, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}
