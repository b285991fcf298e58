import { createContext, useContext } from 'react';

/** Fetches a file of the hub as whoever has signed in, for the purpose of now. */
export type FetchHubFile = (path: string) => Promise<Response>;

/** Carries it down the page. */
export const HubFileContext = createContext<FetchHubFile | undefined>(undefined);

/** Fetches files of the hub. Throws outside its provider. */
export function useHubFile(): FetchHubFile {
  const fetchFile = useContext(HubFileContext);
  if (!fetchFile) throw new Error('useHubFile needs a HubFileContext');
  return fetchFile;
}

/** The name that the hub gave a file. */
export function fileNameOf(response: Response): string | undefined {
  return /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
}

/** Hands a file to whoever asked, as the browser hands over any download. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
