import type { CaseWorkFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import type { Compared, Seen } from '../work/use-work-form.ts';

/** What every form of a case takes. */
export interface CaseFormProps {
  /** Names its draft. */
  readonly draft: string;
  readonly row: CaseWorkFragment;
}

/** Tells how a case stands, for when another changed it; what was typed about it is put beside that. */
export function useSeenCase(row: CaseWorkFragment): (typed?: Readonly<Record<string, string>>) => Seen {
  const label = useLabel();
  const { status, worker, dueOn, version } = row;
  return (typed = {}) => {
    const facts: readonly Compared[] = [
      { label: 'Status', now: status ? label('CaseStatus', status) : '', typed: typed['Status'] },
      { label: 'Behandelaar', now: worker?.name ?? 'niemand', typed: typed['Behandelaar'] },
      { label: 'Uiterlijk', now: dueOn ? dateInWords(dueOn) : 'geen termijn', typed: typed['Uiterlijk'] },
    ];
    return { version: version ?? 0, compare: facts };
  };
}
