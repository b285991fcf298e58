import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const hub = 'http://127.0.0.1:4000';

/**
 * The component library gives each component a name by a statement of its own, which keeps the components that nobody
 * uses in the bundle: a fifth of its size.
 */
function dropComponentNames(): Plugin {
  return {
    name: 'drop-component-names',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/@utrecht\/.*\.mjs$/ },
      handler: (code) => code.replaceAll(/^\w+\.displayName = '\w+';$/gm, ''),
    },
  };
}

export default defineConfig({
  root: 'web',
  plugins: [react(), dropComponentNames()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy of the hub allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      treeshake: { manualPureFunctions: ['forwardRef'] },
    },
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/graphql': hub, '/oidc': hub, '/config.json': hub } },
});
