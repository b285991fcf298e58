/** What a server has used since it started: processor time of all its threads in milliseconds, memory in bytes. */
export interface Usage {
  readonly cpuMs: number;
  readonly rss: number;
}

// Preloaded into each server that is measured, so that the hub itself needs to know nothing of the bench.
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ usage: { cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() } satisfies Usage });
});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
