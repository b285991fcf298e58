/** Why no made-up municipality was made: the numbers asked for make no sense, or the store already holds people. */
export type PopulationFault = 'OUT_OF_RANGE' | 'NOT_EMPTY';

/** A made-up municipality that cannot be made, in words for whoever asked. */
export class PopulationError extends Error {
  override readonly name = 'PopulationError';
  readonly fault: PopulationFault;

  constructor(fault: PopulationFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
