import { createContext, useContext } from 'react';
import type { NormMeasure, ReportName, WhoAmIQuery } from '../generated/graphql.ts';

/** The member of staff who uses the page. */
export type Actor = WhoAmIQuery['me'];

/** A reason for which personal data may be used. */
export type Purpose = Actor['processingActivities'][number];

/** The purpose for which the page is used now, and how to choose another. */
export interface PurposeChoice {
  /** Undefined when the roles of the actor allow none: then no resident may be seen. */
  readonly purpose: Purpose | undefined;
  /** Makes the activity with this URI the purpose; what was seen for another is dropped. */
  readonly choose: (id: string) => void;
  /** Counts how often what was seen was dropped: whatever shows residents begins afresh when it changes. */
  readonly epoch: number;
  /** Drops all that was seen for this purpose: for when more or less of it may be seen from now on. */
  readonly forget: () => void;
}

/** Whether residents may be seen for this purpose: one that covers no law serves figures only. */
export function showsResidents(purpose: Purpose): boolean {
  return purpose.laws.length > 0;
}

/** Whether figures are made for this purpose: for every one but keeping the settings of the hub. */
export function showsFigures({ id }: Purpose): boolean {
  return !id.endsWith('/functioneel-beheer');
}

/** Whether somebody answers residents' requests about their data, or supervises that: the privacy desk and officer. */
export function guardsPrivacy({ roles }: Actor): boolean {
  return roles.includes('PRIVACY_DESK') || roles.includes('PRIVACY_OFFICER');
}

/** Whether the purpose is a resident's request about their own data (rechten van betrokkenen, AVG art. 15 to 22). */
export function servesResidentRights({ id }: Purpose): boolean {
  return id.endsWith('/rechten-van-betrokkenen');
}

/** Whether it is the purpose for which emergency access is reviewed: who reviews sees households, and no records. */
export function isEmergencyReview({ id }: Purpose): boolean {
  return id.endsWith('/beoordeling-noodtoegang');
}

/** Whether it is the purpose for which the privacy officer supervises. */
export function isSupervision({ id }: Purpose): boolean {
  return id.endsWith('/toezicht-fg');
}

/** Whether somebody handles messages of chains, or supervises that: the back offices, and the privacy officer. */
export function handlesChain({ roles }: Actor): boolean {
  return roles.some((role) => chainRoles.has(role));
}

const chainRoles = new Set<string>(['BACK_OFFICE_WORKER', 'WORK_AND_INCOME_WORKER', 'PRIVACY_OFFICER']);

/** Whether reports are for somebody who steers; the one about looks is also for whoever watches over privacy. */
export function readsReport(actor: Actor, name: ReportName): boolean {
  return actor.roles.includes('MANAGEMENT') || (name === 'PRIVACY' && guardsPrivacy(actor));
}

/** Whether somebody may look behind a figure about norms, or about one measure: whoever leads or decides; of evaluations, whoever directs. */
export function readsBreaches({ roles }: Actor, measure: NormMeasure = 'PLAN_EVALUATED'): boolean {
  return roles.some((role) => breachRoles.has(role) || (role === 'DIRECTOR' && measure === 'PLAN_EVALUATED'));
}

const breachRoles = new Set<string>(['TEAM_LEAD', 'BACK_OFFICE_WORKER']);

/** Whether it is the purpose of steering and answering to the council. */
export function isSteering({ id }: Purpose): boolean {
  return id.endsWith('/sturing-en-verantwoording');
}

/** Whether somebody keeps staff, roles and settings: the functional administrator. */
export function administers({ roles }: Actor): boolean {
  return roles.includes('ADMINISTRATOR');
}

/** Whether somebody sees the register of purposes alone, to confirm what an administrator proposes: the privacy desk. */
export function confirmsPurposes(actor: Actor): boolean {
  return actor.roles.includes('PRIVACY_DESK') && !administers(actor);
}

/** Whether it is the purpose for which the functional administrator works. */
export function isAdministration({ id }: Purpose): boolean {
  return id.endsWith('/functioneel-beheer');
}

/** Whether the page of a household can be opened for this purpose. */
export function opensHouseholds(purpose: Purpose): boolean {
  return showsResidents(purpose) || isEmergencyReview(purpose);
}

/** Carries the actor down the page. */
export const ActorContext = createContext<Actor | undefined>(undefined);

/** Carries the purpose down the page. */
export const PurposeContext = createContext<PurposeChoice | undefined>(undefined);

/** Who uses the page. Throws outside its provider. */
export function useActor(): Actor {
  const actor = useContext(ActorContext);
  if (!actor) throw new Error('useActor needs an ActorProvider');
  return actor;
}

/** For what the page is used. Throws outside its provider. */
export function usePurpose(): PurposeChoice {
  const choice = useContext(PurposeContext);
  if (!choice) throw new Error('usePurpose needs a PurposeProvider');
  return choice;
}
