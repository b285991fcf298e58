import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transaction, type Db } from '../db/client.ts';
import { newId } from '../db/id.ts';

/** What a message of a start of support says: of whom, by whom, and which order. */
interface Order {
  readonly number: number;
  readonly bsn: string;
  readonly birthDate: string;
  readonly agbCode: string;
  readonly category: string;
  readonly code: string;
  readonly validFrom: string;
}

const helped = `select p.id as provisionId, p.provider_id as providerId, x.bsn, x.birth_date as birthDate, v.agb_code as agbCode,
    d.category, d.code, max(p.valid_from, date('now', '-60 days')) as validFrom
  from provision p join person x on x.id = p.person_id join provider v on v.id = p.provider_id join product d on d.id = p.product_id
  where p.law = 'WMO' and p.valid_until is null and x.bsn is not null and length(x.birth_date) = 10 and v.agb_code is not null
    and d.category is not null and not exists (select 1 from allocation a where a.provision_id = p.id)
  limit ?`;

/** Orders help of the Wmo at its providers, so that these can say that it started; as many as the store has, or so many. */
export function layOrders(db: Db, most: number): readonly Order[] {
  const rows = db.$client.prepare<[number], Order & { provisionId: string; providerId: string }>(helped).all(most);
  const last = Number(db.$client.prepare('select coalesce(max(number), 0) from allocation').pluck().get());
  return transaction(db, () =>
    rows.map(({ provisionId, providerId, ...row }, index) => {
      const order = { ...row, number: last + index + 1 };
      db.$client
        .prepare(
          `insert into allocation (id, number, provision_id, provider_id, product_category, product_code, volume, volume_unit, volume_per,
            valid_from, ordered_on, status, since, version, source, recorded_at)
          values (?, ?, ?, ?, ?, ?, 2, 'HOUR', 'WEEK', ?, ?, 'ACCEPTED', ?, 1, 'STAFF', ?)`,
        )
        .run(
          newId('allocation'),
          order.number,
          provisionId,
          providerId,
          order.category,
          order.code,
          order.validFrom,
          order.validFrom,
          order.validFrom,
          new Date().toISOString(),
        );
      return order;
    }),
  );
}

const template = readFileSync(join(import.meta.dirname, '../src/connectors/istandaarden/fixtures/WMO305.xml'), 'utf8');

/**
 * So many messages by which help starts, each order in turn: the first of an order takes effect, any other is answered with a return code.
 * References go on from a number.
 */
export function makeStarts(orders: readonly Order[], count: number, from: number): Buffer[] {
  const today = new Date().toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index) => {
    const order = orders[(from + index) % orders.length];
    if (!order) throw new Error('the store has nothing to order');
    const { number, bsn, birthDate, agbCode, category, code, validFrom } = order;
    const values: readonly (readonly [string, string])[] = [
      ['wmo305:Afzender', agbCode],
      ['iwmo:Identificatie', `B${from + index}`],
      ['iwmo:Dagtekening', today],
      ['wmo305:Bsn', bsn],
      ['iwmo:Datum', birthDate],
      ['wmo305:ToewijzingNummer', String(number)],
      ['iwmo:Categorie', category],
      ['iwmo:Code', code],
      ['wmo305:ToewijzingIngangsdatum', validFrom],
      ['wmo305:Begindatum', validFrom],
    ];
    const text = values.reduce(
      (xml, [name, value]) => xml.replace(new RegExp(`<${name}>[^<]*<`), `<${name}>${value}<`),
      template,
    );
    return Buffer.from(text);
  });
}
