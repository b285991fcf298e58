import { Button, FormLabel } from '@utrecht/component-library-react';
import { useId } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { setKeysOn, useKeysOn } from './keys.ts';
import './keys-dialog.css';

const keys = [
  { key: '/', does: 'Naar het zoekveld' },
  { key: '?', does: 'Deze lijst tonen' },
  { key: 'Tab', does: 'Naar het volgende onderdeel' },
  { key: 'Enter', does: 'Openen of kiezen' },
  { key: 'Esc', does: 'Sluiten' },
];

const householdKeys = [
  { key: 'r', does: 'Regisseur' },
  { key: 'g', does: 'Gezin' },
  { key: 'p', does: 'Plan' },
  { key: 'z', does: 'Zaken' },
  { key: 'v', does: 'Voorzieningen' },
  { key: 't', does: 'Tijdlijn' },
  { key: 's', does: 'Signalen' },
];

const workKeys = [
  { key: 'c', does: 'Contact vastleggen' },
  { key: 'o', does: 'Zaak openen' },
  { key: 'm', does: 'Signaal melden' },
];

const worklistKeys = [
  { key: 'j', does: 'Volgende regel' },
  { key: 'k', does: 'Vorige regel' },
  { key: 'x', does: 'Regel kiezen of niet' },
];

function KeyList({ keys }: { keys: readonly { readonly key: string; readonly does: string }[] }) {
  return (
    <dl className="ep-keys">
      {keys.map(({ key, does }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Shows what the keyboard can do. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const on = useKeysOn();
  const switchId = useId();
  return (
    <ModalOverlay
      className="ep-dialog-overlay"
      isDismissable
      isOpen={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="ep-dialog-modal">
        <Dialog className="ep-dialog">
          <Heading slot="title" className="utrecht-heading-2">
            Sneltoetsen
          </Heading>
          <KeyList keys={keys} />
          <p className="ep-keys__group">Op de pagina van een huishouden, naar:</p>
          <KeyList keys={householdKeys} />
          <p className="ep-keys__group">En als u dat daar mag:</p>
          <KeyList keys={workKeys} />
          <p className="ep-keys__group">In de werkvoorraad:</p>
          <KeyList keys={worklistKeys} />
          <div className="ep-keys__switch">
            <input type="checkbox" id={switchId} checked={on} onChange={(event) => setKeysOn(event.target.checked)} />
            <FormLabel htmlFor={switchId} type="checkbox">
              Gebruik de toetsen / en ? en de letters
            </FormLabel>
          </div>
          <Button appearance="secondary-action-button" onClick={onClose}>
            Sluiten
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
