import type { FigureSetFragment } from '../generated/graphql.ts';
import { momentInWords } from '../shared/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { figureNames, heldBack, type FigureName } from './figure-words.ts';

const names = ['households', 'working', 'attained', 'dropped'] as const satisfies readonly FigureName[];

/** Id of what a figure counts, for the head of its column to be described by. */
export function definitionId(name: FigureName): string {
  return `definitie-${name}`;
}

/** How to read the figures of the page: what is counted, from what, when, and why some are not shown. */
export function FigureReader({ figures }: { figures: FigureSetFragment | undefined }) {
  if (!figures) {
    return (
      <p className="ep-reader">
        <Icon name="lock" />
        <span>
          U ziet hier geen cijfers: bij uw rol hoort geen doel waarvoor ze gemaakt zijn. Het beleid zelf ziet u wel.
        </span>
      </p>
    );
  }
  const { households, threshold } = figures;
  return (
    <section className="ep-reader" aria-label="Zo leest u de cijfers">
      <Icon name="clock" />
      <div>
        <p>
          Geteld op {momentInWords(households.moment)}. Bron: {households.source}. Een aantal onder de {threshold} tonen
          wij niet: dan staat er ‘minder dan {threshold}’. Volgt zo’n klein aantal uit een ander, dan staat daar ‘
          {heldBack}’.
        </p>
        <details className="ep-fold ep-fold--small">
          <summary>Wat tellen wij precies?</summary>
          <dl className="ep-definitions">
            {names.map((name) => (
              <div key={name}>
                <dt>{figureNames[name]}</dt>
                <dd id={definitionId(name)}>{figures[name].definition}.</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </section>
  );
}
