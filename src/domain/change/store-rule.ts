import type { StoreError } from '../../../db/store-error.ts';
import { Refusal, ruleBroken } from './problem.ts';

/** What the rules of the store that a change may meet say to whoever meets them, by the name that the store gives them. */
const sentences: Readonly<Record<string, readonly [code: string, message: string]>> = {
  'case_handover.case_id': [
    'HANDOVER_OPEN',
    'Deze zaak is al aan een kantoor aangeboden. Wacht het antwoord af, of trek dat aanbod eerst in.',
  ],
  'decision.case_id': [
    'ALREADY_DECIDED',
    'In deze zaak is al besloten. Trek dat besluit eerst in als er een ander voor in de plaats komt.',
  ],
  'provision.previous_id': [
    'ALREADY_CHANGED',
    'Er kwam al andere hulp voor in de plaats. Wijzig die hulp, of laat leeg waarvoor dit in de plaats komt.',
  ],
  'allocation.provision_id': ['ALREADY_ORDERED', 'Deze hulp is al besteld. Trek die bestelling eerst in.'],
  'child_protection.person_id': [
    'CHILD_ALREADY_PROTECTED',
    'Dit kind is al beschermd. Beëindig eerst die bescherming.',
  ],
  'consent.person_id, consent.law, consent.organisation_id': [
    'CONSENT_ALREADY_GIVEN',
    'Deze toestemming is al vastgelegd. Trek haar eerst in.',
  ],
  'director.plan_id': ['DIRECTOR_ALREADY_APPOINTED', 'Dit plan heeft al een regisseur. Draag de regie over.'],
  'director_offer.plan_id': [
    'DIRECTORSHIP_OFFERED',
    'De regie is al aan iemand aangeboden. Wacht op het antwoord, of trek dat aanbod eerst in.',
  ],
  deputy_no_overlap: [
    'DEPUTY_NAMED',
    'In die periode neemt al iemand waar. Kies een andere periode, of beëindig eerst die waarneming.',
  ],
  'team_member.plan_id, team_member.staff_id': ['TEAM_MEMBER_ADDED', 'Deze collega zit al in het team van dit plan.'],
  director_no_overlap: ['DIRECTOR_ALREADY_APPOINTED', 'In die periode had dit plan al een regisseur.'],
  'plan.household_id': ['PLAN_ALREADY_ACTIVE', 'Dit huishouden heeft al een lopend plan. Werk daarin verder.'],
  'score.household_id, score.person_id, score.life_domain, score.scored_on': [
    'SCORED_TODAY',
    'Dit leefgebied is op deze dag al gescoord. Kies een andere dag, of laat de score staan.',
  ],
  'plan_agreement.plan_id, plan_agreement.person_id': [
    'AGREEMENT_RUNS',
    'Van deze inwoner is dit al vastgelegd. Bekijk het plan opnieuw.',
  ],
  case_type_no_overlap: [
    'CASE_TYPE_EXISTS',
    'Voor die dagen is er al een zaaktype. Wijzig dat, of kies een latere dag.',
  ],
  statutory_term_no_overlap: ['TERM_EXISTS', 'Voor die dagen is deze termijn al vastgelegd. Kies een latere dag.'],
  tariff_no_overlap: [
    'TARIFF_OVERLAPS',
    'In die periode heeft dit product onder dit contract al een tarief per deze eenheid. Laat het ene eindigen voor het andere begint.',
  ],
  'report_edition.name, report_edition.year': [
    'EDITION_WAITS',
    'Er wacht al een voorstel voor dit rapport. Laat dat eerst vaststellen, of wijs het af.',
  ],
  membership_no_overlap: ['MEMBERSHIP_OVERLAPS', 'Deze persoon hoort in die periode al bij een huishouden.'],
};

/** Faults of ours rather than rules that somebody can heed. */
const faults = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_NOTNULL', 'SQLITE_CONSTRAINT_ROWID']);

/** The refusal that a rule of the store amounts to; undefined when the store failed for another reason. */
export function refusalOfStore({ fault, rule, cause }: StoreError): Refusal | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (fault !== 'RULE' || (typeof code === 'string' && faults.has(code))) return undefined;
  const [name, message] = sentences[rule ?? ''] ?? [
    'STORE_RULE',
    'Een regel van het dossier laat dit niet toe. Kijk na wat u invulde, of vraag het de functioneel beheerder.',
  ];
  return new Refusal(ruleBroken(name, message));
}
