// Asks for emergency access as a program of its own that dies at a write: <store url> <household> <table>, or nowhere.
import { openStore } from '../../db/client.ts';
import { requestEmergencyAccess } from '../../src/domain/emergency-access/emergency-access-change.ts';
import { makeContext } from '../testkit/context.ts';

const [, , url = '', householdId = '', table] = process.argv;
const db = openStore(url);
if (table) {
  db.$client.function('die', () => process.kill(process.pid, 'SIGKILL') && 1);
  db.$client.exec(`create temp trigger die_at_write after insert on main."${table}" begin select die(); end`);
}
const { problems } = await requestEmergencyAccess(makeContext(db, 'frontoffice', 'toegang-sociaal-domein'), {
  clientMutationId: 'once',
  householdId,
  laws: ['WMO', 'WGS'],
  reason: 'Moeder belt in paniek: is er al hulp voor haar zoon?',
});
process.stdout.write(`${problems.length} problems\n`);
