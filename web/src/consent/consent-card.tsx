import { Button, Paragraph } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import type { ConsentItemFragment } from '../generated/graphql.ts';
import { useActor } from '../shared/actor.ts';
import { type ChangeProblem, useChange } from '../shared/change.ts';
import { today } from '../shared/dates.ts';
import { recordConsentMutation } from './consent-documents.ts';
import { type ConsentDraft, type Consenter, emptyDraft, readDraft } from './consent-draft.ts';
import { ConsentForm } from './consent-form.tsx';
import { ConsentItem } from './consent-item.tsx';
import './consent-card.css';

interface RecordProps {
  readonly members: readonly Consenter[];
  readonly onRecorded: () => void;
}

/** A button that opens the form. What was typed stays until it is recorded or the page is left. */
function Recording({ members, onRecorded }: RecordProps) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => emptyDraft(today()));
  const [missing, setMissing] = useState<readonly ChangeProblem[]>([]);
  const { send, sending, problems, failure, clear } = useChange(recordConsentMutation, (data) => data.recordConsent);
  const [closed, setClosed] = useState(false);
  const close = () => {
    setOpen(false);
    setClosed(true);
    setMissing([]);
    clear();
  };
  const record = async () => {
    const read = readDraft(draft);
    setMissing('problems' in read ? read.problems : []);
    if ('problems' in read) return;
    const made = await send((clientMutationId) => ({ clientMutationId, ...read.input }));
    if (!made || made.problems.length > 0) return;
    setDraft(emptyDraft(today()));
    setOpen(false);
    setClosed(false);
    onRecorded();
  };
  if (!open) {
    return (
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the form in which the focus was gives way to its button
      <Button autoFocus={closed} appearance="secondary-action-button" className="ep-tool" onClick={() => setOpen(true)}>
        Toestemming vastleggen
      </Button>
    );
  }
  return (
    <ConsentForm
      members={members}
      draft={draft}
      onDraftChange={(change: Partial<ConsentDraft>) => setDraft((before) => ({ ...before, ...change }))}
      problems={missing.length > 0 ? missing : problems}
      failure={failure}
      sending={sending}
      onSend={() => void record()}
      onClose={close}
    />
  );
}

interface Props {
  readonly consents: readonly ConsentItemFragment[];
  /** Who lives in the household; of those the actor sees. */
  readonly members: readonly Consenter[];
  /** Whether whoever looks works here, and so may record consent. */
  readonly mayRecord: boolean;
  /** Whether the page stands on today: what is past is not changed. */
  readonly isToday: boolean;
}

/** Consent of the members: what runs in sight, what ended or was withdrawn folded; to record and to withdraw it. */
export function Consents({ consents, members, mayRecord, isToday }: Props) {
  const { roles } = useActor();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const say = (words: string) => {
    setSaid(words);
    // What was pressed is gone with the change: reading goes on here.
    status.current?.focus();
  };
  // Every desk takes a withdrawal (AVG art. 7 lid 3); whether this one may is for the hub to say.
  const mayWithdraw =
    isToday &&
    roles.some((role) => ['DIRECTOR', 'FRONT_OFFICE_WORKER', 'WORK_AND_INCOME_WORKER', 'PRIVACY_DESK'].includes(role));
  const running = consents.filter(({ state }) => state === 'RUNNING');
  const over = consents.filter(({ state }) => state !== 'RUNNING');
  const listOf = (some: readonly ConsentItemFragment[]) => (
    <ul className="ep-consents">
      {some.map((consent) => (
        <ConsentItem
          key={consent.id}
          consent={consent}
          mayWithdraw={mayWithdraw}
          onWithdrawn={() => say('De toestemming is ingetrokken.')}
        />
      ))}
    </ul>
  );
  return (
    <>
      {running.length === 0 && <Paragraph className="ep-empty">Er loopt geen toestemming.</Paragraph>}
      {running.length > 0 && listOf(running)}
      <p ref={status} tabIndex={-1} role="status" className={said ? 'ep-consents__said' : 'ep-visually-hidden'}>
        {said}
      </p>
      {isToday && mayRecord && members.length > 0 && (
        <Recording members={members} onRecorded={() => say('De toestemming is vastgelegd.')} />
      )}
      {over.length > 0 && (
        <details className="ep-fold ep-fold--small">
          <summary>Afgelopen of ingetrokken ({over.length})</summary>
          {listOf(over)}
        </details>
      )}
    </>
  );
}
