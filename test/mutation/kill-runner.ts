// Asks for emergency access as a program of its own that dies at a write: <store url> <household> <table>, or nowhere.
import { openStore } from '../../db/client.ts';
import type { Context } from '../../src/context.ts';
import { findActor } from '../../src/domain/actor.ts';
import { DisclosureCollector } from '../../src/domain/disclosure.ts';
import { requestEmergencyAccess } from '../../src/domain/emergency-access-change.ts';
import { Loaders } from '../../src/domain/loaders.ts';
import { makeReferenceSource } from '../../src/domain/reference.ts';
import { Deadline } from '../../src/limits/deadline.ts';

const [, , url = '', householdId = '', table] = process.argv;
const db = openStore(url);
if (table) {
  db.$client.function('die', () => process.kill(process.pid, 'SIGKILL') && 1);
  db.$client.exec(`create temp trigger die_at_write after insert on main."${table}" begin select die(); end`);
}
const now = new Date('2026-06-01T10:00:00.000Z');
const actor = findActor(db, 'demo:frontoffice', '2026-06-01');
if (!actor) throw new Error('the store has no such persona');
const deadline = new Deadline(30_000);
const context: Context = {
  ...{ db, actor, now, deadline, today: '2026-06-01' },
  reference: makeReferenceSource(db)(),
  activityId: 'https://eenplan.example/verwerkingsactiviteit/toegang-sociaal-domein',
  disclosure: new DisclosureCollector(),
  loaders: new Loaders(deadline),
  readLooks: undefined,
  standings: new Map(),
  purpose: undefined,
};
const { problems } = await requestEmergencyAccess(context, {
  clientMutationId: 'once',
  householdId,
  laws: ['WMO', 'WGS'],
  reason: 'Moeder belt in paniek: is er al hulp voor haar zoon?',
});
process.stdout.write(`${problems.length} problems\n`);
