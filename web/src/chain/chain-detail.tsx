import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { useQuery } from 'urql';
import type { ChainMessageOpenQuery } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords, momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { useResume } from '../shared/session.ts';
import { capitalised } from '../shared/text.ts';
import { Beside } from '../ui/beside.tsx';
import { HouseholdLink } from '../ui/household-link.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Status } from '../ui/status.tsx';
import { ChainActions } from './chain-actions.tsx';
import { chainMessageQuery } from './chain-documents.ts';
import { sourceInWords, tones, withWhom } from './chain-words.ts';
import { RowFailures } from './row-failures.tsx';

type Message = NonNullable<ChainMessageOpenQuery['chainMessage']>;

/** What it changed, each with the way to the household. */
function Effects({ effects }: Pick<Message, 'effects'>) {
  const label = useLabel();
  if (effects.length === 0) return null;
  return (
    <section className="ep-chain-part">
      <h3>Wat het deed</h3>
      <ul className="ep-chain-effects">
        {effects.map(({ change, label: what, law, person, household }, place) => (
          // eslint-disable-next-line react/no-array-index-key -- what a message changed never changes order
          <li key={place}>
            {capitalised(what)} {label('ChainEffectChange', change)}
            {law && ` · ${label('Law', law)}`}
            {person && ` · ${callName(person.name)}`}
            {household && (
              <>
                {' · '}
                <HouseholdLink household={household} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why it stands as it does, in words and by the codes of the standard. */
function Why({
  explanation,
  returnCodes,
  rowFailures,
  code,
}: Pick<Message, 'explanation' | 'returnCodes' | 'rowFailures' | 'code'>) {
  // What is told by row need not be told by code as well.
  const said = rowFailures.length > 0 ? [] : returnCodes.filter(({ code: each }) => each !== '0200');
  if (!explanation && said.length === 0) return null;
  return (
    <section className="ep-chain-part">
      <h3>Waarom</h3>
      {explanation && <p>{explanation}</p>}
      {said.length > 0 && (
        <ul className="ep-chain-codes">
          {said.map(({ code: each, meaning }) => (
            <li key={each}>
              <strong>{each}</strong> {meaning ?? 'Deze code kent Eenplan niet.'}
            </li>
          ))}
        </ul>
      )}
      <RowFailures failures={rowFailures} />
      {code && <p className="ep-chain-line__about">Code: {code}</p>}
    </section>
  );
}

type Other = Message['answeredBy'][number];

function OtherLink({ other: { id, kindLabel, reference, status } }: { readonly other: Other }) {
  const label = useLabel();
  return (
    <>
      <Link
        to="/ketenberichten"
        search={(before) => ({ ...before, open: id })}
        resetScroll={false}
        className="utrecht-link utrecht-link--html-a"
      >
        {capitalised(kindLabel)}
        {reference && `, kenmerk ${reference}`}
      </Link>{' '}
      ({label('ChainStatus', status)})
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Facts({ message }: { readonly message: Message }) {
  const label = useLabel();
  const { direction, source, law, reference, messageDate, at, sentAt } = message;
  const { attempts, nextAttemptAt, answers, answeredBy } = message;
  return (
    <dl className="ep-work-detail__facts">
      <Fact term="Bron">{sourceInWords(label('ChainSource', source))}</Fact>
      {law && <Fact term="Wet">{label('Law', law)}</Fact>}
      {reference && <Fact term="Kenmerk">{reference}</Fact>}
      {messageDate && <Fact term="Dagtekening">{dateInWords(messageDate)}</Fact>}
      <Fact term={direction === 'IN' ? 'Ontvangen' : 'Gemaakt'}>{momentInWords(at)}</Fact>
      {sentAt && <Fact term="Verzonden">{momentInWords(sentAt)}</Fact>}
      {attempts > 1 && <Fact term="Pogingen">{attempts}</Fact>}
      {nextAttemptAt && <Fact term="Volgende poging">na {momentInWords(nextAttemptAt)}</Fact>}
      {answers && (
        <Fact term="Antwoord op">
          <OtherLink other={answers} />
        </Fact>
      )}
      {answeredBy.length > 0 && (
        <Fact term="Beantwoord met">
          <ul className="ep-chain-codes">
            {answeredBy.map((other) => (
              <li key={other.id}>
                <OtherLink other={other} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

function Shown({ message }: { readonly message: Message }) {
  const label = useLabel();
  const { status, dismissals } = message;
  return (
    <>
      <p className="ep-chain-state">
        <Status tone={tones[status]}>{capitalised(label('ChainStatus', status))}</Status>{' '}
        {capitalised(withWhom(message))}
      </p>
      <Why {...message} />
      <ChainActions message={message} />
      <Effects effects={message.effects} />
      <Facts message={message} />
      {dismissals.map(({ id, reason, by, at }) => (
        <p key={id} className="ep-chain-aside">
          Terzijde gelegd door {by.name}, {momentInWords(at)}: {reason}
        </p>
      ))}
    </>
  );
}

/** One message beside the list: what came, what it did, why it was refused, and what can be done. */
export function ChainDetail({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [{ data, error }, askAgain] = useQuery({
    query: chainMessageQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const message = data?.chainMessage;
  const title = message ? capitalised(message.kindLabel) : 'Bericht';
  return (
    <Beside title={title} onClose={onClose}>
      {error && !data && <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />}
      {!data && !error && <Skeleton lines={[60, 40, 80, 60]} />}
      {data && !message && <p className="ep-empty">Dit bericht is er niet, of u mag het voor dit doel niet zien.</p>}
      {message && <Shown message={message} />}
    </Beside>
  );
}
