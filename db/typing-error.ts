import { distance } from 'fastest-levenshtein';

/** Whether two words are the same or one typing error apart: a letter more, less, other, or two that changed places. */
export function isOneErrorAway(word: string, other: string): boolean {
  if (distance(word, other) <= 1) return true;
  if (word === other || word.length !== other.length) return word === other;
  let place = 0;
  while (word[place] === other[place]) place += 1;
  const swapped = word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
  return swapped === other;
}
