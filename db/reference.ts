import { putAgreement } from './agreement.ts';
import { putCaseType } from './case-type.ts';
import { transaction, type Db } from './client.ts';
import { putDistrict } from './district.ts';
import { putOrganisation } from './organisation.ts';
import { putProcessingActivity } from './processing-activity.ts';
import { putProduct } from './product.ts';
import { putProvisionConflict } from './provision-conflict.ts';
import { agreements, type AgreementCode } from './reference/agreement.ts';
import { caseTypes } from './reference/case-type.ts';
import { districts } from './reference/district.ts';
import { municipalityCode, organisations, type OrganisationCode } from './reference/organisation.ts';
import { processingActivities } from './reference/processing-activity.ts';
import { keyOfProduct, products, type ProductFact } from './reference/product.ts';
import { provisionConflicts } from './reference/provision-conflict.ts';
import { keyOfResponsibility, responsibilities, type ResponsibilityFact } from './reference/responsibility.ts';
import { serviceNorms } from './reference/service-norm.ts';
import { settingCodes, settings } from './reference/setting.ts';
import { stableId } from './reference/stable-id.ts';
import { statutoryTerms } from './reference/statutory-term.ts';
import { putResponsibility } from './responsibility.ts';
import { putServiceNorm } from './service-norm.ts';
import { putSetting } from './setting.ts';
import { putStatutoryTerm } from './statutory-term.ts';

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

/** Since always, until further notice, and not changed so far. */
const always = { validFrom: null, validUntil: null, version: 1 } as const;

/**
 * Brings the reference data of this release into the store: organisations, agreements with their
 * norms, responsibilities, products, districts, types of case, terms of the law and the register of purposes. Doing it again changes nothing; what staff changed since is left as it is. Throws {@link StoreError}.
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
    putCaseRules(db, provenance);
    putAttentionReference(db, provenance);
    for (const [
      position,
      { id: uri, laws, roles, coordination, suwi, ...activity },
    ] of processingActivities.entries()) {
      putProcessingActivity(db, {
        id: stableId('processingActivity', uri),
        uri,
        ...activity,
        laws: JSON.stringify(laws),
        roles: JSON.stringify(roles),
        coordination: coordination ? 1 : 0,
        suwi: suwi ? 1 : 0,
        position,
        proposal: null,
        proposedById: null,
        version: 1,
        ...provenance,
      });
    }
  });
}

interface Provenance {
  readonly source: 'REFERENCE';
  readonly recordedAt: string;
}

function putCaseRules(db: Db, provenance: Provenance): void {
  for (const { steps, otherTerms, termChanges, reasonableTerm, fromSuwinet, ...type } of caseTypes) {
    putCaseType(db, {
      id: stableId('caseType', `${type.law}/${type.kind}`),
      ...type,
      steps: JSON.stringify(steps),
      otherTerms: JSON.stringify(otherTerms),
      termChanges: JSON.stringify(termChanges),
      reasonableTerm: reasonableTerm ? 1 : 0,
      fromSuwinet: fromSuwinet ? 1 : 0,
      ...always,
      ...provenance,
    });
  }
  for (const { caseKinds, length, ...term } of statutoryTerms) {
    putStatutoryTerm(db, {
      id: stableId('statutoryTerm', term.code),
      ...term,
      caseKinds: JSON.stringify(caseKinds),
      amount: length?.amount ?? null,
      unit: length?.unit ?? null,
      ...always,
      ...provenance,
    });
  }
}

/** The thresholds and switches, and the products that do not go together. */
function putAttentionReference(db: Db, provenance: Provenance): void {
  for (const code of settingCodes) {
    const { value, unit, basis, assumed } = settings[code];
    const id = stableId('setting', code);
    putSetting(db, { id, code, value, unit, basis, assumed: assumed ? 1 : 0, ...always, ...provenance });
  }
  for (const { kind, products: pair, reason, article = null } of provisionConflicts) {
    const [one, other] = pair;
    const sides = pair.map((side) => `${keyOfProduct(side)}/${side.form ?? ''}`).join(' ');
    putProvisionConflict(db, {
      id: stableId('provisionConflict', `${kind} ${sides}`),
      kind,
      reason,
      article,
      productId: productId(one),
      deliveryForm: one.form ?? null,
      otherProductId: productId(other),
      otherDeliveryForm: other.form ?? null,
      assumed: 1,
      validFrom: null,
      validUntil: null,
      ...provenance,
    });
  }
}
