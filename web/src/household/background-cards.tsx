import type { ReactNode } from 'react';
import { Consents } from '../consent/consent-card.tsx';
import type { Consenter } from '../consent/consent-draft.ts';
import type { WithheldNoteFragment } from '../generated/graphql.ts';
import type { Problem } from '../shared/api-problem.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Direction } from './direction.tsx';
import { Documents } from './documents.tsx';
import { Signals } from './signals.tsx';
import type { Background } from './use-background.ts';

interface PartProps {
  readonly title: string;
  readonly area: string;
  readonly place?: string;
  /** Undefined while it is on its way. */
  readonly children: ReactNode;
}

/** A card that holds its place until what it shows is there. */
function Part({ title, area, place, children }: PartProps) {
  return (
    <Card title={title} area={area} {...(place && { place })}>
      {children ?? <Skeleton lines={[60, 80, 40]} />}
    </Card>
  );
}

interface Props {
  readonly background: Background | undefined;
  readonly problem: Problem | undefined;
  readonly onRetry: () => void;
  readonly withheldSignals: readonly WithheldNoteFragment[];
  /** Who may have given consent, or for whom others did. */
  readonly consenters: readonly Consenter[];
  /** Whether whoever looks works for the household, and so may record consent. */
  readonly mayRecordConsent: boolean;
  /** Whether the page stands on today. */
  readonly isToday: boolean;
}

/** Signals, team, consent and documents, beside the rest; or that they could not be fetched. */
export function BackgroundCards({ background, problem, onRetry, withheldSignals, ...consent }: Props) {
  if (problem) {
    return (
      <div className="ep-household__missing">
        <p>Signalen, team, scores, toestemming en documenten zijn niet geladen.</p>
        <ProblemMessage problem={problem} onRetry={onRetry} />
      </div>
    );
  }
  return (
    <>
      <Part title="Signalen" area="signals" place="signalen">
        {background && <Signals signals={background.signals} withheld={withheldSignals} />}
      </Part>
      <Part title="Team en regie" area="direction">
        {background && <Direction plan={background.plan} />}
      </Part>
      <Part title="Toestemming" area="consents" place="toestemming">
        {background && (
          <Consents
            consents={background.consents}
            members={consent.consenters}
            mayRecord={consent.mayRecordConsent}
            isToday={consent.isToday}
          />
        )}
      </Part>
      <Part title="Documenten" area="documents">
        {background && <Documents documents={background.documents} />}
      </Part>
    </>
  );
}
