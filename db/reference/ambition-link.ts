import type { PolicySource } from './policy-source.ts';

/** A line, or one objective in it, that contributes to an ambition; `source` says whether a document says so. */
export interface AmbitionLink {
  readonly ambitionCode: string;
  readonly lineCode: string;
  /** Null when it is the line as a whole. */
  readonly objectiveCode: string | null;
  readonly source: Extract<PolicySource, '003' | 'OURS'>;
}

/**
 * The one example of the framework: living well at home draws on all four lines. In the third it names relief of
 * informal carers and in the fourth a closed chain; which objectives the first two come down to is our reading.
 */
const fromTheFramework: readonly AmbitionLink[] = [
  ...['1', '2', '3', '4'].map((lineCode) => ({
    ambitionCode: 'living-well',
    lineCode,
    objectiveCode: null,
    source: '003' as const,
  })),
  link('3.4', 'living-well', '003'),
  link('4.1', 'living-well', '003'),
];

/** Every other link is ours, to be confirmed or changed by the municipality. */
const ours: readonly (readonly [objectiveCode: string, ...ambitionCodes: string[]])[] = [
  ['1.1', 'own-strength', 'fitting-support'],
  ['1.2', 'living-well', 'own-strength'],
  ['1.3', 'equal-participation', 'own-strength'],
  ['1.4', 'equal-participation'],
  ['2.1', 'connected'],
  ['2.2', 'connected', 'own-strength'],
  ['2.3', 'connected'],
  ['2.4', 'living-well', 'connected'],
  ['2.5', 'fitting-support', 'connected'],
  ['2.6', 'equal-participation', 'connected'],
  ['3.1', 'fitting-support'],
  ['3.2', 'living-well'],
  ['3.3', 'own-strength'],
  ['3.4', 'fitting-support'],
  ['4.1', 'fitting-support'],
  ['4.2', 'connected'],
  ['4.3', 'fitting-support'],
  ['4.4', 'fitting-support'],
  ['4.5', 'equal-participation'],
  ['4.6', 'equal-participation', 'own-strength'],
];

/** Which lines and objectives contribute to which ambitions. */
export const ambitionLinks: readonly AmbitionLink[] = [
  ...fromTheFramework,
  ...ours.flatMap(([objectiveCode, ...codes]) => codes.map((code) => link(objectiveCode, code, 'OURS'))),
];

function link(objectiveCode: string, ambitionCode: string, source: AmbitionLink['source']): AmbitionLink {
  return { ambitionCode, lineCode: objectiveCode.split('.', 1)[0] ?? '', objectiveCode, source };
}
