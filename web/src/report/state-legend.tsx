import type { ReactNode } from 'react';
import type { ChartFigure } from '../../../src/chart/chart-table.ts';

interface Props {
  readonly figures: readonly (ChartFigure & { readonly completeness?: number | null })[];
  /** What is said before it. */
  readonly children?: ReactNode;
}

const meanings: readonly (readonly [state: ChartFigure['state'], meaning: string])[] = [
  [
    'SUPPRESSED',
    'Niet getoond: het gaat om te weinig inwoners, of zo’n klein aantal zou eruit volgen. Het is niet nul.',
  ],
  ['MISSING', '– of ontbreekt: niet bekend. Het is niet nul.'],
  ['ROUNDED', '≈ afgerond.'],
  ['PROVISIONAL', '* voorlopig: het jaar loopt nog, dus het cijfer kan nog veranderen.'],
];

/** What is meant by the marks beside figures, as far as they are there. */
export function StateLegend({ figures, children }: Props) {
  const states = new Set(figures.map(({ state }) => state));
  const isPartly = figures.some(({ completeness }) => typeof completeness === 'number' && completeness < 1);
  const said = meanings.flatMap(([state, meaning]) => (states.has(state) ? [meaning] : []));
  if (isPartly) said.push('(… % bekend): van dat deel is vastgelegd wat voor dit cijfer nodig is.');
  if (said.length === 0 && !children) return null;
  return (
    <p className="ep-source">
      {children}
      {children && ' '}
      {said.join(' ')}
    </p>
  );
}
