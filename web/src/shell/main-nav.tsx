import { Link } from '@tanstack/react-router';
import {
  administers,
  confirmsPurposes,
  guardsPrivacy,
  handlesChain,
  readsReport,
  showsResidents,
  useActor,
  usePurpose,
} from '../shared/actor.ts';
import { followsAccess } from '../emergency/reviewer.ts';
import './main-nav.css';

/** The ways through the page. Who sees no residents gets no way to them. */
export function MainNav() {
  const actor = useActor();
  const { purpose } = usePurpose();
  const residents = purpose !== undefined && showsResidents(purpose);
  return (
    <nav className="ep-main-nav" aria-label="Hoofdmenu">
      <ul>
        {residents && (
          <li>
            <Link to="/" className="ep-main-nav__link" activeOptions={{ exact: true }}>
              Huishoudens
            </Link>
          </li>
        )}
        {residents && (
          <li>
            <Link to="/werklijst" className="ep-main-nav__link" activeOptions={{ includeSearch: false }}>
              Werkvoorraad
            </Link>
          </li>
        )}
        {residents && handlesChain(actor) && (
          <li>
            <Link to="/ketenberichten" className="ep-main-nav__link" activeOptions={{ includeSearch: false }}>
              Ketenberichten
            </Link>
          </li>
        )}
        {readsReport(actor, 'PRIVACY') && (
          <li>
            <Link to="/rapporten" className="ep-main-nav__link">
              Rapporten
            </Link>
          </li>
        )}
        <li>
          <Link to="/verantwoordelijk" className="ep-main-nav__link">
            Wie doet wat
          </Link>
        </li>
        <li>
          <Link to="/beleid" className="ep-main-nav__link">
            Beleid
          </Link>
        </li>
        {confirmsPurposes(actor) && (
          <li>
            <Link to="/beheer" className="ep-main-nav__link">
              Doelen
            </Link>
          </li>
        )}
        {administers(actor) && (
          <li>
            <Link to="/beheer" className="ep-main-nav__link">
              Beheer
            </Link>
          </li>
        )}
        {followsAccess(actor) && (
          <li>
            <Link to="/noodtoegang" className="ep-main-nav__link">
              Noodtoegang
            </Link>
          </li>
        )}
        {guardsPrivacy(actor) && (
          <li>
            <Link to="/raadplegingen" className="ep-main-nav__link">
              Raadplegingen
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
