import type { Draft } from './dossier.ts';
export const storyTellers: readonly ((draft: Draft) => void)[] = [];
