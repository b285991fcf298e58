const separator = '.';
const most = 10;

/** Codes of the frameworks that stand in the address, each once, at most ten as the hub takes them. */
export function readFrameworkChoice(text: string): readonly string[] {
  return [...new Set(text.split(separator).filter((code) => code !== ''))].slice(0, most);
}

/** The address of a choice of frameworks; empty when none is chosen. */
export function writeFrameworkChoice(codes: readonly string[]): string {
  return codes.join(separator);
}

/** What the address says of the choice; undefined when it says nothing. */
export function findFrameworkChoice(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return writeFrameworkChoice(readFrameworkChoice(String(value)));
}
