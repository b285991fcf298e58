import { drawAttention, drawProvision, drawScores, drawSignal, reach, type Label } from './household-part-text.ts';
import type { Labels, Me, ShownHousehold } from './household-query.ts';

/** The household as text for the terminal, in Dutch: the most important on top, as on the page. */
export function drawHousehold(household: ShownHousehold, me: Me, activityId: string, labels: Labels): string {
  const label = (name: string, value: string | null) =>
    labels.find((each) => each.enum === name && each.value === value)?.label ?? value ?? '';
  const activity = me.processingActivities.find(({ id }) => id === activityId)?.label ?? activityId;
  const held = household.provisions.filter(({ state }) => state !== 'ENDED');
  const sections: [title: string, lines: readonly string[]][] = [
    ['Aandacht', household.attention.map((each) => drawAttention(each, label))],
    ['Regisseur', [household.director ? reach(household.director.staff) : 'geen']],
    ['Gezin', household.members.map((member) => drawMember(member, label))],
    ['Plan', drawPlan(household.plan, label)],
    ['Zelfredzaamheid', drawScores(household.scores ?? [], label)],
    ['Zaken', household.cases.map((each) => drawCase(each, label))],
    ['Voorzieningen', held.map((each) => drawProvision(each, label))],
    ['Signalen', household.signals.map((each) => drawSignal(each, label))],
    [
      `Contactmomenten (${household.contactMoments.totalCount})`,
      household.contactMoments.nodes.map(
        ({ at, channel, summary, staff }) =>
          `${at.slice(0, 10)}  ${label('ContactChannel', channel)}, ${staff.name}: ${summary}`,
      ),
    ],
    ['Afgeschermd', household.withheld.map((held) => drawWithheld(held, label))],
  ];
  const head = [
    `Huishouden ${household.address?.line ?? '(adres afgeschermd of onbekend)'}`,
    `peildatum ${household.asOf} · ${me.staff.name}, ${me.staff.organisation.name} · doel: ${activity}`,
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'));
  return [head.join('\n'), ...body].join('\n\n');
}

function drawMember({ role, kind, person }: ShownHousehold['members'][number], label: Label): string {
  const age = person.age === null ? '' : `, ${person.age} jaar`;
  const elsewhere = kind === 'SECONDARY' ? ' (woont bij de andere ouder)' : '';
  return `${person.name.full}${age} — ${label('MembershipRole', role)}${elsewhere}`;
}

function drawPlan(plan: ShownHousehold['plan'], label: Label): readonly string[] {
  if (!plan) return ['geen'];
  if (!plan.goals) return [`er is een plan sinds ${plan.startedOn}; de inhoud is afgeschermd`];
  const goals = plan.goals.flatMap(({ description, lifeDomain, status, actions }) => [
    `• ${description} (${label('LifeDomain', lifeDomain)}, ${label('GoalStatus', status)})`,
    ...actions
      .filter((action) => action.status === 'OPEN')
      .map(
        (action) => `    – ${action.description} — ${action.ownerName}${action.dueOn ? `, voor ${action.dueOn}` : ''}`,
      ),
  ]);
  const team = plan.team.map(({ law, staff }) => `team: ${reach(staff)}${law ? ` (${label('Law', law)})` : ''}`);
  const evaluations = (plan.evaluations ?? []).map(
    ({ heldOn, outcome, nextOn }) =>
      `evaluatie ${heldOn}: ${label('EvaluationOutcome', outcome)}${nextOn ? `, de volgende voor ${nextOn}` : ''}`,
  );
  const title = plan.title ?? 'het eigen deel van een plan';
  return [`${title} (sinds ${plan.startedOn})`, ...goals, ...team, ...evaluations];
}

function drawCase(each: ShownHousehold['cases'][number], label: Label): string {
  const law = label('Law', each.law).padEnd(20);
  if (each.sight === 'EXISTS') {
    const call = each.worker
      ? reach(each.worker)
      : [each.organisation.name, each.organisation.phone].filter(Boolean).join(' · ');
    return `${law} er ${each.open ? 'loopt' : 'was'} een zaak bij ${each.organisation.name} — bel ${call} (inhoud afgeschermd)`;
  }
  const term =
    each.daysLeft === null
      ? ''
      : each.daysLeft < 0
        ? `, ${-each.daysLeft} dagen te laat`
        : `, nog ${each.daysLeft} dagen`;
  return `${law} ${each.title} — ${label('CaseStatus', each.status)}${term} · ${each.organisation.name}`;
}

function drawWithheld(
  { explanation, law, organisation, contact }: ShownHousehold['withheld'][number],
  label: Label,
): string {
  const call = contact ? reach(contact) : [organisation?.name, organisation?.phone].filter(Boolean).join(' · ');
  return `${law ? `${label('Law', law)}: ` : ''}${explanation}${call ? ` Bel ${call}.` : ''}`;
}
