import type { Resolvers } from '../src/generated/resolvers.ts';
import { actor } from './actor.ts';
import { address } from './address.ts';
import { caseResolvers } from './case.ts';
import { contactMoment } from './contact-moment.ts';
import { decision } from './decision.ts';
import { document } from './document.ts';
import { evaluation } from './evaluation.ts';
import { household } from './household.ts';
import { node } from './node.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { policy } from './policy.ts';
import { provision } from './provision.ts';
import { scalar } from './scalar.ts';
import { score } from './score.ts';
import { signal } from './signal.ts';
import { teamMember } from './team-member.ts';
import { timeline } from './timeline.ts';

/** All resolvers, merged by `makeExecutableSchema`. */
export const resolvers: readonly Resolvers[] = [
  actor,
  address,
  caseResolvers,
  contactMoment,
  decision,
  document,
  evaluation,
  household,
  node,
  organisation,
  person,
  plan,
  policy,
  provision,
  scalar,
  score,
  signal,
  teamMember,
  timeline,
];
