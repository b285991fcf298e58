import type { Draft } from './dossier.ts';
import { coParenting, tellCoParenting } from './story/co-parenting.ts';
import { debtsAndEviction, tellDebtsAndEviction } from './story/debts-and-eviction.ts';
import type { Story } from './story/kit.ts';
import { newcomers, tellNewcomers } from './story/newcomers.ts';
import { noDirector, tellNoDirector } from './story/no-director.ts';
import { onePlan, tellOnePlan } from './story/one-plan.ts';
import { outOfSchool, tellOutOfSchool } from './story/out-of-school.ts';
import { overburdenedCarer, tellOverburdenedCarer } from './story/overburdened-carer.ts';
import { secretAddress, tellSecretAddress } from './story/secret-address.ts';

/** The stories of the demo, in the order of their case numbers. */
export const stories: readonly Story[] = [
  onePlan,
  coParenting,
  overburdenedCarer,
  outOfSchool,
  secretAddress,
  debtsAndEviction,
  newcomers,
  noDirector,
];

/** Each adds one story to a draft; people, numbers and texts are fixed, days count from the draft's today. */
export const storyTellers: readonly ((draft: Draft) => void)[] = [
  tellOnePlan,
  tellCoParenting,
  tellOverburdenedCarer,
  tellOutOfSchool,
  tellSecretAddress,
  tellDebtsAndEviction,
  tellNewcomers,
  tellNoDirector,
];
