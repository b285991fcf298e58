import { useMemo, useState } from 'react';
import { useKeys } from '../shell/keys.ts';
import { noKeys, type Begun, type WorkKeys } from '../work/work-keys.ts';
import type { Place } from './attention-place.ts';

/** Goes to a place on the page as a link to it would: into view, with the focus, so that reading goes on there. */
function goTo(place: Place): void {
  const element = document.getElementById(place);
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}

/** The letters that lead to the parts of a household's page, and those that begin something: how often each was asked. */
export function usePlaces(): WorkKeys {
  const [asked, setAsked] = useState(noKeys);
  useKeys(
    useMemo(() => {
      const begin = (what: Begun) => () => setAsked((before) => ({ ...before, [what]: before[what] + 1 }));
      return {
        r: () => goTo('regisseur'),
        g: () => goTo('gezin'),
        p: () => goTo('plan'),
        z: () => goTo('zaken'),
        v: () => goTo('voorzieningen'),
        t: () => goTo('tijdlijn'),
        s: () => goTo('signalen'),
        c: begin('contact'),
        m: begin('signal'),
        o: begin('case'),
      };
    }, []),
  );
  return asked;
}
