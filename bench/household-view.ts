import type { AddressRow } from '../db/address.table.ts';

/**
 * The household view as the page asks it: members, director, the plan with goals and actions, cases, provisions, signals,
 * the last contact moments, and what is withheld.
 */
export const householdDocument = `query Household($id: ID!) {
  household(by: { id: $id }) {
    id asOf origin formedOn
    address { line postalCode city }
    members {
      id role kind validFrom
      person { id bsn name { full given surname } birthDate age sex }
    }
    director { validFrom staff { ...Reach } }
    plan {
      id sight title status startedOn
      goals {
        id description lifeDomain status targetOn
        person { id name { full } }
        objective { code label }
        actions { id description ownerKind ownerName status dueOn }
      }
    }
    cases {
      id sight law number kind title status receivedOn dueOn daysLeft open
      person { id }
      organisation { name phone }
      worker { ...Reach }
    }
    provisions {
      id law ladderStep deliveryForm monthlyCost validFrom validUntil state
      product { name }
      provider { name }
      person { id }
      volume { amount unit per }
    }
    signals {
      id kind law status summary raisedOn raisedBy sourceProtected
      person { id }
      takenUpBy { name }
    }
    contactMoments(first: 10) {
      totalCount
      nodes { id at channel law summary staff { name } }
    }
    withheld { area law count explanation }
  }
}
fragment Reach on StaffMember { name jobTitle phone organisation { name } }
`;

/** How many contact moments the document asks. */
export const contactMomentsAsked = 10;

/** The same view as it was on a day (`$asOf`). */
export const pastHouseholdDocument = householdDocument
  .replace('($id: ID!)', '($id: ID!, $asOf: Date!)')
  .replace('household(by: { id: $id })', 'household(by: { id: $id }, asOf: $asOf)');

/** The body of a request for one household; `asOf` for a document that asks a day. */
export function requestBody(document: string, householdId: string, asOf?: string): string {
  return JSON.stringify({
    operationName: 'Household',
    query: document,
    variables: { id: householdId, asOf },
  });
}

/** A Dutch address on one line, as the hub writes it. The made-up municipality has no other addresses. */
export function addressLine({
  street,
  houseNumber,
  houseLetter,
  houseNumberSuffix,
  postalCode,
  city,
}: AddressRow): string {
  const number = `${houseNumber ?? ''}${houseLetter ?? ''}${houseNumberSuffix ? `-${houseNumberSuffix}` : ''}`;
  return `${street} ${number}, ${postalCode?.slice(0, 4)} ${postalCode?.slice(4)} ${city}`;
}
