import { useEffect, useSyncExternalStore } from 'react';

const storageKey = 'eenplan.keys';
const listeners = new Set<() => void>();

function areKeysOn(): boolean {
  return window.localStorage.getItem(storageKey) !== 'off';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Switches the single-letter keys on or off, for this browser (WCAG 2.1.4: they may be in the way of speech input). */
export function setKeysOn(on: boolean): void {
  window.localStorage.setItem(storageKey, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Whether the single-letter keys are on. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(subscribe, areKeysOn);
}

/** Inputs that take no text: a letter typed while they have the focus means nothing to them. */
const withoutText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !withoutText.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Calls what belongs to a key, unless somebody types, a dialog or list is open, or the keys are off. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const on = useKeysOn();
  useEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role=dialog], [role=listbox]')) return;
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, actions]);
}
