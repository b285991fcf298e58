import type { HouseholdChange, NoticeKind, NoticeRow } from '../../../db/notice.table.ts';

const changed: Readonly<Record<HouseholdChange, string>> = {
  MEMBER_JOINED: 'Er is iemand bijgekomen in een huishouden met een plan van u.',
  MEMBER_LEFT: 'Iemand hoort niet meer bij een huishouden met een plan van u.',
  MEMBER_DIED: 'Iemand van een huishouden met een plan van u is overleden.',
  MEMBER_CAME_OF_AGE: 'Iemand van een huishouden met een plan van u is 18 geworden.',
  SPLIT: 'Een huishouden met een plan van u is gesplitst. Het plan bleef bij dit huishouden.',
  MERGED: 'Een huishouden met een plan van u is samengevoegd met een ander huishouden.',
  MOVED: 'Een huishouden met een plan van u is verhuisd.',
  DISSOLVED: 'Een huishouden met een plan van u bestaat niet meer. Bekijk of het plan kan worden afgesloten.',
  RECORDS_JOINED: 'Twee dossiers van iemand van een huishouden met een plan van u zijn samengevoegd.',
  RECORDS_PARTED: 'De samenvoeging van twee dossiers in een huishouden met een plan van u is teruggedraaid.',
};

const texts: Readonly<Record<Exclude<NoticeKind, 'HOUSEHOLD_CHANGED'>, string>> = {
  EMERGENCY_ACCESS_USED: 'Iemand nam noodtoegang tot het dossier van een huishouden. Kijk of dat nodig was.',
  EMERGENCY_ACCESS_REVIEWED: 'Uw noodtoegang tot het dossier van een huishouden is beoordeeld.',
  DIRECTOR_APPOINTED: 'U bent de regisseur van het plan van een huishouden geworden.',
  DIRECTORSHIP_OFFERED:
    'U wordt gevraagd de regie van een huishouden over te nemen. Neem haar over, of zeg waarom niet.',
  DIRECTORSHIP_ACCEPTED: 'De regie van een huishouden is overgenomen door wie u haar aanbood.',
  DIRECTORSHIP_DECLINED: 'De regie van een huishouden wordt niet overgenomen. Lees waarom, en kies wie dan.',
  DIRECTORSHIP_OFFER_WITHDRAWN:
    'U hoeft de regie van een huishouden niet meer over te nemen: het aanbod is ingetrokken.',
  DIRECTOR_CHANGED: 'Een plan waarin u werkt, krijgt een andere regisseur.',
  DEPUTY_NAMED: 'U neemt een tijd waar voor de regisseur van een huishouden.',
  DEPUTY_ENDED: 'U neemt niet meer waar voor de regisseur van een huishouden.',
  TEAM_MEMBER_ADDED: 'U zit in het team van het plan van een huishouden.',
  TEAM_MEMBER_REMOVED: 'U zit niet meer in het team van het plan van een huishouden.',
  MATCH_FOUND:
    'Een andere organisatie maakt zich ook zorgen om een jongere over wie u een signaal meldde. Kijk bij het huishouden wie u belt.',
  PLAN_CLOSED: 'Een plan waarin u werkt, is afgesloten. Wat daarin nog open stond voor u, is vervallen.',
  CASE_OFFER_ACCEPTED: 'Een zaak die u behandelde of aanbood, is overgenomen door het andere kantoor.',
  CASE_OFFER_DECLINED: 'Een zaak die u behandelt of aanbood, wordt niet overgenomen. Lees waarom, en kies wat dan.',
};

/** What a notice says, in Dutch; it names nobody. */
export function textOfNotice({ kind, householdChange }: Pick<NoticeRow, 'kind' | 'householdChange'>): string {
  if (kind !== 'HOUSEHOLD_CHANGED') return texts[kind];
  // The store holds that a change of a household says which.
  return householdChange === null ? '' : changed[householdChange];
}
