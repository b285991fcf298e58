import { Button, Paragraph } from '@utrecht/component-library-react';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { ReportProgressQuery } from '../generated/graphql.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { reportProgressQuery } from './report-documents.ts';

/** Whoever gets it sooner does not want to read about it. */
const silentSeconds = 1;

function progressInWords({ waiting, partsRead, parts }: ReportProgressQuery['reportProgress']): string {
  if (parts !== null && partsRead !== null) return `Eerst leest Eenplan de gegevens: ${partsRead} van ${parts} delen.`;
  return waiting > 1 ? `Er zijn ${waiting} vragen in behandeling.` : 'Eenplan telt.';
}

/** Stands in the place of figures that are being made: since when, how far, and a way to stop it. */
export function ReportWait({ onStop }: { onStop: () => void }) {
  const [seconds, setSeconds] = useState(0);
  const isTold = seconds >= silentSeconds;
  const [{ data }, ask] = useQuery({ query: reportProgressQuery, pause: !isTold, requestPolicy: 'network-only' });
  useEffect(() => {
    const since = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - since) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (seconds > silentSeconds) ask({ requestPolicy: 'network-only' });
  }, [seconds, ask]);
  return (
    <>
      <div role="status">{isTold && <Paragraph>De cijfers worden gemaakt.</Paragraph>}</div>
      {isTold && (
        <div className="ep-report__tools">
          <p className="ep-source">
            {seconds} {seconds === 1 ? 'seconde' : 'seconden'} bezig. {data && progressInWords(data.reportProgress)}
          </p>
          <Button appearance="secondary-action-button" onClick={onStop}>
            Stoppen
          </Button>
        </div>
      )}
      <Skeleton lines={[40, 90, 75, 85, 60]} />
    </>
  );
}

/** Stands in the place of figures that somebody did not want to wait for. */
export function ReportStopped({ onAgain }: { onAgain: () => void }) {
  return (
    <>
      <p role="status" className="ep-report__frozen">
        Gestopt: deze cijfers worden niet gemaakt.
      </p>
      <div>
        <Button appearance="secondary-action-button" onClick={onAgain}>
          Toch maken
        </Button>
      </div>
    </>
  );
}
