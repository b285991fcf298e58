import { useCallback, useRef, useState } from 'react';
import type { Client } from 'urql';
import type { ListHouseholdsAtAddressQuery } from '../generated/graphql.ts';
import { type Problem, toProblem } from '../shared/api-problem.ts';
import type { Lookup } from './lookup.ts';
import { findHouseholdQuery, listHouseholdsAtAddressQuery } from './search-documents.ts';

/** A household in a list to choose from. */
export type FoundHousehold = ListHouseholdsAtAddressQuery['households'][number];

/** What a search has led to so far. It stays in memory: nothing of it goes into the address or a store of the browser. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'notFound'; readonly by: Lookup['kind'] }
  | { readonly kind: 'several'; readonly households: readonly FoundHousehold[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

type Outcome = Exclude<SearchState, { kind: 'idle' | 'searching' }> | { readonly kind: 'found'; readonly id: string };

async function lookUpAddress(client: Client, lookup: Extract<Lookup, { kind: 'address' }>): Promise<Outcome> {
  const { data, error } = await client.query(listHouseholdsAtAddressQuery, { at: lookup.address }).toPromise();
  if (error) return { kind: 'problem', problem: toProblem(error) };
  const households = data?.households ?? [];
  const [only] = households;
  if (!only) return { kind: 'notFound', by: 'address' };
  return households.length === 1 ? { kind: 'found', id: only.id } : { kind: 'several', households };
}

async function lookUp(client: Client, lookup: Lookup): Promise<Outcome> {
  if (lookup.kind === 'address') return lookUpAddress(client, lookup);
  const by = lookup.kind === 'bsn' ? { bsn: lookup.bsn } : { caseNumber: lookup.caseNumber };
  const { data, error } = await client.query(findHouseholdQuery, { by }).toPromise();
  if (error) return { kind: 'problem', problem: toProblem(error) };
  return data?.household ? { kind: 'found', id: data.household.id } : { kind: 'notFound', by: lookup.kind };
}

/** Looks households up. Only the latest search counts: the answer to an earlier one is dropped. */
export function useSearch(client: Client, onFound: (id: string) => void) {
  const [state, setState] = useState<SearchState>({ kind: 'idle' });
  const latest = useRef(0);

  const search = useCallback(
    async (lookup: Lookup) => {
      latest.current += 1;
      const mine = latest.current;
      setState({ kind: 'searching' });
      const outcome = await lookUp(client, lookup);
      if (mine !== latest.current) return;
      if (outcome.kind === 'found') {
        setState({ kind: 'idle' });
        onFound(outcome.id);
      } else {
        setState(outcome);
      }
    },
    [client, onFound],
  );
  const reset = useCallback(() => {
    latest.current += 1;
    setState({ kind: 'idle' });
  }, []);
  return { state, search, reset };
}
