/** Goes to the next line of the list, or the one before it. */
function goTo(attribute: string, step: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>(`[${attribute}]`)];
  const now = lines.findIndex((line) => line === document.activeElement);
  lines[Math.max(0, Math.min(lines.length - 1, now + step))]?.focus();
}

/** The keys that go along the lines of a list, which are told by an attribute. */
export function lineKeys(attribute: string): { readonly j: () => void; readonly k: () => void } {
  return { j: () => goTo(attribute, 1), k: () => goTo(attribute, -1) };
}
