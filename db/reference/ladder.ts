/** The hub's own ladder of support (trap), from light to heavy; the steps of every framework map to it. */
export const ladderSteps = [
  'OWN_STRENGTH',
  'OWN_NETWORK',
  'GENERAL_PROVISION',
  'TAILORED_PROVISION',
  'COMPLEX_TRAJECTORY',
] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** What each step of the hub's ladder means, in Dutch. The way down counts as much as the way up. */
export const ladderMeanings: Readonly<Record<LadderStep, string>> = {
  OWN_STRENGTH: 'De inwoner redt het zelf, zo nodig met informatie of advies.',
  OWN_NETWORK: 'Familie, buren en vrijwilligers springen bij.',
  GENERAL_PROVISION: 'Een voorziening waar iedereen zonder besluit gebruik van kan maken.',
  TAILORED_PROVISION: 'Een voorziening die voor deze inwoner is toegekend.',
  COMPLEX_TRAJECTORY: 'Zware hulp van meer partijen tegelijk, onder één regie.',
};
