import { Button, Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import {
  administers,
  confirmsPurposes,
  isAdministration,
  servesResidentRights,
  useActor,
  usePurpose,
} from '../shared/actor.ts';
import { ChainStateScreen } from '../chain/chain-state-screen.tsx';
import { ChainSummary } from '../chain/chain-summary.tsx';
import { NotForYou } from '../ui/not-for-you.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { type AdministrationChoice, type Part, parts } from './administration-choice.ts';
import { AgreementScreen } from './agreement-screen.tsx';
import { CaseTypeScreen } from './case-type-screen.tsx';
import { ProductScreen } from './product-screen.tsx';
import { PurposeScreen } from './purpose-screen.tsx';
import { ResponsibilityScreen } from './responsibility-screen.tsx';
import { StaffScreen } from './staff-screen.tsx';
import { ThresholdScreen } from './threshold-screen.tsx';
import './administration.css';

const screens: Readonly<Record<Exclude<Part, 'doelen'>, ComponentType>> = {
  medewerkers: StaffScreen,
  verantwoordelijkheden: ResponsibilityScreen,
  overeenkomsten: AgreementScreen,
  zaaktypen: CaseTypeScreen,
  producten: ProductScreen,
  drempels: ThresholdScreen,
  keten: ChainStateScreen,
};

function Shown({ part }: { part: Part }) {
  if (part === 'doelen') return <PurposeScreen mayPropose />;
  const One = screens[part];
  return <One />;
}

/** For an administrator who uses the page for something else now: one click changes that. */
function ChoosePurpose() {
  const { processingActivities } = useActor();
  const { choose } = usePurpose();
  const own = processingActivities.find(isAdministration);
  return (
    <NotForYou title="Beheer heeft een eigen doel">
      U gebruikt Eenplan nu voor iets anders.{' '}
      {own && (
        <Button appearance="primary-action-button" onClick={() => choose(own.id)}>
          Ga verder voor: {own.label}
        </Button>
      )}
    </NotForYou>
  );
}

function AdministrationPage({ choice }: { choice: AdministrationChoice }) {
  const actor = useActor();
  const { purpose } = usePurpose();
  const part = choice.deel ?? 'medewerkers';
  if (!administers(actor)) {
    // The privacy desk confirms what an administrator proposes for the register.
    if (confirmsPurposes(actor) && purpose && servesResidentRights(purpose)) {
      return (
        <div className="ep-administration">
          <title>Doelen – Eenplan</title>
          <PageTitle>Doelen</PageTitle>
          <PurposeScreen mayPropose={false} />
        </div>
      );
    }
    return (
      <NotForYou title="Beheer is er voor de functioneel beheerder">
        Medewerkers, rollen, verantwoordelijkheden en instellingen houdt de functioneel beheerder bij. Wie wat doet,
        vindt u onder “Wie doet wat”.
      </NotForYou>
    );
  }
  if (!purpose || !isAdministration(purpose)) return <ChoosePurpose />;
  return (
    <div className="ep-administration">
      <title>Beheer – Eenplan</title>
      <div className="ep-administration__head">
        <PageTitle>Beheer</PageTitle>
        <Paragraph className="ep-quiet">
          Wat u hier vastlegt, geldt vanaf de dag die u kiest. Niets verdwijnt: elke wijziging staat in de geschiedenis.
          Gegevens van inwoners ziet u hier niet.
        </Paragraph>
      </div>
      <nav aria-label="Onderdelen van het beheer" className="ep-administration__parts">
        <ul>
          {parts.map(({ value, label }) => (
            <li key={value}>
              <Link
                to="/beheer"
                search={{ deel: value }}
                className="ep-administration__part"
                activeProps={{}}
                aria-current={value === part ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {choice.deel === undefined && <ChainSummary />}
      <Shown key={part} part={part} />
    </div>
  );
}

function AdministrationRoute() {
  return <AdministrationPage choice={administrationRoute.useSearch()} />;
}

/** The page, fetched when it is opened. */
export const administrationRoute = createLazyRoute('/beheer')({ component: AdministrationRoute });
