import type { EnumLabel } from '../label.ts';
import type { ResidentLookView } from './resident-log.ts';
import { writeList } from '../wording.ts';

/** What the log calls by its type, in words for residents. */
const kindsOfData: Readonly<Record<string, string>> = {
  AccessExplanation: 'wie toegang tot de gegevens heeft',
  Action: 'afspraken in het plan',
  Allocation: 'opdrachten aan aanbieders',
  AssignedCase: 'zaken',
  Attention: 'aandachtspunten',
  Authority: 'gezag over kinderen',
  Benefit: 'uitkeringen',
  BudgetSpending: 'besteding van het persoonsgebonden budget',
  CareRequest: 'verzoeken van aanbieders',
  CareRequestLine: 'verzoeken van aanbieders',
  Case: 'zaken',
  CaseDuty: 'termijnen van zaken',
  CaseHandover: 'overdracht van zaken',
  CaseOpening: 'welke zaken geopend kunnen worden',
  CasePenalty: 'dwangsommen',
  CaseTermChange: 'termijnen van zaken',
  ChainDismissal: 'berichten van aanbieders en andere organisaties',
  ChainEffect: 'berichten van aanbieders en andere organisaties',
  ChainMessage: 'berichten van aanbieders en andere organisaties',
  ChainMessageCount: 'berichten van aanbieders en andere organisaties',
  ChildProtection: 'bescherming van kinderen',
  ClaimLine: 'declaraties van aanbieders',
  Consent: 'toestemmingen',
  ContactMoment: 'contactmomenten',
  Decision: 'besluiten',
  Delivery: 'geleverde hulp',
  Deputy: 'wie voor de regisseur waarneemt',
  Director: 'wie de regisseur is',
  DirectorOffer: 'overdracht van de regie',
  Document: 'verwijzingen naar documenten',
  EmergencyAccess: 'noodtoegang',
  EmergencyLook: 'wat met noodtoegang is bekeken',
  Evaluation: 'evaluaties van het plan',
  Goal: 'doelen in het plan',
  GoalChange: 'doelen in het plan',
  Household: 'het huishouden',
  HouseholdAttention: 'aandachtspunten',
  HouseholdCorrection: 'correcties van het huishouden',
  IdentityCheck: 'vaststelling van de identiteit',
  KitchenTableAction: 'afspraken in het plan',
  KitchenTableGoal: 'doelen in het plan',
  KitchenTablePlan: 'het plan op papier',
  LawResponsibility: 'welke organisatie waarvoor verantwoordelijk is',
  Match: 'gedeelde zorgen over een jongere',
  MatchParty: 'gedeelde zorgen over een jongere',
  NormBreach: 'wat later gebeurde dan was afgesproken',
  Notice: 'berichten aan medewerkers',
  OwnContribution: 'eigen bijdragen',
  PermittedDeed: 'wat een medewerker hier mag',
  Person: 'persoonsgegevens',
  PersonJoin: 'samengevoegde dossiers',
  Plan: 'het plan',
  PlanAgreement: 'instemming met het plan',
  PlanDuty: 'termijnen van het plan',
  PlanRecordChange: 'het plan',
  Provision: 'voorzieningen',
  ProvisionUse: 'declaraties van aanbieders',
  Relation: 'familiebanden',
  Remedy: 'aandachtspunten',
  ResidentLook: 'wie de gegevens raadpleegde',
  Score: 'scores op de zelfredzaamheid',
  SearchHit: 'zoekresultaten',
  Signal: 'signalen',
  TeamMember: 'wie in het plan meewerkt',
  TimelineEntry: 'de tijdlijn',
  WorklistGroup: 'de werkvoorraad',
  WorklistItem: 'de werkvoorraad',
  Workload: 'de werkverdeling',
};

/** The kinds of data that a look showed something of, in Dutch words; what has no word of its own is other data. */
export function listKindsOfData({ types }: { readonly types: readonly string[] }): readonly string[] {
  return [...new Set(types.map((type) => kindsOfData[type] ?? 'overige gegevens'))];
}

/** For what somebody looked, in Dutch words. */
export function writePurpose({
  processingActivity,
  isPurposeNamed,
}: Pick<ResidentLookView, 'processingActivity' | 'isPurposeNamed'>): string {
  if (processingActivity) return processingActivity.purpose;
  return isPurposeNamed ? 'Een doel dat niet in het register staat.' : 'Er is geen doel genoemd.';
}

const dutchMoment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** A look in one or two sentences of plain Dutch, to the resident whom it was about. */
export function writeLook(look: ResidentLookView, roleLabels: readonly EnumLabel[]): string {
  const when = `Op ${dutchMoment.format(new Date(look.moment))} uur`;
  const data = listKindsOfData(look);
  const shown = data.length > 0 && look.outcome !== 'DENIED' ? ` In beeld: ${writeList(data)}.` : '';
  const how = look.emergency ? ' onder noodtoegang' : '';
  return `${when} ${actOf(look)(writeWho(look, roleLabels), how)}. Doel: ${writePurpose(look)}${shown}`;
}

function writeWho({ staff, organisation, roles }: ResidentLookView, roleLabels: readonly EnumLabel[]): string {
  const labels = roles.map((role) => roleLabels.find(({ value }) => value === role)?.label ?? role);
  const details = [...labels, organisation?.name ?? 'een organisatie die niet meer bekend is'];
  return `${staff?.name ?? 'iemand die niet meer bekend is'} (${details.join(', ')})`;
}

type Act = (who: string, how: string) => string;

const acts: Readonly<Record<ResidentLookView['outcome'], Act>> = {
  OK: (who, how) => `opende ${who}${how} gegevens van u of uw huishouden`,
  EMPTY: (who) => `zocht ${who} naar u, maar kreeg niets te zien`,
  DENIED: (who) => `vroeg ${who} naar uw gegevens, maar dat werd geweigerd`,
  FAILED: (who, how) => `vroeg ${who}${how} naar uw gegevens, waarbij iets misging; mogelijk was een deel te zien`,
  ABORTED: (who, how) => `vroeg ${who}${how} naar uw gegevens, maar het antwoord is niet verzonden`,
};

const changes: Partial<Record<ResidentLookView['outcome'], Act>> = {
  OK: (who, how) => `wijzigde ${who}${how} gegevens van u of uw huishouden`,
  FAILED: (who, how) =>
    `wilde ${who}${how} gegevens van u wijzigen, waarbij iets misging; mogelijk is een deel gewijzigd`,
  ABORTED: (who, how) =>
    `wilde ${who}${how} gegevens van u wijzigen, maar het antwoord is niet verzonden; mogelijk zijn ze gewijzigd`,
};

const found: Act = (who, how) => `kreeg ${who}${how} u te zien in een lijst`;

function actOf({ kind, outcome }: ResidentLookView): Act {
  if (kind === 'CHANGED') return changes[outcome] ?? acts[outcome];
  return kind === 'FOUND' && outcome === 'OK' ? found : acts[outcome];
}
