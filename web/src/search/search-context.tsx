import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useLookupClient } from '../shared/lookup-client.ts';
import { useResume } from '../shared/session.ts';
import { readLookup } from './lookup.ts';
import { type SearchState, useSearch } from './use-search.ts';

interface Search {
  readonly form: UseFormReturn<{ text: string }>;
  readonly state: SearchState;
  /** Looks up what stands in the box, when it can be read. */
  readonly submit: () => void;
}

const SearchContext = createContext<Search | undefined>(undefined);

/** The one search of the page. Throws outside a `SearchProvider`. */
export function useSearchBox(): Search {
  const search = useContext(SearchContext);
  if (!search) throw new Error('useSearchBox needs a SearchProvider');
  return search;
}

interface Props {
  /** Called with the global id of the one household that was found. */
  readonly onFound: (id: string) => void;
  /** Called when there is something to say instead: not found, several, a problem. */
  readonly onOutcome: () => void;
  readonly children: ReactNode;
}

/** Keeps what is typed and found, in memory only, while one goes from page to page. */
export function SearchProvider({ onFound, onOutcome, children }: Props) {
  const form = useForm({ defaultValues: { text: '' }, reValidateMode: 'onSubmit' });
  const client = useLookupClient();
  const { setValue } = form;
  const found = useCallback(
    (id: string) => {
      // A citizen service number does not stay on the screen longer than the search takes.
      setValue('text', '');
      onFound(id);
    },
    [setValue, onFound],
  );
  const { state, search } = useSearch(client, found);

  const { handleSubmit } = form;
  const submit = useCallback(() => {
    void handleSubmit(async ({ text }) => {
      const lookup = readLookup(text);
      if (lookup.kind === 'unreadable') return;
      onOutcome();
      await search(lookup);
    })();
  }, [handleSubmit, search, onOutcome]);

  const unanswered = state.kind === 'problem' && state.problem === 'sessionEnded';
  useResume(
    useCallback(() => {
      if (unanswered) submit();
    }, [unanswered, submit]),
  );

  const value = useMemo(() => ({ form, state, submit }), [form, state, submit]);
  return <SearchContext value={value}>{children}</SearchContext>;
}
