import { useActor } from '../shared/actor.ts';
import { draftKey, findDraft } from '../shared/draft-storage.ts';

/** Tells whether the form of a draft stands open with something typed: what it stands in is not to be folded away. */
export function useLeftOpen(): (draft: string) => boolean {
  const { staff } = useActor();
  return (draft) => findDraft(draftKey(staff.id, draft))?.open ?? false;
}
