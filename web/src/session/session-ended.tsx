import { Alert, Button, Paragraph } from '@utrecht/component-library-react';
import { useSession } from '../shared/session.ts';

/** Says that the session has ended, above a page that stays as it was. */
export function SessionEnded() {
  const { state, signInAgain } = useSession();
  if (state === 'active') return null;
  return (
    <Alert type="warning" role="alert" className="ep-session-ended">
      <Paragraph>
        <strong>Uw sessie is afgelopen.</strong> Meld u opnieuw aan in een apart venster. Wat u hier zag en typte,
        blijft staan.
      </Paragraph>
      <Button appearance="primary-action-button" onClick={() => void signInAgain()}>
        Opnieuw aanmelden
      </Button>
    </Alert>
  );
}
