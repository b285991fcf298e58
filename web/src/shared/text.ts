const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

/** Joins names as one says them: `Sanne`, `Sanne en Tom`, `Sanne, Tom en Noa`. */
export function joinInWords(names: readonly string[]): string {
  return list.format(names);
}

/** A text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A telephone number as an address that a telephone understands. */
export function phoneAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
