import type { CaseWorkFragment } from '../generated/graphql.ts';
import type { Action } from '../work/actions.tsx';
import { AssignCaseForm } from './assign-case-form.tsx';
import { CaseStepForm } from './case-step-form.tsx';
import { DefaultNoticeForm } from './default-notice-form.tsx';
import { ExtendTermForm } from './extend-term-form.tsx';
import { ResumeTermForm } from './resume-term-form.tsx';
import { SuspendTermForm } from './suspend-term-form.tsx';
import { TakeCaseForm } from './take-case-form.tsx';
import { extensionsOf, suspensionsOf } from './term-grounds.ts';

/** What the actor may do with a case as it stands: only that is offered. */
export function actionsOf(row: CaseWorkFragment): readonly Action[] {
  const { id, number, myDeeds, nextStatuses, possibleTermChanges, status, worker, colleagues } = row;
  const about = `zaak ${number ?? ''}`;
  const open = status !== 'CLOSED' && status !== 'WITHDRAWN';
  const draft = (what: string) => `case.${what}.${id}`;
  const offered: readonly (Action | false)[] = [
    myDeeds.includes('TAKE_CASE') &&
      open &&
      !worker && {
        label: 'Oppakken',
        about,
        draft: draft('take'),
        form: <TakeCaseForm draft={draft('take')} row={row} />,
      },
    nextStatuses.length > 0 && {
      label: 'Volgende stap',
      about,
      draft: draft('step'),
      form: <CaseStepForm draft={draft('step')} row={row} />,
    },
    status === 'SUSPENDED' &&
      myDeeds.includes('CHANGE_CASE_TERM') && {
        label: 'Termijn hervatten',
        about,
        draft: draft('resume'),
        form: <ResumeTermForm draft={draft('resume')} row={row} />,
      },
    suspensionsOf(possibleTermChanges).length > 0 && {
      label: 'Termijn opschorten',
      about,
      draft: draft('suspend'),
      form: <SuspendTermForm draft={draft('suspend')} row={row} />,
    },
    extensionsOf(possibleTermChanges).length > 0 && {
      label: 'Termijn verlengen',
      about,
      draft: draft('extend'),
      form: <ExtendTermForm draft={draft('extend')} row={row} />,
    },
    possibleTermChanges.includes('DEFAULT_NOTICE') && {
      label: 'Ingebrekestelling',
      about,
      draft: draft('default'),
      form: <DefaultNoticeForm draft={draft('default')} row={row} />,
    },
    colleagues.length > 0 && {
      label: 'Aan een collega geven',
      about,
      draft: draft('assign'),
      form: <AssignCaseForm draft={draft('assign')} row={row} />,
    },
  ];
  return offered.filter((action) => action !== false);
}
