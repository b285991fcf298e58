import type { Law } from '../../../db/law.ts';
import { listProvisionsByIds, listProvisionsByPersonIds } from '../../../db/provision.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import { findSourceKey } from '../../../db/source-key.ts';
import { getPersonId, getProduct, RowRefusal, type Supply } from './supplied-row.ts';

/** Help with which money goes, as another system names it. */
interface ProvisionNamed {
  readonly bsn: string;
  readonly law: Law;
  readonly productCode: string;
  /** The supplier's own key of it; null where person, product and days are to tell which it is. */
  readonly provisionKey: string | null;
  readonly firstDay: string;
  readonly lastDay: string | null;
  /** What more the help must be, such as a personal budget. */
  readonly fits: (row: ProvisionRow) => boolean;
}

const ofAllDays = { day: '9999-12-31', isToday: true } as const;

/** The one help of the person that a row of money goes with. Throws {@link RowRefusal} where there is none, or more than one. */
export function getProvisionOf(supply: Supply, named: ProvisionNamed): ProvisionRow {
  const { db } = supply;
  const personId = getPersonId(supply, named.bsn);
  const productId = getProduct(supply, named.law, named.productCode).id;
  const rows =
    named.provisionKey === null ? listProvisionsByPersonIds(db, [personId]) : keyed(supply, named.provisionKey);
  const fitting = rows.filter(
    (row) => row.personId === personId && row.productId === productId && overlaps(row, named) && named.fits(row),
  );
  const [only] = fitting;
  if (!only) {
    throw new RowRefusal(
      named.provisionKey === null ? null : 'provisionKey',
      'UNKNOWN_PROVISION',
      'de inwoner heeft in deze dagen geen hulp waar dit bij past',
    );
  }
  if (fitting.length === 1) return only;
  const reason =
    'de inwoner heeft in deze dagen meer hulp waar dit bij past; noem haar sleutel in de kolom voorziening';
  throw new RowRefusal('provisionKey', 'SEVERAL_PROVISIONS', reason);
}

function keyed({ db, supplier }: Supply, key: string): ProvisionRow[] {
  const known = findSourceKey(db, { organisationId: supplier.id, kind: 'PROVISION', key });
  return known ? listProvisionsByIds(db, [known.recordId], ofAllDays) : [];
}

function overlaps({ validFrom, validUntil }: ProvisionRow, { firstDay, lastDay }: ProvisionNamed): boolean {
  return (lastDay === null || validFrom <= lastDay) && (validUntil === null || validUntil > firstDay);
}
