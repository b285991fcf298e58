import { Button } from '@utrecht/component-library-react';
import { useContext } from 'react';
import type { WithheldNoteFragment } from '../generated/graphql.ts';
import { Icon } from '../ui/icon.tsx';
import { OpenableLawsContext, useEmergencyDesk } from './emergency-context.ts';
import { openableLaws } from './openable.ts';
import './emergency-door.css';

/** The way to emergency access, where something is held back that it would open; nothing elsewhere. */
export function EmergencyDoor({ withheld }: { withheld: readonly WithheldNoteFragment[] }) {
  const { offered, ask } = useEmergencyDesk();
  const laws = useContext(OpenableLawsContext);
  if (!offered || openableLaws(withheld).length === 0) return null;
  return (
    <Button appearance="subtle-button" className="ep-emergency-door" aria-haspopup="dialog" onClick={() => ask(laws)}>
      <Icon name="lock" />
      Noodtoegang…
    </Button>
  );
}
