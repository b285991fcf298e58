import { laws, type Law } from '../../../db/law.ts';
import { deeds, officeDeeds, type Deed } from '../../access/deed.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedCase } from '../case/case.ts';
import { isContactSeen } from '../signal/contact-moment.ts';
import { mayArrangeDirection } from '../direction/direction-work.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listStandings, purposeOf, type Standing } from './standing.ts';

/** Something that the actor may do in a household. */
export interface PermittedDeed {
  readonly deed: Deed;
  /** Under which laws; empty where it may be done in the household whatever the law. */
  readonly laws: readonly Law[];
}
export type GrantedDeed = Granted<PermittedDeed>;

interface Place {
  readonly standing: Standing;
  readonly householdId: string;
  readonly context: Context;
}

type UnderLaw = (place: Place, law: Law) => boolean;

const seesSignal: UnderLaw = ({ standing }, law) => standing.decide('SIGNAL', law).level === 'CONTENT';
const seesContact: UnderLaw = ({ standing, householdId }, law) =>
  isContactSeen(standing, { householdId, law, caseId: null, personId: null });

const seesGeneral: UnderLaw = ({ standing }, law) =>
  law === 'GENERAL' && standing.decide('PROVISION', law).level === 'CONTENT';

/** What a change asks under a law beside its cell: whoever is told that they may must not hear otherwise afterwards. */
const asked: Readonly<Partial<Record<Deed, UnderLaw>>> = {
  OPEN_CASE: ({ context }, law) => purposeOf(context).activity.laws.includes(law),
  GIVE_GENERAL_PROVISION: seesGeneral,
  REGISTER_CONTACT_MOMENT: seesContact,
  CORRECT_CONTACT_MOMENT: seesContact,
  TAKE_UP_SIGNAL: seesSignal,
  CLOSE_SIGNAL: seesSignal,
};

/** What a change asks in the household beside its cell. */
const askedHere: Readonly<Partial<Record<Deed, (place: Place) => boolean>>> = {
  OFFER_DIRECTORSHIP: ({ context, standing }) => mayArrangeDirection(context, standing, 'OFFER_DIRECTORSHIP'),
  NAME_DEPUTY: ({ context, standing }) => mayArrangeDirection(context, standing, 'NAME_DEPUTY'),
};

/** What the actor may do in a household that they see. */
export function listDeedsInHousehold(context: Context, { id: householdId }: GrantedHousehold): readonly GrantedDeed[] {
  const standing = listStandings(context, [householdId]).get(householdId);
  if (!standing) return [];
  const place = { standing, householdId, context };
  const decision = standing.decide('HOUSEHOLD');
  return deeds.flatMap((deed) => {
    if (officeDeeds.has(deed)) return [];
    if (askedHere[deed]?.(place) === false) return [];
    if (standing.may(deed) && !asked[deed]) return grant(decision, 'CONTENT', { deed, laws: [] });
    const under = laws.filter((law) => standing.may(deed, law) && (asked[deed]?.(place, law) ?? true));
    return under.length > 0 ? grant(decision, 'CONTENT', { deed, laws: under }) : [];
  });
}

/** What the actor may do in a case of which they know. */
export function listDeedsInCase(context: Context, { id, householdId }: GrantedCase): readonly Deed[] {
  const standing = listStandings(context, [householdId]).get(householdId);
  const row = standing?.cases.find((found) => found.id === id);
  // In a case under another law there is no general help to give.
  const isOfLaw = (deed: Deed) => deed !== 'GIVE_GENERAL_PROVISION' || row?.law === 'GENERAL';
  return standing && row ? deeds.filter((deed) => isOfLaw(deed) && standing.mayInCase(deed, row)) : [];
}
