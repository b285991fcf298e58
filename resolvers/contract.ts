import {
  getContractOf,
  getProductOf,
  getProviderOf,
  listContractsOfProvider,
  listTariffsOfContract,
  listTariffsOfProduct,
} from '../src/domain/provision/contract.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const contract: Resolvers = {
  Contract: {
    provider: (parent, _args, context) => getProviderOf(context, parent),
    tariffs: (parent, _args, context) => listTariffsOfContract(context, parent),
  },
  Tariff: {
    contract: (parent, _args, context) => getContractOf(context, parent),
    product: (parent, _args, context) => getProductOf(context, parent),
  },
  Provider: { contracts: (parent, _args, context) => listContractsOfProvider(context, parent) },
  Product: { tariffs: (parent, { on }, context) => listTariffsOfProduct(context, parent, on ?? null) },
};
