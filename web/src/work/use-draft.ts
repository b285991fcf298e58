import { useCallback, useMemo, useState } from 'react';
import { useActor } from '../shared/actor.ts';
import type { IntentionStore } from '../shared/change.ts';
import { draftKey, dropDraft, findDraft, keepDraft, type KeptDraft } from '../shared/draft-storage.ts';

/** What is filled in, by field; empty where nothing is. What a field means as more than text, its form knows. */
export type Values<Name extends string> = Readonly<Record<Name, string>>;

const nothing: KeptDraft = { touched: {}, version: null, intention: null, open: false };

/** What somebody typed in a form, kept through a reload, an ended session and a conflict. */
export interface Draft<Name extends string> {
  /** What stands in the fields: what was typed, over what the form begins with. */
  readonly values: Values<Name>;
  /** Whether anything was typed. */
  readonly isTouched: boolean;
  /** The version that was seen when the typing began; null when none was. */
  readonly version: number | null;
  /** Takes over what was typed, with the version of what it changes. */
  readonly change: (change: Partial<Values<Name>>, version: number | null) => void;
  /** Says that what was typed is about this version. */
  readonly rebase: (version: number) => void;
  /** Throws away what was typed. */
  readonly clear: () => void;
  /** Keeps the intention of which no answer came. */
  readonly intentions: IntentionStore;
}

/**
 * The draft of one form of the actor. Its name says what it is of, with the hub's ids only: `signal.raise.hou_…`. `start`
 * is what the form begins with.
 */
export function useDraft<Name extends string>(name: string, start: Values<Name>): Draft<Name> {
  const key = draftKey(useActor().staff.id, name);
  const [kept, setKept] = useState(() => findDraft(key) ?? nothing);
  const update = useCallback(
    (change: Partial<KeptDraft>) => {
      // What is in the store is the truth: an intention is kept there between two renders.
      const next = { ...(findDraft(key) ?? nothing), open: true, ...change };
      keepDraft(key, next);
      setKept(next);
    },
    [key],
  );
  const values: Record<Name, string> = { ...start };
  for (const field in start) values[field] = kept.touched[field] ?? start[field];
  const intentions = useMemo<IntentionStore>(
    () => ({
      find: () => findDraft(key)?.intention ?? undefined,
      keep: (intention) => {
        if (intention || findDraft(key)) update({ intention: intention ?? null });
      },
    }),
    [key, update],
  );
  return {
    values,
    isTouched: Object.keys(kept.touched).length > 0,
    version: kept.version,
    change: (change, version) => {
      const touched = { ...kept.touched };
      for (const field in change) {
        const value = change[field];
        if (value === undefined || value === start[field]) delete touched[field];
        else touched[field] = value;
      }
      update({ touched, version: kept.version ?? version });
    },
    rebase: (version) => update({ version }),
    clear: useCallback(() => {
      dropDraft(key);
      setKept(nothing);
    }, [key]),
    intentions,
  };
}
