import { fullAmount, quickAmount } from './amount.ts';
import { residentsOf } from './household-report.ts';
import { measureHub, type HubFigures, type HubLane, type HubSettings } from './hub.ts';
import { rounded } from './statistic.ts';

const full: HubSettings = {
  ...fullAmount,
  residents: residentsOf(13_000),
  manyResidents: residentsOf(130_000),
  daysAgo: 90,
  families: 5000,
};

const quick: HubSettings = { ...quickAmount, residents: 2000, manyResidents: 3000, daysAgo: 90, families: 50 };

const labels: Record<HubLane, string> = {
  today: '13,000 households, today',
  past: '13,000 households, as of 90 days ago',
  todayOfMany: '130,000 households, today',
  pastOfMany: '130,000 households, as of 90 days ago',
};

/** Measures the hub against itself and prints what came of it. */
export async function reportHub(options: { readonly quick: boolean; readonly json: boolean }): Promise<void> {
  const figures = await measureHub(options.quick ? quick : full);
  console.log(describe(figures));
  if (options.json) console.log(JSON.stringify({ hub: toJson(figures) }));
}

function describe(figures: HubFigures): string {
  const today = laneOf(figures, 'today');
  const rows = [...figures.lanes].map(([name, { perSecond, cpuMs, bytes }]) => {
    const cells = [(perSecond / today.perSecond).toFixed(2), cpuMs.toFixed(2), (bytes / 1000).toFixed(1)];
    return labels[name].padEnd(60) + cells.map((cell) => cell.padStart(12)).join('');
  });
  return [
    'The hub against itself, access and durable log on, medians of interleaved rounds',
    ''.padEnd(60) + ['to today', 'CPU ms each', 'kB each'].map((head) => head.padStart(12)).join(''),
    ...rows,
    `99 % within ${figures.p99.toFixed(1)} ms, and within ${figures.p99DuringIntake.toFixed(1)} ms while an intake runs.`,
  ].join('\n');
}

function toJson(figures: HubFigures) {
  const [today, past] = [laneOf(figures, 'today'), laneOf(figures, 'past')];
  const [many, manyPast] = [laneOf(figures, 'todayOfMany'), laneOf(figures, 'pastOfMany')];
  return {
    manyToUsual: rounded(many.perSecond / today.perSecond),
    cpuUsualToMany: rounded(today.cpuMs / many.cpuMs),
    pastToToday: rounded(past.perSecond / today.perSecond),
    cpuTodayToPast: rounded(today.cpuMs / past.cpuMs),
    pastOfManyToPast: rounded(manyPast.perSecond / past.perSecond),
    cpuMs: rounded(today.cpuMs),
    bytes: today.bytes,
    bytesPast: past.bytes,
    p99: rounded(figures.p99),
    p99DuringIntake: rounded(figures.p99DuringIntake),
    rssMbOfMany: rounded(figures.rssMbOfMany),
  };
}

function laneOf({ lanes }: HubFigures, name: HubLane) {
  const lane = lanes.get(name);
  if (!lane) throw new Error(`${name} was not measured`);
  return lane;
}
