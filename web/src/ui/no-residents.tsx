import { Paragraph } from '@utrecht/component-library-react';
import { useActor } from '../shared/actor.ts';
import { useLabel } from '../shared/labels.ts';
import { joinInWords } from '../shared/text.ts';
import { Icon } from './icon.tsx';
import { PageTitle } from './page-title.tsx';
import './no-residents.css';

/** For roles that see no residents at all: says so, and why. */
export function NoResidents() {
  const actor = useActor();
  const label = useLabel();
  const roles = joinInWords(actor.roles.map((role) => label('Role', role)));
  return (
    <div className="ep-no-residents">
      <title>Geen inzage – Eenplan</title>
      <Icon name="lock" />
      <PageTitle>U ziet hier geen gegevens van inwoners</PageTitle>
      <Paragraph lead>
        Uw rol is {roles}. Daarvoor hebt u geen namen, adressen of zaken van inwoners nodig. Daarom kunt u hier geen
        huishoudens zoeken.
      </Paragraph>
      <Paragraph>Klopt uw rol niet? Vraag het uw functioneel beheerder.</Paragraph>
    </div>
  );
}
