import { startQuickly } from './quick-start.ts';

await startQuickly(() => import('./reporting/worker.ts'));
