import { putAgreement } from './agreement.ts';
import { transaction, type Db } from './client.ts';
import { putDistrict } from './district.ts';
import { putOrganisation } from './organisation.ts';
import { putProduct } from './product.ts';
import { agreements, type AgreementCode } from './reference/agreement.ts';
import { districts } from './reference/district.ts';
import { municipalityCode, organisations, type OrganisationCode } from './reference/organisation.ts';
import { keyOfProduct, products, type ProductFact } from './reference/product.ts';
import { keyOfResponsibility, responsibilities, type ResponsibilityFact } from './reference/responsibility.ts';
import { serviceNorms } from './reference/service-norm.ts';
import { stableId } from './reference/stable-id.ts';
import { putResponsibility } from './responsibility.ts';
import { putServiceNorm } from './service-norm.ts';

const codes = Object.keys(organisations) as OrganisationCode[];
const agreementCodes = Object.keys(agreements) as AgreementCode[];

/** The id that an organisation of the reference data bears in every store. */
export function organisationId(code: OrganisationCode): string {
  return stableId('organisation', code);
}

/** The id that a product of the reference data bears in every store. */
export function productId(product: Pick<ProductFact, 'law' | 'code'>): string {
  return stableId('product', keyOfProduct(product));
}

/** The id that an agreement of the reference data bears in every store. */
export function agreementId(code: AgreementCode): string {
  return stableId('agreement', code);
}

/** The id that a responsibility of the reference data bears in every store. */
export function responsibilityId(fact: ResponsibilityFact): string {
  return stableId('responsibility', `${municipalityCode}/${keyOfResponsibility(fact)}`);
}

/**
 * Brings the reference data of this release into the store: organisations, agreements with their
 * norms, responsibilities, products and districts. Doing it again changes nothing; what staff changed since is left as it is. Throws {@link StoreError}.
 */
export function installReference(db: Db, now: Date): void {
  const provenance = { source: 'REFERENCE', recordedAt: now.toISOString() } as const;
  transaction(db, (tx) => {
    for (const code of codes) {
      putOrganisation(tx, { id: organisationId(code), code, ...organisations[code], ...provenance });
    }
    for (const code of agreementCodes) {
      const { commissioner, executor, ...rest } = agreements[code];
      const parties = { commissionerId: organisationId(commissioner), executorId: organisationId(executor) };
      putAgreement(tx, { id: agreementId(code), code, ...parties, ...rest, ...provenance });
    }
    for (const { agreement, workingDays = false, ...norm } of serviceNorms) {
      putServiceNorm(tx, {
        id: stableId('serviceNorm', `${agreement}/${norm.code}`),
        agreementId: agreementId(agreement),
        ...norm,
        workingDays: workingDays ? 1 : 0,
        // No document prints a figure.
        assumed: 1,
        ...provenance,
      });
    }
    for (const fact of responsibilities) {
      const { organisation, agreement, note: _note, ...rest } = fact;
      putResponsibility(tx, {
        id: responsibilityId(fact),
        municipalityCode,
        organisationId: organisation === null ? null : organisationId(organisation),
        agreementId: agreement === null ? null : agreementId(agreement),
        ...rest,
        ...provenance,
      });
    }
    for (const product of products) putProduct(tx, { id: productId(product), ...product, ...provenance });
    for (const { confirmed, ...district } of districts) {
      putDistrict(tx, { ...district, municipalityCode, confirmed: confirmed ? 1 : 0, ...provenance });
    }
  });
}
