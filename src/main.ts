import { startQuickly } from './quick-start.ts';

const { runCommand, serve } = await startQuickly(async () => ({
  ...(await import('./cli/serve.ts')),
  ...(await import('./cli/run.ts')),
}));
await runCommand(serve);
