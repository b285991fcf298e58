import { actionTable } from '../../db/action.table.ts';
import { addressTable } from '../../db/address.table.ts';
import { authorityTable } from '../../db/authority.table.ts';
import { insertRows } from '../../db/row.ts';
import { caseStatusTable, caseTable } from '../../db/case.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { childProtectionTable } from '../../db/child-protection.table.ts';
import { consentTable } from '../../db/consent.table.ts';
import { contactMomentTable } from '../../db/contact-moment.table.ts';
import { decisionTable } from '../../db/decision.table.ts';
import { directorTable } from '../../db/director.table.ts';
import { documentTable } from '../../db/document.table.ts';
import { evaluationTable } from '../../db/evaluation.table.ts';
import { goalTable } from '../../db/goal.table.ts';
import { householdTable } from '../../db/household.table.ts';
import { matchSignalTable, matchTable } from '../../db/match.table.ts';
import { membershipTable } from '../../db/membership.table.ts';
import { insertPersons } from '../../db/person.ts';
import { planTable } from '../../db/plan.table.ts';
import { populationCountTable } from '../../db/population-count.table.ts';
import { provisionTable } from '../../db/provision.table.ts';
import { relationTable } from '../../db/relation.table.ts';
import { residenceTable } from '../../db/residence.table.ts';
import { scoreTable } from '../../db/score.table.ts';
import { signalTable } from '../../db/signal.table.ts';
import { teamMemberTable } from '../../db/team-member.table.ts';
import type { Dossier } from './dossier.ts';
import type { Municipality } from './municipality.ts';
import { makePopulationCounts } from './population-count.ts';
import { insertProviders } from './provider.ts';

/** Dossiers that go to the store together, about five thousand rows: long enough to write each table at a stretch. */
const batchSize = 150;

/**
 * Writes a municipality as one transaction: a store never holds half of one, whenever the program is stopped. The rows
 * go past a batch at a time. Reference data and the demo's staff must be there. Throws {@link StoreError}.
 */
export function writeMunicipality(db: Db, municipality: Municipality, now: Date): void {
  const recordedAt = now.toISOString();
  transaction(db, () => {
    insertProviders(db, recordedAt);
    const counts = makePopulationCounts(municipality.residents, municipality.today);
    insertRows(
      db,
      populationCountTable,
      counts.map((row) => ({ ...row, source: 'DEMO' as const, recordedAt })),
    );
    let batch: Dossier[] = [];
    for (const dossier of municipality.dossiers()) {
      batch.push(dossier);
      if (batch.length < batchSize) continue;
      writeDossiers(db, batch, recordedAt);
      batch = [];
    }
    writeDossiers(db, batch, recordedAt);
  });
}

/** Writes dossiers table by table, what is referred to before what refers to it. */
function writeDossiers(db: Db, dossiers: readonly Dossier[], recordedAt: string): void {
  const rowsOf = <Row>(select: (dossier: Dossier) => readonly Row[]) =>
    dossiers.flatMap((dossier) => select(dossier).map((row) => ({ ...row, source: 'DEMO' as const, recordedAt })));
  insertRows(
    db,
    addressTable,
    rowsOf(({ addresses }) => addresses),
  );
  insertPersons(
    db,
    rowsOf(({ persons }) => persons),
  );
  insertRows(
    db,
    residenceTable,
    rowsOf(({ residences }) => residences),
  );
  insertRows(
    db,
    householdTable,
    rowsOf(({ households }) => households),
  );
  insertRows(
    db,
    membershipTable,
    rowsOf(({ memberships }) => memberships),
  );
  insertRows(
    db,
    relationTable,
    rowsOf(({ relations }) => relations),
  );
  insertRows(
    db,
    authorityTable,
    rowsOf(({ authorities }) => authorities),
  );
  insertRows(
    db,
    caseTable,
    rowsOf(({ cases }) => cases),
  );
  insertRows(
    db,
    caseStatusTable,
    rowsOf(({ caseStatuses }) => caseStatuses),
  );
  insertRows(
    db,
    decisionTable,
    rowsOf(({ decisions }) => decisions),
  );
  insertRows(
    db,
    provisionTable,
    rowsOf(({ provisions }) => provisions),
  );
  insertRows(
    db,
    planTable,
    rowsOf(({ plans }) => plans),
  );
  insertRows(
    db,
    directorTable,
    rowsOf(({ directors }) => directors),
  );
  insertRows(
    db,
    goalTable,
    rowsOf(({ goals }) => goals),
  );
  insertRows(
    db,
    actionTable,
    rowsOf(({ actions }) => actions),
  );
  insertRows(
    db,
    contactMomentTable,
    rowsOf(({ contactMoments }) => contactMoments),
  );
  insertRows(
    db,
    evaluationTable,
    rowsOf(({ evaluations }) => evaluations),
  );
  insertRows(
    db,
    scoreTable,
    rowsOf(({ scores }) => scores),
  );
  insertRows(
    db,
    teamMemberTable,
    rowsOf(({ teamMembers }) => teamMembers),
  );
  insertRows(
    db,
    signalTable,
    rowsOf(({ signals }) => signals),
  );
  insertRows(
    db,
    matchTable,
    rowsOf(({ matches }) => matches),
  );
  insertRows(
    db,
    matchSignalTable,
    dossiers.flatMap(({ matchSignals }) => matchSignals),
  );
  insertRows(
    db,
    consentTable,
    rowsOf(({ consents }) => consents),
  );
  insertRows(
    db,
    documentTable,
    rowsOf(({ documents }) => documents),
  );
  insertRows(
    db,
    childProtectionTable,
    rowsOf(({ childProtections }) => childProtections),
  );
}
