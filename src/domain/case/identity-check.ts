import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { insertIdentityCheck, listIdentityChecks, listIdentityChecksByIds } from '../../../db/identity-check.ts';
import { identityDocuments, type IdentityCheckRow, type IdentityDocument } from '../../../db/identity-check.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { listPersonStandings, type GrantedPerson } from '../person/person.ts';
import { permitAbout } from '../match/person-work.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';

export interface IdentityCheckView extends Pick<IdentityCheckRow, 'id' | 'personId' | 'document' | 'checkedOn'> {
  readonly staff: StaffRow | null;
}
export type GrantedIdentityCheck = Granted<IdentityCheckView>;
export type IdentityCheckOutcome = Outcome<GrantedIdentityCheck>;

/** The checks of people whom the actor sees. */
function viewAll(context: Context, rows: readonly IdentityCheckRow[]): readonly GrantedIdentityCheck[] {
  const standings = listPersonStandings(context, [...new Set(rows.map((row) => row.personId))]);
  return rows.flatMap(({ id, personId, document, checkedOn, staffId }) => {
    const decision = standings.get(personId)?.decideAbout('HOUSEHOLD', personId);
    if (!decision) return [];
    context.disclosure.touch('IdentityCheck', personId);
    const staff = context.reference.findStaff(staffId) ?? null;
    return grant(decision, 'CONTENT', { id, personId, document, checkedOn, staff });
  });
}

/** When the identity of somebody whom the actor sees was checked, by the day they are seen, the latest first. */
export async function listIdentityChecksOfPerson(
  context: Context,
  { id, asOf }: GrantedPerson,
): Promise<readonly GrantedIdentityCheck[]> {
  const loader = context.loaders.get(`identity checks ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listIdentityChecks(context.db, ids, asOf)), (view) => view.personId),
  );
  return (await loader.load(id)) ?? [];
}

/** The checks with these ids of people whom the actor sees. */
export function listIdentityCheckNodes(
  context: Context,
  ids: readonly string[],
): ReadonlyMap<string, GrantedIdentityCheck> {
  return new Map(viewAll(context, listIdentityChecksByIds(context.db, ids)).map((view) => [view.id, view]));
}

const confirm: Change<{ readonly personId: string; readonly document: IdentityDocument }> = {
  name: 'confirmIdentity',
  type: 'IdentityCheck',
  shape: z.object({ personId: z.string(), document: z.enum(identityDocuments) }),
  make(work, { personId, document }) {
    const path = ['input', 'personId'];
    const person = permitAbout(work, 'CONFIRM_IDENTITY', personId, path);
    if (person.registrationStatus === 'DECEASED') {
      throw new Refusal(
        ruleBroken('PERSON_DIED', 'Deze persoon is overleden. Kijk na of u het goede dossier koos.', path),
      );
    }
    return work.insert(insertIdentityCheck, {
      id: newId('identityCheck'),
      personId: person.id,
      document,
      checkedOn: work.today,
      staffId: work.staffId,
      ...work.provenance,
    }).id;
  },
};

/** What is sent to record that somebody showed who they are. */
export interface ConfirmIdentityInput {
  readonly clientMutationId: string;
  readonly personId: string;
  readonly document: IdentityDocument;
}

/** Records that the actor saw today, by a document, that somebody is who the record says. */
export async function confirmIdentity(context: Context, input: ConfirmIdentityInput): Promise<IdentityCheckOutcome> {
  return change(context, confirm, input, (id) => listIdentityCheckNodes(context, [id]).get(id));
}
