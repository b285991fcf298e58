import { type ReactNode, useState } from 'react';
import { useAuth } from 'react-oidc-context';
import { SignInPage, type SignInReason } from './sign-in-page.tsx';

interface Props {
  readonly demo: boolean;
  /** Whether the identity provider has just sent the browser back without a valid answer. */
  readonly failed: boolean;
  readonly children: ReactNode;
}

/** Shows its children to whoever has signed in, and the sign-in page to others. */
export function SessionGate({ demo, failed, children }: Props) {
  const auth = useAuth();
  const [entered, setEntered] = useState(false);

  // A token that runs out later does not close the page: what was typed must stay.
  if (!entered && auth.isAuthenticated) setEntered(true);
  if (auth.user && (entered || auth.isAuthenticated)) return children;
  if (auth.isLoading && !auth.activeNavigator) return null;

  let reason: SignInReason = 'start';
  if (failed) reason = 'failed';
  else if (auth.user?.expired) reason = 'ended';
  return <SignInPage demo={demo} reason={reason} />;
}
