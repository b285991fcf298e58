import type { Db } from '../../../db/client.ts';
import { readDataVersion } from '../../../db/statement.ts';
import type { Law } from '../../../db/law.ts';
import { listOrganisations } from '../../../db/organisation.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import { listOfferings } from '../../../db/offering.ts';
import type { OfferingRow } from '../../../db/offering.table.ts';
import { listProducts } from '../../../db/product.ts';
import type { ProductRow } from '../../../db/product.table.ts';
import { listProviders } from '../../../db/provider.ts';
import type { ProviderRow } from '../../../db/provider.table.ts';
import { listProvisionConflicts } from '../../../db/provision-conflict.ts';
import type { ProvisionConflictRow } from '../../../db/provision-conflict.table.ts';
import { settings, type SettingCode } from '../../../db/reference/setting.ts';
import { listResponsibilities } from '../../../db/responsibility.ts';
import type { OfficeFunction, ResponsibilityRow } from '../../../db/responsibility.table.ts';
import { listSettings } from '../../../db/setting.ts';
import type { SettingRow } from '../../../db/setting.table.ts';
import { listStaff } from '../../../db/staff.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { readActivityRegister, type ActivityRegister } from '../administration/activity-register.ts';
import { readAgreementReference, type AgreementReference } from '../policy/agreement-reference.ts';
import { readCaseRules, type CaseRules } from '../case/case-rules.ts';
import { holdsOn } from '../period.ts';

/**
 * Organisations, staff, responsibilities, agreements, products, providers, types of case, terms and purposes: small tables that
 * every answer needs, held in memory.
 */
export interface Reference extends AgreementReference, CaseRules, ActivityRegister {
  listOrganisations(): readonly OrganisationRow[];
  /** Everybody who is or was employed, by name. */
  listStaff(): readonly StaffRow[];
  /** Every responsibility of all times, front office before back office. */
  listAllResponsibilities(): readonly ResponsibilityRow[];
  /** Every product of all times, by law and code. */
  listProducts(): readonly ProductRow[];
  getOrganisation(id: string): OrganisationRow;
  findOrganisation(id: string): OrganisationRow | undefined;
  getStaff(id: string): StaffRow;
  findStaff(id: string): StaffRow | undefined;
  findResponsibility(id: string): ResponsibilityRow | undefined;
  /** Who answers for a law on a day, whatever the status; UNKNOWN only where nobody does so in force. */
  listResponsibilities(law: Law, day: string): readonly ResponsibilityRow[];
  /** The organisation that executes a law, in force, on a day: the front office before the back office. */
  findAnswering(law: Law, day: string): OrganisationRow | undefined;
  getProduct(id: string): ProductRow;
  findProduct(id: string): ProductRow | undefined;
  /** By name. */
  listProviders(): readonly ProviderRow[];
  /** Who gives a product on a day; none where that is not known. */
  listOfferings(productId: string, day: string): readonly OfferingRow[];
  getProvider(id: string): ProviderRow;
  findProvider(id: string): ProviderRow | undefined;
  /** The setting of this code on a day; undefined when the store has none, and this release's own counts. */
  findSetting(code: SettingCode, day: string): SettingRow | undefined;
  /** The number that a setting has on a day. */
  valueOf(code: SettingCode, day: string): number;
  /** Pairs of products that do not go together on a day. */
  listProvisionConflicts(day: string): readonly ProvisionConflictRow[];
  /** Whether an organisation holds, in force, an office function of a law on a day. */
  isResponsible(organisationId: string, law: Law, officeFunction: OfficeFunction, day: string): boolean;
}

/** Gives the reference tables as they stand; `refresh` is for whoever changed them. */
export type ReferenceSource = (() => Reference) & { refresh(): void };

/**
 * The reference tables as they stand: read again when another connection changed the store. A change through this
 * connection asks for `refresh`.
 */
export function makeReferenceSource(db: Db): ReferenceSource {
  let version = readDataVersion(db);
  let reference = readReference(db);
  const current = () => {
    const now = readDataVersion(db);
    if (now !== version) {
      version = now;
      reference = readReference(db);
    }
    return reference;
  };
  return Object.assign(current, { refresh: () => void (reference = readReference(db)) });
}

const mostDays = 600;

function readReference(db: Db): Reference {
  const organisations = new Map(listOrganisations(db).map((row) => [row.id, row]));
  const staff = new Map(listStaff(db).map((row) => [row.id, row]));
  const responsibilities = listResponsibilities(db);
  const byId = new Map(responsibilities.map((row) => [row.id, row]));
  const products = new Map(listProducts(db).map((row) => [row.id, row]));
  const providers = new Map(listProviders(db).map((row) => [row.id, row]));
  const offerings = Map.groupBy(listOfferings(db), (row) => row.productId);

  const settingRows = Map.groupBy(listSettings(db), (row) => row.code);
  const conflicts = listProvisionConflicts(db);
  const findSetting = (code: SettingCode, day: string) => settingRows.get(code)?.find((row) => holdsOn(row, day));

  const byLawAndDay = new Map<string, readonly ResponsibilityRow[]>();
  const onDay = (law: Law, day: string) => {
    const key = `${law} ${day}`;
    let rows = byLawAndDay.get(key);
    if (!rows) {
      rows = withoutOverruled(responsibilities.filter((row) => row.law === law && holdsOn(row, day)));
      // Nearly every question is about today; whoever asks about many days does not fill the memory.
      if (byLawAndDay.size >= mostDays) byLawAndDay.clear();
      byLawAndDay.set(key, rows);
    }
    return rows;
  };
  return {
    ...readAgreementReference(db, responsibilities, staff),
    ...readCaseRules(db),
    ...readActivityRegister(db),
    listOrganisations: () => [...organisations.values()],
    listStaff: () => [...staff.values()],
    listAllResponsibilities: () => responsibilities,
    listProducts: () => [...products.values()],
    getOrganisation: (id) => present(organisations.get(id)),
    findOrganisation: (id) => organisations.get(id),
    getStaff: (id) => present(staff.get(id)),
    findStaff: (id) => staff.get(id),
    findResponsibility: (id) => byId.get(id),
    listResponsibilities: onDay,
    findAnswering: (law, day) => {
      const known = onDay(law, day).filter((row) => row.status === 'IN_FORCE');
      const front = known.filter((row) => row.officeFunction === 'FRONT');
      const nearest = front.length > 0 ? front : known;
      const answering = nearest.find((row) => row.task === 'EXECUTION') ?? nearest[0];
      return answering?.organisationId ? organisations.get(answering.organisationId) : undefined;
    },
    getProduct: (id) => present(products.get(id)),
    findProduct: (id) => products.get(id),
    listProviders: () => [...providers.values()],
    listOfferings: (productId, day) => (offerings.get(productId) ?? []).filter((row) => holdsOn(row, day)),
    getProvider: (id) => present(providers.get(id)),
    findProvider: (id) => providers.get(id),
    findSetting,
    valueOf: (code, day) => findSetting(code, day)?.value ?? settings[code].value,
    listProvisionConflicts: (day) => conflicts.filter((row) => holdsOn(row, day)),
    isResponsible: (organisationId, law, officeFunction, day) =>
      responsibilities.some(
        (row) =>
          row.organisationId === organisationId &&
          row.law === law &&
          row.officeFunction === officeFunction &&
          row.status === 'IN_FORCE' &&
          holdsOn(row, day),
      ),
  };
}

/** That nobody is known is no longer so once somebody is. */
function withoutOverruled(rows: readonly ResponsibilityRow[]): readonly ResponsibilityRow[] {
  const isKnown = ({ officeFunction, task }: ResponsibilityRow) =>
    rows.some((row) => row.status === 'IN_FORCE' && row.officeFunction === officeFunction && row.task === task);
  return rows.filter((row) => row.status !== 'UNKNOWN' || !isKnown(row));
}

function present<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('a reference record is missing');
  return row;
}
