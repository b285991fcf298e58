import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The household view in the schema that PostGraphile makes, with aliases that bring the answer into the hub's shape. */
export const postgraphileDocument = `query Household($id: String!) {
  household: householdByRowId(rowId: $id) {
    id: rowId asOf origin formedOn
    address { line postalCode city }
    members: membersList {
      id: rowId role kind validFrom
      person: personByPersonId { id: rowId bsn name { full: fullName given surname } birthDate age sex }
    }
    director { validFrom staff: staffByStaffId { ...Reach } }
    plan {
      id: rowId sight title status startedOn
      goals: goalsList {
        id: rowId description lifeDomain status targetOn
        person: personByPersonId { id: rowId name { full: fullName } }
        objective: objectiveByObjectiveCode { code label }
        actions: actionsList { id: rowId description ownerKind ownerName: owner status dueOn }
      }
    }
    cases: casesList {
      id: rowId sight law number kind title status receivedOn dueOn daysLeft open
      person: personByPersonId { id: rowId }
      organisation: organisationByOrganisationId { name phone }
      worker: staffByWorkerId { ...Reach }
    }
    provisions: helpList {
      id: rowId law ladderStep deliveryForm monthlyCost validFrom validUntil state
      product: productByProductId { name }
      provider: providerByProviderId { name }
      person: personByPersonId { id: rowId }
      volume: amount { amount unit per }
    }
    signals: worriesList {
      id: rowId kind law status: stage summary raisedOn raisedBy: toldBy sourceProtected: isProtected
      person: personByPersonId { id: rowId }
      takenUpBy { name }
    }
    contactMoments: contacts(first: 10) {
      totalCount
      nodes { id: rowId at channel law summary staff: staffByStaffId { name } }
    }
    withheld: withheldList { area law count explanation }
  }
}
fragment Reach on Staff { name jobTitle phone organisation: organisationByOrganisationId { name } }
`;

/** Why PostGraphile cannot be measured here; undefined when it can. */
export function whyNoPostgraphile(): string | undefined {
  if (!existsSync(join(import.meta.dirname, 'postgraphile', 'node_modules', 'postgraphile'))) {
    return 'it is not installed: npm install --prefix bench/postgraphile';
  }
  const found = ['initdb', 'postgres'].every((program) => spawnSync(program, ['--version']).status === 0);
  return found ? undefined : 'there is no PostgreSQL: initdb and postgres are looked for on the PATH';
}
