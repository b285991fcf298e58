import { Button, Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { guardsPrivacy, servesResidentRights, useActor, usePurpose } from '../shared/actor.ts';
import { useResume } from '../shared/session.ts';
import { NotForYou } from '../ui/not-for-you.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ReportCard } from './report-card.tsx';
import { periodOf, type ResidentLogChoice } from './resident-log-choice.ts';
import { SubjectForm } from './subject-form.tsx';
import { type Subject, useResidentLog } from './use-resident-log.ts';
import './resident-log-page.css';

interface Props {
  readonly choice: ResidentLogChoice;
  readonly onChange: (change: ResidentLogChoice) => void;
}

/** Says for what it may be asked, and changes to that in one click. */
function OtherPurpose() {
  const { processingActivities } = useActor();
  const { purpose, choose } = usePurpose();
  const rights = processingActivities.find(servesResidentRights);
  return (
    <div className="ep-card ep-log__purpose">
      <Paragraph>
        Wie er keek, mag u alleen opzoeken als een inwoner daarom vraagt (AVG art. 15).{' '}
        {purpose && (
          <>
            U werkt nu voor een ander doel: <strong>{purpose.label}</strong>.
          </>
        )}
      </Paragraph>
      {rights ? (
        <Button appearance="primary-action-button" onClick={() => choose(rights.id)}>
          Kies het doel ‘{rights.label}’
        </Button>
      ) : (
        <Paragraph>U mag dat doel vandaag niet gebruiken. Klopt dit niet? Vraag uw functioneel beheerder.</Paragraph>
      )}
    </div>
  );
}

function Search({ choice, onChange }: Props) {
  const { persoon } = choice;
  const [bsn, setBsn] = useState<string>();
  const subject = useMemo((): Subject | undefined => {
    if (bsn !== undefined) return { bsn };
    return persoon === undefined ? undefined : { id: persoon };
  }, [bsn, persoon]);
  const { log, retry, goOn } = useResidentLog(subject, periodOf(choice));
  const failed = log.kind === 'problem';
  useResume(
    useCallback(() => {
      if (failed) retry();
    }, [failed, retry]),
  );
  return (
    <>
      <SubjectForm
        busy={log.kind === 'asking'}
        onAsk={(asked) => {
          setBsn(asked);
          if (persoon !== undefined) onChange({ persoon: undefined });
          // The same number again asks again: meanwhile somebody may have looked.
          if (asked === bsn) retry();
        }}
      />
      <div aria-busy={log.kind === 'asking'}>
        {log.kind === 'asking' && (
          <div className="ep-card">
            <Skeleton lines={[40, 80, 80, 60, 80, 60]} />
          </div>
        )}
        {log.kind === 'problem' && <ProblemMessage problem={log.problem} onRetry={retry} />}
        {log.kind === 'nobody' && (
          <div className="ep-card" role="status">
            <Paragraph>
              Deze inwoner staat niet (meer) in Eenplan. Zoek op BSN: dan ziet u ook wie er vroeger keek.
            </Paragraph>
          </div>
        )}
        {log.kind === 'found' && (
          <ReportCard
            report={log.report}
            more={log.more}
            choice={choice}
            onChoice={onChange}
            goOn={(toTheEnd) => void goOn(toTheEnd)}
          />
        )}
      </div>
    </>
  );
}

function ResidentLogPage(props: Props) {
  const actor = useActor();
  const { purpose } = usePurpose();
  if (!guardsPrivacy(actor)) {
    return (
      <NotForYou title="U ziet hier geen raadplegingen">
        Wie er naar gegevens van een inwoner keek, zoekt de privacydesk op. Vraagt een inwoner het u? Verwijs door naar
        de privacydesk van de gemeente.
      </NotForYou>
    );
  }
  return (
    <div className="ep-log-page">
      {/* No name: the browser keeps titles in its history. */}
      <title>Raadplegingen – Eenplan</title>
      <div className="ep-log-page__head ep-screen-only">
        <PageTitle>Raadplegingen</PageTitle>
        <Paragraph className="ep-empty">
          Een inwoner mag weten wie naar zijn of haar gegevens keek, wanneer en waarvoor. Ook dat u dit opzoekt, komt in
          het verslag.
        </Paragraph>
      </div>
      {purpose && servesResidentRights(purpose) ? <Search {...props} /> : <OtherPurpose />}
    </div>
  );
}

function ResidentLogRoute() {
  const choice = residentLogRoute.useSearch();
  const navigate = residentLogRoute.useNavigate();
  const { purpose } = usePurpose();
  const change = useCallback(
    (changed: ResidentLogChoice) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false }),
    [navigate],
  );
  // Another purpose starts afresh: nothing of the one shows under the other.
  return <ResidentLogPage key={purpose?.id} choice={choice} onChange={change} />;
}

/** The page, fetched when it is opened. */
export const residentLogRoute = createLazyRoute('/raadplegingen')({ component: ResidentLogRoute });
