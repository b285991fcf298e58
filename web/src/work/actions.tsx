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
  /** Whether it is seldom done, so that it comes after the others. */
  readonly seldom?: boolean | undefined;
}

interface Props {
  readonly actions: readonly Action[];
  /** How many stand in sight where there are more: the others are under one button. All when left out. */
  readonly inSight?: number | undefined;
  /** Counts how often a key asked for the first of them. */
  readonly asked?: number | undefined;
  /** Where forms open that do not fit under their button; null until it is there. */
  readonly place?: HTMLElement | null | undefined;
}

interface Opened {
  readonly draft: string;
  readonly isAsked: boolean;
}

/** What the button says under which the others are. */
const more = 'Meer…';

/** Remembers in a draft whether its form stands open. */
function keepOpen(key: string, open: boolean): void {
  const kept = findDraft(key);
  if (kept) keepDraft(key, { ...kept, open });
}

/**
 * What can be done with something, as buttons; each opens its form right under them, one at a time. A form with a draft
 * says so on its button, and stands open again after a reload.
 */
export function Actions({ actions: all, inSight = Infinity, asked = 0, place: elsewhere }: Props) {
  const { staff } = useActor();
  const say = useSay();
  const panelId = useId();
  const foldId = useId();
  const buttons = useRef<HTMLDivElement>(null);
  const keyOf = (draft: string) => draftKey(staff.id, draft);
  const [opened, setOpened] = useState<Opened | undefined>(() => {
    const left = all.find(({ draft }) => findDraft(keyOf(draft))?.open);
    return left && { draft: left.draft, isAsked: false };
  });
  const actions = all
    .filter(({ offered = true, draft }) => offered || draft === opened?.draft)
    .toSorted((one, other) => Number(one.seldom ?? false) - Number(other.seldom ?? false));
  // To fold one alone would spare no place.
  const folded = actions.length > inSight + 1 ? actions.slice(inSight) : [];
  const [heard, setHeard] = useState(asked);
  const [first] = actions;
  if (heard !== asked) {
    setHeard(asked);
    if (first) setOpened({ draft: first.draft, isAsked: true });
  }
  const shown = actions.find(({ draft }) => draft === opened?.draft);

  const isDraft = (draft: string) => draft !== opened?.draft && findDraft(keyOf(draft)) !== undefined;

  // What stands open, or is kept, is never out of sight on its own.
  const [isUnfolded, setUnfolded] = useState(() => folded.some(({ draft }) => findDraft(keyOf(draft))));
  const isOpenInFold = folded.some(({ draft }) => draft === opened?.draft);
  const showsFold = isUnfolded || isOpenInFold;

  const putAway = () => {
    if (opened) keepOpen(keyOf(opened.draft), false);
    setOpened(undefined);
  };
  const close = () => {
    putAway();
    if (isOpenInFold) setUnfolded(true);
    const place = actions.findIndex(({ draft }) => draft === opened?.draft);
    buttons.current?.querySelectorAll<HTMLElement>('[data-action]')[place]?.focus();
  };
  const fold = () => {
    if (isOpenInFold) putAway();
    setUnfolded(!showsFold);
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
  const button = ({ label, about, draft }: Action) => (
    <Button
      key={draft}
      appearance="secondary-action-button"
      className="ep-tool"
      data-action=""
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
  );
  const about = folded[0]?.about;
  const hidesDraft = !showsFold && folded.some(({ draft }) => isDraft(draft));
  return (
    <div className="ep-work-actions">
      <div ref={buttons} className="ep-work-actions__buttons">
        {actions.slice(0, actions.length - folded.length).map(button)}
        {folded.length > 0 && (
          <Button
            appearance="secondary-action-button"
            className="ep-tool"
            aria-label={about && [more, about, hidesDraft && '(concept)'].filter(Boolean).join(' ')}
            aria-expanded={showsFold}
            aria-controls={showsFold ? foldId : undefined}
            onClick={fold}
          >
            {more}
            {hidesDraft && <span className="ep-work-actions__draft">concept</span>}
          </Button>
        )}
        {folded.length > 0 && showsFold && (
          <div id={foldId} className="ep-work-actions__buttons ep-work-actions__fold">
            {folded.map(button)}
          </div>
        )}
      </div>
      {elsewhere === undefined ? panel : panel && elsewhere && createPortal(panel, elsewhere)}
    </div>
  );
}
