import type { MadeCase } from './case.ts';
import { horizonOf } from './caseload.ts';
import type { Day } from './day.ts';
import { isGrant, type MadeDecision } from './decision.ts';
import type { Draft } from './dossier.ts';
import { membersOn, type MadeHousehold } from './household.ts';
import { helpPace, pickDays } from './lead-time.ts';
import type { ProductKey } from './offer.ts';
import { isMinorOn } from './person.ts';
import type { MadeProvision } from './provision.ts';
import { addChain } from './provision-chain.ts';
import type { Random } from './random.ts';
import { productsByTitle } from './text/case-product.ts';

/** Adds the help that followed from a household's cases, with what came in its place, and help that needed no case. */
export function addProvisions(
  draft: Draft,
  household: MadeHousehold,
  cases: readonly MadeCase[],
  decisions: ReadonlyMap<string, MadeDecision>,
): MadeProvision[] {
  const random = draft.random.fork(`provision/${household.id}`);
  const used = new Set<string>();
  const provisions = cases.flatMap((made) => {
    const product = pickProduct(random, made);
    if (product === undefined) return [];
    // Whoever has something already is seldom granted it again.
    const key = `${made.person.id}/${product}`;
    if (used.has(key) && !random.chance(0.02)) return [];
    used.add(key);
    return addProvisionsOfCase(draft, random, household, made, product, decisions.get(made.id));
  });
  return [...provisions, ...addGeneralProvision(draft, random, household)];
}

function addProvisionsOfCase(
  draft: Draft,
  random: Random,
  household: MadeHousehold,
  made: MadeCase,
  product: ProductKey,
  decision: MadeDecision | undefined,
): MadeProvision[] {
  const from = decision ? startOf(random, made, decision) : startWithoutDecision(made);
  if (from === undefined) return [];
  const horizon = horizonOf(draft, household);
  const departedOn = household.members.find(({ resident }) => resident === made.person)?.until;
  // Help outlasts now and then the case in which it was granted.
  const goesOn = made.closedOn === undefined || (departedOn === undefined && random.chance(0.2));
  const stoppedOn = goesOn ? (departedOn ?? household.dissolvedOn) : Math.min(made.closedOn ?? horizon, horizon);
  // A few times nobody ended the help of somebody who died or left.
  const runsOn = departedOn !== undefined && random.chance(0.07);
  return addChain(
    draft,
    random,
    { household, person: made.person, case: made, decision, product, from },
    { stoppedOn, departedOn, runsOn },
  );
}

function pickProduct(random: Random, { law, kind, title }: MadeCase): ProductKey | undefined {
  const named = productsByTitle[law];
  const about = kind === 'OBJECTION' ? title.replace(/^Bezwaar: ./, (head) => head.slice(9).toUpperCase()) : title;
  const options = named[about] ?? [];
  return options.length === 0 ? undefined : random.pick(options);
}

/** Help begins within some weeks of the decision; money from the day it was asked for. Undefined when it was refused. */
function startOf(random: Random, made: MadeCase, { outcome, on }: MadeDecision): Day | undefined {
  if (!isGrant(outcome)) return undefined;
  return made.law === 'PARTICIPATIEWET' ? made.receivedOn : on + pickDays(random, helpPace);
}

function startWithoutDecision({ law, history }: MadeCase): Day | undefined {
  if (law !== 'GENERAL') return undefined;
  const taken = history.find(([status]) => status === 'IN_PROGRESS');
  return taken && taken[1] + 7;
}

/** Help that needed no case: of some households, for one of them. */
function addGeneralProvision(draft: Draft, random: Random, household: MadeHousehold): MadeProvision[] {
  if (household.dissolvedOn !== undefined || !random.chance(0.22)) return [];
  const { today } = draft;
  const member = random.pick(membersOn(household, today - 1));
  const young = isMinorOn(member.resident, today);
  const product = random.pick<ProductKey>(
    young
      ? ['GENERAL/SG', 'GENERAL/MR']
      : ['GENERAL/MT', 'GENERAL/IL', 'GENERAL/MW', 'GENERAL/MZ', 'GENERAL/VR', 'GENERAL/IP'],
  );
  const earliest = Math.max(member.from, member.resident.birthDay + 400, today - 1700);
  if (earliest > today - 40) return [];
  const from = random.between(earliest, today - 30);
  const until = random.chance(0.3) ? undefined : random.between(from + 10, today);
  return addChain(draft, random, { household, person: member.resident, product, from }, { stoppedOn: until });
}
