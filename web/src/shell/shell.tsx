import { Button, SkipLink } from '@utrecht/component-library-react';
import { Link, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { showsResidents, useActor, usePurpose } from '../shared/actor.ts';
import { useLabel } from '../shared/labels.ts';
import { focusSearchField } from '../shared/search-field.ts';
import { useSession } from '../shared/session.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { useKeys } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { MainNav } from './main-nav.tsx';
import { PurposeSelect } from './purpose-select.tsx';
import './shell.css';

function WhoAmI() {
  const { staff, roles } = useActor();
  const label = useLabel();
  return (
    <div className="ep-who">
      <span className="ep-who__name">{staff.name}</span>
      <span className="ep-who__role">
        {staff.organisation.name} · {capitalised(joinInWords(roles.map((role) => label('Role', role))))}
      </span>
    </div>
  );
}

/**
 * Moves the focus to the heading of a page that one goes to, so that it is read out, or to its search box. Not on the
 * first page, where it stays at the top.
 */
function useFocusOnArrival() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        const target = document.querySelector('main [role=search] input') ?? document.querySelector('main h1');
        if (target instanceof HTMLElement) target.focus();
      }),
    [router],
  );
}

interface Props {
  /** The search box; undefined where the page itself has it. */
  readonly search: ReactNode;
  /** What must be said above the page, such as that the session has ended. */
  readonly notice: ReactNode;
  /** The way to what the actor is told. */
  readonly bell: ReactNode;
  readonly children: ReactNode;
}

/** The bar that is always in sight, and the page under it. */
export function Shell({ search, notice, bell, children }: Props) {
  const { signOut } = useSession();
  const { purpose } = usePurpose();
  const [keysShown, setKeysShown] = useState(false);
  useFocusOnArrival();
  useKeys(useMemo(() => ({ '/': focusSearchField, '?': () => setKeysShown(true) }), []));
  return (
    <div className="ep-shell">
      <SkipLink href="#inhoud">Naar de inhoud</SkipLink>
      <header className="ep-bar">
        <div className="ep-bar__inner">
          <Link to="/" className="ep-bar__home" aria-label="Eenplan, naar het begin">
            <Logo />
          </Link>
          <MainNav />
          <div className="ep-bar__search">{purpose && showsResidents(purpose) ? search : null}</div>
          <WhoAmI />
          <PurposeSelect />
          <div className="ep-bar__buttons">
            {bell}
            <Button
              appearance="subtle-button"
              className="ep-bar__button ep-bar__button--keys"
              aria-label="Sneltoetsen"
              title="Sneltoetsen (?)"
              onClick={() => setKeysShown(true)}
            >
              <Icon name="keyboard" />
            </Button>
            <Button
              appearance="subtle-button"
              className="ep-bar__button"
              title="Afmelden"
              onClick={() => void signOut()}
            >
              <Icon name="signOut" />
              <span className="ep-bar__word">Afmelden</span>
            </Button>
          </div>
        </div>
      </header>
      {notice}
      <main id="inhoud" className="ep-main" tabIndex={-1}>
        {children}
      </main>
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
