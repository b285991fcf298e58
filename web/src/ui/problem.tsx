import { Button, Heading, Paragraph } from '@utrecht/component-library-react';
import type { Problem } from '../shared/api-problem.ts';
import { Icon } from './icon.tsx';
import './problem.css';

interface Words {
  readonly title: string;
  readonly advice: string;
  /** What the button does: ask again, load the page anew, or nothing where asking again will not help. */
  readonly remedy: 'retry' | 'reload' | 'none';
}

const words: Record<Problem, Words> = {
  unreachable: {
    title: 'Eenplan is even niet bereikbaar',
    advice: 'Controleer uw verbinding en probeer het opnieuw. Blijft het zo? Bel dan uw beheerder.',
    remedy: 'retry',
  },
  sessionEnded: {
    title: 'U bent niet meer aangemeld',
    advice: 'Meld u opnieuw aan. Daarna gaat u hier verder.',
    remedy: 'none',
  },
  purposeNeeded: {
    title: 'Kies eerst een doel',
    advice: 'Kies bovenaan waarvoor u deze gegevens nodig hebt.',
    remedy: 'none',
  },
  purposeNotAllowed: {
    title: 'Dit doel mag u niet gebruiken',
    advice: 'Kies bovenaan een ander doel. Klopt dit niet? Vraag uw functioneel beheerder.',
    remedy: 'none',
  },
  ambiguous: {
    title: 'Hier wonen meer huishoudens',
    advice: 'Zoek op postcode en huisnummer en kies het juiste huishouden.',
    remedy: 'none',
  },
  notUnderstood: {
    title: 'Dit konden we niet lezen',
    advice: 'Controleer wat u hebt ingevuld en probeer het opnieuw.',
    remedy: 'none',
  },
  notStaff: {
    title: 'U staat nog niet in Eenplan',
    advice: 'U bent aangemeld, maar niet bekend als medewerker. Vraag uw functioneel beheerder om u toe te voegen.',
    remedy: 'none',
  },
  busy: {
    title: 'Het is nu erg druk',
    advice: 'Wacht een paar seconden en probeer het opnieuw.',
    remedy: 'retry',
  },
  outdated: {
    title: 'Er is een nieuwe versie van Eenplan',
    advice: 'Laad de pagina opnieuw om verder te gaan.',
    remedy: 'reload',
  },
  unknown: {
    title: 'Er ging iets mis',
    advice: 'Dat ligt niet aan u. Probeer het opnieuw. Blijft het zo? Bel dan uw beheerder.',
    remedy: 'retry',
  },
};

interface Props {
  readonly problem: Problem;
  readonly onRetry: () => void;
  readonly level?: 1 | 2 | 3;
}

/** Says in plain Dutch what went wrong and what to do. */
export function ProblemMessage({ problem, onRetry, level = 2 }: Props) {
  const { title, advice, remedy } = words[problem];
  return (
    <div className="ep-problem" role="alert">
      <Icon name="alert" />
      <div>
        <Heading level={level} className="ep-problem__title">
          {title}
        </Heading>
        <Paragraph>{advice}</Paragraph>
        {remedy === 'retry' && (
          <Button appearance="secondary-action-button" onClick={onRetry}>
            Probeer opnieuw
          </Button>
        )}
        {remedy === 'reload' && (
          <Button appearance="primary-action-button" onClick={() => window.location.reload()}>
            Pagina opnieuw laden
          </Button>
        )}
      </div>
    </div>
  );
}

/** A whole page for a problem that leaves nothing else to show. */
export function ProblemPage({ problem, onRetry }: Pick<Props, 'problem' | 'onRetry'>) {
  return (
    <main id="inhoud" className="ep-problem-page">
      <ProblemMessage problem={problem} onRetry={onRetry} level={1} />
    </main>
  );
}
