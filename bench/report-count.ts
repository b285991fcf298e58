import { laws } from '../db/law.ts';
import { ladderSteps } from '../db/reference/ladder.ts';
import type { CountPeriod } from '../src/reporting/count-period.ts';
import { byteAt } from '../src/reporting/fact-order.ts';
import type { Facts } from '../src/reporting/facts.ts';
import { countFlow, flowColumns, listHelp } from '../src/reporting/flow-count.ts';
import { countHeaviest, countSteps } from '../src/reporting/ladder-count.ts';
import type { Tally } from '../src/reporting/tally.ts';

/** Figures by the place of a step or a law in its list; one that nobody had anything of is left out. */
type Counted = ReadonlyMap<number, readonly number[]>;

/** What the hub and its peer both count, before disclosure control. */
export interface ReportCounts {
  /** Clients by their heaviest step on the last day. */
  readonly ladder: () => Counted | Promise<Counted>;
  /** By law: clients, through, in, out, brief, and how many at the begin and at the end. */
  readonly flow: () => Counted | Promise<Counted>;
  /** By step: clients, households and cost. */
  readonly steps: () => Counted | Promise<Counted>;
}

/** What the reports count of these, of facts that are held. */
export function countsOfHub(facts: Facts, period: CountPeriod): ReportCounts {
  const places = laws.map((_, place) => [place]);
  const cellsOf = (tally: Tally, row: number, columns: number) =>
    Array.from({ length: columns }, (_, column) => tally.value(row, column));
  return {
    ladder: () => {
      const tally = countHeaviest(facts, [period.until - 1]);
      return counted(ladderSteps.map((_, step) => cellsOf(tally, step + 1, 1)));
    },
    flow: () => {
      const lawOf = (place: number) => byteAt(facts.provisions.law, place);
      const byLaw = { groups: laws.length, groupOf: lawOf, rowsOf: (law: number) => places[law] ?? [] };
      const tally = countFlow(facts, period, listHelp(facts, period), byLaw, laws.length);
      return counted(laws.map((_, law) => cellsOf(tally, law, flowColumns.length)));
    },
    steps: () => {
      const { people, households } = countSteps(facts, period);
      return counted(
        ladderSteps.map((_, step) => [
          people.value(step + 1, 0),
          households.value(step + 1, 0),
          people.value(step + 1, 1),
        ]),
      );
    },
  };
}

function counted(rows: readonly (readonly number[])[]): Counted {
  return new Map([...rows.entries()].filter(([, [first]]) => first !== 0));
}
