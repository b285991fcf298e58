import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import * as z from 'zod';

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

const documentSchema = z.record(z.string(), z.looseObject({ kind: z.literal('Document') }));

/**
 * Puts each document where it is asked with, in place of `graphql(…)`. The generated lookup holds the text and the tree
 * of every document, so that the first page would fetch what only others ask.
 */
function inlineDocuments(): Plugin {
  let documents: z.infer<typeof documentSchema>;
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const generated: object = await import(new URL('web/src/generated/graphql.ts', import.meta.url).href);
      documents = documentSchema.parse({ ...generated });
    },
    transform: {
      filter: { id: /web\/src\/(?!generated\/).*\.tsx?$/, code: /\bgraphql\(`/ },
      handler: (code) =>
        code.replaceAll(
          /\bgraphql\(`\s*(query|mutation|fragment) (\w+)[^`]*`\)/g,
          (_call, kind: string, name: string) => {
            const document = documents[`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`];
            if (!document) throw new Error(`no document ${name} was generated`);
            return `(${JSON.stringify(document)})`;
          },
        ),
    },
  };
}

/** Puts a compressed copy beside each text file of the page, for the hub to serve to browsers that take it. */
function compressTexts(): Plugin {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return {
    name: 'compress-texts',
    apply: 'build',
    generateBundle: {
      // Vite fills in what a page fetched later needs (`__VITE_PRELOAD__`) only now: copies made before would lack it.
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(js|css|svg)$/.test(fileName)) continue;
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source) });
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source, options) });
        }
      },
    },
  };
}

export default defineConfig({
  root: 'web',
  plugins: [react(), inlineDocuments(), dropComponentNames(), compressTexts()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy of the hub allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      treeshake: { manualPureFunctions: ['forwardRef'] },
      // What the theme and the library say of looks comes first, whatever else is split off: the page's own words count.
      output: { codeSplitting: { groups: [{ name: 'theme', test: /component-library-css|web\/src\/theme\// }] } },
    },
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/graphql': hub, '/oidc': hub, '/config.json': hub } },
});
