import { expect, test } from 'vitest';
import { providerTable } from '../../db/provider.table.ts';
import { insertRows } from '../../db/row.ts';
import { startTestHub } from '../testkit/hub.ts';

const file = [
  'sleutel;agb_code;omschrijving;ingangsdatum;einddatum',
  'C-1;98000001;Begeleiding;2026-01-01;',
  'C-2;12345678;Geheim;2026-01-01;',
].join('\n');

test(
  'the machine of a chain partner hands a file over, once, of its own organisation alone',
  { timeout: 60_000 },
  async () => {
    const { db, url, token } = await startTestHub();
    const made = { phone: null, email: null, source: 'DEMO', recordedAt: '2026-01-01T00:00:00.000Z' } as const;
    insertRows(db, providerTable, [{ id: 'prv-1', agbCode: '98000001', name: 'De Linde', ...made }]);
    const bearer = await token('chain');
    const bring = async (head: object | null, body = file) => {
      const response = await fetch(`${url}/chain/rows`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'text/csv', prefer: 'wait' },
        body: head === null ? body : `${JSON.stringify(head)}\n${body}`,
      });
      return { status: response.status, text: await response.text() };
    };
    const envelope = { kind: 'contract', supplier: 'leusden', reference: 'R-1', date: '2026-06-01' };

    const [one, other] = await Promise.all([bring(envelope), bring(envelope)]);
    expect([one.status, one.text]).toEqual([200, other.text]);
    expect(JSON.parse(one.text)).toMatchObject({
      message: { status: 'PARTLY_APPLIED', returnCodes: ['UNKNOWN_PROVIDER'] },
    });
    expect(one.text).not.toContain('Geheim');
    const contracts = () => db.$client.prepare('select number from contract').pluck().all();
    expect(contracts()).toEqual(['C-1']);
    expect(db.$client.prepare('select count(*) from row_failure').pluck().get()).toBe(1);

    // What a row lacked is there now: the same file takes it in, and does the rest no second time.
    insertRows(db, providerTable, [{ id: 'prv-2', agbCode: '12345678', name: 'De Es', ...made }]);
    const again = JSON.parse((await bring(envelope)).text);
    expect(again).toMatchObject({ message: { status: 'APPLIED', id: JSON.parse(one.text).message.id } });
    expect(contracts()).toEqual(['C-1', 'C-2']);
    expect(db.$client.prepare('select count(*) from row_failure').pluck().get()).toBe(0);
    expect(db.$client.prepare('select count(*) from chain_effect').pluck().get()).toBe(2);

    // Put aside: this reference stood for something else.
    expect((await bring(envelope, file.replace('Begeleiding', 'Anders'))).status).toBe(409);
    expect(JSON.parse((await bring({ ...envelope, supplier: 'larikslaan2' })).text)).toMatchObject({
      message: { status: 'REJECTED', returnCodes: ['NOT_THE_SUPPLIER'] },
    });
    for (const head of [
      null,
      { ...envelope, kind: 'verhuizing' },
      { ...envelope, rest: 1 },
      { ...envelope, date: 'today' },
    ]) {
      expect(JSON.parse((await bring(head)).text)).toMatchObject({ message: { status: 'DEAD', code: 'NO_ENVELOPE' } });
    }
    expect(JSON.parse((await bring({ ...envelope, reference: 'R-2' }, 'x;y\n1;2')).text)).toMatchObject({
      message: { status: 'DEAD', code: 'WRONG_HEADER' },
    });
    expect(contracts()).toEqual(['C-1', 'C-2']);
  },
);
