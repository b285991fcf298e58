import { Button } from '@utrecht/component-library-react';
import { useId } from 'react';
import type { FrameworkChoiceFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { Icon } from '../ui/icon.tsx';
import './framework-chooser.css';

interface Props {
  readonly frameworks: readonly FrameworkChoiceFragment[];
  /** Codes of the chosen ones, in the order in which they stand beside each other. */
  readonly chosen: readonly string[];
  /** How many codes of the address no framework bears. */
  readonly unknown: number;
  readonly onChoose: (codes: readonly string[]) => void;
}

function adviceFor({ chosen, unknown }: Pick<Props, 'chosen' | 'unknown'>): string {
  const nonsense =
    unknown > 0
      ? `${unknown === 1 ? 'Eén kader' : `${unknown} kaders`} uit het adres van deze pagina ${unknown === 1 ? 'bestaat' : 'bestaan'} niet. `
      : '';
  if (chosen.length === 0) return `${nonsense}Kies hierboven twee of meer kaders om ze te vergelijken.`;
  if (chosen.length === 1) return `${nonsense}Kies er nog een om te vergelijken.`;
  return nonsense;
}

/** Chooses which frameworks stand beside each other. */
export function FrameworkChooser({ frameworks, chosen, unknown, onChoose }: Props) {
  const label = useLabel();
  const id = useId();
  const toggle = (code: string, on: boolean) =>
    // In the order of the list, so that a column does not jump when another is chosen.
    onChoose(frameworks.flatMap((one) => ((one.code === code ? on : chosen.includes(one.code)) ? one.code : [])));
  const advice = adviceFor({ chosen, unknown });
  return (
    <div className="ep-card ep-chooser">
      <fieldset className="ep-chooser__set">
        <legend>Welke kaders wilt u vergelijken?</legend>
        <div className="ep-chooser__list">
          {frameworks.map(({ code, title, municipality, status }) => (
            <div key={code} className="ep-chooser__item">
              <input
                type="checkbox"
                id={`${id}-${code}`}
                checked={chosen.includes(code)}
                onChange={({ target }) => toggle(code, target.checked)}
              />
              <label htmlFor={`${id}-${code}`}>
                {title}
                <span className="ep-quiet">
                  {municipality ?? 'gemeente niet genoemd'} · {label('FrameworkStatus', status)}
                </span>
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <p role="status" className={advice ? 'ep-chooser__advice' : 'ep-visually-hidden'}>
        {advice && <Icon name="alert" />}
        {advice || `${chosen.length} kaders staan naast elkaar.`}
      </p>
      {chosen.length > 2 && (
        <Button appearance="subtle-button" className="ep-chooser__less" onClick={() => onChoose(chosen.slice(0, 2))}>
          Toon alleen de eerste twee
        </Button>
      )}
    </div>
  );
}
