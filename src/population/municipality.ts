import { addressSequence } from './address.ts';
import { bsnSequence } from './bsn.ts';
import { addCaseload, addCasesOfFormer } from './caseload.ts';
import { addAnyContactMoments } from './contactwork.ts';
import { dayOfText, type Day } from './day.ts';
import { addDecisions } from './decisionwork.ts';
import { countHouseholds, countPersons, makeDraft, type Dossier, type Draft, type Supply } from './dossier.ts';
import { addDocuments } from './documentwork.ts';
import { PopulationError } from './error.ts';
import { addAnyFamily } from './family/family.ts';
import { addSingle } from './family/single.ts';
import { addFollowUp } from './follow-upwork.ts';
import type { MadeHousehold } from './household.ts';
import { addAnyPlan } from './planwork.ts';
import { addProvisions } from './provisionwork.ts';
import { Random } from './random.ts';
import { addChildProtections } from './protection.ts';
import { addSignals } from './signalwork.ts';
import { resolveSize, type PopulationSize, type ResolvedSize } from './size.ts';
import { storyTellers } from './story.ts';

export interface MunicipalityFacts extends PopulationSize {
  /** The same seed gives the same people. */
  readonly seed: number;
  /** The day up to which things have happened, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** A made-up municipality. It is made while it is read, one dossier at a time, so that its size costs no memory. */
export interface Municipality {
  /** How many people live in it: far more than the store holds. */
  readonly residents: number;
  readonly today: string;
  /** Every dossier, the stories first; reading again gives the same. */
  dossiers(): Iterable<Dossier>;
}

/**
 * A municipality made up from a seed: the stories, which are always the same, and families by chance around them.
 * Throws {@link PopulationError} OUT_OF_RANGE.
 */
export function generateMunicipality(facts: MunicipalityFacts): Municipality {
  const { seed, today } = facts;
  const size = resolveSize(facts);
  if (!Number.isSafeInteger(seed)) throw new PopulationError('OUT_OF_RANGE', 'the seed must be a whole number');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) {
    throw new PopulationError('OUT_OF_RANGE', 'today must be a day such as 2026-06-01');
  }
  return { residents: size.residents, today, dossiers: () => makeDossiers(size, seed, dayOfText(today)) };
}

function* makeDossiers({ unit, count }: ResolvedSize, seed: number, today: Day): Generator<Dossier> {
  const supply = makeSupply(new Random(`supply/${seed}`));
  const sizeOf = unit === 'PEOPLE' ? countPersons : countHouseholds;
  let [index, left] = [0, count];
  for (const tell of storyTellers) {
    const draft = makeDraft('story', index, today, supply);
    tell(draft);
    yield draft.dossier;
    left -= sizeOf(draft);
    index += 1;
  }
  while (left > 0) {
    const draft = makeAnyDossier(seed, index, today, supply, left, sizeOf);
    yield draft.dossier;
    left -= sizeOf(draft);
    index += 1;
  }
}

/** A family by chance with all that is recorded of it; somebody alone when no more fit. */
function makeAnyDossier(
  seed: number,
  index: number,
  today: Day,
  supply: Supply,
  room: number,
  sizeOf: (draft: Draft) => number,
): Draft {
  const draft = makeDraft(`municipality/${seed}`, index, today, supply);
  const households = addAnyFamily(draft);
  if (sizeOf(draft) > room) {
    const alone = makeDraft(`last/${seed}`, index, today, supply);
    addWork(alone, addSingle(alone));
    return alone;
  }
  addWork(draft, households);
  return draft;
}

function addWork(draft: Draft, households: readonly MadeHousehold[]): void {
  const worked = households.map((household) => {
    const cases = addCaseload(draft, household);
    const plan = addAnyPlan(draft, household, cases);
    addAnyContactMoments(draft, household, cases, plan);
    return { household, cases, plan };
  });
  // A concern that came later comes after the others: so their ids stay as they were.
  for (const { household, cases: current, plan } of worked) {
    const cases = [...current, ...addCasesOfFormer(draft, household)];
    const decisions = addDecisions(draft, household, cases);
    addProvisions(draft, household, cases, decisions);
    if (plan !== undefined) addFollowUp(draft, plan, cases);
    addSignals(draft, household, cases.length > 0);
    addDocuments(draft, household.id, cases, decisions, plan);
    addChildProtections(draft, household, cases);
  }
}

function makeSupply(random: Random): Supply {
  return {
    bsns: bsnSequence(random.between(0, 8_999_999)),
    caseNumbers: caseNumberSequence(),
    addresses: addressSequence(random.between(0, 99_999)),
  };
}

/** Numbers such as `Z-1000001`; those of the stories are shorter. */
function* caseNumberSequence(): Generator<string, never> {
  for (let number = 1_000_001; ; number += 1) yield `Z-${number}`;
}
