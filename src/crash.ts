import { describeFault } from './fault.ts';

/**
 * Ends the program on an error that nobody caught, with one line of JSON on standard error: left to itself, Node would
 * print the message, which may hold data of residents. Whatever was acknowledged is on disk.
 *
 * It kills itself: process.exit waits for V8's compile threads, and where one of these waits for this thread to collect
 * garbage, a crashed hub would stay, with its port open, and nobody would start another.
 */
export function endOnCrash(): void {
  process.on('uncaughtException', (error) => {
    const line = { level: 60, time: new Date().toISOString(), error: describeFault(error), msg: 'the hub crashed' };
    process.stderr.write(`${JSON.stringify(line)}\n`, () => process.kill(process.pid, 'SIGKILL'));
  });
}
