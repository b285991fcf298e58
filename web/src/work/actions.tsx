import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useActor } from '../shared/actor.ts';
import { draftKey, findDraft, keepDraft } from '../shared/draft-storage.ts';
import { ActionContext } from './action-context.ts';
import { FormPlace } from './lazy-form.tsx';
import { useSay } from './say.ts';
import './work.css';

/** Something that can be done in place. */
export interface Action {
  /** What the button says. */
  readonly label: string;
  /** What it is about, for who hears the button only: `zaak Z-1000001`. */
  readonly about?: string | undefined;
  /** The draft of its form; see `useDraft`. */
  readonly draft: string;
  /** The form that it opens. */
  readonly form: ReactNode;
  /**
   * Whether it may be done now; it may where this is left out. A form that stands open when another made it impossible
   * stays, with what was typed, and says so.
   */
  readonly offered?: boolean | undefined;
}

interface Props {
  readonly actions: readonly Action[];
  /** Counts how often a key asked for the first of them. */
  readonly asked?: number | undefined;
  /** Where forms open that do not fit under their button; null until it is there. */
  readonly place?: HTMLElement | null | undefined;
}

interface Opened {
  readonly draft: string;
  readonly isAsked: boolean;
}

/** Remembers in a draft whether its form stands open. */
function keepOpen(key: string, open: boolean): void {
  const kept = findDraft(key);
  if (kept) keepDraft(key, { ...kept, open });
}

/**
 * What can be done with something, as buttons; each opens its form right under them, one at a time. A form with a draft
 * says so on its button, and stands open again after a reload.
 */
export function Actions({ actions: all, asked = 0, place: elsewhere }: Props) {
  const { staff } = useActor();
  const say = useSay();
  const panelId = useId();
  const buttons = useRef<HTMLDivElement>(null);
  const keyOf = (draft: string) => draftKey(staff.id, draft);
  const [opened, setOpened] = useState<Opened | undefined>(() => {
    const left = all.find(({ draft }) => findDraft(keyOf(draft))?.open);
    return left && { draft: left.draft, isAsked: false };
  });
  const actions = all.filter(({ offered = true, draft }) => offered || draft === opened?.draft);
  const [heard, setHeard] = useState(asked);
  const [first] = actions;
  if (heard !== asked) {
    setHeard(asked);
    if (first) setOpened({ draft: first.draft, isAsked: true });
  }
  const shown = actions.find(({ draft }) => draft === opened?.draft);

  const isDraft = (draft: string) => draft !== opened?.draft && findDraft(keyOf(draft)) !== undefined;

  const close = () => {
    if (opened) keepOpen(keyOf(opened.draft), false);
    setOpened(undefined);
    const place = actions.findIndex(({ draft }) => draft === opened?.draft);
    buttons.current?.querySelectorAll('button')[place]?.focus();
  };
  const done = (words: string) => {
    setOpened(undefined);
    say(words);
  };
  if (actions.length === 0) return null;
  const panel = shown && opened && (
    <div id={panelId} key={shown.draft}>
      <ActionContext value={{ close, done, isAsked: opened.isAsked }}>
        <FormPlace>{shown.form}</FormPlace>
      </ActionContext>
    </div>
  );
  return (
    <div className="ep-work-actions">
      <div ref={buttons} className="ep-work-actions__buttons">
        {actions.map(({ label, about, draft }) => (
          <Button
            key={draft}
            appearance="secondary-action-button"
            className="ep-tool"
            // As the button says it, with what it is about.
            aria-label={about && [label, about, isDraft(draft) && '(concept)'].filter(Boolean).join(' ')}
            aria-expanded={draft === opened?.draft}
            aria-controls={draft === opened?.draft ? panelId : undefined}
            onClick={() => {
              if (draft === opened?.draft) close();
              else {
                keepOpen(keyOf(draft), true);
                setOpened({ draft, isAsked: true });
              }
            }}
          >
            {label}
            {isDraft(draft) && <span className="ep-work-actions__draft">concept</span>}
          </Button>
        ))}
      </div>
      {elsewhere === undefined ? panel : panel && elsewhere && createPortal(panel, elsewhere)}
    </div>
  );
}
