import { Button } from '@utrecht/component-library-react';
import { type ReactNode, type RefObject, useContext, useEffect, useEffectEvent, useRef } from 'react';
import type { ChangeProblem } from '../shared/change.ts';
import { useSession } from '../shared/session.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { ActionContext } from './action-context.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import type { WorkFormState } from './use-work-form.ts';
import './work.css';

interface SummaryProps {
  readonly problems: readonly ChangeProblem[];
  readonly values: Readonly<Record<string, string>>;
  readonly idOf: (name: string) => string;
}

/** What is wrong, all together: each leads to its field. */
function ProblemSummary({ problems, values, idOf }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length === 0) return;
    const field = document.getElementById(idOf(problems[0]?.path[1] ?? ''));
    (box.current ?? field)?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when there is something new to say
  }, [problems]);
  const [only, other] = problems;
  // One that stands at its field need not be said twice.
  if (!only || (!other && Object.hasOwn(values, only.path[1] ?? ''))) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="ep-work-form__summary">
      <p>{problems.length === 1 ? 'Dit is nog niet vastgelegd.' : 'Dit is nog niet vastgelegd. Kijk na:'}</p>
      <ul>
        {problems.map(({ code, message, path: [, name = ''] }) => (
          <li key={`${code} ${name}`}>
            {Object.hasOwn(values, name) ? (
              <a
                href={`#${idOf(name)}`}
                className="utrecht-link utrecht-link--html-a"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(idOf(name))?.focus();
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Closes what has the focus by the key for it; what was typed is kept. */
function useEscape(element: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopPropagation();
      close();
    };
    const { current } = element;
    current?.addEventListener('keydown', onKey);
    return () => current?.removeEventListener('keydown', onKey);
  }, [element]);
}

/** That the session ended, where one types: the bar that says so may be out of sight. */
function SignInAgain() {
  const { state, signInAgain } = useSession();
  if (state === 'active') return null;
  return (
    <div role="alert" className="ep-conflict">
      <p className="ep-conflict__title">U bent niet meer aangemeld.</p>
      <p>Wat u invulde, blijft staan. Meld u opnieuw aan in een apart venster, en leg het daarna vast.</p>
      <div className="ep-buttons">
        <Button appearance="secondary-action-button" onClick={() => void signInAgain()}>
          Opnieuw aanmelden
        </Button>
      </div>
    </div>
  );
}

interface Props<Name extends string> {
  readonly form: WorkFormState<Name>;
  /** What the form is, as a heading. */
  readonly title: string;
  /** What the button says that makes the change. */
  readonly submit: string;
  readonly onClose: () => void;
  /** Whether it has a heading of its own; not where what it stands in has one. */
  readonly headed?: boolean;
  readonly children?: ReactNode;
}

/** A form in place: what is wrong, what another changed and what failed stand in it, and nothing typed is lost. */
export function WorkForm<Name extends string>({ form, title, submit, onClose, headed = true, children }: Props<Name>) {
  const { conflict, failure, sending } = form;
  const element = useRef<HTMLFormElement>(null);
  useEscape(element, onClose);
  const action = useContext(ActionContext);
  const isAsked = action?.isAsked ?? false;
  const takeTheirs = () => {
    conflict?.takeTheirs();
    if (action) action.done('Het blijft zoals het nu is.');
    else onClose();
  };
  useEffect(() => {
    if (isAsked) element.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [isAsked]);
  return (
    <form
      ref={element}
      className="ep-work-form"
      autoComplete="off"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      {headed && <h3 className="ep-work-form__title">{title}</h3>}
      <ProblemSummary problems={form.problems} values={form.values} idOf={form.idOf} />
      {conflict && <ConflictChoice conflict={conflict} hasTyped={form.isTouched} onTakeTheirs={takeTheirs} />}
      {children}
      {form.isUnanswered && !failure && (
        <p className="ep-route" role="status">
          U verstuurde dit al, maar er kwam geen antwoord. Verstuur het nog een keer: het gebeurt maar één keer.
        </p>
      )}
      <SignInAgain />
      {failure && failure !== 'sessionEnded' && (
        <>
          <ProblemMessage problem={failure} onRetry={() => void form.send()} level={3} />
          <p className="ep-work-form__kept">Wat u invulde, blijft staan.</p>
        </>
      )}
      <div className="ep-buttons">
        <Button type="submit" appearance="primary-action-button" busy={sending} disabled={conflict !== undefined}>
          {sending ? 'Bezig…' : submit}
        </Button>
        <Button appearance="secondary-action-button" onClick={onClose}>
          Annuleren
        </Button>
        {form.isTouched && (
          <Button appearance="subtle-button" className="ep-work-form__clear" onClick={form.clear}>
            Wis wat ik invulde
          </Button>
        )}
      </div>
    </form>
  );
}
