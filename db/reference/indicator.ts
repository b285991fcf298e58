import { objectives } from './objective.ts';

/** Something by which the council follows an objective, or the policy as a whole. */
export interface Indicator {
  /** Short stable name. */
  readonly code: string;
  /** In Dutch, for whoever knows nothing of the hub. */
  readonly label: string;
  /** The objective that it is about; null: the policy as a whole. */
  readonly objectiveCode: string | null;
  /** Out of a hundred; null where nobody set a target. */
  readonly targetPercent: number | null;
  /** Where it is known from, in Dutch. */
  readonly basis: string;
}

/** The documents name a monitor and do not hold it: no indicator, and no target, is theirs. */
const basis = 'Aanname van de demo: de documenten noemen de monitor, en geven geen indicatoren en geen streefwaarden.';

/** Of each objective: in how many of the households that stopped working on it a goal was attained. */
export const objectiveIndicators: readonly (Indicator & { readonly objectiveCode: string })[] = objectives.map(
  ({ code }) => ({
    code: `attained-${code}`,
    label: 'Huishoudens die een doel behaalden',
    objectiveCode: code,
    targetPercent: 60,
    basis,
  }),
);

/** Of the policy as a whole, each a part of a whole. */
export const policyIndicators = {
  'lighter-help': { label: 'Hulp op de lichtere treden van de ladder', targetPercent: 40 },
  'plan-coverage': { label: 'Huishoudens met hulp onder meer wetten die één plan hebben', targetPercent: 80 },
  'director-coverage': { label: 'Plannen met een regisseur', targetPercent: 95 },
  'norms-met': { label: 'Normen van de overeenkomsten die zijn gehaald', targetPercent: 90 },
} as const satisfies Record<string, Pick<Indicator, 'label' | 'targetPercent'>>;

export type PolicyIndicatorCode = keyof typeof policyIndicators;

/** Every indicator of the monitor. */
export const indicators: readonly Indicator[] = [
  ...objectiveIndicators,
  ...Object.entries(policyIndicators).map(([code, facts]) => ({ code, ...facts, objectiveCode: null, basis })),
];
