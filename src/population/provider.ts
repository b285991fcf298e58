import { insertRows } from '../../db/row.ts';
import type { Db } from '../../db/client.ts';
import { offeringTable } from '../../db/offering.table.ts';
import { providerTable } from '../../db/provider.table.ts';
import { productId } from '../../db/reference.ts';
import { keyOfProduct, products } from '../../db/reference/product.ts';
import { stableId } from '../../db/reference/stable-id.ts';

interface ProviderFacts {
  readonly name: string;
  /** Keys of the products that it gives, see `keyOfProduct`. */
  readonly products: readonly string[];
  /** Small enough to be chosen with a personal budget only: no contract with the municipality. */
  readonly budgetOnly?: true;
}

/** Made-up providers, by short name. */
const providers = {
  beek: { name: 'Zorggroep De Beek', products: ['WMO/HH', 'WMO/BI', 'WMO/DB', 'WMO/KV'] },
  linde: { name: 'Thuiszorg De Lindetak', products: ['WMO/HH', 'WMO/BI'] },
  schoon: { name: 'Huishulp Schoon & Fijn', products: ['WMO/HH'] },
  kruik: { name: 'Thuishulp De Kruik', products: ['WMO/HH'] },
  ankerpunt: { name: 'Begeleiding Ankerpunt', products: ['WMO/BI', 'WMO/BS'] },
  wissel: { name: 'Logeerhuis De Wissel', products: ['WMO/KV', 'JEUGDWET/LO'] },
  moestuin: { name: 'Dagbesteding De Moestuin', products: ['WMO/DB'] },
  hoeve: { name: 'Zorgboerderij De Hazelhoeve', products: ['WMO/DB', 'JEUGDWET/LO', 'JEUGDWET/BJ'] },
  rit: { name: 'Regiovervoer De Rit', products: ['WMO/VD'] },
  rad: { name: 'Hulpmiddelencentrum Het Rad', products: ['WMO/RS', 'WMO/SM'] },
  trede: { name: 'Woningaanpassing De Trede', products: ['WMO/TL', 'WMO/WA'] },
  haven: { name: 'Stichting Woonhaven', products: ['WMO/BW', 'WMO/BS'] },
  luwte: { name: 'Opvang De Luwte', products: ['WMO/OP'] },
  wilg: { name: 'Jeugdhulp De Wilg', products: ['JEUGDWET/AJ', 'JEUGDWET/BJ', 'JEUGDWET/GB'] },
  kompaan: { name: 'Gezinshulp De Kompaan', products: ['JEUGDWET/AJ', 'JEUGDWET/BJ', 'JEUGDWET/PZ'] },
  vlieger: { name: 'Dagcentrum De Vlieger', products: ['JEUGDWET/DH', 'JEUGDWET/PV'] },
  oever: { name: 'Praktijk De Oever', products: ['JEUGDWET/GB', 'JEUGDWET/GS'] },
  zeilen: { name: 'Jeugdkliniek Zeven Zeilen', products: ['JEUGDWET/GS', 'JEUGDWET/VB'] },
  letter: { name: 'Leespraktijk De Letterboom', products: ['JEUGDWET/DY'] },
  werkplaats: { name: 'Leerbedrijf De Werkplaats', products: ['PARTICIPATIEWET/TW', 'PARTICIPATIEWET/BW'] },
  balans: { name: 'Budgetbureau In Balans', products: ['WGS/SR', 'WGS/SK', 'WGS/BH', 'WGS/ST'] },
  schakel: { name: 'Vrijwilligerspunt De Schakel', products: ['GENERAL/MT', 'GENERAL/VR', 'GENERAL/SG'] },
  brug: { name: 'Buurthuis De Brug', products: ['GENERAL/IL', 'GENERAL/GC', 'GENERAL/FH', 'GENERAL/IP'] },
  welzijn: { name: 'Welzijn De Kring', products: ['GENERAL/MW', 'GENERAL/MZ', 'GENERAL/MR'] },
  taal: { name: 'Taalhuis Leusden-Oost', products: ['GENERAL/TH'] },
  maat: { name: 'Zorgmaat Thuis', products: ['WMO/HH', 'WMO/BI'], budgetOnly: true },
  vlinder: {
    name: 'Begeleiding De Vlinderstruik',
    products: ['WMO/BI', 'JEUGDWET/BJ', 'JEUGDWET/PV'],
    budgetOnly: true,
  },
} as const satisfies Record<string, ProviderFacts>;

export type ProviderKey = keyof typeof providers;

const keys = Object.keys(providers) as ProviderKey[];
const idByKey = Object.fromEntries(keys.map((key) => [key, stableId('provider', key)])) as Record<ProviderKey, string>;

/** The id that a made-up provider bears in every store. */
export function providerId(key: ProviderKey): string {
  return idByKey[key];
}

/** Who gives a product: under contract, or to whoever pays from a personal budget. */
export function listProvidersOf(product: string, personalBudget: boolean): readonly ProviderKey[] {
  const { small = [], contracted = [] } = providersByProduct.get(product) ?? {};
  return personalBudget && small.length > 0 ? small : contracted;
}

const productIdByKey = new Map(products.map((fact) => [keyOfProduct(fact), productId(fact)]));

const providersByProduct = new Map<string, { small: ProviderKey[]; contracted: ProviderKey[] }>();
for (const key of keys) {
  const facts: ProviderFacts = providers[key];
  for (const product of facts.products) {
    const found = providersByProduct.get(product) ?? { small: [], contracted: [] };
    providersByProduct.set(product, found);
    (facts.budgetOnly ? found.small : found.contracted).push(key);
  }
}

/** Adds the made-up providers and what they offer; to a store that has none yet. */
export function insertProviders(db: Db, recordedAt: string): void {
  insertRows(
    db,
    providerTable,
    keys.map((key, index) => ({
      id: providerId(key),
      // The first two digits of a real code name a kind of care: 00 names none, so nobody bears these.
      agbCode: `00${String(900_001 + index * 7).padStart(6, '0')}`,
      name: providers[key].name,
      phone: `033 000 ${60 + Math.floor(index / 90)} ${10 + index}`,
      email: `contact@${key}.example`,
      source: 'DEMO',
      recordedAt,
    })),
  );
  insertRows(
    db,
    offeringTable,
    keys.flatMap((key) => {
      const facts: ProviderFacts = providers[key];
      return facts.products.map((product) => ({
        id: stableId('offering', `${key} ${product}`),
        providerId: providerId(key),
        productId: productIdByKey.get(product) ?? '',
        contracted: facts.budgetOnly ? 0 : 1,
        source: 'DEMO' as const,
        recordedAt,
      }));
    }),
  );
}
