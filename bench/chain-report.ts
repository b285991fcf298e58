import { fullAmount, quickAmount } from './amount.ts';
import { measureChain, type ChainFigures } from './chain.ts';
import { residentsOf } from './household-report.ts';
import { rounded } from './statistic.ts';

/** Measures the import of messages of chains, and prints what came of it. */
export async function reportChain(options: { readonly quick: boolean; readonly json: boolean }): Promise<void> {
  const figures = await measureChain(
    options.quick
      ? { ...quickAmount, residents: 2000, messages: 60 }
      : { ...fullAmount, residents: residentsOf(13_000), messages: 2000 },
  );
  console.log(describe(figures));
  if (options.json) console.log(JSON.stringify({ chain: toJson(figures) }));
}

function describe({ bare, withSchemas, ...hub }: ChainFigures): string {
  const outcomes = [...hub.outcomes].map(([status, count]) => `${count} ${status}`).join(', ');
  const row = (label: string, messages: number, megabytes: number) =>
    label.padEnd(60) +
    [(messages / bare.messagesPerSecond).toFixed(2), messages.toFixed(0), megabytes.toFixed(2)]
      .map((cell) => cell.padStart(12))
      .join('');
  return [
    `Messages WMO305 handed to the hub as from a folder, ${withSchemas ? 'with' : 'without'} the published schemas (ISTANDAARDEN_XSD_DIR)`,
    ''.padEnd(60) + ['to bare', 'a second', 'MB a second'].map((head) => head.padStart(12)).join(''),
    row(
      `libxml2: parsed${withSchemas ? ' and validated' : ''} (bare)`,
      bare.messagesPerSecond,
      bare.megabytesPerSecond,
    ),
    row('the hub: kept, read, applied, answered, on disk', hub.messagesPerSecond, hub.megabytesPerSecond),
    `What came of them: ${outcomes}.`,
    `Household views: 99 % within ${hub.p99.toFixed(1)} ms, and within ${hub.p99DuringImport.toFixed(1)} ms during an import.`,
  ].join('\n');
}

function toJson({ bare, withSchemas, ...hub }: ChainFigures) {
  return {
    ratioToBare: rounded(hub.messagesPerSecond / bare.messagesPerSecond),
    messagesPerSecond: rounded(hub.messagesPerSecond),
    megabytesPerSecond: rounded(hub.megabytesPerSecond),
    outcomes: Object.fromEntries(hub.outcomes),
    p99: rounded(hub.p99),
    p99DuringImport: rounded(hub.p99DuringImport),
    withSchemas,
  };
}
