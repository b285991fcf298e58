import { OpenableLawsContext } from '../emergency/emergency-context.ts';
import { openableLaws } from '../emergency/openable.ts';
import type { AccessArea, HouseholdPageQuery } from '../generated/graphql.ts';
import { AttentionStrip } from './attention-strip.tsx';
import { BackgroundCards } from './background-cards.tsx';
import { CasesCard } from './cases-card.tsx';
import { consentersOf } from './consenter.ts';
import { DirectorCard } from './director-card.tsx';
import { DutiesCard } from './duties-card.tsx';
import { FormerMembers } from './former-members.tsx';
import { MembersCard } from './members-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { ProvisionsCard } from './provisions-card.tsx';
import { ScoresAwaited, ScoresCard } from './scores-card.tsx';
import { TimelineCard } from './timeline-card.tsx';
import { useBackground } from './use-background.ts';

type Household = NonNullable<HouseholdPageQuery['household']>;

/** Everything about a household, the most important first; what is asked for later has its place from the beginning. */
export function HouseholdCards({ household }: { household: Household }) {
  const { id, asOf, withheld, scores } = household;
  const { background, problem, retry } = useBackground(id, asOf);
  const withheldIn = (...areas: AccessArea[]) => withheld.filter(({ area }) => areas.includes(area));
  const consenters = consentersOf(household.members);
  const scoredDomains = new Set(scores?.map(({ lifeDomain }) => lifeDomain)).size;
  return (
    <OpenableLawsContext value={openableLaws(withheld)}>
      <AttentionStrip items={household.attention} />
      <div className="ep-household">
        <DirectorCard
          plan={household.plan}
          director={household.director}
          asOf={asOf}
          withheld={withheldIn('DIRECTOR')}
        />
        <MembersCard
          householdId={id}
          members={household.members}
          relations={household.relations}
          othersAtAddress={household.othersAtAddress}
          withheld={withheldIn('HOUSEHOLD', 'ADDRESS')}
          record={background}
          cases={household.cases}
          hasPlan={household.plan != null}
        />
        <PlanCard
          plan={household.plan}
          former={background?.formerPlans ?? []}
          scores={scores ?? []}
          asOf={asOf}
          withheld={withheldIn('PLAN', 'GOAL')}
          members={consenters}
        />
        <div className="ep-household__flow">
          <CasesCard cases={household.cases} withheld={withheldIn('CASE')} />
          <DutiesCard duties={household.duties} />
          <ProvisionsCard
            provisions={household.provisions}
            asOf={asOf}
            alone={household.members.length === 1}
            withheld={withheldIn('PROVISION')}
          />
          {background?.scores && background.scores.length > 0 && <ScoresCard series={background.scores} />}
          {!background && !problem && scoredDomains > 0 && <ScoresAwaited domains={scoredDomains} />}
          <TimelineCard id={id} asOf={asOf} withheld={withheldIn('CONTACT_MOMENT')} />
        </div>
        <div className="ep-household__side" aria-busy={!background && !problem}>
          <BackgroundCards
            background={background}
            problem={problem}
            onRetry={retry}
            withheldSignals={withheldIn('SIGNAL')}
            consenters={consenters}
          />
        </div>
      </div>
      <FormerMembers members={household.formerMembers} />
    </OpenableLawsContext>
  );
}
