import { createContext, useContext } from 'react';
import type { Client } from 'urql';

/** Carries the client without a cache, for lookups by what may not be kept. */
export const LookupClientContext = createContext<Client | undefined>(undefined);

/** The client without a cache. Throws outside its provider. */
export function useLookupClient(): Client {
  const client = useContext(LookupClientContext);
  if (!client) throw new Error('useLookupClient needs a LookupClientContext');
  return client;
}
