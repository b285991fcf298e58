/** How many households are asked, over how many connections and for how long, for figures that can be trusted. */
export const fullAmount = {
  sample: 400,
  connections: 16,
  warmUpSeconds: 4,
  rounds: 7,
  roundSeconds: 3,
  openPerSecond: 300,
  openSeconds: 10,
} as const;

/** Just enough to see that everything runs. */
export const quickAmount = {
  ...fullAmount,
  sample: 20,
  warmUpSeconds: 1,
  rounds: 1,
  roundSeconds: 1,
  openSeconds: 1,
} as const;
