import { graphql } from '../generated/gql.ts';
import type { FigureSetFragment, FigureValueFragment } from '../generated/graphql.ts';

/** The figures of an objective, each with what it counts, from what and when. */
export const figureSetFragment = graphql(`
  fragment FigureSet on ObjectiveFigures {
    threshold
    households {
      ...FigureValue
    }
    working {
      ...FigureValue
    }
    ended {
      ...FigureValue
    }
    attained {
      ...FigureValue
    }
    dropped {
      ...FigureValue
    }
  }

  fragment FigureValue on Figure {
    value
    state
    definition
    source
    moment
  }
`);

/** Names of the figures of an objective. */
export type FigureName = Exclude<keyof FigureSetFragment, '__typename' | 'threshold'>;

/** What to call each figure on the page, in the order of the table. */
export const figureNames = {
  households: 'Huishoudens',
  working: 'Werken eraan',
  ended: 'Niet meer bezig',
  attained: 'Behaald',
  dropped: 'Niet behaald',
} as const satisfies Record<FigureName, string>;

/** What the page says of a count that is held back beside one that is not. */
export const heldBack = 'niet getoond';

const number = new Intl.NumberFormat('nl-NL');

/** A count that is held back and, being part of one below the threshold, is below it too. */
function isBelow(set: FigureSetFragment, { state }: FigureValueFragment): boolean {
  return state === 'SUPPRESSED' && set.households.state === 'SUPPRESSED';
}

/**
 * A figure in words. One that is held back is `minder dan 5` only where that is sure: a part may be held back for the
 * sake of its neighbour.
 */
export function figureInWords(set: FigureSetFragment, name: FigureName): string {
  const figure = set[name];
  if (isBelow(set, figure)) return `minder dan ${set.threshold}`;
  if (figure.state === 'SUPPRESSED') return heldBack;
  if (figure.value === null || figure.value === undefined) return 'onbekend';
  if (figure.state === 'ROUNDED') return `ongeveer ${number.format(figure.value)}`;
  if (figure.state === 'PROVISIONAL') return `${number.format(figure.value)} (voorlopig)`;
  return number.format(figure.value);
}
