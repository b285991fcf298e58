import { startQuickly } from './quick-start.ts';

await startQuickly(() => import('./intake/worker.ts'));
