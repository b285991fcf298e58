import { useEffect, useEffectEvent } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Law, RunningAccessFragment } from '../generated/graphql.ts';
import { EmergencyForm } from './emergency-form.tsx';
import './emergency-dialog.css';

interface Props {
  /** The laws to choose from; undefined while the dialog is closed. */
  readonly laws: readonly Law[] | undefined;
  readonly householdId: string;
  readonly onTaken: (access: RunningAccessFragment) => void;
  readonly onClose: () => void;
  /** Called when it has gone from the screen, and the focus can go elsewhere. */
  readonly onGone: () => void;
}

/** Calls back once what it stands in has gone, and the focus has been put back where it was, if that is still there. */
function Farewell({ onGone }: Pick<Props, 'onGone'>) {
  const say = useEffectEvent(onGone);
  useEffect(() => () => void requestAnimationFrame(() => requestAnimationFrame(() => say())), []);
  return null;
}

/** Asks for emergency access. A click beside it closes nothing, and what was typed stays for the next time it opens. */
export function EmergencyDialog({ laws, onClose, onGone, ...form }: Props) {
  return (
    <ModalOverlay
      className="ep-dialog-overlay"
      isOpen={laws !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="ep-dialog-modal ep-emergency-modal">
        <Dialog className="ep-dialog">
          <Farewell onGone={onGone} />
          <Heading slot="title" className="utrecht-heading-2">
            Noodtoegang nemen
          </Heading>
          {laws && <EmergencyForm laws={laws} onClose={onClose} {...form} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
