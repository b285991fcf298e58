import { lazyForm } from '../work/lazy-form.tsx';
import type { CaseWorkFragment } from '../generated/graphql.ts';
import type { Action } from '../work/actions.tsx';
import { extensionsOf, suspensionsOf } from './term-grounds.ts';

const AssignCaseForm = lazyForm(async () => (await import('./assign-case-form.tsx')).AssignCaseForm);
const CaseStepForm = lazyForm(async () => (await import('./case-step-form.tsx')).CaseStepForm);
const DefaultNoticeForm = lazyForm(async () => (await import('./default-notice-form.tsx')).DefaultNoticeForm);
const ExtendTermForm = lazyForm(async () => (await import('./extend-term-form.tsx')).ExtendTermForm);
const ResumeTermForm = lazyForm(async () => (await import('./resume-term-form.tsx')).ResumeTermForm);
const SuspendTermForm = lazyForm(async () => (await import('./suspend-term-form.tsx')).SuspendTermForm);
const TakeCaseForm = lazyForm(async () => (await import('./take-case-form.tsx')).TakeCaseForm);

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
