// Corrects a household, or joins two records, as a program of its own that dies at a write: <url> <what> <input> <table>, or nowhere.
import { openStore } from '../../db/client.ts';
import { splitHousehold } from '../../src/domain/formation/household-split.ts';
import { joinPersonRecords } from '../../src/domain/match/person-join-change.ts';
import { makeContext } from '../testkit/context.ts';

const [, , url = '', what = '', input = '', table] = process.argv;
const db = openStore(url);
if (table) {
  db.$client.function('die', () => process.kill(process.pid, 'SIGKILL') && 1);
  db.$client.exec(`create temp trigger die_at_write after insert on main."${table}" begin select die(); end`);
}
const sent = { clientMutationId: 'once', ...JSON.parse(input) };
const { problems } =
  what === 'split'
    ? await splitHousehold(makeContext(db, 'director', 'regie-huishouden'), sent)
    : await joinPersonRecords(makeContext(db, 'teamlead', 'teamleiding'), sent);
process.stdout.write(`${problems.length} problems\n`);
