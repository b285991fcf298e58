import { startQuickly } from './quick-start.ts';

await startQuickly(() => import('./reporting/fact-reader.ts'));
