import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** The id of the thing on the page to which the address leads; empty where it leads to the page as a whole. */
export function useArrivedAt(): string {
  return useLocation({ select: ({ hash }) => hash });
}

/** Brings a thing into view, with the focus, when the address leads to it: also when it is loaded later than the page. */
export function useArrival<Element extends HTMLElement>(id: string): RefObject<Element | null> {
  const thing = useRef<Element>(null);
  const isArrived = useArrivedAt() === id;
  useEffect(() => {
    const { current } = thing;
    if (!isArrived || !current) return;
    current.tabIndex = -1;
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'center' });
  }, [isArrived]);
  return thing;
}
