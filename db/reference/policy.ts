import { ambitionLinks, type AmbitionLink } from './ambition-link.ts';
import { ambitions, type Ambition } from './ambition.ts';
import { attentionTopics, type AttentionTopic } from './attention-topic.ts';
import { budgets, type Budget } from './budget.ts';
import { guide } from './framework-guide.ts';
import { leusden2013, leusden2014 } from './framework-leusden-2014.ts';
import { closeToPeople, leusden2017 } from './framework-leusden-2017.ts';
import { together } from './framework-together.ts';
import { vijfheerenlanden2019 } from './framework-vijfheerenlanden.ts';
import { objectives, type Objective } from './objective.ts';
import type { PolicyFramework } from './policy-framework.ts';
import { programmeLines, type ProgrammeLine } from './programme-line.ts';
import { reserves, type Reserve } from './reserve.ts';

/** All that the hub holds of policy; `checkPolicy` says whether it fits together. */
export interface Policy {
  readonly frameworks: readonly PolicyFramework[];
  readonly programmeLines: readonly ProgrammeLine[];
  readonly objectives: readonly Objective[];
  readonly ambitions: readonly Ambition[];
  readonly ambitionLinks: readonly AmbitionLink[];
  readonly attentionTopics: readonly AttentionTopic[];
  readonly budgets: readonly Budget[];
  readonly reserves: readonly Reserve[];
}

/** The policy of this release: Leusden's, and frameworks of others to compare it with. */
export const policy: Policy = {
  frameworks: [leusden2017, closeToPeople, leusden2014, leusden2013, vijfheerenlanden2019, together, guide],
  programmeLines,
  objectives,
  ambitions,
  ambitionLinks,
  attentionTopics,
  budgets,
  reserves,
};
