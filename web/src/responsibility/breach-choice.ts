/** Over which year and month is looked; without a year this year, without a month all of it. */
export interface BreachChoice {
  readonly jaar?: number | undefined;
  readonly maand?: number | undefined;
}

/** Reads the choice from an address. What it does not know is dropped by name, for the router keeps the rest. */
export function readBreachChoice({ jaar, maand }: Readonly<Record<string, unknown>>): BreachChoice {
  return { jaar: wholeBetween(jaar, 2000, 2999), maand: wholeBetween(maand, 1, 12) };
}

function wholeBetween(value: unknown, least: number, most: number): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
