import { useCallback, useRef, useState } from 'react';
import type { Client } from 'urql';
import type { SearchHitFragment } from '../generated/graphql.ts';
import { type Problem, toProblem } from '../shared/api-problem.ts';
import { householdMeant, pageOf, type SearchPage, searchPeopleQuery } from './search-documents.ts';
import type { SearchText } from './typed-text.ts';

/** What a search has led to so far. It stays in memory: nothing of it goes into the address or a store of the browser. */
export type Results =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly kind: 'listed';
      readonly asked: SearchText;
      readonly hits: readonly SearchHitFragment[];
      readonly next: string | undefined;
      /** How the page after it fares, when it was asked for. */
      readonly more: 'idle' | 'searching' | Problem;
    };

/** Results, and for whom they were found: they are nobody else's. */
interface Held {
  readonly client: Client;
  readonly results: Results;
}

const pageSize = 25;
const idle: Results = { kind: 'idle' };

async function ask(client: Client, text: string, after?: string): Promise<SearchPage | Problem> {
  const variables = { text, first: pageSize, after: after ?? null };
  const { data, error } = await client.query(searchPeopleQuery, variables).toPromise();
  if (data) return pageOf(data);
  return error ? toProblem(error) : 'unknown';
}

interface Listeners {
  /** Called with the global id of the one household that was meant. */
  readonly onFound: (id: string) => void;
  /** Called when there is something to say instead: nobody, several, a problem. */
  readonly onOutcome: () => void;
}

/**
 * Searches in full, page by page. Only the latest search counts: the answer to an earlier one is dropped, and so is
 * everything when the client changes with the purpose.
 */
export function useResults(client: Client, { onFound, onOutcome }: Listeners) {
  const [held, setHeld] = useState<Held>({ client, results: idle });
  const latest = useRef(0);
  const results = held.client === client ? held.results : idle;

  const search = useCallback(
    async (asked: SearchText, known?: SearchPage) => {
      latest.current += 1;
      const mine = latest.current;
      setHeld({ client, results: { kind: 'searching' } });
      const answer = known ?? (await ask(client, asked.text));
      if (mine !== latest.current) return;
      if (typeof answer === 'string') {
        setHeld({ client, results: { kind: 'problem', problem: answer } });
        onOutcome();
        return;
      }
      const meant = householdMeant(answer);
      setHeld({ client, results: meant === undefined ? { kind: 'listed', asked, ...answer, more: 'idle' } : idle });
      if (meant === undefined) onOutcome();
      else onFound(meant);
    },
    [client, onFound, onOutcome],
  );

  const searchOn = useCallback(async () => {
    if (results.kind !== 'listed' || results.next === undefined || results.more === 'searching') return;
    const mine = latest.current;
    setHeld({ client, results: { ...results, more: 'searching' } });
    const answer = await ask(client, results.asked.text, results.next);
    if (mine !== latest.current) return;
    const grown: Results =
      typeof answer === 'string'
        ? { ...results, more: answer }
        : { ...results, hits: [...results.hits, ...answer.hits], next: answer.next, more: 'idle' };
    setHeld({ client, results: grown });
  }, [client, results]);

  return { results, search, searchOn };
}
