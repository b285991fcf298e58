import { createLazyRoute, Link, Outlet, useLocation } from '@tanstack/react-router';
import '../ui/table.css';
import './policy.css';

const pages = [
  { to: '/beleid', label: 'Doelstellingen', below: '/beleid/doelstelling/' },
  { to: '/beleid/kaders', label: 'Kaders naast elkaar', below: undefined },
  { to: '/beleid/geld', label: 'Geld', below: undefined },
] as const;

/** The pages on policy, with the way from one to the other above them. */
function PolicyFrame() {
  const { pathname } = useLocation();
  return (
    <div className="ep-policy">
      <nav aria-label="Beleid">
        <ul className="ep-tabs">
          {pages.map(({ to, label, below }) => (
            <li key={to}>
              <Link
                to={to}
                className="ep-tab"
                activeOptions={{ exact: true, includeSearch: false }}
                {...(below && pathname.startsWith(below) && { 'aria-current': true })}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </div>
  );
}

/** The part of the page that all pages on policy share, fetched when the first of them is opened. */
export const policyFrameRoute = createLazyRoute('/beleid')({ component: PolicyFrame });
