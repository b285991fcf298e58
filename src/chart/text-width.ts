/** About how wide a text is at a size of letters, for where nothing can be measured. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.54;
}

/** A text in lines that fit a width, on words; a word that is too long stays whole. */
export function linesOf(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
