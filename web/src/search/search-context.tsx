import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useLookupClient } from '../shared/lookup-client.ts';
import { useResume } from '../shared/session.ts';
import type { SearchPage } from './search-documents.ts';
import { readTypedText } from './typed-text.ts';
import { type Results, useResults } from './use-results.ts';

interface Search {
  readonly form: UseFormReturn<{ text: string }>;
  readonly results: Results;
  /** Looks for what stands in the box, when it can be read; spares the question when its answer is known in full. */
  readonly submit: (known?: SearchPage) => void;
  /** Fetches the next page of what was found. */
  readonly searchOn: () => void;
  /** Opens a household that was found, by its global id, and empties the box. */
  readonly open: (id: string) => void;
}

const SearchContext = createContext<Search | undefined>(undefined);

/** The one search of the page. Throws outside a `SearchProvider`. */
export function useSearchBox(): Search {
  const search = useContext(SearchContext);
  if (!search) throw new Error('useSearchBox needs a SearchProvider');
  return search;
}

interface Props {
  /** Called with the global id of the household that was found or chosen. */
  readonly onFound: (id: string) => void;
  /** Called when there is something to say instead: nobody, several, a problem. */
  readonly onOutcome: () => void;
  readonly children: ReactNode;
}

/** Keeps what is typed and found, in memory only, while one goes from page to page. */
export function SearchProvider({ onFound, onOutcome, children }: Props) {
  const form = useForm({ defaultValues: { text: '' }, reValidateMode: 'onSubmit' });
  const client = useLookupClient();
  const { setValue } = form;
  const open = useCallback(
    (id: string) => {
      // A citizen service number or a name does not stay on the screen longer than the search takes.
      setValue('text', '');
      onFound(id);
    },
    [setValue, onFound],
  );
  const { results, search, searchOn } = useResults(client, { onFound: open, onOutcome });

  const { handleSubmit } = form;
  const submit = useCallback(
    (known?: SearchPage) => {
      void handleSubmit(async ({ text }) => {
        const asked = readTypedText(text);
        if (asked.kind !== 'unreadable') await search(asked, known);
      })();
    },
    [handleSubmit, search],
  );

  const unanswered = results.kind === 'problem' && results.problem === 'sessionEnded';
  useResume(
    useCallback(() => {
      if (unanswered) submit();
    }, [unanswered, submit]),
  );

  const value = useMemo(
    () => ({ form, results, submit, searchOn: () => void searchOn(), open }),
    [form, results, submit, searchOn, open],
  );
  return <SearchContext value={value}>{children}</SearchContext>;
}
