/** What a tour needs of a hub: to run a command beside it, and to ask it something. */
export interface TourGuide {
  /** Runs `eenplan` with these arguments; what it prints. */
  readonly run: (args: readonly string[]) => Promise<string>;
  /** Asks as a persona, for a processing activity (its last part), on a day where one is named; the answer. */
  readonly ask: (asked: Asked) => Promise<unknown>;
}

/** A question of a tour. */
export interface Asked {
  /** ISO 8601; undefined: the day of the question before. */
  readonly day: string | undefined;
  readonly persona: string;
  readonly activity: string;
  readonly query: string;
}

const command = /```console\n\$ eenplan (?<args>.*)\n(?<output>[^]*?)```/;
const question =
  /```graphql\n# (?:(?<day>\d{4}-\d\d-\d\d), )?(?<persona>\w+), (?<activity>[\w-]+)\n(?<query>[^]*?)```\n\n```json\n(?<answer>[^]*?)```/;
const step = new RegExp(`${command.source}|${question.source}`, 'g');

/**
 * The tour with every command run and every question asked anew, in its order, and what came of them in the place of what
 * stood there.
 */
export async function retell(tour: string, { run, ask }: TourGuide): Promise<string> {
  return replaceAll(tour, step, async ({ args, day, persona = '', activity = '', query = '' }) => {
    if (args !== undefined)
      return `\`\`\`console\n$ eenplan ${args}\n${(await run(args.split(' '))).trimEnd()}\n\`\`\``;
    const answer = await ask({ day, persona, activity, query });
    return `\`\`\`graphql\n# ${day ? `${day}, ` : ''}${persona}, ${activity}\n${query}\`\`\`\n\n\`\`\`json\n${layOut(answer)}\n\`\`\``;
  });
}

/** How many commands and questions a tour holds. */
export function countSteps(tour: string): { readonly commands: number; readonly questions: number } {
  const steps = [...tour.matchAll(step)];
  const commands = steps.filter(({ groups }) => groups?.['args'] !== undefined).length;
  return { commands, questions: steps.length - commands };
}

async function replaceAll(
  text: string,
  pattern: RegExp,
  replace: (groups: Readonly<Record<string, string | undefined>>) => Promise<string>,
): Promise<string> {
  let [result, end] = ['', 0];
  for (const match of text.matchAll(pattern)) {
    result += text.slice(end, match.index) + (await replace(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

/** JSON as a reader likes it: what fits on a line stands on one. */
function layOut(value: unknown, indent = ''): string {
  const short = onOneLine(value);
  if (short.length + indent.length <= 110 || typeof value !== 'object' || value === null) return short;
  const inner = `${indent}  `;
  const [open, parts, close] = Array.isArray(value)
    ? ['[', value.map((each) => layOut(each, inner)), ']']
    : ['{', Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${layOut(each, inner)}`), '}'];
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const parts = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`);
  return `{ ${parts.join(', ')} }`;
}
