import type { Row } from '../store/break.ts';
import type { Db } from '../../db/client.ts';
import { idPrefixes, newId, type Concept } from '../../db/id.ts';
import { goodRows } from '../store/good-row.ts';

/** The households, of those that have most, among which work is planted. */
const households = `(select household_id from plan union select household_id from (
  select household_id from provision group by household_id order by count(*) desc limit 20))`;

/**
 * Adds to a made-up municipality what comes of work in the hub and of messages, and what a new one has none of: for each
 * kind a row at everybody for whom there can be one.
 */
export function plantWork(db: Db): void {
  db.$client.transaction(() => plantAll(db))();
}

function plantAll(db: Db): void {
  const list = (sql: string) => db.$client.prepare<[], Record<string, string>>(sql).all();
  const [staff, peer] = list(`select id from staff where subject like '%director' or subject like '%frontoffice'`);
  const [organisation, other] = list('select id from organisation');
  const [provider] = list('select id from provider');
  const [activity] = list('select uri as id from processing_activity');
  if (!staff || !peer || !organisation || !other || !provider || !activity) throw new Error('there is no municipality');
  const standing: Row = {
    ...Object.fromEntries(
      [
        'recorded_by_id',
        'end_recorded_by_id',
        'offered_by_id',
        'answered_by_id',
        'ordered_by_id',
        'staff_id',
        'named_by_id',
      ]
        .concat(['ended_by_id', 'read_by_id', 'joined_by_id', 'undone_by_id', 'handed_by_id'])
        .map((column) => [column, staff['id'] ?? '']),
    ),
    offered_to_id: peer['id'] ?? '',
    reviewed_by_id: peer['id'] ?? '',
    organisation_id: organisation['id'] ?? '',
    from_organisation_id: organisation['id'] ?? '',
    to_organisation_id: other['id'] ?? '',
    provider_id: provider['id'] ?? '',
    processing_activity_id: activity['id'] ?? '',
    answers_id: null,
    credits_id: null,
    care_request_id: null,
  };
  const plant = (table: string, own: Row): string => {
    const good = goodRows[table];
    if (!good) throw new Error(`no row of ${table} is known`);
    const fitting = Object.fromEntries(Object.entries(standing).filter(([column]) => column in good));
    const row: Row = { ...good, ...fitting, ...('id' in good && { id: newId(conceptOf(table)) }), ...own };
    const columns = Object.keys(row);
    db.$client
      .prepare(
        `insert into "${table}" (${columns.map((each) => `"${each}"`).join()}) values (${columns.map(() => '?').join()})`,
      )
      .run(Object.values(row));
    return String(row['id']);
  };

  const message = plant('chain_message', { number: 1 });
  const claim = plant('claim', { message_id: message });
  for (const { id = '', law = '', household = '', person = '' } of list(
    `select id, law, household_id as household, person_id as person from "case" where household_id in ${households}`,
  )) {
    plant('case_term_change', { case_id: id });
    plant('case_handover', { case_id: id });
    if (law === 'WMO' || law === 'JEUGDWET') {
      plant('care_request', {
        law,
        case_id: id,
        household_id: household,
        person_id: person,
        reference: id,
        message_id: message,
      });
    }
    if (law === 'PARTICIPATIEWET') plant('benefit', { person_id: person, case_id: id });
  }
  const provisions = list(`select id, law, person_id as person from provision where household_id in ${households}`);
  for (const [place, { id = '', law = '', person = '' }] of provisions.entries()) {
    const allocation = plant('allocation', { number: place + 1, provision_id: id });
    plant('delivery', { allocation_id: allocation, message_id: message, end_message_id: message });
    plant('own_contribution', { provision_id: id });
    plant('budget_spending', { provision_id: id });
    plant('claim_line', { allocation_id: allocation, claim_id: claim, reference: allocation });
    plant('chain_effect', { message_id: message, position: place + 1, record_id: id, person_id: person, law });
  }
  for (const { id = '', plan = '' } of list('select id, plan_id as plan from director where valid_until is null')) {
    plant('director_offer', { plan_id: plan, director_id: id });
    plant('deputy', { director_id: id, staff_id: peer['id'] ?? '' });
  }
  for (const { plan = '', person = '' } of list(
    `select p.id as plan, m.person_id as person from plan p join membership m on m.household_id = p.household_id
     where m.valid_until is null and m.kind = 'PRINCIPAL'`,
  )) {
    plant('plan_agreement', {
      plan_id: plan,
      person_id: person,
      given_by: 'SELF',
      giver_person_id: null,
      child_agrees: 0,
    });
    plant('identity_check', { person_id: person });
  }
  for (const { id = '', person = '' } of list(
    `select h.id, min(m.person_id) as person from household h join membership m on m.household_id = h.id
     where h.id in ${households} group by h.id`,
  )) {
    const access = plant('emergency_access', { household_id: id });
    plant('emergency_access_law', { emergency_access_id: access });
    plant('notice', { household_id: id, emergency_access_id: access });
    plant('household_correction_person', {
      correction_id: plant('household_correction', { household_id: id, other_household_id: null }),
      person_id: person,
    });
  }
}

function conceptOf(table: string): Concept {
  const concept = table.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (!(concept in idPrefixes)) throw new Error(`there are no ids of ${table}`);
  return concept as Concept;
}
