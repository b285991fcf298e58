import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/day.ts';
import { exceeds, exceedsTogether, type AllocatedVolume } from '../../src/domain/allocation/allocated-volume.ts';
import { judgeStart, judgeStop, type StandingDelivery } from '../../src/domain/allocation/delivery-rule.ts';
import { Random } from '../../src/population/random.ts';

const units = ['MINUTE', 'HOUR', 'HALF_DAY', 'DAY', 'PIECE', 'EURO'] as const;
const frequencies = ['DAY', 'WEEK', 'MONTH', 'TOTAL'] as const;

/** What may be delivered, counted by walking the calendar: a share for each day, week or month that is entered. */
function walk({ volume, volumePer }: AllocatedVolume, firstDay: string, lastDay: string): number {
  let turns = 0;
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    const isFirst = day === firstDay;
    const isMonday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
    if (volumePer === 'DAY') turns += 1;
    if (volumePer === 'WEEK' && (isFirst || isMonday)) turns += 1;
    if (volumePer === 'MONTH' && (isFirst || day.endsWith('-01'))) turns += 1;
    if (volumePer === 'TOTAL' && isFirst) turns += 1;
  }
  return volume * turns;
}

describe('the most that may be claimed', () => {
  test('is what a walk through the calendar gives, to the unit', () => {
    const random = new Random('volume');
    for (let round = 0; round < 2000; round += 1) {
      const allocated: AllocatedVolume = {
        volume: random.between(1, 40),
        volumeUnit: random.pick(units),
        volumePer: random.pick(frequencies),
      };
      const firstDay = addDays('2024-01-01', random.between(0, 999));
      const lastDay = addDays(firstDay, random.between(0, 399));
      const most = walk(allocated, firstDay, lastDay);
      const unit = allocated.volumeUnit;
      expect(exceeds(allocated, { firstDay, lastDay, volume: most, unit })).toBe(false);
      expect(exceeds(allocated, { firstDay, lastDay, volume: most + 1, unit })).toBe(true);
      if (unit !== 'HOUR') continue;
      expect(exceeds(allocated, { firstDay, lastDay, volume: most * 60, unit: 'MINUTE' })).toBe(false);
      expect(exceeds(allocated, { firstDay, lastDay, volume: most * 60 + 1, unit: 'MINUTE' })).toBe(true);
    }
  });

  test('holds for all claims together, however they are cut into months', () => {
    const random = new Random('together');
    for (let round = 0; round < 500; round += 1) {
      const allocated: AllocatedVolume = {
        volume: random.between(1, 20),
        volumeUnit: 'HOUR',
        volumePer: random.pick(frequencies),
      };
      const months = random.between(1, 6);
      const year = 2024 + random.between(0, 2);
      const claims = Array.from({ length: months }, (_, place) => {
        const firstDay = `${year}-${String(place + 1).padStart(2, '0')}-01`;
        const lastDay = addDays(`${year}-${String(place + 2).padStart(2, '0')}-01`, -1);
        return { firstDay, lastDay, volume: random.between(0, 59), unit: 'HOUR' as const };
      });
      const [first, last] = [claims[0]?.firstDay ?? '', claims.at(-1)?.lastDay ?? ''];
      const total = claims.reduce((sum, { volume }) => sum + volume, 0);
      const shuffled = random.shuffled(claims);
      expect(exceedsTogether(allocated, shuffled)).toBe(total > walk(allocated, first, last));
    }
  });

  test('counts a fraction of an hour as the store holds it', () => {
    const allocated: AllocatedVolume = { volume: 2.1, volumeUnit: 'HOUR', volumePer: 'WEEK' };
    const week = { firstDay: '2026-06-01', lastDay: '2026-06-07', unit: 'MINUTE' as const };
    expect(exceeds(allocated, { ...week, volume: 126 })).toBe(false);
    expect(exceeds(allocated, { ...week, volume: 127 })).toBe(true);
  });
});

describe('deliveries under an order', () => {
  test('never are of one day twice nor outside the order, whatever a provider tells in whatever order', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = new Random(`delivery ${seed}`);
      const order = {
        ...{ productCategory: '01', productCode: 'HH', validFrom: '2026-01-05', validUntil: '2026-03-01' },
        status: random.pick(['SENT', 'ACCEPTED'] as const),
      };
      let standing: (StandingDelivery & { readonly id: number })[] = [];
      for (let step = 0; step < 60; step += 1) {
        const day = () => addDays('2026-01-01', random.between(0, 64));
        const record = {
          ...{ allocationNumber: 1, product: null, allocationFirstDay: null, startDay: day() },
          status: random.pick(['1', '1', '2', '3', '9'] as const),
        };
        if (random.chance(0.5)) {
          const ruling = judgeStart(record, order, standing);
          if (ruling.deed === 'BEGIN')
            standing.push({ id: step, validFrom: record.startDay, validUntil: null, endReason: null });
          if (ruling.deed === 'WITHDRAW') standing = standing.filter((each) => each !== ruling.about);
        } else {
          const own = random.pick([...standing.map(({ validFrom }) => validFrom), record.startDay]);
          const endReason = random.pick(['19', '20'] as const);
          const stop = { ...record, startDay: own, lastDay: day(), endReason };
          const ruling = judgeStop(stop, order, standing);
          if (ruling.deed === 'STOP' || ruling.deed === 'RESUME') {
            const ends = ruling.deed === 'STOP';
            const after = {
              ...ruling.about,
              validUntil: ends ? addDays(stop.lastDay, 1) : null,
              endReason: ends ? (endReason === '20' ? ('PAUSED' as const) : ('AS_PLANNED' as const)) : null,
            };
            standing = standing.map((each) => (each === ruling.about ? after : each));
          }
        }
        expect(daysTwice(standing)).toEqual([]);
        for (const { validFrom, validUntil } of standing) {
          expect(validFrom >= order.validFrom && validFrom < order.validUntil).toBe(true);
          expect(validUntil === null || (validUntil > validFrom && validUntil <= order.validUntil)).toBe(true);
        }
      }
    }
  });
});

/** Days on which more than one of them is given, counted day by day. */
function daysTwice(standing: readonly StandingDelivery[]): string[] {
  const twice: string[] = [];
  for (let day = '2026-01-01'; day < '2026-03-10'; day = addDays(day, 1)) {
    const given = standing.filter(
      ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day < validUntil),
    );
    if (given.length > 1) twice.push(day);
  }
  return twice;
}
