import { serve } from './cli/serve.ts';
import { runCommand } from './cli/run.ts';

await runCommand(serve);
