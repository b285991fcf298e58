import { Alert, Button, Heading1, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAuth } from 'react-oidc-context';
import { Logo } from '../ui/logo.tsx';
import './sign-in-page.css';

/** Why signing in is asked for. */
export type SignInReason = 'start' | 'failed' | 'ended';

const messages: Record<Exclude<SignInReason, 'start'>, string> = {
  failed: 'Het aanmelden is niet gelukt. Probeer het nog een keer.',
  ended: 'Uw sessie is afgelopen. Meld u opnieuw aan, dan gaat u verder waar u was.',
};

/** The page for whoever has not signed in. */
export function SignInPage({ demo, reason }: { demo: boolean; reason: SignInReason }) {
  const auth = useAuth();
  const [unreachable, setUnreachable] = useState(false);
  const busy = auth.activeNavigator === 'signinRedirect';

  async function signIn() {
    setUnreachable(false);
    const { pathname, search } = window.location;
    await auth.signinRedirect({ state: { returnTo: pathname + search } });
    // Still here: the browser was not sent on.
    setUnreachable(true);
  }

  return (
    <div className="ep-sign-in">
      <main id="inhoud" className="ep-sign-in__panel">
        <Logo size="large" />
        <Heading1>Eén gezin, één plan, één regisseur</Heading1>
        <Paragraph lead>
          Zie wie er in een huishouden wonen, wie de regisseur is en wat er loopt bij alle organisaties samen.
        </Paragraph>
        {unreachable ? (
          <Alert type="error" role="alert">
            <Paragraph>De aanmeldpagina is niet bereikbaar. Probeer het zo nog een keer.</Paragraph>
          </Alert>
        ) : (
          reason !== 'start' && (
            <Alert type={reason === 'ended' ? 'info' : 'warning'} role="alert">
              <Paragraph>{messages[reason]}</Paragraph>
            </Alert>
          )
        )}
        <Button appearance="primary-action-button" busy={busy} onClick={() => void signIn()}>
          Aanmelden
        </Button>
        {demo && (
          <Paragraph small className="ep-sign-in__demo">
            Dit is een demo. Alle personen en zaken zijn verzonnen. Na ‘Aanmelden’ kiest u wie u bent.
          </Paragraph>
        )}
      </main>
    </div>
  );
}
