import { transaction, type Db } from './client.ts';
import { putOrganisation } from './organisation.ts';
import { municipalityCode, organisations, type OrganisationCode } from './reference/organisation.ts';
import { keyOfResponsibility, responsibilities, type ResponsibilityFact } from './reference/responsibility.ts';
import { stableId } from './reference/stable-id.ts';
import { putResponsibility } from './responsibility.ts';

const codes = Object.keys(organisations) as OrganisationCode[];

/** The id that an organisation of the reference data bears in every store. */
export function organisationId(code: OrganisationCode): string {
  return stableId('organisation', code);
}

/** The id that a responsibility of the reference data bears in every store. */
function responsibilityId(fact: ResponsibilityFact): string {
  return stableId('responsibility', `${municipalityCode}/${keyOfResponsibility(fact)}`);
}

/**
 * Brings the reference data of this release into the store: organisations and responsibilities. Doing it again changes
 * nothing; what staff changed since is left as it is. Throws {@link StoreError}.
 */
export function installReference(db: Db, now: Date): void {
  const provenance = { source: 'REFERENCE', recordedAt: now.toISOString() } as const;
  transaction(db, (tx) => {
    for (const code of codes) {
      putOrganisation(tx, { id: organisationId(code), code, ...organisations[code], ...provenance });
    }
    for (const fact of responsibilities) {
      const { organisation, ...rest } = fact;
      putResponsibility(tx, {
        id: responsibilityId(fact),
        municipalityCode,
        organisationId: organisation === null ? null : organisationId(organisation),
        ...rest,
        ...provenance,
      });
    }
  });
}
