import { readCareDelivery } from '../../src/connectors/istandaarden/delivery.ts';
import { listAttacks } from './attack.ts';
import { readFixture } from './fixture.ts';

// Refuses one attack in a process of its own and prints how many MB that process took at its height.
const [, content] = listAttacks(readFixture('WMO305')).find(([what]) => what === process.argv[2]) ?? [];
if (!content || readCareDelivery(content()).kind !== 'REFUSED')
  throw new Error('there is no such attack, or it is let in');
process.stdout.write(String(Math.ceil(process.resourceUsage().maxRSS / 1024)));
