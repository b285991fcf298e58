/** The lines of a body, as they come; it ends where whoever says them is gone. */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    // A hub that is gone breaks the connection off, which is the end of what it says.
    const { value } = await reader.read().catch(() => ({ value: undefined }));
    if (!value) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
