import { addDays } from '../../day.ts';
import { comesOfAgeOn } from '../../partial-date.ts';
import {
  diedOn,
  pointOf,
  type AttentionFacts,
  type AttentionView,
  type MemberFact,
  type Remedy,
} from './attention-point.ts';
import type { GrantedPerson } from '../person/person.ts';
import { lawNames, writeCount, writeDay, writeList } from '../wording.ts';

/** What changes among the people asks attention for, where the actor sees that the household is helped. */
export function findMemberAttention(facts: AttentionFacts): readonly AttentionView[] {
  const isHelped =
    facts.plan != null ||
    facts.cases.some((found) => found.open) ||
    facts.provisions.some((provision) => provision.state === 'CURRENT');
  if (!isHelped) return [];
  return facts.members.flatMap((member) => {
    const died = diedOn(member.person, facts.asOf);
    if (died !== null) return afterDeath(facts, member, died);
    if (member.leftOn !== null) return movedOut(facts, member, member.leftOn);
    return ofAge(facts, member);
  });
}

/** What of the household's help concerns one person, as far as the actor sees it. */
interface Own {
  readonly caseIds: readonly string[];
  readonly goalCount: number;
  readonly told: readonly string[];
}

function ownOf({ cases, provisions, plan }: AttentionFacts, { id }: GrantedPerson): Own {
  const own = cases.filter((found) => found.open && found.person?.id === id);
  const help = provisions.filter((provision) => provision.state === 'CURRENT' && provision.person.id === id);
  const goals = (plan?.goals ?? []).filter((goal) => goal.status === 'OPEN' && goal.person?.id === id);
  const numbers = own.map((found) => found.number ?? lawNames[found.law]);
  return {
    caseIds: own.map((found) => found.id),
    goalCount: goals.length,
    told: [
      ...(own.length === 0 ? [] : [`Open ${own.length === 1 ? 'zaak' : 'zaken'}: ${writeList(numbers)}`]),
      ...help.map((each) => `${each.product.name} (${lawNames[each.law]}) loopt`),
      ...(goals.length === 0 ? [] : [`${writeCount(goals.length, 'doel', 'doelen')} in het plan`]),
    ],
  };
}

/** What to do first about somebody who is no longer there: their cases, else the plan, else to ask who knows. */
function remedyFor({ plan, householdId }: AttentionFacts, [caseId]: readonly string[], kind: Remedy['kind']): Remedy {
  if (caseId !== undefined) return { kind, id: caseId };
  return plan ? { kind: 'CHANGE_PLAN', id: plan.id } : { kind: 'CALL', id: householdId };
}

function afterDeath(facts: AttentionFacts, { person }: MemberFact, on: string): readonly AttentionView[] {
  if (addDays(on, facts.thresholds.MEMBER_DIED) < facts.asOf) return [];
  const { caseIds, told } = ownOf(facts, person);
  const message = `${person.name.full} is overleden: kijk wat er voor wie achterblijft verandert`;
  const remedy = remedyFor(facts, caseIds, 'CLOSE_CASE');
  const why = [`Overleden op ${writeDay(on)}`, ...told];
  return [
    pointOf(facts, { kind: 'MEMBER_DIED', level: 'SOON', message, id: person.id, on, person, remedy, facts: why }),
  ];
}

function movedOut(facts: AttentionFacts, { person }: MemberFact, on: string): readonly AttentionView[] {
  if (addDays(on, facts.thresholds.MEMBER_MOVED_OUT) < facts.asOf) return [];
  const { caseIds, told } = ownOf(facts, person);
  const message = `${person.name.full} hoort sinds ${writeDay(on)} niet meer bij dit gezin: kijk of het plan en de hulp nog kloppen`;
  const remedy = remedyFor(facts, caseIds, 'HAND_OVER_CASE');
  const why = [`Sinds ${writeDay(on)} geen lid van dit huishouden`, ...told];
  return [
    pointOf(facts, {
      kind: 'MEMBER_MOVED_OUT',
      level: 'NOTICE',
      message,
      id: person.id,
      on,
      person,
      remedy,
      facts: why,
    }),
  ];
}

function ofAge(facts: AttentionFacts, { person }: MemberFact): readonly AttentionView[] {
  if (person.birthDate === null) return [];
  const on = comesOfAgeOn(person.birthDate);
  const { ADULT_BEFORE, ADULT_AFTER } = facts.thresholds;
  if (addDays(on, -ADULT_BEFORE) > facts.asOf || addDays(on, ADULT_AFTER) < facts.asOf) return [];
  const youthHelp = facts.provisions.filter(
    (each) => each.state === 'CURRENT' && each.law === 'JEUGDWET' && each.person.id === person.id,
  );
  const [first] = youthHelp;
  const { goalCount } = ownOf(facts, person);
  const is = on <= facts.asOf;
  const when = is ? `is sinds ${writeDay(on)} 18` : `wordt op ${writeDay(on)} 18`;
  const message = first
    ? `${person.name.full} ${when}, en ${first.product.name} is jeugdhulp: regel wat erna komt`
    : `${person.name.full} ${when}, en beslist ${is ? 'nu' : 'dan'} zelf`;
  const why = [
    `Toestemming geeft ${person.name.full} ${is ? 'nu' : 'dan'} zelf; die van ouders geldt niet meer`,
    ...youthHelp.map(({ product }) => `${product.name} valt onder de Jeugdwet, die als regel tot 18 jaar geldt`),
    ...(goalCount === 0
      ? []
      : [
          `Over het eigen deel van het plan (${writeCount(goalCount, 'doel', 'doelen')}) beslist ${person.name.full} zelf`,
        ]),
  ];
  const remedy: Remedy = first ? { kind: 'CHANGE_PROVISION', id: first.id } : { kind: 'RECORD_CONSENT', id: person.id };
  const level = first ? 'SOON' : 'NOTICE';
  return [
    pointOf(facts, { kind: 'MEMBER_CAME_OF_AGE', level, message, id: person.id, on, person, remedy, facts: why }),
  ];
}
