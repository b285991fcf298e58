/**
 * Whether the text is a citizen service number (BSN): nine digits that pass the eleven test, in which the last digit
 * counts negatively (Wet algemene bepalingen burgerservicenummer; Besluit BSN art. 2).
 */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  let sum = -Number(text[8]);
  for (let position = 0; position < 8; position++) sum += Number(text[position]) * (9 - position);
  return sum % 11 === 0;
}
