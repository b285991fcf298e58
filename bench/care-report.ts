import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CareSchemas } from '../src/connectors/istandaarden/schemas.ts';
import { measureBareReading, measureReading, type CareSample, type ReadingRate } from './care-reading.ts';
import { median, rounded } from './statistic.ts';

/** Measures how fast messages of iWmo and iJw are read, and prints what came of it. */
export function reportCare(options: { readonly quick: boolean; readonly json: boolean }): void {
  const directory = process.env['ISTANDAARDEN_XSD_DIR'];
  using schemas = directory !== undefined && existsSync(directory) ? new CareSchemas(directory) : undefined;
  const [sample, rounds, times] = [readSample(), options.quick ? 1 : 5, options.quick ? 2 : 200];
  const seen: Record<'bare' | 'read', ReadingRate[]> = { bare: [], read: [] };
  for (let round = 0; round < rounds; round += 1) {
    seen.bare.push(measureBareReading(sample, times, schemas));
    seen.read.push(measureReading(sample, times, schemas));
  }
  const [bare, read] = [middle(seen.bare), middle(seen.read)];
  console.log(describe(bare, read, schemas !== undefined));
  const care = {
    ratioToBare: rounded(bare.cpuMs / read.cpuMs),
    messagesPerSecond: rounded(read.messagesPerSecond),
    megabytesPerSecond: rounded(read.megabytesPerSecond),
    cpuMs: rounded(read.cpuMs),
    withSchemas: schemas !== undefined,
  };
  if (options.json) console.log(JSON.stringify({ care }));
}

/** The connector's own messages. */
function readSample(): CareSample {
  const folder = join(import.meta.dirname, '../src/connectors/istandaarden/fixtures');
  const files = readdirSync(folder).filter((name) => /^(WMO|JW)\d{3}\.xml$/.test(name));
  return files.map((file) => ({ name: file.slice(0, -4), content: readFileSync(join(folder, file)) }));
}

function middle(rates: readonly ReadingRate[]): ReadingRate {
  return {
    messagesPerSecond: median(rates.map((rate) => rate.messagesPerSecond)),
    megabytesPerSecond: median(rates.map((rate) => rate.megabytesPerSecond)),
    cpuMs: median(rates.map((rate) => rate.cpuMs)),
  };
}

function describe(bare: ReadingRate, read: ReadingRate, withSchemas: boolean): string {
  const row = (label: string, rate: ReadingRate) =>
    label.padEnd(60) +
    [
      (bare.cpuMs / rate.cpuMs).toFixed(2),
      rate.cpuMs.toFixed(3),
      rate.messagesPerSecond.toFixed(0),
      rate.megabytesPerSecond.toFixed(1),
    ]
      .map((cell) => cell.padStart(12))
      .join('');
  return [
    `Messages of iWmo and iJw read by one thread, ${withSchemas ? 'with' : 'without'} the published schemas (ISTANDAARDEN_XSD_DIR)`,
    ''.padEnd(60) + ['to bare', 'CPU ms each', 'a second', 'MB a second'].map((head) => head.padStart(12)).join(''),
    row(withSchemas ? 'libxml2: parsed and validated (bare)' : 'libxml2: parsed (bare)', bare),
    row('the hub: bounded, judged by itself too, typed', read),
  ].join('\n');
}
