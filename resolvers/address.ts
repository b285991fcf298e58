import { addressLine } from '../src/domain/household/address.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const address: Resolvers = {
  Address: { line: (parent) => addressLine(parent) },
};
