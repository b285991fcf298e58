import { Button } from '@utrecht/component-library-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../generated/gql.ts';
import type { HouseholdHeaderFragment, WithheldNoteFragment } from '../generated/graphql.ts';
import { guardsPrivacy, useActor } from '../shared/actor.ts';
import { dateInWords } from '../shared/dates.ts';
import { joinInWords } from '../shared/text.ts';
import { Icon } from '../ui/icon.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AsOf } from './as-of.tsx';
import './household-header.css';

/** What the head of the page says of the household. */
export const householdHeaderFragment = graphql(`
  fragment HouseholdHeader on Household {
    id
    asOf
    origin
    formedOn
    dissolvedOn
    address {
      id
      kind
      street
      houseNumber
      houseLetter
      houseNumberSuffix
      postalCode
      city
      line
    }
  }
`);

type Address = NonNullable<HouseholdHeaderFragment['address']>;

function streetLine({ street, houseNumber, houseLetter, houseNumberSuffix, postalCode, city, line }: Address): string {
  if (!street || !houseNumber) return line;
  const place = city && postalCode ? `${postalCode.replace(/^(\d{4})(\w{2})$/, '$1 $2')} ${city}` : city;
  const number = `${houseNumber}${houseLetter ?? ''}${houseNumberSuffix ? `-${houseNumberSuffix}` : ''}`;
  return place ? `${street} ${number}, ${place}` : `${street} ${number}`;
}

/** An address names a household; where there is none to show, its grown-ups do. */
function nameOf({ address }: HouseholdHeaderFragment, adults: readonly string[]): string {
  if (address) return streetLine(address);
  return adults.length > 0 ? `van ${joinInWords(adults)}` : '';
}

function Subtitle({ household, addressWithheld }: { household: HouseholdHeaderFragment; addressWithheld: boolean }) {
  const { address, formedOn, dissolvedOn } = household;
  const secret = !address && addressWithheld;
  return (
    <p className="ep-head__subtitle">
      {secret && (
        <span className="ep-head__secret">
          <Icon name="lock" /> Geheim adres — afgeschermd
        </span>
      )}
      {!address && !secret && <span>Adres onbekend</span>}
      {formedOn && <span>Huishouden sinds {dateInWords(formedOn)}</span>}
      {dissolvedOn && <span>Opgeheven op {dateInWords(dissolvedOn)}</span>}
    </p>
  );
}

interface Props {
  /** What can be done with it. */
  readonly work: ReactNode;
  readonly asOf: string | undefined;
  readonly onDateChange: (date: string | undefined) => void;
  /** Undefined while it is on its way. */
  readonly household: HouseholdHeaderFragment | undefined;
  readonly loading: boolean;
  readonly withheld: readonly WithheldNoteFragment[];
  /** Names of its grown-ups. */
  readonly adults: readonly string[];
}

/** The head of the page: which household, as of when. */
export function HouseholdHeader({ household, loading, withheld, adults, work, asOf, onDateChange }: Props) {
  const actor = useActor();
  return (
    <div className="ep-head">
      <div className="ep-head__title">
        <PageTitle>Huishouden{household ? ` ${nameOf(household, adults)}` : ''}</PageTitle>
        {household && <p className="ep-head__printed">Stand op {dateInWords(household.asOf)}</p>}
        {household ? (
          <Subtitle household={household} addressWithheld={withheld.some(({ area }) => area === 'ADDRESS')} />
        ) : (
          <p className="ep-head__subtitle">{loading ? 'Bezig met laden…' : ''}</p>
        )}
      </div>
      <div className="ep-head__tools">
        {work}
        {household && guardsPrivacy(actor) && (
          <Link className="utrecht-link utrecht-link--html-a" to="/huishouden/$id/zicht" params={{ id: household.id }}>
            Waarom ziet iemand dit?
          </Link>
        )}
        <AsOf asOf={asOf} onDateChange={onDateChange} />
        <Button appearance="secondary-action-button" className="ep-tool ep-head__print" onClick={() => window.print()}>
          <Icon name="print" />
          Afdrukken
        </Button>
      </div>
    </div>
  );
}
