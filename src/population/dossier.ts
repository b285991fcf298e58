import type { NewAction } from '../../db/action.table.ts';
import type { NewAddress } from '../../db/address.table.ts';
import type { NewAuthority } from '../../db/authority.table.ts';
import type { NewCase, NewCaseStatus } from '../../db/case.table.ts';
import type { NewChildProtection } from '../../db/child-protection.table.ts';
import type { NewConsent } from '../../db/consent.table.ts';
import type { NewContactMoment } from '../../db/contact-moment.table.ts';
import type { NewDecision } from '../../db/decision.table.ts';
import type { NewDirector } from '../../db/director.table.ts';
import type { NewDocument } from '../../db/document.table.ts';
import type { NewEvaluation } from '../../db/evaluation.table.ts';
import type { NewGoal } from '../../db/goal.table.ts';
import type { NewHousehold } from '../../db/household.table.ts';
import { idPrefixes, type Concept } from '../../db/id.ts';
import type { MatchSignalRow, NewMatch } from '../../db/match.table.ts';
import type { NewMembership } from '../../db/membership.table.ts';
import type { NewPerson } from '../../db/person.table.ts';
import type { NewPlan } from '../../db/plan.table.ts';
import type { NewProvision } from '../../db/provision.table.ts';
import type { NewRelation } from '../../db/relation.table.ts';
import type { NewResidence } from '../../db/residence.table.ts';
import type { NewScore } from '../../db/score.table.ts';
import type { NewSignal } from '../../db/signal.table.ts';
import type { NewTeamMember } from '../../db/team-member.table.ts';
import type { Day } from './day.ts';
import { Random } from './random.ts';

/** A row before it is recorded: where it comes from and when is the same for all of them. */
type Unrecorded<Row> = Omit<Row, 'source' | 'recordedAt'>;

/** Everything made up about one household, or about the few that belong together; ready to be written. */
export interface Dossier {
  readonly addresses: Unrecorded<NewAddress>[];
  readonly persons: Unrecorded<NewPerson>[];
  readonly residences: Unrecorded<NewResidence>[];
  readonly households: Unrecorded<NewHousehold>[];
  readonly memberships: Unrecorded<NewMembership>[];
  readonly relations: Unrecorded<NewRelation>[];
  readonly authorities: Unrecorded<NewAuthority>[];
  readonly cases: Unrecorded<NewCase>[];
  readonly caseStatuses: Unrecorded<NewCaseStatus>[];
  readonly decisions: Unrecorded<NewDecision>[];
  /** What took another's place comes after it. */
  readonly provisions: Unrecorded<NewProvision>[];
  readonly plans: Unrecorded<NewPlan>[];
  readonly directors: Unrecorded<NewDirector>[];
  readonly goals: Unrecorded<NewGoal>[];
  readonly actions: Unrecorded<NewAction>[];
  readonly contactMoments: Unrecorded<NewContactMoment>[];
  readonly evaluations: Unrecorded<NewEvaluation>[];
  readonly scores: Unrecorded<NewScore>[];
  readonly teamMembers: Unrecorded<NewTeamMember>[];
  readonly signals: Unrecorded<NewSignal>[];
  readonly documents: Unrecorded<NewDocument>[];
  readonly childProtections: Unrecorded<NewChildProtection>[];
  readonly matches: Unrecorded<NewMatch>[];
  /** Which worries a match is made of. */
  readonly matchSignals: MatchSignalRow[];
  readonly consents: Unrecorded<NewConsent>[];
}

/** What one municipality hands out, each thing once. */
export interface Supply {
  readonly bsns: Iterator<string, never>;
  readonly caseNumbers: Iterator<string, never>;
  /** Indexes of addresses, see address.ts. */
  readonly addresses: Iterator<number, never>;
}

/** A dossier in the making. */
export interface Draft {
  readonly dossier: Dossier;
  readonly supply: Supply;
  readonly random: Random;
  readonly today: Day;
  newId(concept: Concept): string;
}

/** An empty draft. `index` counts dossiers: ids order by it, so that a household's rows lie together in the store. */
export function makeDraft(key: string, index: number, today: Day, supply: Supply): Draft {
  const random = new Random(`${key}/${index}`);
  return { dossier: emptyDossier(), supply, random, today, newId: idSource(index, random.fork('id')) };
}

/** How many people a draft holds. */
export function countPersons({ dossier }: Draft): number {
  return dossier.persons.length;
}

/** How many households a draft holds. */
export function countHouseholds({ dossier }: Draft): number {
  return dossier.households.length;
}

function emptyDossier(): Dossier {
  return {
    addresses: [],
    persons: [],
    residences: [],
    households: [],
    memberships: [],
    relations: [],
    authorities: [],
    cases: [],
    caseStatuses: [],
    decisions: [],
    provisions: [],
    plans: [],
    directors: [],
    goals: [],
    actions: [],
    contactMoments: [],
    evaluations: [],
    scores: [],
    teamMembers: [],
    signals: [],
    documents: [],
    childProtections: [],
    matches: [],
    matchSignals: [],
    consents: [],
  };
}

/** Where the made-up clock in the ids starts: 2020-01-01. */
const idEpoch = 1_577_836_800_000;

/** Every text of four hexadecimal digits, by its number: ids are made by the million. */
const fourDigits = Array.from({ length: 0x1_0000 }, (_, number) => number.toString(16).padStart(4, '0'));

function hex(number: number): string {
  return fourDigits[number & 0xffff] ?? '';
}

/** Ids shaped as those of real records (uuid version 7), of which nothing is left to chance. */
function idSource(index: number, random: Random): (concept: Concept) => string {
  const time = (idEpoch + index).toString(16).padStart(12, '0');
  const head = `${time.slice(0, 8)}-${time.slice(8)}-`;
  let order = 0x7000;
  return (concept) => {
    const [high, low] = [random.integer(), random.integer()];
    const id = `${idPrefixes[concept]}_${head}${hex(order)}-${hex(0x8000 | (high & 0x3fff))}-${hex(high >>> 16)}${hex(low)}${hex(low >>> 16)}`;
    order += 1;
    return id;
  };
}
