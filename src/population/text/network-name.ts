/** People from the own network, as households speak of them. */
export const networkNames = [
  'Buurvrouw Riet',
  'Buurman Henk',
  'Oma',
  'Tante Joke',
  'Oom Karel',
  'Een zus',
  'Een broer',
  'Vriendin Els',
  'Een vriend van de kerk',
  'Buren van nummer 12',
  'Nicht Ans',
] as const;
