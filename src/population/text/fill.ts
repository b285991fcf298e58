import type { Random } from '../random.ts';

/** What may stand at a place such as `{dag}`. */
const slots: Readonly<Record<string, readonly string[]>> = {
  dag: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  keer: ['één keer', 'twee keer', 'drie keer'],
  aantal: ['drie', 'vier', 'zes', 'negen', 'elf', 'twaalf', 'zestien'],
};

/** The sentence with its places filled in: `{naam}` by the name given, the others by chance. */
export function fill(random: Random, sentence: string, name: string): string {
  const filled = sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
    slot === 'naam' ? name : random.pick(slots[slot] ?? []),
  );
  return filled.replaceAll(/(^|[.:] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
