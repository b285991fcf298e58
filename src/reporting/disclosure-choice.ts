import type { Cell } from './disclosure-cell.ts';
import type { Division, Split, Structure, Unit } from './disclosure-unit.ts';

/** Of an amount the largest part may be no more than this: whoever knows that part would know about the rest. */
const largestShareShown = 0.5;
/** Of amounts that are held back together, what stands beside the largest is at least this part of it. */
export const leastMoneyBeside = 0.1;
/** From this many thresholds on, that a part of a whole is empty says too little of those in it to be held back. */
const thresholdsFromWhichNoughtIsShown = 10;

/**
 * Chooses what is held back, beside the cells that are forced to be.
 *
 * Parts of a whole that is shown: those with a count below the threshold, and with any of these the **shield**, the first of
 * the parts in an order that follows from no count. More in that order, until what is held back together is not small itself
 * (`leastSum`); that sum anybody can compute. So whoever knows all that is shown, and this rule, finds for every part but
 * the shield each count below the threshold possible (with nought only where noughts are held back): the others may be one
 * or none, and the shield takes what is left. Whichever it is, the same would have been shown. The shield may be as many.
 * Parts of a whole that is held back: all. What is part of nothing: by itself.
 */
export function chooseHidden(
  { cells, units, within }: Structure,
  forced: ReadonlySet<number>,
  threshold: number,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  const hiddenUnits = new Set<Unit>();
  const valueOf = (id: number) => cells[id]?.value ?? 0;
  const isHidden = (id: number) => hidden.has(id);

  function hide(unit: Unit): void {
    hiddenUnits.add(unit);
    // Of a whole that is shown and empty everybody knows the parts.
    const known = new Set(
      (unit.partOf?.splits ?? []).flatMap(({ whole, parts }) =>
        valueOf(whole) === 0 && !isHidden(whole) ? parts : [],
      ),
    );
    for (const id of unit.cells) if (!known.has(id) && !isWithinNought(id)) hidden.add(id);
  }

  for (const unit of units) {
    if (!unit.partOf && isToHide(unit)) hide(unit);
    for (const division of unit.divisions) {
      const parts = division.parts
        .flatMap((part) => units[part] ?? [])
        .filter((part) => !part.cells.every(isWithinNought));
      const all = hiddenUnits.has(unit) ? parts : chooseParts(division, parts);
      for (const part of all) hide(part);
    }
  }
  return hidden;

  function isToHide(unit: Unit): boolean {
    return unit.cells.some((id) => {
      const whole = within.get(id);
      return forced.has(id) || isSensitive(unit, id) || (whole !== undefined && isHidden(whole));
    });
  }

  /** A part of a share in a row of which the whole is shown and nought. */
  function isWithinNought(id: number): boolean {
    const whole = within.get(id);
    return whole !== undefined && !isHidden(whole) && valueOf(whole) === 0;
  }

  function isSensitive({ partOf }: Unit, id: number): boolean {
    const cell = cells[id];
    if (!cell || cell.contributors === null || cell.kind === 'PUBLIC') return false;
    const { kind, value, contributors, largestShare } = cell;
    if (kind === 'MONEY') {
      return (contributors > 0 && contributors < threshold) || (value !== 0 && largestShare > largestShareShown);
    }
    if (value !== 0) return contributors < threshold || Math.abs(value) < threshold;
    // Of half of nothing everybody knows that it is nothing.
    if (!partOf || isWithinNought(id)) return false;
    const splits = partOf.splits.filter(({ parts }) => parts.includes(id));
    // Of the rest of a share in rows that add up no split is declared, and an empty part means a full rest; not of nobody.
    return splits.some(tellsOfAll) || (within.has(id) && !isWithinNought(id)) || splits.length === 0;
  }

  /** Whether that a part is empty says something of all the others: they are few, or in one other part together. */
  function tellsOfAll({ whole, parts }: Split): boolean {
    const total = valueOf(whole);
    if (total === 0) return false;
    return !showsNought(total) || parts.filter((part) => valueOf(part) !== 0).length < 2;
  }

  function showsNought(total: number): boolean {
    return total >= threshold * thresholdsFromWhichNoughtIsShown;
  }

  function chooseParts({ splits }: Division, parts: readonly Unit[]): readonly Unit[] {
    const chosen = new Set(parts.filter(isToHide));
    if (chosen.size === 0) return [];
    const isOneForAll = ({ whole, parts }: Split) =>
      cells[whole]?.kind === 'COUNT' && parts.filter((part) => valueOf(part) !== 0).length === 1;
    if (splits.some(isOneForAll)) return parts;
    const order = parts.toReversed().toSorted((one, other) => rankOf(one) - rankOf(other));
    const isEmpty = (part: Unit) => part.cells.every((id) => valueOf(id) === 0);
    // Where the shield is small itself, or empty, the next may take what is left.
    const shields = order.filter((part, index) => index === 0 || !isEmpty(part)).slice(0, 2);
    const shieldCells = shields.map((part) => new Set(part.cells));
    for (const [index, part] of order.entries()) {
      if (index > 0 && (isEmpty(part) || isEnough())) continue;
      chosen.add(part);
    }
    return [...chosen];

    function isEnough(): boolean {
      const together = new Set([...chosen].flatMap((part) => part.cells));
      return (
        chosen.size > 1 &&
        shieldCells.some(
          (shield) =>
            shield.isSubsetOf(together) && splits.every((split) => isSumEnough(split, together, chosen.size, shield)),
        )
      );
    }
  }

  function isSumEnough(
    { whole, parts }: Split,
    together: ReadonlySet<number>,
    size: number,
    shield: ReadonlySet<number>,
  ): boolean {
    const own = parts.flatMap((id) => (together.has(id) ? (cells[id] ?? []) : []));
    if (own.some(({ kind }) => kind === 'MONEY')) return isMoneyEnough(own);
    if (own.some(({ id }) => within.has(id))) return isShareEnough(own, shield);
    const total = valueOf(whole);
    const sum = own.reduce((sum, { value, contributors }) => sum + Math.min(value, contributors ?? value), 0);
    return total === 0 || sum >= threshold + (showsNought(total) ? size - 2 : 0);
  }

  /**
   * Whether parts of shares, of which the wholes are shown, may each be any count below the threshold, or each may leave a
   * rest that is. Anybody can compute it: the sum of the parts is known, and so are the wholes.
   */
  function isShareEnough(own: readonly Cell[], shield: ReadonlySet<number>): boolean {
    const others = own.filter(({ id }) => !shield.has(id));
    const sum = own.reduce((sum, { value }) => sum + value, 0);
    const room = own.filter(({ id }) => shield.has(id)).reduce((room, { id }) => room + leastRoomOf(id, own), 0);
    const most = threshold - 1;
    // Which of them are few and which have a small rest is not known: enough that it may be so for one choice.
    return others.some((_, full) => isPossible(full)) || isPossible(others.length);

    function isPossible(full: number): boolean {
      const ranges = others.map(({ id }, index) => {
        const whole = within.get(id);
        if (whole === undefined || isHidden(whole)) return { low: 0, high: 0, own: most };
        const total = valueOf(whole);
        const low = index < full ? Math.max(0, total - most) : 0;
        const high = index < full ? total : Math.min(most, total);
        return { low, high, own: high };
      });
      const low = ranges.reduce((sum, range) => sum + range.low, 0);
      const high = ranges.reduce((sum, range) => sum + range.high, 0);
      return ranges.every((range) => sum >= low - range.low + range.own && sum <= high - range.high + range.low + room);
    }
  }

  /** How many may be in the part of a share at least, for all that is shown. */
  function leastRoomOf(id: number, own: readonly Cell[]): number {
    const whole = within.get(id);
    if (whole === undefined) return 0;
    if (!isHidden(whole)) return valueOf(whole);
    const hidden = own.flatMap((cell) => within.get(cell.id) ?? []).filter(isHidden);
    const together = hidden.reduce((sum, id) => sum + valueOf(id), 0);
    return Math.max(0, together - (hidden.length - 1) * (threshold - 1));
  }
}

/** Whether beside the largest of some amounts there is not next to nothing. */
export function isMoneyEnough(cells: readonly Cell[]): boolean {
  const amounts = cells.map(({ value }) => Math.abs(value));
  const largest = Math.max(0, ...amounts);
  const beside = amounts.reduce((sum, amount) => sum + amount, 0) - largest;
  return largest === 0 || beside >= largest * leastMoneyBeside;
}

/** What does not fall apart itself is given up first: with a whole, all its parts would go. */
function rankOf({ divisions }: Unit): number {
  return divisions.length === 0 ? 0 : 1;
}
