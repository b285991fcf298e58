/** Does work while something else goes on over and over: at least once, and to its end. */
export async function during<Result>(other: () => Promise<unknown>, work: () => Promise<Result>): Promise<Result> {
  const enough = new AbortController();
  const going = async () => {
    do await other();
    while (!enough.signal.aborted);
  };
  const [result] = await Promise.all([work().finally(() => enough.abort()), going()]);
  return result;
}
