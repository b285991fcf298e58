import type { Law } from '../../../db/law.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import type { Decision, WithheldReason } from '../../access/decide.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { AccessArea } from '../../access/policy.ts';
import type { Sight } from '../../access/sight.ts';
import type { Context } from '../../context.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { loaded } from '../loaded.ts';
import { listStandings } from './standing.ts';

export interface WithheldView {
  readonly area: AccessArea;
  readonly level: Sight;
  readonly reason: WithheldReason;
  readonly law: Law | null;
  readonly count: number;
  readonly explanation: string;
  readonly organisation: OrganisationRow | null;
  readonly contact: StaffRow | null;
}
export type GrantedWithheld = Granted<WithheldView>;

const subjects: Record<AccessArea, readonly [one: string, more: string]> = {
  HOUSEHOLD: ['Eén lid van het huishouden', '# leden van het huishouden'],
  BSN: ['Het burgerservicenummer', 'De burgerservicenummers'],
  ADDRESS: ['Het adres', 'De adressen'],
  PLAN: ['De inhoud van het plan', 'De inhoud van de plannen'],
  GOAL: ['Eén doel van het plan', '# doelen van het plan'],
  DIRECTOR: ['De regisseur', 'De regisseurs'],
  CASE: ['De inhoud van één zaak', 'De inhoud van # zaken'],
  PROVISION: ['Eén voorziening', '# voorzieningen'],
  CONTACT_MOMENT: ['Eén contactmoment', '# contactmomenten'],
  SIGNAL: ['Eén signaal', '# signalen'],
  CHAIN_MESSAGE: ['Eén ketenbericht', '# ketenberichten'],
  LOG: ['Het verslag van raadplegingen', 'De verslagen van raadplegingen'],
};

const reasons: Record<WithheldReason, string> = {
  NOT_YOUR_TASK: 'dit hoort niet bij uw taak',
  PURPOSE: 'dit valt buiten het doel dat u koos',
  SECRECY: 'dit adres is geheim',
  SEALED: 'deze zaak is afgeschermd',
  PROTECTED_CHILD: 'het gaat om een beschermd kind',
  SUWI: 'dit komt uit Suwinet',
};

/** What is held back of a household: everything of which the actor sees only that it exists. */
export function listWithheld(context: Context, household: GrantedHousehold): readonly GrantedWithheld[] {
  const standing = listStandings(context, [household.id]).get(household.id);
  if (!standing) return [];
  const organisationOf = (id: string | undefined) => (id ? (context.reference.findOrganisation(id) ?? null) : null);
  const director = household.director?.staff ?? null;
  const answering = (law: Law) => context.reference.findAnswering(law, context.today) ?? null;
  const directing = organisationOf(director?.organisationId) ?? answering('WMO');
  const held: GrantedWithheld[] = [];
  const add = (area: AccessArea, decision: Decision, rest: Partial<WithheldView>) => {
    if (decision.level !== 'EXISTS' || !decision.reason) return;
    const { count = 1, law = null, organisation = null, contact = null } = rest;
    const explanation = explain(area, decision.reason, count);
    const view = {
      area,
      level: decision.level,
      reason: decision.reason,
      count,
      law,
      organisation,
      contact,
      explanation,
    };
    held.push(grant(standing.decide('HOUSEHOLD'), 'CONTENT', view));
  };

  for (const { decision, count } of loaded(household.heldMembers)) {
    add('HOUSEHOLD', decision, { count, organisation: directing, contact: director });
  }
  if (loaded(household.addressWithheld)) {
    add('ADDRESS', standing.decide('ADDRESS', undefined, 'SECRECY'), { organisation: directing, contact: director });
  }
  if (household.plan) add('PLAN', standing.decide('PLAN'), { organisation: directing, contact: director });
  for (const row of standing.cases) {
    if (row.receivedOn > household.asOf) continue;
    add('CASE', standing.decideCase(row), {
      law: row.law,
      organisation: organisationOf(row.organisationId),
      contact: row.workerId ? (context.reference.findStaff(row.workerId) ?? null) : null,
    });
  }
  for (const { area, law, decision, count } of [...loaded(household.held), ...loaded(household.contactCounts).held]) {
    add(area, decision, { law, count, organisation: answering(law) });
  }
  return held;
}

function explain(area: AccessArea, reason: WithheldReason, count: number): string {
  const [one, more] = subjects[area];
  const verb = count === 1 ? 'is' : 'zijn';
  return `${count === 1 ? one : more.replace('#', String(count))} ${verb} voor u afgeschermd: ${reasons[reason]}.`;
}
