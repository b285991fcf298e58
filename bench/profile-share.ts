import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** Parts of the hub by the file in which a function stands; the innermost that fits is where the time went. */
const parts: readonly (readonly [part: string, place: RegExp])[] = [
  ['access', /\/src\/access\/|\/src\/domain\/(standing|purpose|actor|actor-source)\.ts|\/db\/(sight-fact|actor)\.ts/],
  ['log', /\/src\/audit\/|\/src\/domain\/disclos/],
  ['sign-in', /\/src\/(identity|bearer|sign-in)|\/jose\//],
  ['limits', /\/src\/limits\//],
  ['statements', /\/db\/|\/better-sqlite3\//],
  ['views', /\/src\/domain\/|\/resolvers\//],
  ['GraphQL', /\/src\/execution\/|\/node_modules\/graphql\//],
  ['Apollo Server', /\/@apollo\//],
  ['HTTP', /^node:|\/src\/[\w-]+\.ts/],
];

/** Which part of the processor time of a hub went where, from the profiles that it left in a folder, the most first. */
export function readShares(folder: string): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = profile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    const partOf = new Map<number, string | undefined>();
    const find = (start: number): string | undefined => {
      if (partOf.has(start)) return partOf.get(start);
      const frame = frames.get(start);
      const parent = parents.get(start);
      const own = frame && nameOf(frame);
      const found = own === 'idle' ? undefined : (own ?? (parent === undefined ? 'other' : find(parent)));
      partOf.set(start, found);
      return found;
    };
    for (const [place, id] of samples.entries()) {
      const part = find(id);
      if (part) spent.set(part, (spent.get(part) ?? 0) + Math.max(0, timeDeltas[place] ?? 0));
    }
  }
  const total = [...spent.values()].reduce((sum, value) => sum + value, 0);
  return new Map([...spent].toSorted((a, b) => b[1] - a[1]).map(([part, value]) => [part, value / total]));
}

function nameOf({ functionName, url }: { readonly functionName: string; readonly url: string }): string | undefined {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(program)') return 'other';
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === 'stringify' && url === '') return 'JSON.stringify';
  return parts.find(([, place]) => place.test(url))?.[0];
}
