import type { Draft } from '../dossier.ts';
import type { MadeHousehold } from '../household.ts';
import { addCoupleAlone, addCoupleWithParentAlongside } from './couple.ts';
import { addCoParents, addFamilyWithChildMovedOut, addPartedParents } from './parted.ts';
import { addDeceasedSingle, addElderlySingle, addSingle } from './single.ts';
import { addSingleParent, addStepfamily } from './single-parent.ts';
import { addFamily, addFamilyWithAdultChild, addThreeGenerations } from './with-children.ts';

/** How often each kind of family comes up among those who ask for help: assumed, see decision 011. */
const families: readonly (readonly [(draft: Draft) => MadeHousehold[], number])[] = [
  [addSingle, 20],
  [addElderlySingle, 17],
  [addDeceasedSingle, 1.5],
  [addCoupleAlone, 15],
  [addCoupleWithParentAlongside, 1],
  [addFamily, 20],
  [addStepfamily, 3],
  [addFamilyWithAdultChild, 3],
  [addFamilyWithChildMovedOut, 1.5],
  [addThreeGenerations, 0.7],
  [addSingleParent, 11],
  [addPartedParents, 3],
  [addCoParents, 3],
];

/** Adds a family of some kind: one household, or the few that belong together, the main one first. */
export function addAnyFamily(draft: Draft): MadeHousehold[] {
  return draft.random.weighted(families)(draft);
}
