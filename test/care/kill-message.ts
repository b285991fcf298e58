import { writeCareMessage } from '../../src/connectors/istandaarden/write.ts';
import type { ClaimedService } from '../../src/domain/care/care-message-claim.ts';
import type { CarePerson } from '../../src/domain/care/care-message-person.ts';
import { makeClaim, makeStart, startOf, type ProviderSide } from '../../src/simulation/provider-message.ts';

/** Whom all of these messages are about, and from whom they come. */
export const killClient: CarePerson = {
  bsn: '999990019',
  birthDate: { date: '1980-02-03', use: null },
  sex: '2',
  name: { surname: { name: 'Visser', prefix: null }, givenNames: 'Noor', initials: null },
};
export const killSide: ProviderSide = { standard: 'IWMO', agbCode: '41414141', municipalityCode: '0327' };

/** The first number of the orders that they are about. */
export const firstKillOrder = 1001;

/** The message at a place among many: of each order first that help began, and then what is claimed of its first month. */
export function careMessageAt(place: number): Uint8Array {
  const number = firstKillOrder + Math.floor(place / 2);
  const product = { category: '01', code: 'HH' } as const;
  const identity = { reference: `M${place}`, date: '2026-06-01' };
  if (place % 2 === 0) {
    const started = startOf({ number, product, firstDay: '2026-03-01' }, '2026-03-01');
    return writeCareMessage(makeStart(killSide, identity, killClient, [started]));
  }
  const period = { firstDay: '2026-03-01', lastDay: '2026-03-31' };
  const service: ClaimedService = {
    ...{ reference: { number: `P${place}`, previous: null }, allocationNumber: number, ...product, period },
    ...{ amount: 2, unit: '04', rate: 4500, claimed: { cents: 9000, side: 'D' } },
  };
  const { bsn } = killClient;
  return writeCareMessage(makeClaim(killSide, identity, { number: `D${place}`, period, bsn, services: [service] }));
}
