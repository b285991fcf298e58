import { Consents } from '../consent/consent-card.tsx';
import type { Consenter } from '../consent/consent-draft.ts';
import type { WithheldNoteFragment } from '../generated/graphql.ts';
import type { Problem } from '../shared/api-problem.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Direction } from './direction.tsx';
import { Documents } from './documents.tsx';
import { Matches } from '../match/matches.tsx';
import { Signals } from './signals.tsx';
import type { Background } from './use-background.ts';

/** What takes the place of the cards until they are there. None has a title, so that no heading moves when they come. */
function AwaitedCards() {
  return ['team', 'consents', 'documents', 'signals'].map((area) => (
    <div key={area} className="ep-card">
      <Skeleton lines={[40, 80, 60]} />
    </div>
  ));
}

interface Props {
  readonly background: Background | undefined;
  readonly problem: Problem | undefined;
  readonly onRetry: () => void;
  readonly withheldSignals: readonly WithheldNoteFragment[];
  /** Who may have given consent, or for whom others did. */
  readonly consenters: readonly Consenter[];
}

/** Signals, team, consent and documents, beside the rest; or that they could not be fetched. */
export function BackgroundCards({ background, problem, onRetry, withheldSignals, consenters }: Props) {
  if (problem) {
    return (
      <div className="ep-household__missing">
        <p>Signalen, team, scores, toestemming en documenten zijn niet geladen.</p>
        <ProblemMessage problem={problem} onRetry={onRetry} />
      </div>
    );
  }
  if (!background) return <AwaitedCards />;
  return (
    <>
      <Card title="Signalen" area="signals" place="signalen">
        <Matches matches={background.matches} />
        <Signals signals={background.signals} withheld={withheldSignals} />
      </Card>
      <Card title="Team en regie" area="direction">
        <Direction plan={background.plan} />
      </Card>
      <Card title="Toestemming" area="consents" place="toestemming">
        <Consents consents={background.consents} members={consenters} />
      </Card>
      <Card title="Documenten" area="documents">
        <Documents documents={background.documents} />
      </Card>
    </>
  );
}
