import '@utrecht/component-library-css/dist/index.css';
import '@fontsource/fira-sans/500.css';
import '@fontsource/fira-sans/600.css';
import '@fontsource/source-sans-pro/400.css';
import '@fontsource/source-sans-pro/600.css';
import '@fontsource/source-sans-pro/700.css';
import './theme/theme.css';
import { Paragraph } from '@utrecht/component-library-react';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { AuthProvider, hasAuthParams } from 'react-oidc-context';
import { findBetterAddress, getConfig } from './config.ts';
import { createPages } from './router.tsx';
import { ActorProvider } from './session/actor-provider.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { SessionProvider } from './session/session-provider.tsx';
import { completeSignIn, createUserManager, signInPath } from './session/user-manager.ts';
import { followColorScheme } from './theme/color-scheme.ts';
import { ProblemPage } from './ui/problem.tsx';

function render(page: ReactNode): void {
  const element = document.getElementById('app');
  if (!element) throw new Error('the page has no element #app');
  createRoot(element).render(page);
}

async function start(): Promise<void> {
  const config = await getConfig();
  const better = findBetterAddress(config, window.location);
  if (better) {
    window.location.replace(better);
    return;
  }
  const userManager = createUserManager(config);
  let failed = false;
  if (window.location.pathname === signInPath && hasAuthParams()) {
    const outcome = await completeSignIn(userManager);
    if (outcome.kind === 'otherWindow') {
      render(<Paragraph className="ep-text-page">U bent aangemeld. U kunt dit venster sluiten.</Paragraph>);
      return;
    }
    failed = outcome.kind === 'failed';
    // The code of the provider leaves the address and the history at once.
    window.history.replaceState(null, '', outcome.kind === 'signedIn' ? outcome.returnTo : '/');
  }
  render(
    <AuthProvider userManager={userManager} skipSigninCallback>
      <SessionGate demo={config.mode === 'demo'} failed={failed}>
        <SessionProvider userManager={userManager}>
          <ActorProvider userManager={userManager}>
            <RouterProvider router={createPages()} />
          </ActorProvider>
        </SessionProvider>
      </SessionGate>
    </AuthProvider>,
  );
}

followColorScheme();
start().catch(() => {
  render(<ProblemPage problem="unreachable" onRetry={() => window.location.reload()} />);
});
