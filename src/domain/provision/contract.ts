import { listContractsByIds, listContractsByProviderIds } from '../../../db/contract.ts';
import type { ContractRow } from '../../../db/contract.table.ts';
import { listTariffsByContractIds, listTariffsByProductIds } from '../../../db/tariff.ts';
import type { TariffRow } from '../../../db/tariff.table.ts';
import type { Context } from '../../context.ts';
import { holdsOn } from '../period.ts';
import type { PublicProduct, PublicProvider } from './provision.ts';

/** Contracts and tariffs hold nothing of residents: their rows are public to every signed-in actor. */
export type PublicContract = ContractRow;
export type PublicTariff = TariffRow;

/** The contracts of a provider, the latest first. */
export async function listContractsOfProvider(
  { db, loaders }: Context,
  { id }: PublicProvider,
): Promise<readonly PublicContract[]> {
  const loader = loaders.get('contracts of provider', (ids: readonly string[]) =>
    Map.groupBy(listContractsByProviderIds(db, ids), (row) => row.providerId),
  );
  return (await loader.load(id)) ?? [];
}

/** The tariffs under a contract: by product, the latest first. */
export async function listTariffsOfContract(
  { db, loaders }: Context,
  { id }: PublicContract,
): Promise<readonly PublicTariff[]> {
  const loader = loaders.get('tariffs of contract', (ids: readonly string[]) =>
    Map.groupBy(listTariffsByContractIds(db, ids), (row) => row.contractId),
  );
  return (await loader.load(id)) ?? [];
}

/** What a unit of a product costs on a day, the lowest first; null is today. */
export async function listTariffsOfProduct(
  { db, loaders, today }: Context,
  { id }: PublicProduct,
  on: string | null,
): Promise<readonly PublicTariff[]> {
  const loader = loaders.get('tariffs of product', (ids: readonly string[]) =>
    Map.groupBy(listTariffsByProductIds(db, ids), (row) => row.productId),
  );
  const rows = (await loader.load(id)) ?? [];
  return rows.filter((row) => holdsOn(row, on ?? today));
}

/** The contract that a tariff stands under. */
export async function getContractOf({ db, loaders }: Context, { contractId }: PublicTariff): Promise<PublicContract> {
  const loader = loaders.get(
    'contract',
    (ids: readonly string[]) => new Map(listContractsByIds(db, ids).map((row) => [row.id, row])),
  );
  const contract = await loader.load(contractId);
  if (!contract) throw new Error('a tariff without its contract');
  return contract;
}

/** With whom a contract is. */
export function getProviderOf({ reference }: Context, { providerId }: PublicContract): PublicProvider {
  return reference.getProvider(providerId);
}

/** Of what product a tariff is. */
export function getProductOf({ reference }: Context, { productId }: PublicTariff): PublicProduct {
  return reference.getProduct(productId);
}
