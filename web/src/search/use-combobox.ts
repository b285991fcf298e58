import { type KeyboardEvent, useCallback, useState } from 'react';

interface Settings {
  /** How many options stand in the list. */
  readonly count: number;
  /** Whether the keys may go through the list: not while it is an old one. */
  readonly ready: boolean;
  /** Called with the place of the option that was chosen by keyboard. */
  readonly onChoose: (index: number) => void;
  /** Called when the list was closed and an arrow key asks for it. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Where an arrow key leads from a place in the list; before the first and after the last is the box itself, -1. */
function next(from: number, step: 1 | -1, count: number): number {
  const places = count + 1;
  return ((from + 1 + step + places) % places) - 1;
}

/**
 * The keys of a box with a list under it, after the pattern for a combobox of the ARIA Authoring Practices: nothing is
 * chosen until an arrow key is used, so that Enter after a text searches and opens nobody.
 */
export function useCombobox({ count, ready, onChoose, onOpen, onClose }: Settings, open: boolean) {
  const [active, setActive] = useState(-1);
  const leave = useCallback(() => setActive(-1), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) onOpen();
      if (ready && count > 0) setActive(next(active, event.key === 'ArrowDown' ? 1 : -1, count));
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      onChoose(active);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      leave();
      onClose();
    }
  };
  return { active: open && ready ? active : -1, leave, onKeyDown };
}
