import BetterSqlite3 from 'better-sqlite3';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { closeStore, openStore } from '../../db/client.ts';
import { errorCodes } from '../../src/errors.ts';
import { processingActivities } from '../../db/reference/processing-activity.ts';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { signDemoToken } from '../../src/identity/demo-token.ts';
import { demoPersonas, subjectOf } from '../../src/population/staff.ts';
import { adres, answerWith, bsnOf, persoon } from '../brp/persoon.ts';
import { runCommand, startCommand } from '../testkit/command.ts';
import { listLeaks, readFolder, readResidents } from '../testkit/leak.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));

interface Fault {
  name: string;
  code?: string | undefined;
  at?: string | undefined;
  cause?: Fault | undefined;
}
const fault: z.ZodType<Fault> = z.lazy(() =>
  z.strictObject({
    name: z.string().regex(/^[A-Za-z]+$/),
    code: z
      .string()
      .regex(/^[A-Z][A-Z_]+$/)
      .optional(),
    at: z.string().startsWith('at ').optional(),
    cause: fault.optional(),
  }),
);

/** Every field that a line of the structured log can have. */
const line = z.strictObject({
  level: z.int(),
  time: z.iso.datetime(),
  msg: z.string().regex(/^[a-z ]+$/),
  request: z
    .strictObject({
      traceId: hex(32),
      status: z.int(),
      milliseconds: z.number(),
      code: z.enum(errorCodes).optional(),
      caller: hex(12).optional(),
    })
    .optional(),
  error: fault.optional(),
  people: z.int().optional(),
  documents: z.int().optional(),
  residents: z.int().optional(),
  skipped: z.int().optional(),
  file: z.string().optional(),
  reason: z.string().optional(),
  head: z.strictObject({ file: z.string(), seq: z.int(), hash: hex(64) }).optional(),
});

const metricsToken = 'meten-is-weten-meten-is-weten-0123';

/** A hub as a program of its own, in a demo, with whoever talks to it. */
async function startHub() {
  const folder = makeTestFolder();
  const documents = join(folder, 'documents');
  const environment = {
    DATABASE_URL: `file:${join(folder, 'data/eenplan.db')}`,
    PORT: '0',
    DEMO_RESIDENTS: '300',
    DEMO_NOW: testNow.toISOString(),
    LOG_LEVEL: 'debug',
    METRICS_TOKEN: metricsToken,
    DOCUMENTS_FOLDER: documents,
  };
  const hub = startCommand(['serve'], environment);
  const [, url = ''] = await hub.said(/draait op (\S+)/);
  const db = openStore(environment.DATABASE_URL);
  onTestFinished(() => closeStore(db));
  const key = await loadDemoKey(join(folder, 'data'));
  const audience = 'https://eenplan.example/hub';
  const token = (persona: string) =>
    signDemoToken({
      key,
      issuer: `${url}/oidc`,
      audience,
      subject: subjectOf(persona),
      now: testNow,
      lifetimeSeconds: 3600,
    });
  const post = async (body: string, headers: Record<string, string>) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  };
  const auditFolder = join(folder, 'data/audit');
  return { hub, url, db, token, post, environment, folder, documents, auditFolder };
}

test('a hub that did all that a hub may meet has told of nobody: not on standard error, not in errors, not in its log', async () => {
  const { hub, url, db, token, post, environment, folder, documents, auditFolder } = await startHub();
  const told: string[] = [];
  const residents = readResidents(db);
  const [bsn = '', other = ''] = residents.numbers;
  const [name = ''] = residents.names;
  const unknown = '999990019';
  const wrong = '999990018';

  const ask = async (persona: string, activity: string | null, query: string, variables: object = {}) => {
    const answer = await post(JSON.stringify({ query, variables }), {
      'content-type': 'application/json',
      authorization: `Bearer ${await token(persona)}`,
      traceparent: `00-${bsn.repeat(4).slice(0, 32)}-00f067aa0ba902b7-01`,
      'user-agent': name,
      ...(activity !== null && { 'x-processing-activity': activity }),
    });
    const { errors } = z.object({ errors: z.array(z.unknown()).default([]) }).parse(JSON.parse(answer.text));
    told.push(JSON.stringify(errors));
    return answer;
  };

  const whole = `query Zoek${bsn} { h${bsn}: household(by: { bsn: "${bsn}" }) { members { person { bsn name { full } relations { otherName } } } cases { title } timeline(first: 5) { nodes { title } } } }`;
  const documentsAsked = [
    whole,
    `{ search(text: "${bsn}") { nodes { person { bsn } } } }`,
    `{ search(text: ${JSON.stringify(name)}) { nodes { person { name { full } } } } }`,
    `{ person(by: { bsn: "${unknown}" }) { bsn } }`,
    `{ person(by: { bsn: "${wrong}" }) { bsn } }`,
    `{ person(by: { bsn: ${bsn} }) { bsn } }`,
    `{ person(by: { bsn: "${bsn}`,
    `{ person(by: { bsn: "${bsn}" }) { veld${bsn} } }`,
    `query A($b: BSN) { person(by: { bsn: $b }) { bsn } } query B { me { roles } }`,
    `mutation { wijzig(bsn: "${bsn}") { bsn } }`,
    `{ residentLog(bsn: "${bsn}") { nodes { sentence } } }`,
    `{ node(id: "${bsn}") { id } }`,
    `{ household(by: { address: { postalCode: "${bsn}", houseNumber: 1 } }) { id } }`,
    `# ${bsn} ${name}\n{ ${'__typename '.repeat(30)} }`,
  ];
  for (const { persona, roles } of demoPersonas) {
    const own = processingActivities.find((activity) => activity.roles.some((role) => roles.includes(role)));
    for (const document of documentsAsked) await ask(persona, own?.id ?? null, document);
    for (const b of [bsn, wrong, Number(bsn), { naam: name }, null]) {
      await ask(persona, own?.id ?? null, 'query V($b: BSN!) { person(by: { bsn: $b }) { bsn } }', { b });
    }
    await ask(persona, `https://eenplan.example/verwerkingsactiviteit/${bsn}`, whole);
    await ask(persona, null, whole);
  }

  // Tokens that are no good, and requests that are none.
  for (const bearer of [bsn, `${bsn}.${name}.x`, await token(`persona-${bsn}`)]) {
    told.push(
      (await post(JSON.stringify({ query: whole }), { authorization: `Bearer ${encodeURIComponent(bearer)}` })).text,
    );
  }
  const authorization = `Bearer ${await token('frontoffice')}`;
  for (const body of [
    '',
    '{',
    `["${bsn}"]`,
    `"${bsn}"`,
    `{"query":${bsn}}`,
    JSON.stringify({ query: `#${bsn.repeat(20_000)}` }),
  ]) {
    told.push((await post(body, { authorization, 'content-type': 'application/json' })).text);
  }
  for (const path of [
    `/graphql?query=${bsn}`,
    `/inwoner/${bsn}`,
    `/${encodeURIComponent(name)}.png`,
    `/control/${bsn}`,
    `/oidc/${bsn}`,
  ]) {
    await fetch(`${url}${path}`, { headers: { authorization, referer: `https://x.example/${bsn}` } });
  }

  // The store fails, the log cannot be written, an administrator's document is wrong, a file of the BRP is.
  db.$client.exec('alter table membership rename to membership_away');
  await ask('frontoffice', processingActivities[0]?.id ?? null, whole);
  db.$client.exec('alter table membership_away rename to membership');
  const [ledger = ''] = readdirSync(auditFolder).filter((file) => file.endsWith('.db'));
  const blocker = new BetterSqlite3(join(auditFolder, ledger));
  blocker.exec('begin immediate');
  const blocked = await ask('frontoffice', processingActivities[0]?.id ?? null, whole);
  blocker.exec('rollback');
  blocker.close();
  expect(blocked.status).toBe(503);
  expect(listLeaks(residents, blocked.text)).toEqual([]);
  mkdirSync(documents);
  writeFileSync(join(documents, 'fout.graphql'), `{ person(by: { bsn: "${wrong}" }) { bsn } }`);
  await ask('frontoffice', processingActivities[0]?.id ?? null, whole);
  const file = join(folder, 'personen.json');
  writeFileSync(file, answerWith(persoon({ bsn: bsnOf(1), home: adres(1) }), persoon({ bsn: '123456789' })));
  const intake = await runCommand(['intake', 'brp', file], environment);
  expect(intake.code).toBe(3);

  const metrics = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  told.push(await metrics.text(), intake.stderr, intake.stdout);
  hub.process.kill('SIGTERM');
  const { code, stdout, stderr } = await hub.ended;
  expect(code).toBe(0);

  const lines = stderr.trim().split('\n');
  for (const each of lines) line.parse(JSON.parse(each));
  const said = new Set(lines.map((each) => line.parse(JSON.parse(each)).msg));
  expect([...said]).toEqual(
    expect.arrayContaining(['request', 'unforeseen error', 'stopping', 'a registered document was not taken']),
  );
  expect(lines.some((each) => each.includes('"code":"LOCKED"'))).toBe(true);
  const everybody = {
    numbers: new Set([...residents.numbers, bsn, other, wrong, bsnOf(1), '123456789']),
    names: residents.names,
  };
  expect(listLeaks(everybody, [stderr, stdout, ...told].join('\n'))).toEqual([]);
  expect(stderr).not.toMatch(/frontoffice|eyJ|Bearer|demo:/);
  expect(listLeaks(everybody, readFolder(auditFolder))).toEqual([]);
  const verified = await runCommand(['audit', 'verify'], environment);
  expect(verified.code).toBe(0);
}, 120_000);
