/** Whether something is to be waited for: it need not be a promise of JavaScript's own. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false;
  return typeof (value as { readonly then?: unknown }).then === 'function';
}

/**
 * Waits for what an answer's first keys hold and puts it in their place; all of them unless told how many. Values that
 * need no waiting go along, so that what comes of it comes at the same moment as with graphql-js: the order of errors
 * hangs on that.
 */
export function settle(
  answer: Record<string, unknown>,
  count = Number.POSITIVE_INFINITY,
): Promise<Record<string, unknown>> {
  const keys = Object.keys(answer).slice(0, count);
  return Promise.all(keys.map((key) => answer[key])).then((settled) => {
    for (const [place, key] of keys.entries()) answer[key] = settled[place];
    return answer;
  });
}

/** Says that nobody is to hear whether something that was waited for fails. */
export function hush(value: unknown): void {
  if (isPromise(value)) value.then(undefined, () => {});
}
