import type { CodegenConfig } from '@graphql-codegen/cli';
import { deedTypeDefs } from './src/access/deed-schema.ts';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { mappers, scalars } from './codegen/mapper.ts';

const config: CodegenConfig = {
  schema: ['schema/*.graphql', deedTypeDefs()],
  importExtension: '.ts',
  generates: {
    'src/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        strictScalars: true,
        scalars,
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
        contextType: '../context.ts#Context',
        makeResolverTypeCallable: true,
        // A type without a mapper maps to never, so that it cannot be returned unchecked.
        defaultMapper: 'never',
        mappers,
      },
    },
    'web/src/generated/': {
      preset: 'client',
      documents: 'web/src/**/*.{ts,tsx}',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256', mode: 'embedHashInDocument' },
      },
      config: { strictScalars: true, scalars, enumsAsTypes: true, useTypeImports: true },
    },
  },
  ignoreNoDocuments: true,
};

export default config;
