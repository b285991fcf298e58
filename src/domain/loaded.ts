/** A level of the household view that the look-ahead has read. Throws when it has not: then the look-ahead is wrong. */
export function loaded<Level>(level: Level | undefined): Level {
  if (level === undefined) throw new Error('a level was selected that the look-ahead did not read');
  return level;
}
