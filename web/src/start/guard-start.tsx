import { Link } from '@tanstack/react-router';
import { isReviewer } from '../emergency/reviewer.ts';
import { confirmsPurposes, guardsPrivacy, useActor } from '../shared/actor.ts';
import { Card } from '../ui/card.tsx';
import './work-start.css';

/** What there is to do for who has no households of their own: who answers residents' requests, reviews or supervises. */
export function GuardStart() {
  const actor = useActor();
  const ways = [
    ...(guardsPrivacy(actor)
      ? [
          {
            to: '/raadplegingen',
            name: 'Raadplegingen',
            about: 'Een inwoner vraagt wie zijn gegevens zag. Maak hier het overzicht, en geef het mee.',
          } as const,
        ]
      : []),
    ...(isReviewer(actor)
      ? [{ to: '/noodtoegang', name: 'Noodtoegang', about: 'Beoordeel toegang die nog niemand beoordeelde.' } as const]
      : []),
    ...(confirmsPurposes(actor)
      ? [{ to: '/beheer', name: 'Doelen', about: 'Bevestig wat de beheerder voor een doel voorstelt.' } as const]
      : []),
  ];
  if (ways.length === 0) return null;
  return (
    <Card title="Uw werk hier" area="werk">
      <ul className="ep-start-lines">
        {ways.map(({ to, name, about }) => (
          <li key={to} className="ep-start-line">
            <span className="ep-start-line__what">
              <Link to={to} className="utrecht-link utrecht-link--html-a">
                {name}
              </Link>
              <span className="ep-start-line__about">{about}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
