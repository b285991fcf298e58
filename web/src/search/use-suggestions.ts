import { useCallback, useEffect, useRef, useState } from 'react';
import type { Client } from 'urql';
import { type Problem, toProblem } from '../shared/api-problem.ts';
import { pageOf, type SearchPage, searchPeopleQuery } from './search-documents.ts';
import type { SearchText } from './typed-text.ts';

/** What the hub finds while somebody types. */
export type Suggestions =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'searching';
      /** What stood there before, so that the list does not blink; nothing in it can be chosen by keyboard. */
      readonly before: SearchPage | undefined;
      /** Whether it takes longer than one is used to. */
      readonly slow: boolean;
    }
  | { readonly kind: 'found'; readonly asked: SearchText; readonly page: SearchPage }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Suggestions, and for whom they were found: they are nobody else's. */
interface Held {
  readonly client: Client;
  readonly suggestions: Suggestions;
}

const none: Suggestions = { kind: 'none' };
const shown = 8;
const slowAfter = 2500;

/**
 * How long the typing must rest, in milliseconds. Each search is a look that is logged: a number or an address is typed
 * in one go, and half of it would find others.
 */
const restBefore: Record<SearchText['kind'], number> = { person: 180, bsn: 180, address: 500, caseNumber: 500 };

/** What stands there while the next answer is on its way. */
function searchingAfter(now: Suggestions): Extract<Suggestions, { kind: 'searching' }> {
  const before = now.kind === 'found' ? now.page : now.kind === 'searching' ? now.before : undefined;
  return { kind: 'searching', before, slow: false };
}

/**
 * Searches as one types, once the typing rests. A search that is overtaken is called off and its answer dropped; so is
 * everything when the client changes with the purpose.
 */
export function useSuggestions(client: Client) {
  const [held, setHeld] = useState<Held>({ client, suggestions: none });
  const running = useRef<() => void>(() => undefined);
  const suggestions = held.client === client ? held.suggestions : none;

  const stop = useCallback(() => {
    running.current();
    running.current = () => undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const callOff = useCallback(() => {
    stop();
    setHeld({ client, suggestions: none });
  }, [client, stop]);

  const suggest = useCallback(
    (asked: SearchText | undefined) => {
      // Nothing new is asked: a space, or a birth date on its way.
      if (asked && suggestions.kind === 'found' && suggestions.asked.text === asked.text) return;
      callOff();
      if (!asked) return;
      const change = (next: Suggestions) => setHeld({ client, suggestions: next });
      const searching = searchingAfter(suggestions);
      change(searching);
      let request: { readonly unsubscribe: () => void } | undefined;
      const start = () => {
        const variables = { text: asked.text, first: shown, after: null };
        request = client.query(searchPeopleQuery, variables).subscribe(({ data, error }) => {
          stop();
          if (data) change({ kind: 'found', asked, page: pageOf(data) });
          else change({ kind: 'problem', problem: error ? toProblem(error) : 'unknown' });
        });
      };
      const timers = [
        window.setTimeout(start, restBefore[asked.kind]),
        window.setTimeout(() => change({ ...searching, slow: true }), slowAfter),
      ];
      running.current = () => {
        for (const timer of timers) window.clearTimeout(timer);
        request?.unsubscribe();
      };
    },
    [client, suggestions, callOff, stop],
  );

  return { suggestions, suggest, callOff };
}
