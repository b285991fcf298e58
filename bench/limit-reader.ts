import type { ActionRow } from '../db/action.table.ts';
import type { AddressRow } from '../db/address.table.ts';
import type { CaseRow } from '../db/case.table.ts';
import type { Db } from '../db/client.ts';
import type { ContactMomentRow } from '../db/contact-moment.table.ts';
import type { GoalRow } from '../db/goal.table.ts';
import type { HouseholdRow } from '../db/household.table.ts';
import type { MembershipRow } from '../db/membership.table.ts';
import { listOrganisations } from '../db/organisation.ts';
import type { PersonRow } from '../db/person.table.ts';
import type { PlanRow } from '../db/plan.table.ts';
import { listProducts } from '../db/product.ts';
import { listProviders } from '../db/provider.ts';
import type { ProvisionRow } from '../db/provision.table.ts';
import { findObjective } from '../db/reference/objective.ts';
import type { SignalRow } from '../db/signal.table.ts';
import { listStaff } from '../db/staff.ts';
import { prepared } from '../db/statement.ts';
import { dayOf, daysBetween, findAge } from '../src/day.ts';
import { addressLine, contactMomentsAsked } from './household-view.ts';
import * as statement from './limit-statement.ts';

type MemberRow = MembershipRow & PersonRow;
type DirectedPlanRow = PlanRow & { readonly directorFrom: string | null; readonly directorId: string | null };
type NamedGoalRow = GoalRow & { readonly displayName: string | null };
type NamedActionRow = ActionRow & { readonly ownerPersonName: string | null };
type DatedProvisionRow = ProvisionRow & { readonly state: string };
type Parameters = [{ ids: string; day: string }];
type MomentParameters = [{ ids: string; before: string; limit: number }];

/** Reads one household into the shape of the answer. Staff, organisations, products and providers are held in memory. */
export function makeLimitReader(db: Db): (householdId: string) => object | null {
  const organisations = new Map(listOrganisations(db).map(({ id, name, phone }) => [id, { name, phone }]));
  const staff = new Map(
    listStaff(db).map(({ id, name, jobTitle, phone, organisationId }) => {
      const organisation = { name: organisations.get(organisationId)?.name };
      return [id, { name, jobTitle, phone, organisation }];
    }),
  );
  const products = new Map(listProducts(db).map(({ id, name }) => [id, { name }]));
  const providers = new Map(listProviders(db).map(({ id, name }) => [id, { name }]));
  const households = prepared<Parameters, HouseholdRow>(db, statement.householdStatement);
  const members = prepared<Parameters, MemberRow>(db, statement.memberStatement);
  const addresses = prepared<Parameters, AddressRow>(db, statement.addressStatement);
  const plans = prepared<Parameters, DirectedPlanRow>(db, statement.planStatement);
  const goals = prepared<[{ ids: string }], NamedGoalRow>(db, statement.goalStatement);
  const actions = prepared<[{ ids: string }], NamedActionRow>(db, statement.actionStatement);
  const cases = prepared<Parameters, CaseRow>(db, statement.caseStatement);
  const provisions = prepared<Parameters, DatedProvisionRow>(db, statement.provisionStatement);
  const signals = prepared<Parameters, SignalRow>(db, statement.signalStatement);
  const moments = prepared<MomentParameters, ContactMomentRow>(db, statement.contactMomentStatement);
  const counts = prepared<MomentParameters, { count: number }>(db, statement.contactMomentCountStatement);

  function readGoals(planId: string) {
    const ids = JSON.stringify([planId]);
    const byGoal = Map.groupBy(actions.all({ ids }), (row) => row.goalId);
    return goals.all({ ids }).map((row) => {
      const objective = findObjective(row.objectiveCode);
      return {
        id: row.id,
        description: row.description,
        lifeDomain: row.lifeDomain,
        status: row.status,
        targetOn: row.targetOn,
        person: row.personId === null ? null : { id: row.personId, name: { full: row.displayName } },
        objective: { code: objective?.code, label: objective?.label },
        actions: (byGoal.get(row.id) ?? []).map((action) => ({
          id: action.id,
          description: action.description,
          ownerKind: action.ownerKind,
          ownerName: action.ownerPersonName ?? staff.get(action.ownerStaffId ?? '')?.name ?? action.ownerName,
          status: action.status,
          dueOn: action.dueOn,
        })),
      };
    });
  }

  return (householdId) => {
    const today = dayOf(new Date());
    const ids = JSON.stringify([householdId]);
    const parameters = { ids, day: today };
    const page = { ids, before: new Date(Date.parse(today) + 86_400_000).toISOString(), limit: contactMomentsAsked };
    const [household] = households.all(parameters);
    if (!household) return null;
    const [address] = addresses.all(parameters);
    const [plan] = plans.all(parameters);
    return {
      id: household.id,
      asOf: today,
      origin: household.origin,
      formedOn: household.formedOn,
      address: address ? { line: addressLine(address), postalCode: address.postalCode, city: address.city } : null,
      members: members.all(parameters).map((row) => ({
        id: row.id,
        role: row.role,
        kind: row.kind,
        validFrom: row.validFrom,
        person: {
          id: row.personId,
          bsn: row.bsn,
          name: { full: row.displayName, given: row.givenNames, surname: row.surname },
          birthDate: row.birthDate,
          age: row.birthDate === null ? null : (findAge(row.birthDate, today) ?? null),
          sex: row.sex,
        },
      })),
      director: plan?.directorId ? { validFrom: plan.directorFrom, staff: staff.get(plan.directorId) } : null,
      plan: plan
        ? {
            id: plan.id,
            sight: 'CONTENT',
            title: plan.title,
            status: plan.status,
            startedOn: plan.startedOn,
            goals: readGoals(plan.id),
          }
        : null,
      cases: cases.all(parameters).map((row) => {
        const open = row.closedOn === null || row.closedOn > today;
        return {
          id: row.id,
          sight: 'CONTENT',
          law: row.law,
          number: row.number,
          kind: row.kind,
          title: row.title,
          status: row.status,
          receivedOn: row.receivedOn,
          dueOn: row.dueOn,
          daysLeft: open && row.status !== 'SUSPENDED' && row.dueOn !== null ? daysBetween(today, row.dueOn) : null,
          open,
          person: { id: row.personId },
          organisation: organisations.get(row.organisationId),
          worker: staff.get(row.workerId ?? '') ?? null,
        };
      }),
      provisions: provisions.all(parameters).map((row) => ({
        id: row.id,
        law: row.law,
        ladderStep: row.ladderStep,
        deliveryForm: row.deliveryForm,
        monthlyCost: row.monthlyCost,
        validFrom: row.validFrom,
        validUntil: row.validUntil,
        state: row.state,
        product: products.get(row.productId),
        provider: providers.get(row.providerId ?? '') ?? null,
        person: { id: row.personId },
        volume: row.volume === null ? null : { amount: row.volume, unit: row.volumeUnit, per: row.volumePer },
      })),
      signals: signals.all(parameters).map((row) => ({
        id: row.id,
        kind: row.kind,
        law: row.law,
        status: row.status,
        summary: row.summary,
        raisedOn: row.raisedOn,
        raisedBy: row.sourceProtected === 1 ? null : row.raisedBy,
        sourceProtected: row.sourceProtected === 1,
        person: row.personId === null ? null : { id: row.personId },
        takenUpBy: row.takenUpById === null ? null : { name: staff.get(row.takenUpById)?.name },
      })),
      contactMoments: {
        totalCount: counts.get(page)?.count ?? 0,
        nodes: moments.all(page).map((row) => ({
          id: row.id,
          at: row.at,
          channel: row.channel,
          law: row.law,
          summary: row.summary,
          staff: { name: staff.get(row.staffId)?.name },
        })),
      },
      withheld: [],
    };
  };
}
