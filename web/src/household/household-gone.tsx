import { Button, Paragraph } from '@utrecht/component-library-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { dateInWords } from '../shared/dates.ts';
import { PageTitle } from '../ui/page-title.tsx';

/** What was done last, where the place is gone in which it was said: reading goes on here, unless it did elsewhere. */
export function SaidBefore({ words }: { words: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus();
  }, []);
  return (
    <p ref={line} tabIndex={-1} role="status" className="ep-said">
      {words}
    </p>
  );
}

function SearchAnother() {
  return (
    <Link to="/" className="utrecht-link utrecht-link--html-a">
      Zoek een ander huishouden
    </Link>
  );
}

/** For who did the last that they had to do here: with their work ends their view of the household. */
function Done({ said }: { said: string }) {
  return (
    <div className="ep-text-page">
      <title>Huishouden – Eenplan</title>
      <PageTitle>U ziet dit huishouden nu niet meer</PageTitle>
      <SaidBefore words={said} />
      <Paragraph>Er loopt hier niets meer waarvoor u dit huishouden nodig hebt.</Paragraph>
      <Paragraph>
        <SearchAnother />
      </Paragraph>
    </div>
  );
}

interface Props {
  /** What was done here last; empty when nothing was, or the place is there still in which it was said. */
  readonly said: string;
  readonly asOf: string | undefined;
  readonly onDateChange: (date: string | undefined) => void;
}

/** In the place of a household that is not there, or not for the actor to see. */
export function HouseholdGone({ said, asOf, onDateChange }: Props) {
  if (said && !asOf) return <Done said={said} />;
  return (
    <div className="ep-text-page">
      <title>Niet gevonden – Eenplan</title>
      <PageTitle>Niet gevonden, of u mag dit niet zien</PageTitle>
      <Paragraph>
        {asOf
          ? `Misschien bestond dit huishouden nog niet of niet meer op ${dateInWords(asOf)}.`
          : 'Misschien is de link oud, of past dit huishouden niet bij het doel dat u koos.'}
      </Paragraph>
      <Paragraph>
        {asOf && (
          <Button appearance="secondary-action-button" onClick={() => onDateChange(undefined)}>
            Toon vandaag
          </Button>
        )}{' '}
        <SearchAnother />
      </Paragraph>
    </div>
  );
}
