import type { TourGuide } from './tour.ts';

const id = /\b(?<prefix>[a-z]{3})_[0-9a-f]{8}-[0-9a-f-]{27}\b/g;
const name = /\b[a-z]{3}_\d+\b/g;

/**
 * Gives each opaque id a name by its order, such as `cas_2`, in answers and in what is asked, so that a tour can be read
 * and told again. Throws for a name that no answer before it gave.
 */
export function nameIds(ask: TourGuide['ask']): TourGuide['ask'] {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = (found: string, prefix: string): string => {
    const known = names.get(found);
    if (known) return known;
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const made = `${prefix}_${count}`;
    names.set(found, made);
    ids.set(made, found);
    return made;
  };
  return async ({ query, ...asked }) => {
    const meant = query.replaceAll(name, (word) => {
      const known = ids.get(word);
      if (!known) throw new Error(`no answer of the tour gave ${word}`);
      return known;
    });
    const answer = JSON.stringify(await ask({ ...asked, query: meant }));
    return JSON.parse(answer.replaceAll(id, (found, prefix: string) => nameOf(found, prefix))) as unknown;
  };
}
