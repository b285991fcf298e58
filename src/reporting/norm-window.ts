/** Days between which something began: the first inclusive, the other exclusive; and the day as of which it is told. */
export interface NormWindow {
  readonly from: number;
  readonly until: number;
  /** What was done on later days does not count yet. */
  readonly today: number;
}
