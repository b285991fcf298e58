import { execute, getOperationAST, parse, validate, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import type { Context } from '../../src/context.ts';
import { makeActorSource } from '../../src/domain/standing/actor-source.ts';
import { DisclosureCollector } from '../../src/domain/standing/disclosure.ts';
import { Loaders } from '../../src/domain/loaders.ts';
import { makeReferenceSource } from '../../src/domain/reference/reference.ts';
import { makeExecutor } from '../../src/execution/executor.ts';
import { PlanCache } from '../../src/execution/plan-cache.ts';
import { Deadline } from '../../src/limits/deadline.ts';
import { makeDemo } from '../../src/population/demo.ts';
import { Random } from '../../src/population/random.ts';
import { subjectOf } from '../../src/population/staff.ts';
import { buildSchema } from '../../src/schema.ts';
import { activityId } from '../testkit/activity.ts';
import { makeTestStore, testNow, testToday } from '../testkit/store.ts';
import { makeRandomDocument, type ValuePool } from './random-document.ts';

/** Each role and most purposes, more for those who see most: 10,200 queries that are planned. */
const chunks = [
  ['frontoffice', 'toegang-sociaal-domein', 1200],
  ['frontoffice', 'toegang-wmo', 800],
  ['director', 'regie-huishouden', 1500],
  ['backoffice', 'uitvoering-wmo-jeugd', 1200],
  ['workincome', 'werk-en-inkomen', 1000],
  ['workincome', 'schuldhulp', 800],
  ['teamlead', 'teamleiding', 800],
  ['management', 'sturing-en-verantwoording', 600],
  ['privacy', 'toezicht-fg', 1500],
  ['admin', 'toegang-sociaal-domein', 400],
  ['chain', 'toegang-sociaal-domein', 400],
] as const;

test.for(chunks)(
  'whatever %s asks for %s, plans answer and disclose what graphql-js does (%d queries)',
  { timeout: 240_000 },
  async ([persona, activity, queries]) => {
    const db = await makeTestStore();
    makeDemo(db, { people: 150, seed: 7, now: testNow });
    const schema = buildSchema();
    const pool = readPool(db);
    const makeContext = contextMaker(db, persona, activity);
    const plans = new PlanCache(schema);
    const executor = makeExecutor(schema, plans);
    // What falls back would agree whatever the plans did, and so it is not counted.
    for (let planned = 0, number = 0; planned < queries; number += 1) {
      const seed = `differential ${persona} ${activity} ${number}`;
      const { text, variables } = makeRandomDocument(schema, new Random(seed), pool);
      const document = readValid(schema, text);
      const operation = document && getOperationAST(document);
      if (!operation) continue;
      const [theirs, ours] = [makeContext(), makeContext()];
      const expected = await execute({ schema, document, variableValues: variables, contextValue: theirs });
      // At once, as the server does: what an error has made useless may still be at work.
      const disclosure = disclosed(theirs);
      const answer = await executor({ document, operation, operationName: undefined, variables, contextValue: ours });
      const message = `${seed}\n${text}\n${JSON.stringify(variables)}`;
      expect(disclosed(ours), message).toBe(disclosure);
      expect(JSON.stringify(answer), message).toBe(JSON.stringify(expected));
      expect(originsOf(answer), message).toEqual(originsOf(expected));
      if (expected.data !== undefined && plans.find(document, operation, variables)) planned += 1;
    }
  },
);

function contextMaker(db: Db, persona: string, activity: string): () => Context {
  const reference = makeReferenceSource(db)();
  const actor = makeActorSource(db)(subjectOf(persona), testToday);
  if (!actor) throw new Error('the demo has no such persona');
  return () => {
    const deadline = new Deadline(600_000);
    return {
      db,
      reference,
      actor,
      activityId: activityId(activity),
      now: testNow,
      today: testToday,
      disclosure: new DisclosureCollector(db),
      deadline,
      loaders: new Loaders(deadline),
      isLogWritten: () => true,
      logReader: undefined,
      reports: undefined,
      purpose: undefined,
    };
  };
}

/** Ids, numbers and words of the store, so that most of what is asked finds something. */
function readPool(db: Db): ValuePool {
  const pluck = (sql: string) => db.$client.prepare<[]>(sql).pluck().all();
  const households = pluck('select id from household');
  const others = [
    'person',
    '"case"',
    'plan',
    'provision',
    'membership',
    'goal',
    'signal',
    'contact_moment',
    'decision',
  ];
  const records = others.flatMap((table) => pluck(`select id from ${table} order by id limit 20`));
  return {
    id: [...households, ...households, ...households, ...records, 'hh_none'],
    ids: [...households, ...records],
    personId: pluck('select id from person'),
    bsn: pluck('select bsn from person where bsn is not null'),
    number: pluck('select number from "case"'),
    caseNumber: pluck('select number from "case"'),
    caseId: pluck('select id from "case"'),
    postalCode: pluck('select distinct postal_code from address where postal_code is not null'),
    houseNumber: pluck('select distinct house_number from address where house_number is not null'),
    text: [...pluck('select display_name from person limit 30'), '1234', 'Wmo', ''],
    organisation: pluck('select code from organisation'),
    code: [...pluck('select code from agreement'), 'leusden-2017', '1.2'],
    codes: ['leusden-2017', 'none'],
    framework: ['leusden-2017', 'none'],
    enum: ['Law', 'Role', 'None'],
    first: [1, 2, 3, 10],
    after: [null, 'nowhere'],
    Date: ['2026-06-01', '2025-03-01', '2020-01-01', '2027-01-01'],
    PartialDate: ['2026', '2026-05'],
    String: ['text'],
    ID: households,
    Int: [0, 1, 5],
    Boolean: [true, false],
    BSN: ['999999990'],
  };
}

function readValid(schema: GraphQLSchema, text: string) {
  const document = parse(text);
  return validate(schema, document, undefined, { maxErrors: 1 }).length === 0 ? document : undefined;
}

function originsOf({ errors }: Awaited<ReturnType<typeof execute>>) {
  return errors?.map(({ originalError, nodes }) => ({ kind: originalError?.constructor.name, nodes }));
}

/** What the log of processing would be told. */
function disclosed({ disclosure }: Context): string {
  const { kind, outcome, subjects, types } = disclosure;
  return JSON.stringify({ kind, outcome, subjects, types });
}
