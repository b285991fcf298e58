import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { ChainMessageFilter, ChainMessageOrder } from '../generated/graphql.ts';
import { useResume } from '../shared/session.ts';
import { Parts, partSize, type PlaceOfPart, ShownPart } from '../ui/parts.tsx';
import { chainMessagesQuery } from './chain-documents.ts';
import { ChainLine } from './chain-line.tsx';

interface Props {
  readonly filter: ChainMessageFilter;
  readonly orderBy: ChainMessageOrder;
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
}

function Part({ filter, orderBy, open, onOpen, ...place }: Props & PlaceOfPart) {
  const [{ data, error }, askAgain] = useQuery({
    query: chainMessagesQuery,
    variables: { filter, orderBy, first: partSize, after: place.after },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  return (
    <ShownPart
      {...place}
      page={data?.chainMessages}
      error={error}
      onRetry={retry}
      none="Er zijn geen berichten binnen deze keuze die u mag zien."
    >
      {(messages) => (
        <ul className="ep-chain-lines">
          {messages.map((message) => (
            <ChainLine
              key={message.id}
              message={message}
              isOpen={open === message.id}
              onOpen={() => onOpen(message.id)}
            />
          ))}
        </ul>
      )}
    </ShownPart>
  );
}

/** Messages, part by part. */
export function ChainList(props: Props) {
  return <Parts part={Part} props={props} />;
}
