/** What can be wrong with policy data. */
export type PolicyFault =
  /** Frameworks that, by way of each other, are based on themselves. */
  | 'CIRCLE'
  /** A code that nothing bears. */
  | 'UNKNOWN_CODE'
  /** A code that two things of one kind bear. */
  | 'DUPLICATE_CODE'
  /** A measure that does not say to which sub-goal it contributes. */
  | 'MEASURE_WITHOUT_SUB_GOAL'
  /** A ladder that leaves out a step of the hub's, has one twice or turns the order round. */
  | 'LADDER'
  /** A row of amounts that has not one for each year. */
  | 'YEARS'
  /** A total that its lines do not make. */
  | 'TOTAL'
  /** A year that opens with another balance than the year before closed with. */
  | 'OPENING_BALANCE';

/** Policy data that contradict themselves; the message names codes of policy data and nothing else. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly fault: PolicyFault;
  /** The codes concerned; of a circle every framework in it, ending where it began. */
  readonly codes: readonly string[];

  constructor(fault: PolicyFault, message: string, codes: readonly string[]) {
    super(`${message}: ${codes.join(', ')}`);
    this.fault = fault;
    this.codes = codes;
  }
}
