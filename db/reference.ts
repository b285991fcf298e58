import { agreementTable } from './agreement.table.ts';
import { caseTypeTable } from './case-type.table.ts';
import { transaction, type Db } from './client.ts';
import { districtTable } from './district.table.ts';
import { organisationTable } from './organisation.table.ts';
import { processingActivityTable } from './processing-activity.table.ts';
import { productTable } from './product.table.ts';
import { provisionConflictTable } from './provision-conflict.table.ts';
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
import { responsibilityTable } from './responsibility.table.ts';
import { serviceNormTable } from './service-norm.table.ts';
import { putReferenceRow } from './row.ts';
import { settingTable } from './setting.table.ts';
import { statutoryTermTable } from './statutory-term.table.ts';

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
  transaction(db, () => {
    for (const code of codes) {
      putReferenceRow(db, organisationTable, { id: organisationId(code), code, ...organisations[code], ...provenance });
    }
    for (const code of agreementCodes) {
      const { commissioner, executor, ...rest } = agreements[code];
      const parties = { commissionerId: organisationId(commissioner), executorId: organisationId(executor) };
      putReferenceRow(db, agreementTable, { id: agreementId(code), code, ...parties, ...rest, ...provenance });
    }
    for (const { agreement, workingDays = false, ...norm } of serviceNorms) {
      putReferenceRow(db, serviceNormTable, {
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
      putReferenceRow(db, responsibilityTable, {
        id: responsibilityId(fact),
        municipalityCode,
        organisationId: organisation === null ? null : organisationId(organisation),
        agreementId: agreement === null ? null : agreementId(agreement),
        ...rest,
        ...provenance,
      });
    }
    for (const product of products)
      putReferenceRow(db, productTable, { id: productId(product), ...product, ...provenance });
    for (const { confirmed, ...district } of districts) {
      putReferenceRow(db, districtTable, {
        ...district,
        municipalityCode,
        confirmed: confirmed ? 1 : 0,
        ...provenance,
      });
    }
    putCaseRules(db, provenance);
    putAttentionReference(db, provenance);
    for (const [
      position,
      { id: uri, laws, roles, coordination, suwi, ...activity },
    ] of processingActivities.entries()) {
      putReferenceRow(db, processingActivityTable, {
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
    putReferenceRow(db, caseTypeTable, {
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
    putReferenceRow(db, statutoryTermTable, {
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
    putReferenceRow(db, settingTable, {
      id,
      code,
      value,
      unit,
      basis,
      assumed: assumed ? 1 : 0,
      ...always,
      ...provenance,
    });
  }
  for (const { kind, products: pair, reason, article = null } of provisionConflicts) {
    const [one, other] = pair;
    const sides = pair.map((side) => `${keyOfProduct(side)}/${side.form ?? ''}`).join(' ');
    putReferenceRow(db, provisionConflictTable, {
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
