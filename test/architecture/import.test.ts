import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports = listImports();

describe('who may import what', () => {
  test('the imports are seen at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  /** Folder → what it may import at run time; types may be taken from where `types` says too. */
  const zones: Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }> = {
    'db/': { values: ['db/'] },
    'resolvers/': {
      values: ['resolvers/', 'src/domain/', 'src/reporting/', 'src/errors.ts', 'src/bsn.ts', 'src/partial-date.ts'],
      types: ['src/generated/', 'src/context.ts'],
    },
    'src/access/': { values: ['src/access/', 'src/errors.ts'], types: ['db/'] },
    'src/audit/': { values: ['src/audit/', 'db/', 'src/errors.ts'], types: ['src/access/'] },
    'src/identity/': { values: ['src/identity/', 'src/bearer.ts', 'src/errors.ts'] },
    'src/execution/': { values: ['src/execution/'] },
    'src/connectors/': {
      values: [
        'src/connectors/',
        'src/coded-error.ts',
        'src/errors.ts',
        'src/bsn.ts',
        'src/care-',
        'src/day.ts',
        'src/partial-date.ts',
      ],
      types: ['src/domain/care/care-message'],
    },
    'src/domain/': {
      values: [
        'src/domain/',
        'db/',
        'src/access/',
        'src/audit/',
        'src/bearer.ts',
        'src/care-',
        'src/errors.ts',
        'src/bsn.ts',
        'src/day.ts',
        'src/partial-date.ts',
      ],
      types: ['src/context.ts'],
    },
    'src/intake/': {
      values: [
        'src/intake/',
        'src/connectors/',
        'src/domain/',
        'db/',
        'src/errors.ts',
        'src/fault.ts',
        'src/bearer.ts',
        'src/bsn.ts',
        'src/day.ts',
        'src/partial-date.ts',
        'src/worker-priority.ts',
      ],
    },
    'src/chart/': { values: ['src/chart/'] },
    'src/reporting/': {
      values: [
        'src/reporting/',
        'src/domain/',
        'src/chart/',
        'src/access/',
        'src/audit/',
        'db/',
        'src/coded-error.ts',
        'src/errors.ts',
        'src/day.ts',
        'src/worker-priority.ts',
        'src/report-worker.ts',
      ],
      types: ['src/context.ts'],
    },
    'src/population/': {
      values: ['src/population/', 'db/', 'src/bearer.ts', 'src/bsn.ts', 'src/day.ts', 'src/partial-date.ts'],
    },
  };

  test.for(Object.keys(zones))('%s imports only what it may', (zone) => {
    const allowed = zones[zone];
    const broken = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith(zone) &&
        !allowed?.values.some((prefix) => to.startsWith(prefix)) &&
        !(typeOnly && allowed?.types?.some((prefix) => to.startsWith(prefix))),
    );
    expect(broken).toEqual([]);
  });

  test('the page imports nothing of the server but the pictures, which are drawn alike on paper', () => {
    const ownOrPicture = ['web/', 'src/chart/'];
    expect(
      imports.filter(
        ({ from, to }) => from.startsWith('web/') && !ownOrPicture.some((prefix) => to.startsWith(prefix)),
      ),
    ).toEqual([]);
  });

  test('only configuration reads the environment', () => {
    const readers = listSources()
      .filter((path) => /^(db|resolvers|src)\//.test(path))
      .filter((path) => /process\.env\b/.test(readFileSync(join(root, path), 'utf8')));
    expect(readers).toEqual(['src/config.ts']);
  });

  test('SQL stands in db, and in the store of the log', () => {
    const users = listSources()
      .filter((path) => /^(resolvers|src)\//.test(path) && !path.startsWith('src/audit/'))
      .filter((path) => /from '(better-sqlite3|drizzle-orm[^']*)'/.test(readFileSync(join(root, path), 'utf8')));
    expect(users).toEqual([]);
  });

  test('there are no circles among values', () => {
    expect(findCircle(imports.filter(({ typeOnly }) => !typeOnly))).toBeUndefined();
  });
});

function listSources(): string[] {
  return ['db', 'resolvers', 'src', 'web/src', 'test', 'bench']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated/'))
    .sort();
}

function listImports(): Import[] {
  const statement = /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'(\.[^']+)'/gm;
  return listSources().flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(statement)].map(([text, type, target]) => ({
      from,
      to: relative(root, resolve(root, dirname(from), target ?? '')),
      typeOnly: type !== undefined || /^import\s*\{(\s*type\s[^,}]+,?)+\s*\}/.test(text),
    })),
  );
}

function findCircle(edges: readonly Import[]): string[] | undefined {
  const targets = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    done.add(path);
    for (const { to } of targets.get(path) ?? []) {
      const circle = walk(to, [...trail, path]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const path of targets.keys()) {
    const circle = walk(path, []);
    if (circle) return circle;
  }
  return undefined;
}
