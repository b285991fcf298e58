const thousands = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 5 });

/** An amount in cents as thousands of euros, as the tables have it; the minus is a true one. */
export function thousandsInWords(cents: number): string {
  return thousands.format(cents / 100_000).replace('-', '−');
}

const euros = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
});

/** An amount in cents as one says it, for a sentence. */
export function eurosInWords(cents: number): string {
  return euros.format(cents / 100);
}

/** An amount of which a table says how much it adds or takes: `+822`, `−64`, `0`. */
export function changeInWords(cents: number): string {
  return cents > 0 ? `+${thousandsInWords(cents)}` : thousandsInWords(cents);
}
